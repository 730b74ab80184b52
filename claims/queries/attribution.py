"""What the columns of statements must say: the day known, the day said, voice, body and origin, from today's record."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from claims.assessment import Attribution, Directory, Utterance, attribute, root_article
from claims.models import Article, ArticleNotice, Outlet, Speaker, Statement
from claims.vocabulary import NoticeKind, SpeakerKind


@dataclass(slots=True)
class Surroundings:
    """What attribution reads beside the statements: articles up the `based_on` chains, owners, organisations."""

    articles: dict[int, Article] = field(default_factory=dict)
    taken_back: dict[int, date] = field(default_factory=dict)  # article → first day of a notice that retracts it
    directory: Directory = field(default_factory=Directory)

    def based_on(self) -> dict[int, int]:
        return {pk: article.based_on_id for pk, article in self.articles.items() if article.based_on_id}

    def root(self, article: Article) -> Article:
        """The article that this one ultimately rests on; of a loop its earliest."""
        if not article.based_on_id:
            return article
        order = {
            pk: (a.published_earliest or date.max, a.published_latest or date.max) for pk, a in self.articles.items()
        }
        return self.articles[root_article(article.pk, self.based_on(), order)]

    def lineage(self, statement: Statement) -> set[int]:
        """The articles that a statement is taken from: its own, those seen on its relays, and what these rest on."""
        found: set[int] = set()
        waiting = [statement.article_id, *(relay.article_id for relay in statement.relays.all() if relay.article_id)]
        while waiting:
            pk = waiting.pop()
            if pk not in found:
                found.add(pk)
                above = self.articles[pk].based_on_id
                waiting.extend([above] if above else [])
        return found


def day_said(statement: Statement, known: date) -> date:
    """The latest day of `said`, never later than the day known; where unknown, the day known."""
    return min(statement.said_latest or known, known)


def with_attribution(statements: QuerySet[Statement]) -> QuerySet[Statement]:
    """Statements loaded with all that their attribution reads of them."""
    related = ("article", "claim", "speaker__part_of", "speaker__vouched_by", "position__organisation")
    return statements.select_related(*related).prefetch_related("relays__outlet").defer("article__text")


def expected_statements(statements: Iterable[Statement]) -> dict[int, dict[str, object]]:
    """The derived columns of statements (loaded with `with_attribution`), by id. About ten queries for any number."""
    rows = list(statements)
    surroundings = surroundings_of(rows)
    return {row.pk: expected_columns(row, surroundings) for row in rows}


def expected_columns(statement: Statement, surroundings: Surroundings) -> dict[str, object]:
    known = statement.article.known_from
    relays = sorted(statement.relays.all(), key=lambda relay: relay.hop)
    voice_outlet = None if statement.speaker_id else voice_outlet_of(statement, surroundings)
    attribution = attribution_of(statement, voice_outlet, surroundings.directory)
    return {
        "known_from": known,
        "day_said": day_said(statement, known),
        "retracted_on": retracted_on(statement, voice_outlet, surroundings),
        "outlet_id": statement.article.outlet_id,
        "voice_outlet_id": voice_outlet.pk if voice_outlet else None,
        "voice": attribution.voice,
        "body": attribution.body,
        "origin": attribution.origin,
        "origin_low": attribution.origin_low,
        "relays_text": " > ".join(relay.outlet.name for relay in relays),
        "public": is_public(statement),
    }


def is_public(statement: Statement) -> bool:
    return not statement.withdrawn and statement.article.public and statement.claim.public


def voice_outlet_of(statement: Statement, surroundings: Surroundings) -> Outlet:
    """Whose own voice it is without a speaker: the first relay's, else the root's of `based_on`, else the article's."""
    relays = sorted(statement.relays.all(), key=lambda relay: relay.hop)
    return relays[0].outlet if relays else surroundings.root(statement.article).outlet


def attribution_of(statement: Statement, voice_outlet: Outlet | None, directory: Directory) -> Attribution:
    speaker = statement.speaker
    if speaker is None:
        assert voice_outlet is not None
        return attribute(Utterance(voice_outlet=voice_outlet.name, sourcing=statement.sourcing), directory)
    position = statement.position
    return attribute(
        Utterance(
            speaker=speaker.name,
            kind=SpeakerKind(speaker.kind),
            speaks_for=position.organisation.name if position and position.speaks_for else "",
            placed_in=speaker.part_of.name if speaker.part_of else "",
            vouched_by=speaker.vouched_by.name if speaker.vouched_by else "",
        ),
        directory,
    )


def retracted_on(statement: Statement, voice_outlet: Outlet | None, surroundings: Surroundings) -> date | None:
    """The first day on which a notice takes the statement back; None where none does.

    A notice takes back what the article says in its own voice or through unnamed speakers it vouches for, there and
    wherever it was taken from; a named speaker's word stays theirs.
    """
    return min(
        (
            surroundings.taken_back[pk]
            for pk in surroundings.lineage(statement)
            if pk in surroundings.taken_back
            and answers_for(surroundings.articles[pk], statement, voice_outlet, surroundings)
        ),
        default=None,
    )


def answers_for(article: Article, statement: Statement, voice_outlet: Outlet | None, around: Surroundings) -> bool:
    """Whether the statement is the article's outlet's own word, or that of unnamed speakers it vouches for."""
    if voice_outlet is not None:
        return voice_outlet.pk == article.outlet_id
    voucher = statement.speaker.vouched_by if statement.speaker else None
    publisher = around.directory.publisher
    return voucher is not None and publisher(voucher.name) == publisher(article.outlet.name)


def surroundings_of(statements: Iterable[Statement]) -> Surroundings:
    """Load what the attribution of these statements reads, a level of each chain a query."""
    rows = list(statements)
    seen = {row.article_id for row in rows} | {r.article_id for row in rows for r in row.relays.all() if r.article_id}
    articles = articles_above(seen)
    outlets = {a.outlet_id for a in articles.values()} | {r.outlet_id for row in rows for r in row.relays.all()}
    outlets |= {row.speaker.vouched_by_id for row in rows if row.speaker and row.speaker.vouched_by_id}
    return Surroundings(articles, first_retractions(articles), directory_of(outlets, organisations_in(rows)))


def articles_above(pks: Iterable[int]) -> dict[int, Article]:
    """These articles and all that they rest on by `based_on`, by id."""
    found: dict[int, Article] = {}
    waiting = set(pks)
    while waiting:
        found |= Article.objects.select_related("outlet").defer("text").in_bulk(waiting)
        waiting = {above for pk in waiting if (above := found[pk].based_on_id)} - found.keys()
    return found


def first_retractions(articles: Iterable[int]) -> dict[int, date]:
    """The first day on which a notice retracts each of these articles; what readers cannot see takes nothing back."""
    rows = ArticleNotice.objects.filter(article__in=set(articles), article__public=True, kind=NoticeKind.RETRACTED)
    return dict(rows.order_by("-noted_on").values_list("article_id", "noted_on"))


def organisations_in(statements: Iterable[Statement]) -> set[int]:
    """Organisations whose chains these statements' origins may end in."""
    found: set[int | None] = set()
    for row in statements:
        if row.speaker:
            found |= {row.speaker.pk, row.speaker.part_of_id}
        if row.position:
            found.add(row.position.organisation_id)
    return {pk for pk in found if pk}


def directory_of(outlets: Iterable[int], organisations: Iterable[int]) -> Directory:
    """Owners of these outlets, and the `part_of` chains of the organisations and owners, by name."""
    owned = Outlet.objects.filter(pk__in=set(outlets), owner__isnull=False).values_list(
        "name", "owner__name", "owner_id"
    )
    owners = {name: owner for name, owner, _ in owned}
    part_of: dict[str, str] = {}
    waiting, seen = set(organisations) | {pk for _, _, pk in owned}, set()
    while waiting:
        seen |= waiting
        links = Speaker.objects.filter(pk__in=waiting, part_of__isnull=False, kind=SpeakerKind.ORGANISATION)
        rows = list(links.values_list("name", "part_of__name", "part_of_id"))
        part_of |= {name: above for name, above, _ in rows}
        waiting = {pk for _, _, pk in rows} - seen
    return Directory(part_of, owners)
