"""claims.csv: a row is a claim with a statement known by the day; status, counts and ruling are those of the day."""

from collections.abc import Collection, Mapping
from datetime import date
from operator import attrgetter
from typing import Any

from django.db.models import FilteredRelation, Q, QuerySet

from claims.exports.cell import claim_url, listed
from claims.exports.column import Column, Kind
from claims.exports.export import Export
from claims.exports.reported import Reported, reported_by
from claims.filters import ClaimFilter
from claims.queries.known import claims_known
from claims.queries.record import party_names
from claims.values.text import single_line


def with_day(claims: QuerySet[Any, Any], *, as_of: date) -> QuerySet[Any, Any]:
    """Claims that have a status on the day, each joined with its one period of the day and a ruling decided by then."""
    period = Q(periods__since__lte=as_of, periods__until__gt=as_of, periods__public=True)
    decided = Q(ruling__decided_on__lte=as_of)
    return claims.annotate(
        period_then=FilteredRelation("periods", condition=period),
        ruling_then=FilteredRelation("ruling", condition=decided),
    ).filter(period_then__isnull=False)


def reported(pks: Collection[int], *, as_of: date) -> Mapping[int, Reported]:
    return reported_by("claim", pks, as_of=as_of)


def parties(pks: Collection[int], *, as_of: date) -> Mapping[int, str]:
    """The names that count: of an organisation the top of its chain."""
    return {claim: listed(names) for claim, names in party_names(pks).items()}


def reason(text: str | None) -> str | None:
    return single_line(text) if text else None


EXPORT = Export(
    "claims",
    (
        Column("claim_id", Kind.ID, ("pk",)),
        Column("story", Kind.TEXT, ("story__title",)),
        Column("claim", Kind.TEXT, ("text",)),
        Column("kind", Kind.WORD),
        Column("parties", Kind.LIST, look_up=parties),
        Column("happened", Kind.EDTF),
        Column("happened_earliest", Kind.DAY),
        Column("happened_latest", Kind.DAY),
        Column("comparator", Kind.WORD),
        Column("amount", Kind.NUMBER),
        Column("amount_max", Kind.NUMBER),
        Column("unit", Kind.TEXT),
        Column("as_printed", Kind.TEXT),
        Column("due", Kind.EDTF),
        Column("status", Kind.WORD, ("period_then__status",)),
        Column("status_since", Kind.DAY, ("period_then__status_since",)),
        Column("support_min", Kind.NUMBER, ("period_then__support_min",)),
        Column("support_max", Kind.NUMBER, ("period_then__support_max",)),
        Column("oppose_min", Kind.NUMBER, ("period_then__oppose_min",)),
        Column("oppose_max", Kind.NUMBER, ("period_then__oppose_max",)),
        Column("statements", Kind.NUMBER, look_up=reported, form=attrgetter("statements")),
        Column("articles", Kind.NUMBER, look_up=reported, form=attrgetter("articles")),
        Column("first_reported", Kind.DAY, look_up=reported, form=attrgetter("first")),
        Column("last_reported", Kind.DAY, look_up=reported, form=attrgetter("last")),
        Column("ruling", Kind.WORD, ("ruling_then__verdict",)),
        Column("ruling_on", Kind.DAY, ("ruling_then__decided_on",)),
        Column("ruling_reason", Kind.TEXT, ("ruling_then__reason",), form=reason),
        Column("url", Kind.ADDRESS, ("pk",), form=claim_url),
    ),
    known=claims_known,
    parameters=ClaimFilter,
    prepare=with_day,
)
