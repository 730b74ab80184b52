"""What the record holds of all that some rows of a file name: loaded by set, about fifteen queries for any number."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from claims.assessment import Directory
from claims.importing.cleaning import Row, folded
from claims.models import Article, ArticleNotice, Claim, Outlet, Position, Speaker, SpeakerAlias, Statement, Story
from claims.queries.attribution import Surroundings, articles_above, directory_of
from claims.queries.difference import batches
from claims.vocabulary import NoticeKind, SpeakerKind

KEPT = 20_000  # names kept from batch to batch, so that memory is bounded
StatementKey = tuple[int, int, int | None, int | None, str]  # claim, article, speaker, voice outlet, stance


@dataclass(slots=True)
class Held:
    """By what rows call them; what the rows themselves add is put here too. Names are folded."""

    stories: dict[str, Story] = field(default_factory=dict)
    claims: dict[tuple[int, str], Claim] = field(default_factory=dict)
    outlets: dict[str, Outlet] = field(default_factory=dict)
    domains: dict[str, Outlet] = field(default_factory=dict)
    named: dict[str, list[Speaker]] = field(default_factory=lambda: defaultdict(list))
    unnamed: dict[str, list[Speaker]] = field(default_factory=lambda: defaultdict(list))
    positions: dict[tuple[int, int, str], list[Position]] = field(default_factory=lambda: defaultdict(list))
    addresses: dict[str, Article] = field(default_factory=dict)
    headlines: dict[tuple[int, str, str], list[Article]] = field(default_factory=lambda: defaultdict(list))
    roots: dict[int, Outlet] = field(default_factory=dict)  # by article that is based on another
    taken_back: set[int] = field(default_factory=set)  # articles that a notice retracts
    statements: dict[StatementKey, Statement] = field(default_factory=dict)
    directory: Directory = field(default_factory=Directory)

    asked: dict[str, set[Any]] = field(default_factory=lambda: defaultdict(set))

    def claim(self, row: Row) -> Claim | None:
        story = self.stories.get(row.cells["story"])
        return self.claims.get((story.pk, row.cells["claim"])) if story else None

    def articles(self, row: Row) -> list[Article]:
        """Those that the row may mean."""
        if url := row.get("article_url"):
            return [self.addresses[url]] if url in self.addresses else []
        outlet = self.outlets.get(folded(row.cells["outlet"]))
        return self.headlines.get((outlet.pk, row.cells["headline"], row.get("published")), []) if outlet else []

    def unasked(self, kind: str, keys: Iterable[Any]) -> list[Any]:
        """Those of the keys that were not looked up before; they are now."""
        new = sorted(set(keys) - self.asked[kind])
        self.asked[kind].update(new)
        return new

    def is_full(self) -> bool:
        return sum(map(len, self.asked.values())) > KEPT


def held_for(rows: list[Row], before: Held | None = None) -> Held:
    """What these rows name; what `before` holds of names that come again and again is kept, articles are not."""
    held = Held() if before is None or before.is_full() else before
    held.addresses, held.headlines, held.statements = {}, defaultdict(list), {}
    load_stories(held, rows)
    load_outlets(held, rows)
    load_speakers(held, rows)
    load_articles(held, rows)
    load_statements(held, rows)
    load_directory(held)
    return held


def cells(rows: Iterable[Row], *columns: str) -> list[str]:
    return list({cell for row in rows for column in columns if (cell := row.get(column))})


def load_stories(held: Held, rows: list[Row]) -> None:
    for titles in batches(held.unasked("story", cells(rows, "story"))):
        held.stories |= {story.title: story for story in Story.objects.filter(title__in=titles)}
    stories = {story.pk: story for story in held.stories.values()}
    wanted = {(story.pk, row.cells["claim"]) for row in rows if (story := held.stories.get(row.cells["story"]))}
    for keys in batches(held.unasked("claim", wanted)):
        texts = {text for _, text in keys}
        for claim in Claim.objects.filter(story__in={pk for pk, _ in keys}, text__in=texts).defer("desk_note"):
            claim.story = stories[claim.story_id]
            held.claims.setdefault((claim.story_id, claim.text), claim)


def load_outlets(held: Held, rows: list[Row]) -> None:
    """All that bear a name of the rows: a name is taken across outlets and speakers."""
    for names in batches(held.unasked("outlet", all_names(rows))):
        remember_outlets(held, Outlet.objects.filter(folded_name__in=names))
    for domains in batches(held.unasked("domain", cells(rows, "outlet_domain"))):
        remember_outlets(held, Outlet.objects.filter(domain__in=domains))


def remember_outlets(held: Held, outlets: Iterable[Outlet]) -> None:
    for outlet in outlets:
        known = held.outlets.setdefault(outlet.folded_name, outlet)
        if known.domain:
            held.domains[known.domain] = known


def all_names(rows: Iterable[Row]) -> set[str]:
    names = {name for row in rows for name in row.relays}
    return {folded(name) for name in names.union(cells(rows, "outlet", "speaker", "organisation"))}


def load_speakers(held: Held, rows: list[Row]) -> None:
    for names in batches(held.unasked("speaker", all_names(rows))):
        aliases = SpeakerAlias.objects.filter(folded_name__in=names).values_list("folded_name", "speaker_id")
        bearers = defaultdict(set)
        for name, pk in aliases:
            bearers[pk].add(name)
        wanted = Q(folded_name__in=names) | Q(pk__in=list(bearers))
        for speaker in Speaker.objects.filter(wanted).select_related("part_of", "vouched_by").order_by("pk"):
            shelf = held.unnamed if speaker.is_unnamed else held.named
            for name in {speaker.folded_name, *bearers[speaker.pk]}:
                shelf[name] += [] if speaker in shelf[name] else [speaker]
    load_positions(held)


def load_positions(held: Held) -> None:
    named = [speaker for found in held.named.values() for speaker in found]
    people = {speaker.pk for speaker in named if speaker.kind == SpeakerKind.PERSON}
    for pks in batches(held.unasked("position", people)):
        for position in Position.objects.filter(person__in=pks).select_related("organisation").order_by("pk"):
            shelf = held.positions[position.person_id, position.organisation_id, position.title]
            shelf += [] if position in shelf else [position]


def load_articles(held: Held, rows: list[Row]) -> None:
    found = Article.objects.select_related("outlet").defer("text", "desk_note")
    for urls in batches(cells(rows, "article_url")):
        held.addresses |= {article.url: article for article in found.filter(url__in=urls)}
    without = [row for row in rows if not row.get("article_url")]
    names = {folded(name) for name in cells(without, "outlet")}
    outlets = [held.outlets[name].pk for name in names if name in held.outlets]
    for headlines in batches(cells(without, "headline")):
        for article in found.filter(outlet__in=outlets, headline__in=headlines).order_by("pk"):
            article = held.addresses.get(article.url, article)
            held.headlines[article.outlet_id, article.headline, article.published].append(article)
    load_lineage(held, {article.pk: article for article in articles_in(held)})


def articles_in(held: Held) -> list[Article]:
    return [*held.addresses.values(), *(article for found in held.headlines.values() for article in found)]


def load_lineage(held: Held, articles: dict[int, Article]) -> None:
    around = Surroundings(articles_above(pk for pk, article in articles.items() if article.based_on_id))
    held.roots = {pk: around.root(articles[pk]).outlet for pk in articles if articles[pk].based_on_id}
    for pks in batches(sorted({*articles, *around.articles})):
        notices = ArticleNotice.objects.filter(article__in=pks, kind=NoticeKind.RETRACTED)
        held.taken_back |= set(notices.values_list("article_id", flat=True))


def load_statements(held: Held, rows: list[Row]) -> None:
    """Those on a claim that a row names in an article that it names, with their relays."""
    pairs = {(claim.pk, article.pk) for row in rows if (claim := held.claim(row)) for article in held.articles(row)}
    wanted: list[int] = []
    for pks in batches({article for _, article in pairs}):
        found = Statement.objects.filter(article__in=pks).values_list("pk", "claim_id", "article_id")
        wanted += [pk for pk, claim, article in found if (claim, article) in pairs]
    for pks in batches(wanted):
        found = Statement.objects.filter(pk__in=pks).select_related("position__organisation").defer("desk_note")
        held.statements |= {key_of(row): row for row in found.prefetch_related("relays__outlet")}


def key_of(statement: Statement) -> StatementKey:
    voice = None if statement.speaker_id else statement.voice_outlet_id
    return statement.claim_id, statement.article_id, statement.speaker_id, voice, statement.stance


def load_directory(held: Held) -> None:
    """Owners and the chains of organisations: what is added by rows has neither."""
    vouchers = {speaker.vouched_by_id for found in held.unnamed.values() for speaker in found}
    outlets = {outlet.pk for outlet in [*held.outlets.values(), *held.roots.values()]} | vouchers
    speakers = [speaker for shelf in (held.named, held.unnamed) for found in shelf.values() for speaker in found]
    organisations = {pk for speaker in speakers for pk in (speaker.pk, speaker.part_of_id) if pk}
    held.directory = directory_of({pk for pk in outlets if pk}, organisations)
