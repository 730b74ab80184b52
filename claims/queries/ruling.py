"""The editors' own decision on a claim: shown beside the status, never in it."""

from dataclasses import dataclass
from datetime import date

from claims.queries.statement import StatementItem


@dataclass(frozen=True, slots=True)
class RulingItem:
    """verdict is established, refuted or unproven; evidence are the statements that the editors rest it on."""

    verdict: str
    decided_on: date
    reason: str
    evidence: tuple[StatementItem, ...]
