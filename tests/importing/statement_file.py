"""Files of statements as tests write them, and their import."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

from claims.importing.statements import Options, Outcome, import_statements
from claims.models import Change, Editor

TODAY = date(2017, 5, 10)
PLAIN = {
    "story": "Arvia’s ferries",
    "claim": "Arvia has bought two ferries.",
    "stance": "affirms",
    "outlet": "Arvia Daily",
    "headline": "Ferries bought",
    "published": "2017-05-03",
}


def write_rows(path: Path, *rows: dict[str, str], columns: list[str] | None = None) -> Path:
    """Each row is PLAIN with other cells; the columns are those that any row has."""
    whole = [PLAIN | row for row in rows]
    names = columns or list(dict.fromkeys(name for row in whole for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="", lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(whole)
    return path


def import_file(path: Path, today: date = TODAY, **options: bool) -> Outcome:
    editor, _ = Editor.objects.get_or_create(pseudonym="desk")
    return import_statements(path, editor=editor, today=today, options=Options(**options))


def import_rows(folder: Path, *rows: dict[str, str], **options: Any) -> Outcome:
    return import_file(write_rows(folder / "rows.csv", *rows), **options)


def counts(outcome: Outcome) -> tuple[int, int, int, int]:
    return outcome.new, outcome.changed, outcome.unchanged, len(outcome.refused)


def refusals(outcome: Outcome) -> list[str]:
    return [str(refusal) for refusal in outcome.refused]


def entries() -> int:
    return Change.objects.count()
