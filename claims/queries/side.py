"""The two sides of a claim: who affirms and who denies it, each origin with the statements that it stands on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from claims.assessment import Assessment, OriginStand, SideStand
from claims.models import Speaker, Statement
from claims.queries.badge import span
from claims.queries.link import Link, outlet_address, speaker_address
from claims.queries.statement import StatementItem

MOST_REPEATS = 10
MOST_ORIGINS = 100


@dataclass(frozen=True, slots=True)
class OriginItem:
    """One origin on one side: its first statement, then those that repeat it; more counts repeats that are not listed.

    adds is False where the origin adds nothing to the lower count (unnamed and placed nowhere, or sourcing unclear).
    bodies are the names that hold a word within the origin. name has no address where no one speaker or outlet bears
    it.
    """

    name: Link
    is_party: bool
    adds: bool
    bodies: tuple[str, ...]
    first: StatementItem
    repeats: tuple[StatementItem, ...]
    more: int

    @property
    def repeat_count(self) -> int:
        return len(self.repeats) + self.more


@dataclass(frozen=True, slots=True)
class SideItem:
    """Who affirms or who denies: name is "for" or "against", low and high the counts of separate origins.

    more counts the origins that are not listed.
    """

    name: str
    low: int
    high: int
    origins: tuple[OriginItem, ...]
    more: int

    @property
    def count(self) -> str:
        """ "2–4 separate origins"."""
        return f"{span(self.low, self.high)} separate origin{'' if self.high == 1 else 's'}"


def shown_ids(assessment: Assessment) -> set[int]:
    """The statements that the two sides show."""
    sides = (assessment.support, assessment.oppose)
    origins = [origin for side in sides for origin in side.origins[:MOST_ORIGINS]]
    return {pk for origin in origins for pk in origin.statements[: MOST_REPEATS + 1]}


def side_item(name: str, side: SideStand, items: Mapping[int, StatementItem], names: Mapping[str, Link]) -> SideItem:
    """items holds the statements of `shown_ids`, names the pages of origins by name."""
    origins = tuple(origin_item(origin, items, names) for origin in side.origins[:MOST_ORIGINS])
    return SideItem(name, side.low, side.high, origins, len(side.origins) - len(origins))


def origin_item(origin: OriginStand, items: Mapping[int, StatementItem], names: Mapping[str, Link]) -> OriginItem:
    first, *repeats = [items[pk] for pk in origin.statements[: MOST_REPEATS + 1]]
    return OriginItem(
        name=names.get(origin.origin, Link(origin.origin)),
        is_party=origin.is_party,
        adds=origin.adds,
        bodies=origin.bodies,
        first=first,
        repeats=tuple(repeats),
        more=len(origin.statements) - 1 - len(repeats),
    )


def links_named(rows: Iterable[Statement]) -> dict[str, Link]:
    """Pages of the outlets, publishers, organisations and named speakers of these statements, by name."""
    found: dict[str, Link] = {}
    for row in rows:
        for outlet in (row.outlet, row.voice_outlet, *(relay.outlet for relay in row.relays.all())):
            if outlet:
                found[outlet.name] = Link(outlet.name, outlet_address(outlet.slug))
        for speaker in speakers_named(row):
            found[speaker.name] = Link(speaker.name, speaker_address(speaker.slug))
    return found


def speakers_named(row: Statement) -> Iterator[Speaker]:
    """Those whose names an origin can bear: the speaker, what they speak for or are placed in, and the owners."""
    organisation = row.position.organisation if row.position else None
    owners = (outlet.owner for outlet in (row.outlet, row.voice_outlet) if outlet)
    for speaker in (row.speaker, row.speaker and row.speaker.part_of, organisation, *owners):
        if speaker and not speaker.is_unnamed:
            yield speaker
            if speaker is organisation and speaker.part_of:
                yield speaker.part_of
