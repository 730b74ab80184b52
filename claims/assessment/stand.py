"""Why a claim has its status on a day: who stands on each side, through which statements."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..vocabulary import Status
from .course import Course, events
from .record import Record, Statement
from .role import timeline_order
from .status import status


@dataclass(frozen=True, slots=True)
class OriginStand:
    """One origin on one side: its bodies, the statements that stand (ids, oldest first), what it adds below.

    `is_party`: a party to the claim itself stands there, through a named person or an organisation.
    """

    origin: str
    bodies: tuple[str, ...]
    statements: tuple[int, ...]
    low_names: tuple[str, ...]
    is_party: bool

    @property
    def adds(self) -> bool:
        return bool(self.low_names)


@dataclass(frozen=True, slots=True)
class SideStand:
    low: int
    high: int
    origins: tuple[OriginStand, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """A claim's status on a day with its reasons; `rivals_shown` are rivals that do not count against it."""

    claim: int
    status: Status
    support: SideStand
    oppose: SideStand
    superseded_by: tuple[int, ...]
    rivals_shown: tuple[int, ...]
    is_looped: bool


def assess(record: Record, *, as_of: date) -> dict[int, Assessment]:
    """The status of each claim on a day, with the statements that stand on each side."""
    course = Course(record)
    for event in events(record.statements, until=as_of):
        course.apply(event)
    return {pk: _assessment(course, pk) for pk in course.claims}


def _assessment(course: Course, claim: int) -> Assessment:
    rivals = course.reach.rivals.get(claim, set())
    return Assessment(
        claim=claim,
        status=status(course.claims[claim].kind, course.count(claim)),
        support=_side(course, claim, supports=True),
        oppose=_side(course, claim, supports=False),
        superseded_by=tuple(course.superseding(claim)),
        rivals_shown=tuple(sorted(rivals - {course.best.get(claim)})),
        is_looped=claim in course.reach.looped,
    )


def _side(course: Course, claim: int, *, supports: bool) -> SideStand:
    tally = course.tallies[claim]
    side = tally.support if supports else tally.oppose
    standing: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(set(_standing(course, claim, supports)), key=timeline_order):
        standing[statement.origin].append(statement)
    origins = (_origin_stand(found, side.parties) for found in standing.values())
    return SideStand(side.low, side.high, tuple(origins))


def _standing(course: Course, claim: int, supports: bool) -> Iterator[Statement]:
    """The statements behind what each body holds on one side of a claim, own ones and through relations."""
    tally = course.tallies[claim]
    for body, hold in tally.holds.items():
        settled = hold.supports_from if supports else hold.opposes_from
        for pull in tally.pulls:
            word = course.words.get((pull.start, body))
            if word and pull.supports is supports and tally.is_counted(pull.group):
                begin = max(settled, word.stands_from(pull.stance))
                yield from (s for s in word.statements if s.stance is pull.stance and s.day_said.toordinal() >= begin)


def _origin_stand(statements: list[Statement], parties: frozenset[str]) -> OriginStand:
    return OriginStand(
        origin=statements[0].origin,
        bodies=tuple(sorted({s.body for s in statements})),
        statements=tuple(s.id for s in statements),
        low_names=tuple(sorted({s.origin_low for s in statements} - {""})),
        is_party=statements[0].origin in parties and any(s.named for s in statements),
    )
