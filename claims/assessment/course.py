"""The course of claims through time: one incremental pass over their statements, in the order of knowledge."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from ..vocabulary import Stance, Status
from .reach import Reach
from .record import Record, Statement, counts
from .role import timeline_order
from .status import Count, status
from .tally import Tally
from .word import Word


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` until the next period of the claim its status and counts are these, because of one statement."""

    claim: int
    since: date
    status: Status
    support_min: int
    support_max: int
    oppose_min: int
    oppose_max: int
    because: int


Shown = tuple[Status, int, int, int, int]


class Event(NamedTuple):
    """A statement becomes known, or from this day notices take back some of one body's on one claim."""

    day: date
    is_notice: bool
    order: tuple
    statements: tuple[Statement, ...]


def events(statements: Iterable[Statement], until: date = date.max) -> list[Event]:
    """What becomes known, or is taken back, up to a day, in order; a notice never speaks before its statement."""
    found = []
    taken_back: dict[tuple, list[Statement]] = defaultdict(list)
    for s in statements:
        found.append(Event(s.known_from, False, timeline_order(s), (s,)))
        if s.retracted_on:
            taken_back[max(s.known_from, s.retracted_on), s.claim, s.body].append(s)
    for (day, _, _), rows in taken_back.items():
        rows.sort(key=timeline_order)
        found.append(Event(day, True, timeline_order(rows[0]), tuple(rows)))
    return sorted((event for event in found if event.day <= until), key=lambda event: event[:3])


class Course:
    """What the record shows of tied claims after the events applied so far."""

    def __init__(self, record: Record) -> None:
        self.claims = {claim.id: claim for claim in record.claims}
        self.reach = Reach(record.claims, record.relations)
        self.words: dict[tuple[int, str], Word] = {}
        self.known: set[int] = set()
        self.taken_back: dict[int, set[str | int]] = defaultdict(set)  # by which bodies, and which statements by notice
        self.best: dict[int, int] = {pk: min(rivals) for pk, rivals in self.reach.rivals.items() if rivals}
        pulls = {pk: self.reach.pulls(pk) for pk in self.claims}
        self.tallies = {pk: Tally(pulls[pk], self.claims[pk].parties, self.best.__getitem__) for pk in self.claims}
        self.reached: dict[int, set[int]] = defaultdict(set)
        for target, its_pulls in pulls.items():
            for pull in its_pulls:
                self.reached[pull.start].add(target)
        self.superseded: dict[int, set[int]] = defaultdict(set)
        for pk, superseders in self.reach.superseders.items():
            for superseder in superseders:
                self.superseded[superseder].add(pk)

    def apply(self, event: Event) -> set[int]:
        """Take one event in; returns the claims whose status may have changed."""
        s = event.statements[0]
        self.known.add(s.claim)
        counting = [row for row in event.statements if counts(row, self.claims[row.claim])]
        if not counting:
            return {s.claim}
        self._change_word(s.claim, s.body, counting, event.is_notice)
        touched = set(self.reached[s.claim])
        supported = {pk: self.tallies[pk].support.high for pk in touched}
        for pk in touched:
            self.tallies[pk].recount(s.body, s.origin, self._word)
        touched |= self._choose_rivals({pk for pk in touched if self.tallies[pk].support.high != supported[pk]})
        return touched.union(*(self.superseded[pk] for pk in touched if pk in self.superseded))

    def _change_word(self, claim: int, body: str, statements: list[Statement], is_notice: bool) -> None:
        taken_back = self.taken_back[claim]
        word = self.words.setdefault((claim, body), Word())
        if is_notice:
            word = self.words[claim, body] = word.without({row.id for row in statements})
            taken_back |= {row.id for row in statements if row.stance is Stance.AFFIRMS}
        else:
            word.add(statements[0])
        (taken_back.add if word.took_back else taken_back.discard)(body)

    def _word(self, claim: int, body: str) -> Word | None:
        return self.words.get((claim, body))

    def _choose_rivals(self, changed: set[int]) -> set[int]:
        """Of several rivals of one claim the one with the highest upper support counts, of equals the first by id."""
        touched: set[int] = set()
        for contradicted in {pk for rival in changed for pk in self.reach.rivals.get(rival, ())}:
            rivals = self.reach.rivals[contradicted]
            best = max(rivals, key=lambda pk: (self.tallies[pk].support.high, -pk))
            if best != self.best[contradicted]:
                self.best[contradicted] = best
                touched |= self.reach.below[contradicted]
        for pk in touched:
            self.tallies[pk].choose_again()
        return touched

    def count(self, claim: int) -> Count:
        support, oppose = self.tallies[claim].support, self.tallies[claim].oppose
        return Count(
            support_low=support.low,
            support_high=support.high,
            oppose_low=oppose.low,
            oppose_high=oppose.high,
            is_known=claim in self.known,
            is_superseded=bool(self.superseding(claim)),
            was_taken_back=any(self.taken_back.get(pk) for pk in self.reach.below[claim]),
            is_own_act=bool(support.own_parties),
        )

    def superseding(self, claim: int) -> list[int]:
        """The claims that supersede this one with more support than opposition."""
        tallies = ((pk, self.tallies[pk]) for pk in sorted(self.reach.superseders.get(claim, ())))
        return [pk for pk, tally in tallies if tally.support.low > tally.oppose.low]


def periods(record: Record) -> list[Period]:
    """Each change of status or counts of each claim, from its first report on; nothing for what is not yet reported."""
    course = Course(record)
    latest: dict[int, Shown] = {}
    found = []
    for day, batch in groupby(events(record.statements), key=lambda event: event.day):
        now: dict[int, tuple[Shown, int]] = {}
        for event in batch:
            for pk in sorted(course.apply(event)):
                shown = shown_of(course, pk)
                if shown != (now[pk][0] if pk in now else latest.get(pk)):
                    now[pk] = (shown, event.statements[0].id)
        for pk, (shown, because) in sorted(now.items()):
            if shown != latest.get(pk) and shown[0] is not Status.NOT_YET_REPORTED:
                found.append(Period(pk, day, *shown, because))
            latest[pk] = shown
    return found


def shown_of(course: Course, claim: int) -> Shown:
    count = course.count(claim)
    kind = course.claims[claim].kind
    return status(kind, count), count.support_low, count.support_high, count.oppose_low, count.oppose_high
