"""Importing a file of statements: all of its rows are entered in one transaction, or none is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from claims.actions.edit import editing
from claims.importing.batch import Batch, Run
from claims.importing.cleaning import Row, clean_row
from claims.importing.entering import store
from claims.importing.held import Held, held_for
from claims.importing.reading import FileRow, read_rows
from claims.importing.refusal import Refusal, RowRefused
from claims.importing.statement import enter_row
from claims.models import Editor
from claims.queries.difference import batches

ROWS = 1000
Progress = Callable[[int, int], None]
"""Called with the rows and the bytes read so far."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is imported; the words are those of the command."""

    draft: bool = False
    skip_refused: bool = False
    dry_run: bool = False
    safe: bool = False


@dataclass(slots=True)
class Outcome:
    """How many rows made a new statement, changed one, or brought nothing new, and those that were refused."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)
    written: bool = False

    def count(self, brought: bool | None) -> None:
        self.new += brought is True
        self.changed += brought is False
        self.unchanged += brought is None


class NothingWritten(Exception):
    """Leaves the transaction, which undoes it."""


def import_statements(
    path: Path, *, editor: Editor, today: date, options: Options, progress: Progress = lambda rows, size: None
) -> Outcome:
    """Enter and publish the rows of a file, about a thousand at a time, in bounded memory.

    Raises OSError, FileRefused for a file that is no CSV of statements, and ValidationError where what it publishes
    breaks a rule of the record as a whole. Where rows are refused nothing is written, unless `skip_refused`.
    """
    outcome = Outcome()
    try:
        with editing(editor=editor, reason=f"imported from {path.name}", today=today) as edit:
            enter_file(path, Run(edit, options.draft), outcome, options, progress)
            if options.dry_run or (outcome.refused and not options.skip_refused):
                raise NothingWritten
        outcome.written = True
    except NothingWritten:
        pass
    outcome.refused.sort(key=lambda refusal: refusal.line)
    return outcome


def enter_file(path: Path, run: Run, outcome: Outcome, options: Options, progress: Progress) -> None:
    read, held = 0, None
    with path.open("rb") as file:
        for rows in batches(read_rows(file, safe=options.safe), ROWS):
            held = enter_rows(rows, run, outcome, held)
            read += len(rows)
            progress(read, file.tell())


def enter_rows(given: list[FileRow | Refusal], run: Run, outcome: Outcome, before: Held | None) -> Held:
    rows: list[Row] = []
    for found in given:
        cleaned = clean_row(found) if isinstance(found, FileRow) else [found]
        if isinstance(cleaned, Row):
            rows.append(cleaned)
        else:
            outcome.refused += cleaned
    batch = Batch(run, held_for(rows, before))
    for row in rows:
        try:
            outcome.count(enter_row(row, batch))
            batch.keep(row.line)
        except RowRefused as refusal:
            batch.take_back()
            outcome.refused.append(Refusal(row.line, refusal.column, refusal.reason))
    store(batch)
    return batch.held
