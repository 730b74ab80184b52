"""The cells of a row brought into the form in which the record keeps them, by the rules of the columns they go to."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache, partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model

from claims.actions.name import LONGEST
from claims.importing.header import ARTICLE, REQUIRED
from claims.importing.reading import FileRow
from claims.importing.refusal import Refusal
from claims.models import Article, Claim, Outlet, Position, Speaker, Statement, Story
from claims.values.text import fold
from claims.values.web_address import canonical_host
from claims.vocabulary import Certainty, ClaimKind, Sourcing, SpeakerKind, Stance

SHOWN = 60
PLAIN_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9]{1,30}(?:-[a-z0-9]{1,30})?\.){1,4}[a-z]{2,20}"
    r"(?:/[A-Za-z0-9_-]{1,200}(?:\.[A-Za-z0-9_-]{1,40})?){1,7}/?"
)
"""Addresses that are in canonical form as they stand: most are, and working it out is slow."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row whose every cell is in the form in which the record would keep it; only filled cells are there."""

    line: int
    cells: dict[str, str]
    relays: tuple[str, ...] = ()

    def get(self, column: str) -> str:
        return self.cells.get(column, "")


def clean_row(row: FileRow) -> Row | list[Refusal]:
    """The row ready to be entered, or all that is wrong with its cells."""
    cells: dict[str, str] = {}
    refusals = [Refusal(row.line, column, reason) for column, reason in missing(row.cells)]
    relays: tuple[str, ...] = ()
    for column, cell in row.cells.items():
        try:
            if column == "relays":
                relays = cleaned_relays(cell)
            else:
                cells[column] = cleaned(column, cell) if column in REPEATING else CLEANING[column](cell)
        except ValueError as trouble:
            refusals.append(Refusal(row.line, column, str(trouble)))
    return refusals or Row(row.line, cells, relays)


def missing(cells: dict[str, str]) -> Iterable[tuple[str, str]]:
    for column in REQUIRED:
        if column not in cells:
            yield column, "The cell is empty: each row names its story, claim, stance and outlet."
    if not any(column in cells for column in ARTICLE):
        yield "headline", "The article has neither headline nor article_url: give one of them."


@lru_cache(maxsize=8192)
def cleaned(column: str, cell: str) -> str:
    """The cell of a column whose texts come again and again. Raises ValueError with a sentence."""
    return CLEANING[column](cell)


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    return fold(name)


@lru_cache(maxsize=1024)
def cleaned_relays(cell: str) -> tuple[str, ...]:
    return tuple(cleaned("outlet", name.strip()) if name.strip() else no_name(cell) for name in cell.split(">"))


def no_name(cell: str) -> str:
    raise ValueError(f"“{shown(cell)}” has a relay without a name: write outlets as “Izvestiya > TASS”.")


def clean_text(field: Any, cell: str) -> str:
    """By the rules of the column in the record. Raises ValueError with its sentence."""
    if field.max_length and len(cell) > 4 * field.max_length:
        raise ValueError(f"The cell has {len(cell):,} characters, where at most {field.max_length:,} are kept.")
    try:
        return field.clean(cell, None)
    except ValidationError as trouble:
        raise ValueError(" ".join(trouble.messages)) from None


def clean_name(model: type[Model], cell: str) -> str:
    """A name that identifies an origin, in the record and in files. Raises ValueError."""
    name = clean_text(model._meta.get_field("name"), cell)
    kind = model._meta.model_name
    key = folded(name)
    if any(mark in name for mark in ";>"):
        raise ValueError(broken(model, f"{kind}_name_separable"))
    if key.startswith("unnamed@"):
        raise ValueError(broken(model, f"{kind}_name_not_a_body"))
    if not key or len(key) > LONGEST:
        raise ValueError(f"“{shown(name)}” cannot be told from other names: write it with letters.")
    return name


def broken(model: type[Model], constraint: str) -> str:
    """The sentence of a rule of the record."""
    return next(str(rule.violation_error_message) for rule in model._meta.constraints if rule.name == constraint)


def clean_word(words: type[StrEnum], cell: str) -> str:
    if cell not in {word.value for word in words}:
        raise ValueError(f"“{shown(cell)}” is none of the words that this column takes: {', '.join(words)}.")
    return cell


def clean_domain(cell: str) -> str:
    return clean_text(Outlet._meta.get_field("domain"), canonical_host(cell))


def clean_address(field: str, cell: str) -> str:
    return cell if PLAIN_ADDRESS.fullmatch(cell) else clean_text(Article._meta.get_field(field), cell)


def shown(cell: str) -> str:
    return cell if len(cell) <= SHOWN else f"{cell[:SHOWN]}…"


def column_of(model: type[Model], name: str) -> Callable[[str], str]:
    return partial(clean_text, model._meta.get_field(name))


CLEANING: dict[str, Callable[[str], str]] = {
    "story": column_of(Story, "title"),
    "claim": column_of(Claim, "text"),
    "claim_kind": partial(clean_word, ClaimKind),
    "stance": partial(clean_word, Stance),
    "certainty": partial(clean_word, Certainty),
    "speaker": partial(clean_name, Speaker),
    "speaker_kind": partial(clean_word, SpeakerKind),
    "position": column_of(Position, "title"),
    "organisation": partial(clean_name, Speaker),
    "outlet": partial(clean_name, Outlet),
    "outlet_domain": clean_domain,
    "headline": column_of(Article, "headline"),
    "article_url": partial(clean_address, "url"),
    "archive_url": partial(clean_address, "archive_url"),
    "language": column_of(Article, "language"),
    "published": column_of(Article, "published"),
    "said": column_of(Statement, "said"),
    "sourcing": partial(clean_word, Sourcing),
    "quote": column_of(Statement, "quote"),
    "quote_translation": column_of(Statement, "quote_translation"),
}
REPEATING = frozenset(CLEANING) - {"quote", "quote_translation"}
