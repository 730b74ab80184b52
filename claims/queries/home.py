"""The front page: stories, the claims whose status moved last, and the size of the record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.urls import reverse

from claims.models import SearchDocument, StatusPeriod
from claims.queries.badge import Badge, badge_of
from claims.queries.claim import ClaimRow, claim_rows
from claims.queries.known import statements_known, stories_known
from claims.queries.link import Link
from claims.queries.pager import COUNT_CAP, capped_count
from claims.queries.story import StoryRow, newest_first, story_rows
from claims.vocabulary import Thing


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


MOST_STORIES, MOST_MOVES = 12, 10


def home_page(*, as_of: date) -> HomePage:
    """Nine queries."""
    stories = newest_first(stories_known(as_of=as_of))[:MOST_STORIES]
    return HomePage(
        address=reverse("home"),
        figures=record_figures(as_of=as_of),
        stories=story_rows(stories, as_of=as_of),
        moves=latest_moves(as_of=as_of),
        all_stories=Link("All stories", reverse("story_list")),
    )


def record_figures(*, as_of: date) -> RecordFigures:
    """Totals of what the record knew; two queries."""
    documents = SearchDocument.objects.public().filter(known_from__lte=as_of).order_by()
    counts = dict(documents.values_list("thing").annotate(Count("pk")))
    return RecordFigures(
        stories=total(counts.get(Thing.STORY, 0)),
        claims=total(counts.get(Thing.CLAIM, 0)),
        statements=total(capped_count(statements_known(as_of=as_of))),
        articles=total(counts.get(Thing.ARTICLE, 0)),
        speakers=total(counts.get(Thing.SPEAKER, 0)),
        outlets=total(counts.get(Thing.OUTLET, 0)),
    )


def total(rows: int) -> str:
    return f"{COUNT_CAP:,}+" if rows > COUNT_CAP else f"{rows:,}"


def latest_moves(*, as_of: date) -> tuple[Move, ...]:
    """The claims whose status or counts moved last by the day; five queries."""
    periods = StatusPeriod.objects.public().filter(since__lte=as_of).order_by("-since", "-claim_id")
    latest = list(periods.select_related("claim__story", "claim__ruling").defer("claim__desk_note")[:MOST_MOVES])
    rows = {row.pk: row for row in claim_rows([period.claim for period in latest], as_of=as_of)}
    before = badges_before(latest)
    return tuple(
        Move(rows[period.claim_id], period.since, before.get((period.claim_id, period.since))) for period in latest
    )


def badges_before(periods: Iterable[StatusPeriod]) -> dict[tuple[int, date], Badge]:
    """The badge that each of these periods put an end to, by (claim, day); one query."""
    ends = {(period.claim_id, period.since) for period in periods}
    rows = StatusPeriod.objects.public().filter(claim__in={pk for pk, _ in ends}, until__in={day for _, day in ends})
    return {(row.claim_id, row.until): badge_of(row) for row in rows}
