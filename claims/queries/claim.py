"""Claims in lists: a row each, with the badge of the day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Max, Min, OuterRef, QuerySet, Subquery
from django.urls import reverse

from claims.models import Claim, Ruling
from claims.queries.badge import Badge, badges_of
from claims.queries.known import periods_later, periods_on, statements_known, statements_later
from claims.queries.link import Link, claim_address, csv_address, outlet_address, speaker_address, story_address
from claims.queries.pager import ListPage, page_of
from claims.queries.words import date_words, figure_words
from claims.vocabulary import Role


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in a list. figure is the amount in words ("more than 2 billion US dollars") or ""; happened is in words
    or "".

    first_voice is who first took a side. statements and articles count what was known by the day; ruling is the
    verdict or "".
    """

    pk: int
    address: str
    text: str
    kind: str
    story: Link
    badge: Badge
    figure: str
    happened: str
    first_voice: Link | None
    statements: int
    articles: int
    first_reported: date | None
    last_reported: date | None
    ruling: str


@dataclass(frozen=True, slots=True)
class BadgedClaim:
    """A claim that something else points to, with its badge of the day."""

    claim: Link
    badge: Badge


@dataclass(frozen=True, slots=True)
class Seen:
    """What was known of a claim by a day."""

    statements: int = 0
    articles: int = 0
    first: date | None = None
    last: date | None = None


UNSEEN = Seen()
ORDERINGS = ("status_since", "first_reported", "last_reported", "text")
DEFAULT_ORDERING = "-first_reported"


def claim_rows(claims: QuerySet[Claim] | list[Claim], *, as_of: date) -> tuple[ClaimRow, ...]:
    """Rows of claims that are loaded with story and ruling; three queries for any number."""
    loaded = list(claims)
    pks = [claim.pk for claim in loaded]
    badges, seen, voices = badges_of(pks, as_of=as_of), seen_of(pks, as_of=as_of), first_voices_of(pks, as_of=as_of)
    return tuple(
        claim_row(claim, badges[claim.pk], seen.get(claim.pk, UNSEEN), voices.get(claim.pk), as_of=as_of)
        for claim in loaded
    )


def claim_row(claim: Claim, badge: Badge, seen: Seen, voice: Link | None, *, as_of: date) -> ClaimRow:
    ruling = ruling_on(claim, as_of=as_of)
    return ClaimRow(
        pk=claim.pk,
        address=claim_address(claim.pk),
        text=claim.text,
        kind=claim.kind,
        story=Link(claim.story.title, story_address(claim.story.slug)),
        badge=badge,
        figure=figure_words(claim),
        happened=date_words(claim.happened),
        first_voice=voice,
        statements=seen.statements,
        articles=seen.articles,
        first_reported=seen.first,
        last_reported=seen.last,
        ruling=ruling.verdict if ruling else "",
    )


def ruling_on(claim: Claim, *, as_of: date) -> Ruling | None:
    """The claim's ruling where it was decided by the day; loaded with the claim."""
    ruling = getattr(claim, "ruling", None)
    return ruling if ruling and ruling.decided_on <= as_of else None


def seen_of(claims: Iterable[int], *, as_of: date) -> dict[int, Seen]:
    """What was known of each claim by the day; one query, nothing for claims without a statement."""
    rows = statements_known(as_of=as_of).filter(claim__in=set(claims)).order_by().values_list("claim")
    counted = rows.annotate(Count("pk"), Count("article", distinct=True), Min("known_from"), Max("known_from"))
    return {pk: Seen(*figures) for pk, *figures in counted}


def first_voices_of(claims: Iterable[int], *, as_of: date) -> dict[int, Link]:
    """Who first took a side on each claim; one query."""
    rows = statements_known(as_of=as_of).filter(claim__in=set(claims), role=Role.FIRST_REPORT)
    columns = ("claim", "speaker__name", "speaker__slug", "voice_outlet__name", "voice_outlet__slug")
    return {pk: voice_link(*names) for pk, *names in rows.values_list(*columns)}


def voice_link(speaker: str | None, speaker_slug: str, outlet: str, outlet_slug: str) -> Link:
    return Link(speaker, speaker_address(speaker_slug)) if speaker else Link(outlet, outlet_address(outlet_slug))


def claim_list_page(claims: QuerySet[Claim], *, ordering: str | None, as_of: date, page: int) -> ListPage:
    """Fifty of the claims, which the caller has filtered; six queries."""
    rows = in_order(claims, ordering=ordering or DEFAULT_ORDERING, as_of=as_of)
    rows = rows.select_related("story", "ruling").defer("desk_note", "story__summary")
    window, pager = page_of(rows, number=page)
    address = reverse("claim_list")
    return ListPage(claim_rows(window, as_of=as_of), pager, address, csv_address(address))


def in_order(claims: QuerySet[Claim], *, ordering: str, as_of: date) -> QuerySet[Claim]:
    """The claims by one of ORDERINGS, the id last; status_since and last_reported are those of the day."""
    name, backwards = ordering.removeprefix("-"), ordering.startswith("-")
    of_the_day, later = PAST.get(name, (None, None))
    if of_the_day and later(as_of=as_of).exists():
        claims, name = claims.annotate(on_the_day=of_the_day(as_of)), "on_the_day"
    key = F(name)
    return claims.order_by(key.desc() if backwards else key.asc(), "-pk" if backwards else "pk")


def last_reported_by(day: date) -> Subquery:
    rows = statements_known(as_of=day).filter(claim=OuterRef("pk")).order_by("-known_from", "-pk")
    return Subquery(rows.values("known_from")[:1])


def status_since_by(day: date) -> Subquery:
    return Subquery(periods_on(as_of=day).filter(claim=OuterRef("pk")).values("status_since")[:1])


PAST: dict[str, tuple[Any, Any]] = {
    "last_reported": (last_reported_by, statements_later),
    "status_since": (status_since_by, periods_later),
}
"""Stored columns that move with time: what they said on a day, and what can have moved them since."""
