"""How many separate origins stand on each side of one claim, kept up to date as words come and go."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from .reach import Group, Pull
from .word import Ground, Word


class Side:
    """The distinct origins on one side: `high` counts them, `low` only what can be shown to be separate."""

    __slots__ = ("adding", "lows", "origins", "own_parties", "parties")

    def __init__(self, parties: frozenset[str]) -> None:
        self.parties = parties
        self.origins: Counter[str] = Counter()
        self.adding: Counter[str] = Counter()
        self.lows: Counter[str] = Counter()
        self.own_parties: Counter[str] = Counter()  # parties that speak through a named voice

    def change(self, origin: str, grounds: set[Ground], by: int) -> None:
        """Take one body's grounds in (`by` 1) or out (-1)."""
        if not grounds:
            return
        lows = {ground.low for ground in grounds if ground.low}
        speaks_of_own_act = origin in self.parties and any(ground.named for ground in grounds)
        add(self.origins, (origin,), by)
        add(self.adding, (origin,) if lows else (), by)
        add(self.lows, lows, by)
        add(self.own_parties, (origin,) if speaks_of_own_act else (), by)

    @property
    def high(self) -> int:
        return len(self.origins)

    @property
    def low(self) -> int:
        return max(1, min(len(self.lows), len(self.adding))) if self.origins else 0


def add(counter: Counter[str], names: Iterable[str], by: int) -> None:
    for name in names:
        counter[name] += by
        if not counter[name]:
            del counter[name]


Held = dict[tuple[Group, Ground], int]


class Hold(NamedTuple):
    """What one body holds on both sides of a claim, and the days (ordinal) from which a word there stands."""

    origin: str
    supporting: Held
    opposing: Held
    supports_from: int
    opposes_from: int


class Tally:
    """Both sides of one claim. Of the rivals that contradict one claim only the one in `chosen` counts."""

    def __init__(self, pulls: list[Pull], parties: frozenset[str], chosen: Callable[[int], int]) -> None:
        self.pulls, self.chosen, self.parties = pulls, chosen, parties
        self.support, self.oppose = Side(parties), Side(parties)
        self.holds: dict[str, Hold] = {}

    def recount(self, body: str, origin: str, word_on: Callable[[int, str], Word | None]) -> None:
        """Count one body anew: of what it holds, all that an opposite word of a later day does not end."""
        held: dict[bool, Held] = {True: {}, False: {}}
        for start, stance, supports, group in self.pulls:
            if word := word_on(start, body):
                for ground, day in word.standing(stance):
                    key = (group, ground)
                    held[supports][key] = max(held[supports].get(key, 0), day)
        self._put(body, -1)
        self.holds[body] = settle(origin, held[True], held[False])
        self._put(body, 1)

    def choose_again(self) -> None:
        """Count the opposition anew, after another rival has come to count."""
        self.oppose = Side(self.parties)
        for hold in self.holds.values():
            self.oppose.change(hold.origin, self.grounds(hold.opposing), 1)

    def grounds(self, held: Held) -> set[Ground]:
        return {ground for group, ground in held if self.is_counted(group)}

    def is_counted(self, group: Group) -> bool:
        return group is None or self.chosen(group[0]) == group[1]

    def _put(self, body: str, by: int) -> None:
        if hold := self.holds.get(body):
            self.support.change(hold.origin, self.grounds(hold.supporting), by)
            self.oppose.change(hold.origin, self.grounds(hold.opposing), by)


def settle(origin: str, supporting: Held, opposing: Held) -> Hold:
    """What is left when words give way to those of a later day that pull the other way; equal days leave both."""
    supports_from, opposes_from = max(opposing.values(), default=0), max(supporting.values(), default=0)
    return Hold(
        origin,
        {key: day for key, day in supporting.items() if day >= supports_from},
        {key: day for key, day in opposing.items() if day >= opposes_from},
        supports_from,
        opposes_from,
    )
