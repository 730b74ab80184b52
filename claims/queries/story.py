"""Stories: in a list, and the page of one with its claims and its timeline."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, Min, QuerySet
from django.urls import reverse

from claims.models import Story
from claims.queries.badge import Badge
from claims.queries.claim import ClaimRow, claim_rows
from claims.queries.known import claims_known, periods_on, statements_known
from claims.queries.link import csv_address, story_address
from claims.queries.pager import PAGE_SIZE, ListPage, Pager, page_of, pager_of
from claims.queries.statement import TIMELINE, StatementItem, statement_items
from claims.vocabulary import Status

FIGURES = {
    "claims": Count("claim", distinct=True),
    "articles": Count("article", distinct=True),
    "outlets": Count("outlet", distinct=True),
    "first": Min("known_from"),
    "last": Max("known_from"),
}
NOTHING = {"claims": 0, "articles": 0, "outlets": 0, "first": None, "last": None}


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
    """One story on one day.

    The pager turns both lists at once: page 2 holds claims 51 to 100 and statements 51 to 100.
    """

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


def story_rows(stories: Iterable[Story], *, as_of: date) -> tuple[StoryRow, ...]:
    """One query for what was known of the stories by the day."""
    loaded = list(stories)
    rows = statements_known(as_of=as_of).filter(claim__story__in=loaded).order_by().values("claim__story")
    seen = {row["claim__story"]: row for row in rows.annotate(**FIGURES)}
    return tuple(story_row(story, seen.get(story.pk, NOTHING)) for story in loaded)


def story_row(story: Story, seen: Mapping[str, Any]) -> StoryRow:
    return StoryRow(
        pk=story.pk,
        address=story_address(story.slug),
        title=story.title,
        summary=story.summary,
        claims=seen["claims"],
        articles=seen["articles"],
        outlets=seen["outlets"],
        first_reported=seen["first"],
        last_reported=seen["last"],
    )


def newest_first(stories: QuerySet[Story]) -> QuerySet[Story]:
    return stories.order_by("-first_known", "-pk")


def story_list_page(stories: QuerySet[Story], *, as_of: date, page: int) -> ListPage:
    """Fifty stories, the newest first; three queries."""
    window, pager = page_of(newest_first(stories), number=page)
    address = reverse("story_list")
    return ListPage(story_rows(window, as_of=as_of), pager, address, csv_address(address))


def story_page(story: Story, *, as_of: date, page: int) -> StoryPage:
    """A public story with fifty of its claims and fifty of its statements; ten queries."""
    figures = figures_of(story, as_of=as_of)
    pager = pager_of(max(figures.claims, figures.statements), number=page)
    part = slice(pager.offset, pager.offset + PAGE_SIZE)
    claims = claims_known(as_of=as_of).filter(story=story).order_by("first_reported", "pk")
    statements = statements_known(as_of=as_of).filter(claim__story=story).order_by(*TIMELINE)
    return StoryPage(
        pk=story.pk,
        address=story_address(story.slug),
        csv_address=csv_address(story_address(story.slug)),
        title=story.title,
        summary=story.summary,
        is_reported=figures.statements > 0,
        figures=figures,
        statuses=status_counts(story, as_of=as_of),
        claims=claim_rows(claims.select_related("story", "ruling").defer("desk_note")[part], as_of=as_of),
        timeline=statement_items(statements[part], as_of=as_of),
        pager=pager,
    )


def figures_of(story: Story, *, as_of: date) -> StoryFigures:
    rows = statements_known(as_of=as_of).filter(claim__story=story)
    seen = rows.aggregate(**FIGURES, statements=Count("pk"), origins=Count("origin", distinct=True))
    return StoryFigures(
        claims=seen["claims"],
        statements=seen["statements"],
        articles=seen["articles"],
        outlets=seen["outlets"],
        origins=seen["origins"],
        first_reported=seen["first"],
        last_reported=seen["last"],
    )


def status_counts(story: Story, *, as_of: date) -> tuple[StatusCount, ...]:
    """How many claims have each status on the day, in the order of the rules; one query."""
    periods = periods_on(as_of=as_of).filter(story=story).order_by()
    counted = dict(periods.values_list("status").annotate(Count("pk")))
    return tuple(
        StatusCount(word.value, Badge(word.value).mark, counted[word.value]) for word in Status if word.value in counted
    )
