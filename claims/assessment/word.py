"""A body's own word on one claim: which of its statements stand (methodology, words)."""

from datetime import date
from typing import NamedTuple

from ..vocabulary import Stance
from .record import Statement


class Ground(NamedTuple):
    """What a standing statement adds to a side: its lower origin (may be empty), and whether a named voice said it."""

    low: str
    named: bool


class Word:
    """One body's counting statements on one claim, as known so far.

    Thresholds only rise while statements are added, so that adding costs the same however many there are.
    """

    __slots__ = ("first_affirmed", "latest", "retracted", "statements")

    def __init__(self) -> None:
        self.statements: list[Statement] = []
        self.first_affirmed = date.max.toordinal()
        self.latest: dict[Stance, dict[Ground, int]] = {Stance.AFFIRMS: {}, Stance.DENIES: {}}
        self.retracted = 0

    def add(self, statement: Statement) -> None:
        self.statements.append(statement)
        day = statement.day_said.toordinal()
        if statement.stance is Stance.RETRACTS:
            self.retracted = max(self.retracted, day)
            return
        if statement.stance is Stance.AFFIRMS:
            self.first_affirmed = min(self.first_affirmed, day)
        ground = Ground(statement.origin_low, statement.named)
        days = self.latest[statement.stance]
        days[ground] = max(days.get(ground, 0), day)

    def without(self, taken_back: set[int]) -> "Word":
        """The word as it is when these statements (ids) are left out."""
        word = Word()
        for statement in self.statements:
            if statement.id not in taken_back:
                word.add(statement)
        return word

    def stands_from(self, stance: Stance) -> int:
        """The day (ordinal) from which a statement of this stance must have been said in order to stand.

        The opposite on a later day ends it, equal days both stand; a retraction ends it on its own day too.
        """
        opposite = self.latest[Stance.DENIES if stance is Stance.AFFIRMS else Stance.AFFIRMS]
        return max(max(opposite.values(), default=0), self.retracted + 1)

    def standing(self, stance: Stance) -> list[tuple[Ground, int]]:
        """The grounds on which the body holds this stance, each with the latest day on which it was said."""
        if not self.latest[stance]:
            return []
        start = self.stands_from(stance)
        return [(ground, day) for ground, day in self.latest[stance].items() if day >= start]

    @property
    def took_back(self) -> bool:
        """Whether a retraction took back something that the body had affirmed."""
        return self.first_affirmed <= self.retracted
