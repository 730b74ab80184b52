"""Statements as readers see them: who said it, what they did with the claim, through whom it reached the article."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from claims.models import Relay, Statement
from claims.queries.badge import NOT_YET_REPORTED, Badge, badges_of
from claims.queries.link import Link, article_address, claim_address, outlet_address, speaker_address
from claims.queries.notice import notices_known
from claims.queries.words import date_words
from claims.vocabulary import Role, SpeakerKind, Stance


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One link of the chain from the voice to the article.

    kind is "voice", "claimed" (an outlet whose article we do not hold), "seen" (we hold it: address leads to the
    article) or "article" (the outlet that published the article at hand).
    """

    name: str
    address: str
    kind: str


@dataclass(frozen=True, slots=True)
class StatementItem:
    """One statement.

    side is "for", "against" or "" (moves nothing); role, stance and certainty are words of the vocabulary. day is the
    day said, known_from the day the record knew it; said and published are in words ("about March 2017"), said is ""
    where it is unknown. position is "Minister of National Defence" or as printed; organisation is that of the
    position. voice is the name shown for who speaks; is_own_voice says that the outlet speaks for itself. through says
    how a statement on another claim reaches this one, as a clause on that claim ("which refines this one"), and is ""
    on the claim's own page. claim and badge are those of the statement's claim. retracted_on is the day from which a
    notice takes it back. external_url leads to the outlet's own page, archive_url to a copy.
    """

    pk: int
    claim: Link
    badge: Badge
    stance: str
    certainty: str
    side: str
    role: str
    day: date
    said: str
    known_from: date
    published: str
    voice: Link
    voice_kind: str
    is_own_voice: bool
    position: str
    organisation: Link | None
    sourcing: str
    chain: tuple[ChainStep, ...]
    outlet: Link
    article: Link
    external_url: str
    archive_url: str
    language: str
    quote: str
    quote_translation: str
    retracted_on: date | None
    notices: tuple[str, ...]
    is_earlier_wording: bool
    through: str = ""


TIMELINE = ("known_from", "day_said", "pk")
"""The order in which statements became known, then were said: the one in which roles are given."""

NEWEST_FIRST = ("-known_from", "-day_said", "-pk")

SIDES = {Stance.AFFIRMS.value: "for", Stance.DENIES.value: "against"}
MOVES_NOTHING = {Role.PREDICTS.value, Role.POSSIBLE.value}
PRIVATE = (
    "desk_note",
    "article__text",
    "article__desk_note",
    "claim__desk_note",
    "speaker__desk_note",
    "outlet__desk_note",
)


def shown(statements: QuerySet[Statement], *, as_of: date) -> list[Statement]:
    """Public statements with all that a reader is shown of them; three queries for any number."""
    relays = (
        Relay.objects.select_related("outlet", "article").defer("article__text", "outlet__desk_note").order_by("hop")
    )
    rows = statements.select_related(
        "claim",
        "article",
        "outlet__owner",
        "speaker__part_of",
        "position__organisation__part_of",
        "voice_outlet__owner",
    )
    notices = Prefetch("article__notices", notices_known(as_of=as_of))
    return list(rows.defer(*PRIVATE).prefetch_related(Prefetch("relays", relays), notices))


def statement_items(statements: QuerySet[Statement], *, as_of: date) -> tuple[StatementItem, ...]:
    """The statements of one page with the badges of their claims; four queries."""
    rows = shown(statements, as_of=as_of)
    badges = badges_of((row.claim_id for row in rows), as_of=as_of)
    return items_of(rows, badges=badges, as_of=as_of)


def items_of(rows: Iterable[Statement], *, badges: Mapping[int, Badge], as_of: date) -> tuple[StatementItem, ...]:
    return tuple(item_of(row, badge=badges.get(row.claim_id, NOT_YET_REPORTED), as_of=as_of) for row in rows)


def item_of(row: Statement, *, badge: Badge, as_of: date, through: str = "") -> StatementItem:
    """row as `shown` loads it."""
    voice, kind = voice_of(row)
    return StatementItem(
        pk=row.pk,
        claim=Link(row.claim.text, claim_address(row.claim_id)),
        badge=badge,
        stance=row.stance,
        certainty=row.certainty,
        side="" if row.role in MOVES_NOTHING else SIDES.get(row.stance, ""),
        role=row.role,
        day=row.day_said,
        said=date_words(row.said),
        known_from=row.known_from,
        published=date_words(row.article.published),
        voice=voice,
        voice_kind=kind,
        is_own_voice=row.is_own_voice,
        position=row.position.title if row.position else row.position_as_printed,
        organisation=organisation_of(row),
        sourcing=row.sourcing,
        chain=chain_of(row, voice),
        outlet=Link(row.outlet.name, outlet_address(row.outlet.slug)),
        article=Link(row.article.display_title, article_address(row.article_id)),
        external_url=row.article.url,
        archive_url=row.article.archive_url,
        language=row.article.language,
        quote=row.quote,
        quote_translation=row.quote_translation,
        retracted_on=row.retracted_on if row.retracted_on and row.retracted_on <= as_of else None,
        notices=tuple(notice.kind for notice in row.article.notices.all()),
        is_earlier_wording=row.claim_wording < row.claim.wording,
        through=through,
    )


def voice_of(row: Statement) -> tuple[Link, str]:
    """Who speaks, and their kind: person, organisation, unnamed or outlet."""
    if row.speaker:
        return Link(row.speaker.name, speaker_address(row.speaker.slug)), row.speaker.kind
    assert row.voice_outlet is not None
    return Link(row.voice_outlet.name, outlet_address(row.voice_outlet.slug)), "outlet"


def organisation_of(row: Statement) -> Link | None:
    """That of the position; for an unnamed speaker the one that the words place them in."""
    organisation = row.position.organisation if row.position else None
    if row.speaker and row.speaker.kind == SpeakerKind.UNNAMED:
        organisation = row.speaker.part_of
    return Link(organisation.name, speaker_address(organisation.slug)) if organisation else None


def chain_of(row: Statement, voice: Link) -> tuple[ChainStep, ...]:
    """From the voice through the relays to the article; an outlet that speaks for itself stands once."""
    steps = [ChainStep(voice.text, voice.address, "voice")]
    steps += [relay_step(relay) for relay in row.relays.all()]
    steps.append(ChainStep(row.outlet.name, article_address(row.article_id), "article"))
    first = steps[1] if row.is_own_voice else None
    return tuple(steps[1:] if first and first.name == voice.text else steps)


def relay_step(relay: Relay) -> ChainStep:
    """Seen where we hold the cited article and the public may see it."""
    if relay.article and relay.article.public:
        return ChainStep(relay.outlet.name, article_address(relay.article.pk), "seen")
    return ChainStep(relay.outlet.name, outlet_address(relay.outlet.slug), "claimed")
