"""The front page: stories, the claims whose status moved last, and the size of the record."""

from dataclasses import dataclass
from datetime import date

from claims.queries.badge import Badge
from claims.queries.claim import ClaimRow
from claims.queries.link import Link
from claims.queries.story import StoryRow


@dataclass(frozen=True, slots=True)
class Move:
    """A claim whose status or counts changed on a day, and from what (None: first reported)."""

    claim: ClaimRow
    on: date
    before: Badge | None


@dataclass(frozen=True, slots=True)
class RecordFigures:
    """Totals by the day, as text: "1,234" or "10,000+"."""

    stories: str
    claims: str
    statements: str
    articles: str
    speakers: str
    outlets: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """At most twelve stories, ten moves."""

    address: str
    figures: RecordFigures
    stories: tuple[StoryRow, ...]
    moves: tuple[Move, ...]
    all_stories: Link
