"""One edit: a transaction, a lock, the notes of what changed, and at its end the refresh and the public record.

Writers are serial: SQLite begins every transaction IMMEDIATE, PostgreSQL takes one advisory lock. So a rule over
several rows (a loop, a taken name) that holds when it is checked holds when it is committed, and the numbers of the
public record have no gap.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import F, Max, Model
from django.utils import timezone

from claims.actions.refresh import Appearance, Touched, refresh
from claims.models import Article, Change, Claim, Editor, Outlet, Speaker, Statement, Story
from claims.queries.snapshot import MODEL_OF, THING_OF, is_public, label, public_fields
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
    """What an edit has done so far. `today` is the day on which it is made; a reason may be empty for drafts."""

    editor: Editor
    reason: str
    today: date
    touched: Touched = field(default_factory=Touched)
    notes: dict[tuple[Thing, int], Note] = field(default_factory=dict)

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

    Raises ValidationError (reason) where something public changed without one.
    """
    with transaction.atomic():
        take_lock()
        edit = Edit(editor, single_line(reason), today)
        yield edit
        record(edit, refresh(edit.touched))


def take_lock() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def record(edit: Edit, appearances: list[Appearance]) -> None:
    """Write the edit's entries: what appeared or vanished as that, everything else that changed as a change.

    Raises ValidationError (reason) where something vanished without one.
    """
    notes = dict(edit.notes)
    for appearance in appearances:
        notes[appearance.thing, appearance.object_id] = note_of(appearance)
        if not appearance.is_public and not edit.reason:
            raise ValidationError({"reason": NEEDS_REASON})
    number = Change.objects.aggregate(last=Max("number"))["last"] or 0
    now, entries = timezone.now(), []
    for (thing, pk), note in notes.items():
        number += note.is_public
        numbered = number if note.is_public else None
        facts = {"act": note.act, "label": note.label, "before": note.before, "after": note.after}
        entry = Change(
            number=numbered, at=now, thing=thing, object_id=pk, reason=edit.reason, editor=edit.editor, **facts
        )
        entries.append(entry)
    Change.objects.bulk_create(entries, batch_size=500)


def note_of(appearance: Appearance) -> Note:
    """Publication shows the fields; a withdrawal shows none."""
    row = MODEL_OF[appearance.thing]._default_manager.get(pk=appearance.object_id)
    if appearance.is_public:
        return Note(Act.PUBLISHED, label(row), after=public_fields(row))
    return Note(Act.WITHDRAWN, label(row))


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
