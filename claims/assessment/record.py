"""What the rules read: claims, the statements on them and the relations between them. Only public rows belong here."""

from dataclasses import dataclass
from datetime import date

from ..vocabulary import Certainty, ClaimKind, RelationKind, Stance


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with its attribution already made (`attribute`); `origin_low` is empty where it adds nothing."""

    id: int
    claim: int
    stance: Stance
    body: str
    origin: str
    origin_low: str
    known_from: date
    day_said: date
    certainty: Certainty = Certainty.FLAT
    named: bool = False  # spoken by a named person or an organisation
    retracted_on: date | None = None  # the day from which a notice takes it back


@dataclass(frozen=True, slots=True)
class Claim:
    """`parties` are the names that count (the tops of their `part_of` chains)."""

    id: int
    kind: ClaimKind = ClaimKind.EVENT
    happened_earliest: date | None = None
    parties: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Relation:
    from_claim: int
    kind: RelationKind
    to_claim: int


@dataclass(frozen=True, slots=True)
class Record:
    """Claims that are tied to one another by relations, with all their statements, in any order."""

    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()


MOVING = frozenset({Stance.AFFIRMS, Stance.DENIES, Stance.RETRACTS})


def is_predicted(statement: Statement, claim: Claim) -> bool:
    """Said of an event or figure before the earliest day on which it happened: it was a prediction then."""
    return (
        claim.kind in (ClaimKind.EVENT, ClaimKind.FIGURE)
        and claim.happened_earliest is not None
        and statement.day_said < claim.happened_earliest
    )


def counts(statement: Statement, claim: Claim) -> bool:
    """Whether a statement can move a status, apart from the days on which it is known and taken back."""
    return (
        statement.stance in MOVING
        and statement.certainty is not Certainty.POSSIBLE
        and claim.kind is not ClaimKind.PREDICTION
        and not is_predicted(statement, claim)
    )
