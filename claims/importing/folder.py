"""A story kept as files: `record.toml` for what surrounds the statements, `statements.csv` with one row a statement."""

import csv
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

RECORD, STATEMENTS = "record.toml", "statements.csv"

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


@dataclass(frozen=True, slots=True)
class StoryFolder:
    """The tables of `record.toml` by name, and the rows of `statements.csv` by column."""

    tables: dict[str, Any]
    rows: list[dict[str, str]]

    def table(self, name: str) -> list[dict[str, Any]]:
        return self.tables.get(name, [])


def read_folder(folder: Path) -> StoryFolder:
    """Both files of a story. Raises OSError, TOMLDecodeError, csv.Error or ValueError on a file that is wrong."""
    with (folder / RECORD).open("rb") as file:
        tables = tomllib.load(file)
    with (folder / STATEMENTS).open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        if (header := tuple(next(reader, ()))) != HUMAN_COLUMNS:
            raise ValueError(f"{STATEMENTS}: the header must be {','.join(HUMAN_COLUMNS)}, not {','.join(header)}.")
        rows = [dict(zip(HUMAN_COLUMNS, cells, strict=True)) for cells in reader]
    return StoryFolder(tables, rows)
