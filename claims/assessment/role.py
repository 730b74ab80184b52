"""What each statement adds to its claim's timeline, looking only backwards (methodology, roles)."""

from collections.abc import Iterable

from ..vocabulary import Certainty, ClaimKind, Role, Stance
from .record import Claim, Statement, is_predicted

BY_STANCE = {
    Stance.QUESTIONS: Role.QUESTIONS,
    Stance.REPORTS: Role.REPORTS,
    Stance.DECLINES: Role.DECLINES,
    Stance.RETRACTS: Role.RETRACTS,
}


def timeline_order(statement: Statement) -> tuple:
    """Statements stand in the order in which they became known, then were said, then were entered."""
    return statement.known_from, statement.day_said, statement.id


def roles(claim: Claim, statements: Iterable[Statement]) -> dict[int, Role]:
    """The role of each statement of one claim, by statement id."""
    timeline = Timeline()
    return {s.id: role_outside_count(claim, s) or timeline.role(s) for s in sorted(statements, key=timeline_order)}


def role_outside_count(claim: Claim, statement: Statement) -> Role | None:
    """The role of a statement that takes no side in the count; None for one that does."""
    if statement.stance in BY_STANCE:
        return BY_STANCE[statement.stance]
    if statement.certainty is Certainty.POSSIBLE:
        return Role.POSSIBLE
    if claim.kind is ClaimKind.PREDICTION or is_predicted(statement, claim):
        return Role.PREDICTS
    return None


class Timeline:
    """What has been counted so far: the side of the first report, each body's last side, each origin's sides."""

    def __init__(self) -> None:
        self.first: Stance | None = None
        self.last_side: dict[str, Stance] = {}
        self.sides: dict[str, set[Stance]] = {}

    def role(self, statement: Statement) -> Role:
        side = statement.stance
        before = self.sides.setdefault(statement.origin, set())
        role = self._compared(side, before, self.last_side.get(statement.body))
        self.first = self.first or side
        self.last_side[statement.body] = side
        before.add(side)
        return role

    def _compared(self, side: Stance, before: set[Stance], last: Stance | None) -> Role:
        if self.first is None:
            return Role.FIRST_REPORT
        if last is not None and last is not side:
            return Role.REVERSES
        if side in before:
            return Role.REPEATS
        if before:
            return Role.DIFFERS
        return Role.CORROBORATES if side is self.first else Role.CONTRADICTS
