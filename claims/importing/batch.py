"""What rows of a file add to the record, complete and change, worked out before anything is stored."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from operator import or_
from typing import Any

from django.db.models import Model

from claims.actions.edit import Edit
from claims.importing.cleaning import Row, shown
from claims.importing.folder import HUMAN_COLUMNS
from claims.importing.held import Held
from claims.importing.identity import Ids
from claims.importing.refusal import RowRefused
from claims.models import Outlet, Statement
from claims.vocabulary import State

Thing = tuple[type[Model], int]


COLUMNS = {column: 1 << place for place, column in enumerate(HUMAN_COLUMNS)}
Lines = tuple[tuple[int, int], ...]  # a line, and the columns it filled


@dataclass(slots=True)
class Told:
    """Which rows of the file spoke of a thing, and in which columns: one number for most things, as they are many."""

    rows: dict[type[Model], dict[int, int | Lines]] = field(default_factory=lambda: defaultdict(dict))

    def tell(self, thing: Any, line: int, columns: frozenset[str]) -> None:
        """Only the first row for each column is kept: what later ones say must agree with it."""
        filled, told = mask(columns), self.lines(thing)
        if not told:
            self.rows[type(thing)][thing.pk] = line << len(COLUMNS) | filled
        elif filled & ~reduce(or_, (before for _, before in told)):
            self.rows[type(thing)][thing.pk] = (*told, (line, filled))

    def lines(self, thing: Any) -> Lines:
        found = self.rows[type(thing)].get(thing.pk, ())
        return ((found >> len(COLUMNS), found & (1 << len(COLUMNS)) - 1),) if isinstance(found, int) else found

    def line(self, thing: Any, column: str = "") -> int | None:
        """The first line that filled the column; without a column the first that named the thing at all."""
        return next((line for line, filled in self.lines(thing) if not column or filled & COLUMNS[column]), None)


@lru_cache(maxsize=1024)
def mask(columns: frozenset[str]) -> int:
    return sum(COLUMNS[column] for column in columns)


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
