"""The parameters of the two files that have no page."""

from typing import Any

from django.db.models import Q, QuerySet

from claims.filters import Names, RecordFilter
from claims.queries.named import claims_named, stories_named
from claims.vocabulary import Thing


class RelationFilter(RecordFilter):
    """Relations: one of the two claims has to fit."""

    thing = Thing.CLAIM
    story = Names(thing="story", find=stories_named, method="by_story")
    claim = Names(thing="claim", find=claims_named, method="by_claim")

    def by_story(self, rows: QuerySet[Any], name: str, value: list[int]) -> QuerySet[Any]:
        return rows.filter(Q(from_claim__story__in=value) | Q(to_claim__story__in=value))

    def by_claim(self, rows: QuerySet[Any], name: str, value: list[int]) -> QuerySet[Any]:
        return rows.filter(Q(from_claim__in=value) | Q(to_claim__in=value))


class StatusHistoryFilter(RecordFilter):
    thing = Thing.CLAIM
    story = Names(field_name="story", lookup_expr="in", thing="story", find=stories_named)
    claim = Names(field_name="claim", lookup_expr="in", thing="claim", find=claims_named)
