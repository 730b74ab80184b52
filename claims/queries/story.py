"""Stories: in a list, and the page of one with its claims and its timeline."""

from dataclasses import dataclass
from datetime import date

from claims.queries.claim import ClaimRow
from claims.queries.pager import Pager
from claims.queries.statement import StatementItem


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in a list, with what was known of it by the day."""

    pk: int
    address: str
    title: str
    summary: str
    claims: int
    articles: int
    outlets: int
    first_reported: date | None
    last_reported: date | None


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many of a story's claims have a status; mark is the name for a CSS class."""

    status: str
    mark: str
    claims: int


@dataclass(frozen=True, slots=True)
class StoryFigures:
    """Counts by the day; origins are the distinct origins of all statements of the story."""

    claims: int
    statements: int
    articles: int
    outlets: int
    origins: int
    first_reported: date | None
    last_reported: date | None


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One story on one day. The pager turns both lists at once: page 2 holds claims 51 to 100 and statements 51 to 100."""

    pk: int
    address: str
    csv_address: str
    title: str
    summary: str
    is_reported: bool
    figures: StoryFigures
    statuses: tuple[StatusCount, ...]
    claims: tuple[ClaimRow, ...]
    timeline: tuple[StatementItem, ...]
    pager: Pager
