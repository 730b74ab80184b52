"""What a column of an export is: its name, what kind of cells it holds, and what of the record it reads."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol


class Kind(StrEnum):
    """What stands in the cells of a column, as docs/data.md names it."""

    ID = "id"
    NUMBER = "number"
    DAY = "day"
    TIME = "time"
    EDTF = "EDTF date"
    WORD = "word"
    TEXT = "text"
    LIST = "list"
    ADDRESS = "address"


EXACT = frozenset({Kind.ID, Kind.NUMBER, Kind.DAY, Kind.TIME, Kind.EDTF})
"""Kinds that no spreadsheet runs as a formula, and that a reader computes with: `safe` leaves them alone."""


class LookUp(Protocol):
    """Reads, for the primary keys of up to CHUNK rows, what the rows' own query cannot; a key may be missing."""

    def __call__(self, pks: Collection[int], *, as_of: date) -> Mapping[int, Any]: ...


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `reads` are paths of the query (by default the column's own name), or `look_up` reads beside it.

    `form` makes the cell of the values read, or of what was looked up; without it they are written as they are. None is
    written as an empty cell.
    """

    name: str
    kind: Kind
    reads: tuple[str, ...] = ()
    form: Callable[..., object] | None = None
    look_up: LookUp | None = None

    @property
    def paths(self) -> tuple[str, ...]:
        return () if self.look_up else self.reads or (self.name,)

    @property
    def is_text(self) -> bool:
        return self.kind not in EXACT
