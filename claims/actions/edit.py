"""One edit: a transaction, a lock, the notes of what changed, and at its end the refresh and the public record.

Writers are serial: SQLite begins every transaction IMMEDIATE, PostgreSQL takes one advisory lock. So a rule over
several rows (a loop, a taken name) that holds when it is checked holds when it is committed, and the numbers of the
public record have no gap.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import F, Max, Model
from django.utils import timezone

from claims.actions.evidence import check_rulings
from claims.actions.refresh import Appearance, Touched, refresh
from claims.actions.storing import insert_values
from claims.models import Article, Change, Claim, Editor, Outlet, Speaker, Statement, Story
from claims.queries.difference import batches
from claims.queries.snapshot import (
    MODEL_OF,
    THING_OF,
    is_public,
    label,
    labels_of,
    public_fields,
    public_fields_of,
)
from claims.values.text import single_line
from claims.vocabulary import Act, Thing

LOCK = 4004_2016  # any number, the same for every writer
NEEDS_REASON = "Readers see this: say why you change it, in one sentence. The reason is published."
COUNTS = ("support_min", "support_max", "oppose_min", "oppose_max", "statement_count", "article_count")
DERIVED: dict[type[Model], frozenset[str]] = {
    Story: frozenset({"public", "first_known"}),
    Article: frozenset({"public", "first_known"}),
    Speaker: frozenset({"public", "first_known"}),
    Outlet: frozenset({"public", "first_known"}),
    Claim: frozenset({"public", "status", "status_since", "first_reported", "last_reported", *COUNTS}),
    Statement: frozenset({"public", "role", "retracted_on", "voice", "body", "origin", "origin_low", "relays_text"}),
}
Key = tuple[Thing, int]
STALE = "Somebody changed this since you opened it. Open it again to see what it says now; nothing of yours was saved."


@dataclass(frozen=True, slots=True)
class Note:
    """What one thing was and has become; `before` and `after` are its public fields as canonical JSON, or empty."""

    act: Act
    label: str
    before: str = ""
    after: str = ""
    is_public: bool = True


@dataclass(slots=True)
class Edit:
    """What an edit has done so far. `today` is the day on which it is made; a reason may be empty for drafts.

    What was entered by set, without a note for each row, stands in `entered`: whether it was public from the start.
    """

    editor: Editor
    reason: str
    today: date
    touched: Touched = field(default_factory=Touched)
    notes: dict[Key, Note] = field(default_factory=dict)
    entered: dict[Thing, dict[int, bool]] = field(default_factory=lambda: defaultdict(dict))

    def note(self, row: Any, note: Note) -> None:
        """Keep what happened to a thing; of several notes on one thing the first `before` and the last `after`."""
        if note.is_public and not self.reason:
            raise ValidationError({"reason": NEEDS_REASON})
        key = THING_OF[type(row)], row.pk
        first = self.notes.get(key, note)
        self.notes[key] = Note(note.act, note.label, first.before, note.after, note.is_public)

    @contextmanager
    def changing(self, row: Any) -> Iterator[None]:
        """Note the difference that the block makes to the public fields of a thing that is stored, or will be."""
        was_public = row.pk is not None and is_public(row)
        before = public_fields(row) if row.pk else ""
        yield
        after = public_fields(row)
        if after != before:
            self.note(row, Note(Act.CHANGED, label(row), before, after, was_public))


@contextmanager
def editing(*, editor: Editor, reason: str = "", today: date) -> Iterator[Edit]:
    """All that is done with the edit is one transaction; derived columns and the public record follow at its end.

    Raises ValidationError (reason) where something public changed without one, and where it would leave a public ruling
    without public evidence.
    """
    with transaction.atomic():
        take_lock()
        edit = Edit(editor, single_line(reason), today)
        yield edit
        appearances = refresh(edit.touched)
        check_rulings(appearances)
        record(edit, appearances)


def take_lock() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def record(edit: Edit, appearances: list[Appearance]) -> None:
    """Write the edit's entries: what appeared or vanished as that, everything else that changed as a change.

    Raises ValidationError (reason) where something vanished without one.
    """
    if not edit.reason and any(not appearance.is_public for appearance in appearances):
        raise ValidationError({"reason": NEEDS_REASON})
    appeared = {(appearance.thing, appearance.object_id): appearance for appearance in appearances}
    number = Change.objects.aggregate(last=Max("number"))["last"] or 0
    now = timezone.now()
    for keys in batches(things_of(edit, appeared)):
        shown = [Appearance(*key, True) for key in keys if key not in appeared and was_entered_public(edit, key)]
        notes = notes_of([*shown, *(appeared[key] for key in keys if key in appeared)])
        notes |= {key: edit.notes[key] for key in keys if key in edit.notes and key not in notes}
        notes |= notes_of_entered([key for key in keys if key not in notes])
        entries = []
        for key in keys:
            number += notes[key].is_public
            about = number if notes[key].is_public else None, now, edit.reason, edit.editor.pk
            entries.append((*about, *key, *(getattr(notes[key], name) for name in NOTE_COLUMNS)))
        insert_values(Change, ENTRY_COLUMNS, entries)


def things_of(edit: Edit, appeared: Iterable[Key]) -> Iterator[Key]:
    """All that the edit tells of, each once: as noted, then as entered, then as it appeared or vanished."""
    yield from edit.notes
    for thing, pks in edit.entered.items():
        yield from ((thing, pk) for pk in pks if (thing, pk) not in edit.notes)
    yield from (key for key in appeared if key not in edit.notes and key[1] not in edit.entered.get(key[0], {}))


def was_entered_public(edit: Edit, key: Key) -> bool:
    return edit.entered.get(key[0], {}).get(key[1], False)


NOTE_COLUMNS = ("act", "label", "before", "after")
ENTRY_COLUMNS = ("number", "at", "reason", "editor_id", "thing", "object_id", *NOTE_COLUMNS)


Notes = dict[Key, Note]


def notes_of(appearances: Iterable[Appearance]) -> Notes:
    """Publication shows the fields; a withdrawal shows none. Three or four queries for each kind of thing."""
    shown = [(appearance.thing, appearance.object_id) for appearance in appearances if appearance.is_public]
    hidden = [(appearance.thing, appearance.object_id) for appearance in appearances if not appearance.is_public]
    notes = {key: Note(Act.PUBLISHED, label, after=after) for key, label, after in read_things(shown)}
    return notes | {key: Note(Act.WITHDRAWN, label) for key, label, _ in read_things(hidden)}


def notes_of_entered(keys: Iterable[Key]) -> Notes:
    """What was entered and is no public thing stands in the private history."""
    entered = read_things(keys)
    return {key: Note(Act.CHANGED, label, after=after, is_public=False) for key, label, after in entered}


def read_things(keys: Iterable[Key]) -> Iterator[tuple[Key, str, str]]:
    """The label and the public fields of up to 500 things, as the database holds them."""
    by_thing: dict[Thing, list[int]] = {}
    for thing, pk in keys:
        by_thing.setdefault(thing, []).append(pk)
    for thing, pks in by_thing.items():
        labels, fields = labels_of(MODEL_OF[thing], pks), public_fields_of(MODEL_OF[thing], pks)
        yield from (((thing, pk), labels[pk], fields[pk]) for pk in pks)


def raise_version(row: Any) -> None:
    """Count the change of a stored row, if it is still the one that was opened. Raises ValidationError if not."""
    if row.pk is None:
        return
    if not type(row)._default_manager.filter(pk=row.pk, version=row.version).update(version=F("version") + 1):
        raise ValidationError(STALE, code="stale")
    row.version += 1


def store(row: Any, *, edit: Edit) -> None:
    """Check a row and save it, counting its version. Raises ValidationError by field.

    A stored row keeps its derived columns: the instance may have been read before others moved them.
    """
    if row.pk is None:
        row.entered_on = edit.today
        row.full_clean()
        row.save()
        return
    row.full_clean()
    raise_version(row)
    derived = DERIVED.get(type(row), frozenset())
    row.save(
        update_fields=[
            field.name for field in row._meta.concrete_fields if not field.primary_key and field.name not in derived
        ]
    )
