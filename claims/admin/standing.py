"""How a claim stands by the rules, for its editors: the badge and the reasons; for a draft as if it were published."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from claims import assessment
from claims.assessment import Assessment, Record
from claims.models import Claim, ClaimRelation, Statement
from claims.queries.badge import Badge, badges_of
from claims.queries.claim_page import relation_items, through
from claims.queries.claim_reading import other_claim
from claims.queries.link import Sentence
from claims.queries.reason import reasons
from claims.queries.record import party_names, record_of, relations_between, statements_in, tied_claims
from claims.queries.side import links_named, shown_ids, side_item
from claims.queries.statement import item_of, shown
from claims.vocabulary import ClaimKind


@dataclass(frozen=True, slots=True)
class Standing:
    """Status, counts and reasons on a day. A preview counts what would be public if the claim and its articles were."""

    badge: Badge
    reasons: tuple[Sentence, ...]
    is_preview: bool


def standing_of(claim: Claim, *, as_of: date) -> Standing:
    tied = tied_claims([claim.pk])
    record = record_of(tied) if claim.public else preview(claim, tied)
    found = assessment.assess(record, as_of=as_of)[claim.pk]
    return Standing(badge_of(found), sentences(found, claim, as_of=as_of), not claim.public)


def preview(claim: Claim, tied: set[int]) -> Record:
    """What is public of the tied claims, and this one with all its statements, as though they were."""
    record = record_of(tied)
    parties = party_names({claim.pk})[claim.pk]
    own = assessment.Claim(claim.pk, ClaimKind(claim.kind), claim.happened_earliest, parties)
    statements = statements_in(Statement.objects.filter(claim=claim, withdrawn=False))
    relations = relations_between({found.id for found in record.claims} | {claim.pk})
    return Record((*record.claims, own), (*record.statements, *statements), tuple(relations))


def badge_of(found: Assessment) -> Badge:
    support, oppose = found.support, found.oppose
    return Badge(found.status.value, support.low, support.high, oppose.low, oppose.high)


def sentences(found: Assessment, claim: Claim, *, as_of: date) -> tuple[Sentence, ...]:
    """The reasons as the claim's own page gives them."""
    related = ClaimRelation.objects.public().filter(Q(from_claim=claim) | Q(to_claim=claim))
    relations = list(related.select_related("from_claim", "to_claim").order_by("pk"))
    rows = shown(Statement.objects.filter(pk__in=shown_ids(found)), as_of=as_of)
    others = {other_claim(relation, claim).pk for relation in relations}
    badges = badges_of(others | {row.claim_id for row in rows}, as_of=as_of)
    ways = {row.pk: through(row, claim, relations, found) for row in rows}
    items = {row.pk: item_of(row, badge=badges[row.claim_id], as_of=as_of, through=ways[row.pk]) for row in rows}
    names = links_named(rows)
    support = side_item("for", found.support, items, names)
    oppose = side_item("against", found.oppose, items, names)
    told = relation_items(claim, relations, found, badges, as_of=as_of)
    return reasons(found, kind=claim.kind, support=support, oppose=oppose, related=told)
