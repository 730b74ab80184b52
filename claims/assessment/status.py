"""The table of statuses: the first row that matches (methodology, statuses)."""

from dataclasses import dataclass

from ..vocabulary import ClaimKind, Status


@dataclass(frozen=True, slots=True)
class Count:
    """What the table is read with: the ranges of both sides and what else the rows ask."""

    support_low: int = 0
    support_high: int = 0
    oppose_low: int = 0
    oppose_high: int = 0
    is_known: bool = True
    is_superseded: bool = False
    was_taken_back: bool = False
    is_own_act: bool = False


def status(kind: ClaimKind, count: Count) -> Status:
    """The status of a claim of this kind; lower counts decide, and only `multiple reports` asks for the upper."""
    if not count.is_known:
        return Status.NOT_YET_REPORTED
    if count.is_superseded:
        return Status.SUPERSEDED
    if kind is ClaimKind.OPINION:
        return Status.OPINION
    if not count.support_low and not count.oppose_low:
        return _status_without_words(kind, count)
    if count.oppose_low:
        return Status.CONTRADICTED if count.oppose_low > count.support_low else Status.DISPUTED
    return _status_unopposed(count)


def _status_without_words(kind: ClaimKind, count: Count) -> Status:
    if kind is ClaimKind.PREDICTION:
        return Status.OPEN
    return Status.RETRACTED if count.was_taken_back else Status.UNATTRIBUTED


def _status_unopposed(count: Count) -> Status:
    if count.support_low >= 2:
        return Status.CORROBORATED
    if count.is_own_act:
        return Status.SELF_REPORTED
    return Status.MULTIPLE_REPORTS if count.support_high >= 2 else Status.SINGLE_ORIGIN
