"""What a search finds, by kind of thing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse

from claims.models import Article, Claim, Outlet, SearchDocument, Speaker, Story
from claims.queries.badge import Badge, badges_of
from claims.queries.link import article_address, claim_address, outlet_address, speaker_address, story_address
from claims.queries.pager import COUNT_CAP
from claims.queries.words import date_words
from claims.vocabulary import Thing

MOST_HITS = 10


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found.

    badge only for claims; note is a few words beside it (outlet and date of an article, kind of a speaker).
    """

    title: str
    address: str
    note: str
    badge: Badge | None = None


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Hits of one kind, at most ten; total is "1,234" or "10,000+".

    more_address is the list with the same words, which are a query string: add the day with {{ day_more }}.
    """

    thing: str
    heading: str
    hits: tuple[Hit, ...]
    total: str
    more_address: str
    has_more: bool


@dataclass(frozen=True, slots=True)
class SearchPage:
    """query as typed; is_asked is False where nothing was typed. Groups without hits are left out."""

    query: str
    is_asked: bool
    groups: tuple[HitGroup, ...]


def search_page(query: str, *, find: Callable[[Thing], QuerySet[SearchDocument]], as_of: date) -> SearchPage:
    """find gives the documents of one kind that hold the words; two queries a kind, one for badges."""
    groups = (hit_group(thing, query, find(thing), as_of=as_of) for thing in KINDS) if query else ()
    return SearchPage(query, bool(query), tuple(group for group in groups if group.hits))


def hit_group(thing: Thing, query: str, found: QuerySet[SearchDocument], *, as_of: date) -> HitGroup:
    """The ten first by id of what was found; two queries."""
    heading, view, hits_of = KINDS[thing]
    pks = list(found.order_by("object_id").values_list("object_id", flat=True)[: COUNT_CAP + 1])
    total = f"{COUNT_CAP:,}+" if len(pks) > COUNT_CAP else f"{len(pks):,}"
    more = f"{reverse(view)}?{urlencode({'q': query})}" if thing != Thing.STORY else reverse(view)
    return HitGroup(thing, heading, tuple(hits_of(pks[:MOST_HITS], as_of=as_of)), total, more, len(pks) > MOST_HITS)


def story_hits(pks: list[int], *, as_of: date) -> Iterable[Hit]:
    for story in Story.objects.public().filter(pk__in=pks).order_by("pk"):
        yield Hit(story.title, story_address(story.slug), "")


def claim_hits(pks: list[int], *, as_of: date) -> Iterable[Hit]:
    badges = badges_of(pks, as_of=as_of)
    for claim in Claim.objects.public().filter(pk__in=pks).select_related("story").order_by("pk"):
        yield Hit(claim.text, claim_address(claim.pk), claim.story.title, badges[claim.pk])


def article_hits(pks: list[int], *, as_of: date) -> Iterable[Hit]:
    rows = Article.objects.public().filter(pk__in=pks).select_related("outlet").defer("text").order_by("pk")
    for article in rows:
        note = ", ".join(filter(None, (article.outlet.name, date_words(article.published))))
        yield Hit(article.display_title, article_address(article.pk), note)


def speaker_hits(pks: list[int], *, as_of: date) -> Iterable[Hit]:
    for speaker in Speaker.objects.public().filter(pk__in=pks).order_by("pk"):
        yield Hit(speaker.name, speaker_address(speaker.slug), speaker.kind)


def outlet_hits(pks: list[int], *, as_of: date) -> Iterable[Hit]:
    for outlet in Outlet.objects.public().filter(pk__in=pks).order_by("pk"):
        yield Hit(outlet.name, outlet_address(outlet.slug), outlet.kind)


KINDS: dict[Thing, tuple[str, str, Callable[..., Iterable[Hit]]]] = {
    Thing.STORY: ("Stories", "story_list", story_hits),
    Thing.CLAIM: ("Claims", "claim_list", claim_hits),
    Thing.ARTICLE: ("Articles", "article_list", article_hits),
    Thing.SPEAKER: ("Speakers", "speaker_list", speaker_hits),
    Thing.OUTLET: ("Outlets", "outlet_list", outlet_hits),
}
