"""Speakers: in lists, and the page of one with positions, statements and the claims on what it did."""

from dataclasses import dataclass

from claims.queries.claim import ClaimRow
from claims.queries.link import Link
from claims.queries.pager import Pager
from claims.queries.statement import StatementItem


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker in a list. role_words: "Minister of National Defence, Government of Turkey" or "vouched for by Izvestiya" or ""."""

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
    vouched_by, headcount and reason_given belong to unnamed speakers. positions are a person's, offices an organisation's.
    statements hold those of the speaker and, for an organisation, those made in a position that speaks for it.
    party_to are claims that describe what this speaker did (at most fifty).
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
    party_to: tuple[ClaimRow, ...]
    pager: Pager
