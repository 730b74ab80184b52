"""The first row of a file of statements: which columns there are."""

from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches

from claims.exports import EXPORTS
from claims.importing.folder import HUMAN_COLUMNS
from claims.importing.refusal import FileRefused

REQUIRED = ("story", "claim", "stance", "outlet")
ARTICLE = ("headline", "article_url")
KNOWN = frozenset(EXPORTS["statements"].header)
SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "upright strokes"}


def check_header(names: Sequence[str], *, line: int) -> None:
    """Raises FileRefused, naming the columns, unless each is one of statements.csv, once, and none is wanting."""
    troubles = [*separated_otherwise(names), *empty(names), *doubled(names), *unknown(names), *missing(names)]
    if troubles:
        raise FileRefused(f"line {line}: {troubles[0]}")


def separated_otherwise(names: Sequence[str]) -> list[str]:
    """A header with another separator is one name, or a few where commas stand too."""
    for separator, words in SEPARATORS.items():
        parts = {part.strip(' "') for name in names for part in name.split(separator)}
        if len(parts & KNOWN) > len(set(names) & KNOWN):
            return [f"the columns are parted by {words}, not by commas: save the file as comma separated CSV."]
    return []


def empty(names: Sequence[str]) -> list[str]:
    if not any(names):
        return [f"there is no header: the first row names the columns, {', '.join(REQUIRED)} and more."]
    found = [f"column {place}" for place, name in enumerate(names, start=1) if not name.strip()]
    return [f"no name stands over {', '.join(found)}: name it, or remove the column."] if found else []


def doubled(names: Sequence[str]) -> list[str]:
    found = [f"“{name}”" for name, times in Counter(names).items() if times > 1]
    return [f"{', '.join(found)} stands there twice: keep one column of each name."] if found else []


def unknown(names: Sequence[str]) -> list[str]:
    found = [named(name) for name in names if name not in KNOWN]
    accepted = ", ".join(HUMAN_COLUMNS)
    return [f"statements.csv has no column {', '.join(found)}; it may have {accepted}."] if found else []


def named(name: str) -> str:
    shown = name if len(name) <= 60 else f"{name[:60]}…"
    close = get_close_matches(name.strip().casefold().replace(" ", "_"), HUMAN_COLUMNS, n=1)
    return f"“{shown}” (is it {close[0]}?)" if close else f"“{shown}”"


def missing(names: Sequence[str]) -> list[str]:
    found = [name for name in REQUIRED if name not in names]
    if not set(ARTICLE) & set(names):
        found.append(" or ".join(ARTICLE))
    return [f"the file has no column {', '.join(found)}: each row needs it."] if found else []
