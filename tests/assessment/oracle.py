"""The published rules once more, slowly: one day, one claim after the other, straight from their definitions.

Nothing here is incremental and nothing is shared with the engine but the rows it reads.
"""

from datetime import date
from typing import NamedTuple

from claims.assessment import Claim, Record, Statement
from claims.vocabulary import Certainty, ClaimKind, RelationKind, Role, Stance, Status

SIDES = (Stance.AFFIRMS, Stance.DENIES)


class Row(NamedTuple):
    status: Status
    support_min: int
    support_max: int
    oppose_min: int
    oppose_max: int


class Effect(NamedTuple):
    """A statement reaches a claim: for it or against it, and as whose rival (contradicted claim, rival) if so."""

    claim: int
    is_for: bool
    rivalry: tuple[int, int] | None


class Day:
    """What the record shows at the end of one day."""

    def __init__(self, record: Record, today: date) -> None:
        self.claims = {claim.id: claim for claim in record.claims}
        self.relations = record.relations
        self.known = [s for s in record.statements if s.known_from <= today]
        able = [s for s in self.known if can_count(s, self.claims[s.claim])]
        self.gone = [s for s in able if s.retracted_on and s.retracted_on <= today]
        self.counting = [s for s in able if s not in self.gone]
        self.standing = [s for s in self.counting if self.stands(s)]

    def row(self, pk: int) -> Row:
        ranges = (self.low(pk, True), self.high(pk, True), self.low(pk, False), self.high(pk, False))
        return Row(self.status(pk, ranges), *ranges)

    # Words

    def stands(self, s: Statement) -> bool:
        if s.stance not in SIDES:
            return False
        same = [t for t in self.counting if (t.claim, t.body) == (s.claim, s.body)]
        if any(t.stance is Stance.RETRACTS and t.day_said >= s.day_said for t in same):
            return False
        return not any(t.stance in SIDES and t.stance is not s.stance and t.day_said > s.day_said for t in same)

    # Relations

    def related(self, kind: RelationKind, start: int, *, backwards: bool = False) -> set[int]:
        pairs = [(r.from_claim, r.to_claim) for r in self.relations if r.kind is kind]
        if backwards:
            pairs = [(end, begin) for begin, end in pairs]
        return {end for begin, end in pairs if begin == start}

    def chain(self, start: int, *, backwards: bool = False) -> set[int]:
        """A claim and all that it refines, or (backwards) all that refine it."""
        found = {start}
        while True:
            more = {pk for one in found for pk in self.related(RelationKind.REFINES, one, backwards=backwards)}
            if more <= found:
                return found
            found |= more

    def rivals(self, pk: int) -> set[int]:
        kind = RelationKind.CONTRADICTS
        return self.related(kind, pk) | self.related(kind, pk, backwards=True)

    def effects(self, s: Statement) -> set[Effect]:
        if s.stance is Stance.DENIES:
            return {Effect(pk, False, None) for pk in self.chain(s.claim, backwards=True)}
        affirmed = self.chain(s.claim)
        found = {Effect(pk, True, None) for pk in affirmed}
        for rival in affirmed:
            for contradicted in self.rivals(rival):
                denied = self.chain(contradicted, backwards=True)
                found |= {Effect(pk, False, (contradicted, rival)) for pk in denied}
        return found

    def reaching(self, pk: int) -> list[tuple[Statement, Effect]]:
        return [(s, effect) for s in self.standing for effect in self.effects(s) if effect.claim == pk]

    def remaining(self, pk: int) -> list[tuple[Statement, Effect]]:
        """What reaches a claim and has not given way to a later word of the same body."""
        reaching = self.reaching(pk)
        return [
            (s, effect)
            for s, effect in reaching
            if not any(
                t.body == s.body and other.is_for is not effect.is_for and t.day_said > s.day_said
                for t, other in reaching
            )
        ]

    def strongest_rival(self, pk: int) -> int:
        return min(self.rivals(pk), key=lambda rival: (-self.high(rival, True), rival))

    def side(self, pk: int, is_for: bool) -> list[Statement]:
        return [
            s
            for s, effect in self.remaining(pk)
            if effect.is_for is is_for
            and (effect.rivalry is None or self.strongest_rival(effect.rivalry[0]) == effect.rivalry[1])
        ]

    # Counts

    def high(self, pk: int, is_for: bool) -> int:
        return len({s.origin for s in self.side(pk, is_for)})

    def low(self, pk: int, is_for: bool) -> int:
        clear = [s for s in self.side(pk, is_for) if s.origin_low]
        shown = min(len({s.origin_low for s in clear}), len({s.origin for s in clear}))
        return max(shown, 1) if self.side(pk, is_for) else 0

    # Status

    def status(self, pk: int, ranges: tuple[int, int, int, int]) -> Status:
        low_for, high_for, low_against, _ = ranges
        kind = self.claims[pk].kind
        silent = low_for == low_against == 0
        table = [
            (Status.NOT_YET_REPORTED, not any(s.claim == pk for s in self.known)),
            (Status.SUPERSEDED, self.is_superseded(pk)),
            (Status.OPINION, kind is ClaimKind.OPINION),
            (Status.OPEN, kind is ClaimKind.PREDICTION and silent),
            (Status.RETRACTED, silent and self.was_taken_back(pk)),
            (Status.UNATTRIBUTED, silent),
            (Status.CONTRADICTED, low_against > low_for),
            (Status.DISPUTED, 0 < low_against <= low_for),
            (Status.CORROBORATED, low_for >= 2),
            (Status.SELF_REPORTED, self.is_own_act(pk)),
            (Status.MULTIPLE_REPORTS, high_for >= 2),
            (Status.SINGLE_ORIGIN, True),
        ]
        return next(status for status, matches in table if matches)

    def is_superseded(self, pk: int) -> bool:
        later = self.related(RelationKind.SUPERSEDES, pk, backwards=True)
        return any(self.low(other, True) > self.low(other, False) for other in later)

    def was_taken_back(self, pk: int) -> bool:
        affirming = self.chain(pk, backwards=True)
        by_notice = any(s.claim in affirming and s.stance is Stance.AFFIRMS for s in self.gone)
        by_body = any(
            (s.stance, t.stance) == (Stance.AFFIRMS, Stance.RETRACTS)
            and (s.claim, s.body) == (t.claim, t.body)
            and t.day_said >= s.day_said
            for s in self.counting
            for t in self.counting
            if s.claim in affirming
        )
        return by_notice or by_body

    def is_own_act(self, pk: int) -> bool:
        return any(s.named and s.origin in self.claims[pk].parties for s in self.side(pk, True))


def can_count(s: Statement, claim: Claim) -> bool:
    if s.stance not in (*SIDES, Stance.RETRACTS) or s.certainty is Certainty.POSSIBLE:
        return False
    if claim.kind is ClaimKind.PREDICTION:
        return False
    dated = claim.kind in (ClaimKind.EVENT, ClaimKind.FIGURE) and claim.happened_earliest
    return not (dated and s.day_said < claim.happened_earliest)


def roles_by_definition(claim: Claim, statements: list[Statement]) -> dict[int, Role]:
    """Each role from all that was known before it."""
    ordered = sorted(statements, key=lambda s: (s.known_from, s.day_said, s.id))
    taking_sides = [s for s in ordered if s.stance in SIDES and can_count(s, claim)]
    found = {}
    for s in ordered:
        before = taking_sides[: taking_sides.index(s)] if s in taking_sides else None
        found[s.id] = role_without_side(s) if before is None else role_after(before, s)
    return found


def role_without_side(s: Statement) -> Role:
    if s.stance not in SIDES:
        return Role(s.stance.value)
    return Role.POSSIBLE if s.certainty is Certainty.POSSIBLE else Role.PREDICTS


def role_after(before: list[Statement], s: Statement) -> Role:
    if not before:
        return Role.FIRST_REPORT
    own = [t.stance for t in before if t.body == s.body]
    if own and own[-1] is not s.stance:
        return Role.REVERSES
    sides = {t.stance for t in before if t.origin == s.origin}
    if s.stance in sides:
        return Role.REPEATS
    if sides:
        return Role.DIFFERS
    return Role.CORROBORATES if s.stance is before[0].stance else Role.CONTRADICTS
