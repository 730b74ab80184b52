"""relations.csv: a row is a relation between two claims that both have a statement known by the day."""

from datetime import date

from django.db.models import QuerySet

from claims.exports.column import Column, Kind
from claims.exports.export import Export
from claims.exports.filters import RelationFilter
from claims.models import ClaimRelation
from claims.queries.known import claims_known


def relations_known(*, as_of: date) -> QuerySet[ClaimRelation]:
    """Relations hold at all times: what the day decides is which claims there are to relate."""
    known = claims_known(as_of=as_of).values("pk")
    return ClaimRelation.objects.public().filter(from_claim__in=known, to_claim__in=known)


EXPORT = Export(
    "relations",
    (
        Column("relation_id", Kind.ID, ("pk",)),
        Column("from_claim_id", Kind.ID),
        Column("from_claim", Kind.TEXT, ("from_claim__text",)),
        Column("relation", Kind.WORD),
        Column("to_claim_id", Kind.ID),
        Column("to_claim", Kind.TEXT, ("to_claim__text",)),
        Column("reason", Kind.TEXT),
    ),
    known=relations_known,
    parameters=RelationFilter,
)
