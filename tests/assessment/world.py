"""One named world: an agency report, three reprints, one own report, one denial, one later correction.

Arvia has bought ferries, or has not. Statements are numbered in the order in which a test hands them over, unless it
says otherwise; a number is a day of May 2017.
"""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from claims.assessment import (
    Assessment,
    Attribution,
    Claim,
    Directory,
    Period,
    Record,
    Relation,
    Statement,
    Utterance,
    assess,
    attribute,
    periods,
)
from claims.vocabulary import ClaimKind, RelationKind, Sourcing, SpeakerKind, Stance

GOVERNMENT = "Government of Arvia"
BORLAND = "Government of Borland"
DIRECTORY = Directory(
    part_of={"Ministry of Transport": GOVERNMENT, "Port Office": "Ministry of Transport", "Presidency": GOVERNMENT},
    owners={"Borland Radio": BORLAND, "Borland Today": BORLAND},
)


class Voice(NamedTuple):
    attribution: Attribution
    named: bool


def voice(**fields) -> Voice:
    utterance = Utterance(**fields)
    named = utterance.kind in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)
    return Voice(attribute(utterance, DIRECTORY), named)


def own(outlet: str) -> Voice:
    return voice(voice_outlet=outlet, sourcing=Sourcing.OWN)


def unclear(outlet: str) -> Voice:
    return voice(voice_outlet=outlet, sourcing=Sourcing.UNCLEAR)


def person(name: str, speaks_for: str = "") -> Voice:
    return voice(speaker=name, kind=SpeakerKind.PERSON, speaks_for=speaks_for)


def organisation(name: str) -> Voice:
    return voice(speaker=name, kind=SpeakerKind.ORGANISATION)


def unnamed(told: str, of: str = "") -> Voice:
    return voice(speaker="an official", kind=SpeakerKind.UNNAMED, vouched_by=told, placed_in=of)


AGENCY = own("Coast Agency")  # its report, and the three reprints that rest on it
POST, ECHO, NEWS = unclear("Morning Post"), unclear("Evening Echo"), unclear("Valley News")
TIMES = own("Harbour Times")
MINISTER = person("Ana Torres", "Ministry of Transport")
SPOKESMAN = person("Piet Holm", "Presidency")
SHIPYARD = organisation("Nord Shipyard")
ANALYST = person("Lena Brandt")


def day(number: int) -> date:
    return date(2017, 5, number)


def statement(stance: Stance, whose: Voice, known: int, *, said: int = 0, on: int = 1, gone: int = 0, **more):
    """`on` is the claim, `gone` the day from which a notice takes the statement back."""
    made = whose.attribution
    dates = {"known_from": day(known), "day_said": day(said or known), "retracted_on": day(gone) if gone else None}
    more = {"id": 0, "named": whose.named, **dates, **more}
    return Statement(claim=on, stance=stance, body=made.body, origin=made.origin, origin_low=made.origin_low, **more)


def affirms(whose: Voice, known: int, **more) -> Statement:
    return statement(Stance.AFFIRMS, whose, known, **more)


def denies(whose: Voice, known: int, **more) -> Statement:
    return statement(Stance.DENIES, whose, known, **more)


def retracts(whose: Voice, known: int, **more) -> Statement:
    return statement(Stance.RETRACTS, whose, known, **more)


def claim(pk: int = 1, kind: ClaimKind = ClaimKind.EVENT, *, happened: int = 0, parties: tuple[str, ...] = ()) -> Claim:
    return Claim(pk, kind, day(happened) if happened else None, frozenset(parties))


def refines(narrower: int, general: int) -> Relation:
    return Relation(narrower, RelationKind.REFINES, general)


def contradicts(one: int, other: int) -> Relation:
    return Relation(one, RelationKind.CONTRADICTS, other)


def supersedes(later: int, earlier: int) -> Relation:
    return Relation(later, RelationKind.SUPERSEDES, earlier)


def record(*given: Statement | Claim | Relation) -> Record:
    """A record of these rows; claims that nobody describes are events."""
    statements = [row for row in given if isinstance(row, Statement)]
    relations = tuple(row for row in given if isinstance(row, Relation))
    claims = {row.id: row for row in given if isinstance(row, Claim)}
    for pk in [s.claim for s in statements] + [pk for r in relations for pk in (r.from_claim, r.to_claim)] + [1]:
        claims.setdefault(pk, claim(pk))
    numbered = (s if s.id else replace(s, id=number) for number, s in enumerate(statements, start=1))
    return Record(tuple(claims.values()), tuple(numbered), relations)


def assessed(*given: Statement | Claim | Relation, of: int = 1, on: int = 31) -> Assessment:
    return assess(record(*given), as_of=day(on))[of]


def badge(*given: Statement | Claim | Relation, of: int = 1, on: int = 31) -> str:
    """What a reader sees of a claim on a day: "disputed, 2–3 to 1"."""
    found = assessed(*given, of=of, on=on)
    return words(found.status, (found.support.low, found.support.high), (found.oppose.low, found.oppose.high))


def course(*given: Statement | Claim | Relation, of: int = 1) -> list[str]:
    """The periods of a claim, one line each."""
    return [line(period) for period in periods(record(*given)) if period.claim == of]


def line(period: Period) -> str:
    support, oppose = (period.support_min, period.support_max), (period.oppose_min, period.oppose_max)
    return f"{period.since.day}: {words(period.status, support, oppose)}"


def words(status: str, support: tuple[int, int], oppose: tuple[int, int]) -> str:
    return f"{status}, {span(*support)} to {span(*oppose)}"


def span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"
