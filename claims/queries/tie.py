"""The claims tied to one by relations, and its assessment among them, in few queries."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q
from django.db.models.expressions import RawSQL

from claims import assessment
from claims.assessment import Assessment, Record
from claims.models import Claim, ClaimRelation
from claims.queries.record import party_names, statements_on
from claims.vocabulary import ClaimKind, RelationKind

TIED = """
    WITH RECURSIVE tied (id) AS (
        SELECT CAST(%s AS bigint)
        UNION
        SELECT CASE WHEN relation.from_claim_id = tied.id THEN relation.to_claim_id ELSE relation.from_claim_id END
        FROM tied
        JOIN claims_claimrelation relation ON relation.from_claim_id = tied.id OR relation.to_claim_id = tied.id
    )
    SELECT id FROM tied
"""


def ties_of(claim: Claim) -> list[ClaimRelation]:
    """All relations between public claims that tie others to this one, over any number of hops; one query."""
    tied = RawSQL(TIED, [claim.pk])  # noqa: S611  (no text of a request is in it)
    rows = ClaimRelation.objects.public().filter(Q(from_claim__in=tied)).select_related("from_claim", "to_claim")
    return list(rows.defer("from_claim__desk_note", "to_claim__desk_note").order_by("pk"))


def assessment_among(claim: Claim, ties: Iterable[ClaimRelation], *, as_of: date) -> Assessment:
    """The claim's status on a day with its reasons, from all that is tied to it.

    Two queries, and one for each level of the parties' part_of chains.
    """
    claims = {claim.pk: claim}
    for tie in ties:
        claims |= {tie.from_claim_id: tie.from_claim, tie.to_claim_id: tie.to_claim}
    parties = party_names(claims)
    record = Record(
        tuple(
            assessment.Claim(pk, ClaimKind(row.kind), row.happened_earliest, parties[pk]) for pk, row in claims.items()
        ),
        tuple(statements_on(set(claims))),
        tuple(assessment.Relation(tie.from_claim_id, RelationKind(tie.relation), tie.to_claim_id) for tie in ties),
    )
    return assessment.assess(record, as_of=as_of)[claim.pk]
