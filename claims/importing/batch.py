"""What rows of a file add to the record, complete and change, worked out before anything is stored."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from claims.actions.edit import Edit
from claims.importing.cleaning import Row, shown
from claims.importing.held import Held
from claims.importing.identity import Ids
from claims.importing.refusal import RowRefused
from claims.models import Outlet, Statement
from claims.vocabulary import State

Thing = tuple[type[Model], int]


@dataclass(slots=True)
class Told:
    """Which rows of the file spoke of a thing, and in which columns."""

    rows: dict[Thing, tuple[tuple[int, frozenset[str]], ...]] = field(default_factory=dict)

    def tell(self, thing: Any, line: int, columns: frozenset[str]) -> None:
        """Only the first row for each column is kept: what later ones say must agree with it."""
        key = type(thing), thing.pk
        told = self.rows.get(key, ())
        if not told or columns.difference(*(before for _, before in told)):
            self.rows[key] = (*told, (line, columns))

    def line(self, thing: Any, column: str = "") -> int | None:
        """The first line that filled the column; without a column the first that named the thing at all."""
        rows = self.rows.get((type(thing), thing.pk), ())
        return next((line for line, columns in rows if not column or column in columns), None)


@dataclass(slots=True)
class Run:
    """One import of one file."""

    edit: Edit
    is_draft: bool
    ids: Ids = field(default_factory=Ids)
    told: Told = field(default_factory=Told)

    @property
    def state(self) -> State:
        return State.DRAFT if self.is_draft else State.PUBLISHED


@dataclass(slots=True)
class Batch:
    """What some rows do. Each row's part can be taken back, until `keep`.

    `relays` and `changed` are by statement: its relays as rows tell them, and the columns in which it changes.
    """

    run: Run
    held: Held
    new: list[Any] = field(default_factory=list)
    completed: dict[Thing, tuple[Any, set[str]]] = field(default_factory=dict)
    published: dict[Thing, Any] = field(default_factory=dict)
    voices: dict[int, Outlet] = field(default_factory=dict)  # by new statement
    relays: dict[int, list[Outlet]] = field(default_factory=dict)
    changed: dict[int, tuple[Statement, set[str]]] = field(default_factory=dict)
    undo: list[Callable[[], Any]] = field(default_factory=list)
    spoken_of: list[tuple[Any, frozenset[str]]] = field(default_factory=list)

    def add(self, thing: Any) -> None:
        self.new.append(thing)
        self.undo.append(self.new.pop)

    def put(self, shelf: dict[Any, Any], key: Any, thing: Any) -> None:
        """Let later rows find a thing."""
        before = shelf.get(key)
        shelf[key] = thing
        self.undo.append(lambda: shelf.pop(key) if before is None else shelf.update({key: before}))

    def append(self, shelf: list[Any], thing: Any) -> None:
        shelf.append(thing)
        self.undo.append(shelf.pop)

    def set(self, thing: Any, column: str, value: Any) -> None:
        before = getattr(thing, column)
        setattr(thing, column, value)
        self.undo.append(lambda: setattr(thing, column, before))

    def complete(self, thing: Any, column: str, value: Any) -> None:
        """Fill a column of a thing that this file entered."""
        self.set(thing, column, value)
        _, columns = self.completed.setdefault((type(thing), thing.pk), (thing, set()))
        columns.add(column)

    def tell(self, thing: Any, columns: frozenset[str]) -> None:
        self.spoken_of.append((thing, columns))

    def keep(self, line: int) -> None:
        for thing, columns in self.spoken_of:
            self.run.told.tell(thing, line, columns)
        self.undo.clear()
        self.spoken_of.clear()

    def take_back(self) -> None:
        while self.undo:
            self.undo.pop()()
        self.spoken_of.clear()

    def is_new(self, thing: Any) -> bool:
        return self.run.ids.is_new(thing)

    def agree(self, row: Row, column: str, thing: Any, attribute: str) -> None:
        """A filled cell may complete what this file entered. Raises RowRefused where it disagrees."""
        given, current = row.get(column), getattr(thing, attribute)
        if not given or given == current:
            return
        line = self.run.told.line(thing, column)
        if line or not self.is_new(thing):
            raise RowRefused(column, disagreement(thing, given, current, line))
        self.complete(thing, attribute, given)


def disagreement(thing: Any, given: str, current: str, line: int | None) -> str:
    what = f"for the {thing._meta.verbose_name} “{shown(str(thing))}”"
    said = f"“{shown(current)}”" if current else "nothing"
    if line:
        return f"“{shown(given)}” disagrees with line {line}, which says {said} {what}."
    return f"“{shown(given)}” disagrees with the record, which says {said} {what}: change it there, or leave it empty."
