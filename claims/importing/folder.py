"""A story kept as files, in pairs: a TOML file for what surrounds the statements, a CSV file with one row a statement.

`record.toml` and `statements.csv` come first; further pairs (`later.toml` and `later.csv`) follow by name and add to
them. An article need not stand in a table: what the rows say of it is enough.
"""

import csv
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.values.web_address import canonical_url

RECORD, STATEMENTS = "record.toml", "statements.csv"
STORY = "story"
TABLES = ("outlet", "speaker", "position", "article", "notice", "claim", "relation")
ARTICLE_COLUMNS = ("headline", "outlet", "language", "published", "archive_url")

HUMAN_COLUMNS = (
    "story",
    "claim",
    "claim_kind",
    "stance",
    "certainty",
    "speaker",
    "speaker_kind",
    "position",
    "organisation",
    "outlet",
    "outlet_domain",
    "headline",
    "article_url",
    "archive_url",
    "language",
    "published",
    "said",
    "relays",
    "sourcing",
    "quote",
    "quote_translation",
)


Table = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class StoryFolder:
    """The tables of all TOML files by name, every article among them, and the rows of all CSV files by column."""

    tables: dict[str, Any]
    rows: list[dict[str, str]]

    def table(self, name: str) -> Table:
        return self.tables.get(name, [])


def read_folder(folder: Path) -> StoryFolder:
    """All files of a story as one. Raises OSError, TOMLDecodeError, csv.Error or ValueError on a file that is wrong."""
    tables: dict[str, Any] = {}
    rows: list[dict[str, str]] = []
    for record, statements in pairs_in(folder):
        add_tables(tables, read_record(record), name=record.name)
        rows += read_rows(statements)
    if STORY not in tables:
        raise ValueError(f"{RECORD}: the table [{STORY}] is missing.")
    return StoryFolder(tables | {"article": articles_of(tables.get("article", []), rows)}, rows)


def pairs_in(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Each TOML file with its CSV file, the story's own pair first. Raises ValueError where one has no other."""
    yield folder / RECORD, folder / STATEMENTS
    records = {path.stem: path for path in folder.glob("*.toml") if path.name != RECORD}
    statements = {path.stem: path for path in folder.glob("*.csv") if path.name != STATEMENTS}
    for stem in sorted({*records, *statements}):
        if stem not in records or stem not in statements:
            raise ValueError(f"{stem}.toml and {stem}.csv belong together, and one of them is missing.")
        yield records[stem], statements[stem]


def read_record(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        if (header := tuple(next(reader, ()))) != HUMAN_COLUMNS:
            raise ValueError(f"{path.name}: the header must be {','.join(HUMAN_COLUMNS)}, not {','.join(header)}.")
        return [cells_by_column(cells, where=f"{path.name} line {reader.line_num}") for cells in reader]


def cells_by_column(cells: list[str], *, where: str) -> dict[str, str]:
    if len(cells) != len(HUMAN_COLUMNS):
        raise ValueError(f"{where}: {len(HUMAN_COLUMNS)} cells are wanted, not {len(cells)}.")
    return dict(zip(HUMAN_COLUMNS, cells, strict=True))


def add_tables(tables: dict[str, Any], more: dict[str, Any], *, name: str) -> None:
    """Append the tables of one file; only the first one tells of the story."""
    known = TABLES if STORY in tables else (STORY, *TABLES)
    for table, content in more.items():
        if table not in known:
            raise ValueError(f"{name}: a table [{table}] has no place here: {', '.join(known)} have one.")
        tables[table] = content if table == STORY else [*tables.get(table, []), *content]


def articles_of(table: Table, rows: Iterable[dict[str, str]]) -> Table:
    """The articles of the table, then those that stand in rows alone, each with what the rows say of it.

    Raises ValueError where two of them differ on one article, or a row has no address.
    """
    articles: dict[str, dict[str, Any]] = {}
    for row in table:
        addresses = {column: canonical_url(row[column]) for column in ("url", "based_on") if column in row}
        if articles.setdefault(url := addresses["url"], row | addresses) != row | addresses:
            raise ValueError(f"The article {url} stands in two tables that differ.")
    told: dict[str, dict[str, str]] = {}
    for row in rows:
        facts = {column: row[column] for column in ARTICLE_COLUMNS}
        same(told.setdefault(url := address_in(row), facts), facts, url)
    for url, facts in told.items():
        extras = articles.get(url, {"url": url})
        articles[url] = facts | extras
        same(facts, {column: articles[url][column] for column in ARTICLE_COLUMNS}, url)
    return list(articles.values())


def address_in(row: dict[str, str]) -> str:
    if not row["article_url"]:
        raise ValueError(f"A row on “{row['claim']}” has no address of an article.")
    return canonical_url(row["article_url"])


def same(one: dict[str, str], other: dict[str, str], url: str) -> None:
    for column in ARTICLE_COLUMNS:
        if one[column] != other[column]:
            raise ValueError(f"{url}: its {column} is both “{one[column]}” and “{other[column]}”.")
