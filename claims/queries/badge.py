"""The badge of a claim: its status on a day with the counts that gave it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from claims.models import StatusPeriod
from claims.queries.known import periods_on
from claims.vocabulary import Status


def span(low: int, high: int) -> str:
    """Lower and upper count as readers see them: "2" or "2–4"."""
    return str(low) if low == high else f"{low}–{high}"


@dataclass(frozen=True, slots=True)
class Badge:
    """Status word and ranges of separate origins for and against; since is the day from which the status holds."""

    status: str
    support_min: int = 0
    support_max: int = 0
    oppose_min: int = 0
    oppose_max: int = 0
    since: date | None = None

    @property
    def is_reported(self) -> bool:
        return self.status != Status.NOT_YET_REPORTED

    @property
    def support(self) -> str:
        return span(self.support_min, self.support_max)

    @property
    def oppose(self) -> str:
        return span(self.oppose_min, self.oppose_max)

    @property
    def counts(self) -> str:
        """ "12 to 1"; "" before the first report."""
        return f"{self.support} to {self.oppose}" if self.is_reported else ""

    @property
    def words(self) -> str:
        """ "Disputed, 12 to 1"."""
        word = self.status.capitalize()
        return f"{word}, {self.counts}" if self.counts else word

    @property
    def mark(self) -> str:
        """Name for a CSS class or an icon: "single-origin"."""
        return self.status.replace(" ", "-")


NOT_YET_REPORTED = Badge(Status.NOT_YET_REPORTED.value)


def badge_of(period: StatusPeriod | None) -> Badge:
    if period is None:
        return NOT_YET_REPORTED
    return Badge(
        period.status,
        period.support_min,
        period.support_max,
        period.oppose_min,
        period.oppose_max,
        period.status_since,
    )


def badges_of(claims: Iterable[int], *, as_of: date) -> defaultdict[int, Badge]:
    """The badge of each claim on the day, by id; one query."""
    found: defaultdict[int, Badge] = defaultdict(lambda: NOT_YET_REPORTED)
    for period in periods_on(as_of=as_of).filter(claim__in=set(claims)):
        found[period.claim_id] = badge_of(period)
    return found
