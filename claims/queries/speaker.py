"""Speakers: in lists, and the page of one with positions, statements and the claims on what it did."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Prefetch, Q, QuerySet
from django.urls import reverse

from claims.models import Claim, Outlet, Position, Speaker, Statement
from claims.queries.badge import badges_of
from claims.queries.claim import BadgedClaim
from claims.queries.known import claims_known, outlets_known, speakers_known, statements_known
from claims.queries.link import Link, claim_address, csv_address, outlet_address, speaker_address
from claims.queries.pager import PAGE_SIZE, ListPage, Pager, page_of
from claims.queries.statement import NEWEST_FIRST, StatementItem, items_of, shown
from claims.queries.words import date_words

LATEST_FIRST = (F("since_earliest").desc(nulls_last=True), F("since_latest").desc(nulls_last=True), "-pk")


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker in a list.

    role_words: "Minister of National Defence, Government of Turkey" or "vouched for by Izvestiya" or "".
    """

    pk: int
    address: str
    name: str
    kind: str
    description: str
    role_words: str
    statements: int


@dataclass(frozen=True, slots=True)
class PositionItem:
    """A person's position, or an office holder of an organisation: other is the organisation or the person."""

    title: str
    other: Link
    since: str
    until: str
    speaks_for: bool


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """One speaker on one day.

    chain is the part_of chain upwards, nearest first; parts are the organisations and unnamed speakers within it.
    vouched_by, headcount and reason_given belong to unnamed speakers. positions are a person's, offices an
    organisation's. parts, offices and owned_outlets name whom the record knew by the day. statements hold those of the
    speaker and, for an organisation, those made in a position that speaks for it. party_to are claims that describe
    what this speaker did (at most fifty), each with claim and badge.
    """

    pk: int
    address: str
    csv_address: str
    name: str
    kind: str
    description: str
    aliases: tuple[str, ...]
    wikidata_id: str
    chain: tuple[Link, ...]
    parts: tuple[Link, ...]
    vouched_by: Link | None
    headcount: int | None
    reason_given: str
    positions: tuple[PositionItem, ...]
    offices: tuple[PositionItem, ...]
    owned_outlets: tuple[Link, ...]
    is_reported: bool
    statements: tuple[StatementItem, ...]
    party_to: tuple[BadgedClaim, ...]
    pager: Pager


def speaker_list_page(speakers: QuerySet[Speaker], *, as_of: date, page: int) -> ListPage:
    """Fifty of the speakers by name, which the caller has filtered; four queries."""
    offices = Position.objects.filter(organisation__public=True).select_related("organisation")
    rows = speakers.select_related("part_of", "vouched_by").prefetch_related(
        Prefetch("positions", offices.order_by(*LATEST_FIRST))
    )
    window, pager = page_of(rows.order_by("folded_name", "pk"), number=page)
    address = reverse("speaker_list")
    return ListPage(speaker_rows(window, as_of=as_of), pager, address, csv_address(address))


def speaker_rows(speakers: Iterable[Speaker], *, as_of: date) -> tuple[SpeakerRow, ...]:
    """Counts what the speakers themselves said, known by the day; one query."""
    loaded = list(speakers)
    rows = statements_known(as_of=as_of).filter(speaker__in=[speaker.pk for speaker in loaded]).order_by()
    counts = dict(rows.values_list("speaker").annotate(Count("pk")))
    return tuple(
        SpeakerRow(
            pk=speaker.pk,
            address=speaker_address(speaker.slug),
            name=speaker.name,
            kind=speaker.kind,
            description=speaker.description,
            role_words=role_words(speaker),
            statements=counts.get(speaker.pk, 0),
        )
        for speaker in loaded
    )


def role_words(speaker: Speaker) -> str:
    """The latest position, or what the speaker is part of, or who vouches for them."""
    if position := next(iter(speaker.positions.all()), None):
        return ", ".join(filter(None, (position.title, position.organisation.name)))
    if speaker.vouched_by:
        return f"vouched for by {speaker.vouched_by.name}"
    return f"part of {speaker.part_of.name}" if speaker.part_of else ""


def speaker_page(speaker: Speaker, *, as_of: date, page: int) -> SpeakerPage:
    """A public speaker (from `public_speaker`) and fifty statements; ten queries, one more for each deep chain link."""
    window, pager = page_of(statements_of(speaker, as_of=as_of).order_by(*NEWEST_FIRST), number=page)
    statements, claims = shown(window, as_of=as_of), claims_on(speaker, as_of=as_of)
    badges = badges_of([*(row.claim_id for row in statements), *(claim.pk for claim in claims)], as_of=as_of)
    positions, offices = positions_of(speaker, as_of=as_of)
    address = speaker_address(speaker.slug)
    return SpeakerPage(
        pk=speaker.pk,
        address=address,
        csv_address=csv_address(address),
        name=speaker.name,
        kind=speaker.kind,
        description=speaker.description,
        aliases=tuple(speaker.aliases.order_by("name").values_list("name", flat=True)),
        wikidata_id=speaker.wikidata_id,
        chain=chain_above(speaker),
        parts=parts_of(speaker, as_of=as_of),
        vouched_by=outlet_link(speaker.vouched_by) if speaker.vouched_by else None,
        headcount=speaker.headcount,
        reason_given=speaker.reason_given,
        positions=positions,
        offices=offices,
        owned_outlets=outlets_owned_by(speaker, as_of=as_of),
        is_reported=speaker.first_known is not None and speaker.first_known <= as_of,
        statements=items_of(statements, badges=badges, as_of=as_of),
        party_to=tuple(BadgedClaim(Link(claim.text, claim_address(claim.pk)), badges[claim.pk]) for claim in claims),
        pager=pager,
    )


def public_speaker(slug: str) -> Speaker | None:
    """Loaded with who vouches and the first three links of the part_of chain."""
    rows = Speaker.objects.public().select_related("vouched_by", "part_of__part_of__part_of")
    return rows.filter(slug=slug).first()


def statements_of(speaker: Speaker, *, as_of: date) -> QuerySet[Statement]:
    """What the speaker said and, for an organisation, what was said in a position that speaks for it."""
    spoken = Q(speaker=speaker)
    if speaker.is_organisation:
        spoken |= Q(position__in=speaker.offices.filter(speaks_for=True))
    return statements_known(as_of=as_of).filter(spoken)


def chain_above(speaker: Speaker) -> tuple[Link, ...]:
    """What the speaker is part of, nearest first; ends on a loop. A query for each further link."""
    found: dict[int, Link] = {}
    whole = speaker.part_of
    while whole and whole.pk not in found:
        found[whole.pk] = speaker_link(whole)
        whole = whole.part_of
    return tuple(found.values())


def parts_of(speaker: Speaker, *, as_of: date) -> tuple[Link, ...]:
    parts = speakers_known(as_of=as_of).filter(part_of=speaker).order_by("folded_name", "pk")[:PAGE_SIZE]
    return tuple(map(speaker_link, parts))


def outlets_owned_by(speaker: Speaker, *, as_of: date) -> tuple[Link, ...]:
    owned = outlets_known(as_of=as_of).filter(owner=speaker).order_by("folded_name", "pk")[:PAGE_SIZE]
    return tuple(map(outlet_link, owned))


def positions_of(speaker: Speaker, *, as_of: date) -> tuple[tuple[PositionItem, ...], tuple[PositionItem, ...]]:
    """Positions held, and offices filled by persons known by the day, the latest first, at most fifty.

    Only between public speakers. One query.
    """
    rows = Position.objects.filter(Q(person=speaker) | Q(organisation=speaker, person__first_known__lte=as_of))
    rows = rows.filter(person__public=True, organisation__public=True).select_related("person", "organisation")
    loaded = list(rows.order_by(*LATEST_FIRST)[:PAGE_SIZE])
    held = tuple(position_item(row, row.organisation) for row in loaded if row.person_id == speaker.pk)
    return held, tuple(position_item(row, row.person) for row in loaded if row.organisation_id == speaker.pk)


def position_item(position: Position, other: Speaker) -> PositionItem:
    since, until = date_words(position.since), date_words(position.until)
    return PositionItem(position.title, speaker_link(other), since, until, position.speaks_for)


def claims_on(speaker: Speaker, *, as_of: date) -> list[Claim]:
    """Claims on what this speaker did, the newest first, at most fifty."""
    return list(claims_known(as_of=as_of).filter(parties=speaker).order_by("-first_reported", "-pk")[:PAGE_SIZE])


def speaker_link(speaker: Speaker) -> Link:
    return Link(speaker.name, speaker_address(speaker.slug))


def outlet_link(outlet: Outlet) -> Link:
    return Link(outlet.name, outlet_address(outlet.slug))
