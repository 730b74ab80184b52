"""Claims in lists: a row each, with the badge of the day."""

from dataclasses import dataclass
from datetime import date

from claims.queries.badge import Badge
from claims.queries.link import Link


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in a list. figure is the amount in words ("more than 2 billion US dollars") or ""; happened is in words or "".

    statements and articles count what was known by the day; ruling is the verdict or "".
    """

    pk: int
    address: str
    text: str
    kind: str
    story: Link
    badge: Badge
    figure: str
    happened: str
    statements: int
    articles: int
    first_reported: date | None
    last_reported: date | None
    ruling: str
