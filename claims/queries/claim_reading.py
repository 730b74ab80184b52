"""What the page of one claim reads: the claim with its parties, its periods, relations and statements."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.expressions import Combinable

from claims.models import Claim, ClaimRelation, Ruling, Statement, StatusPeriod
from claims.queries.badge import NOT_YET_REPORTED, Badge, badge_of
from claims.queries.claim import Seen
from claims.queries.known import statements_known
from claims.queries.link import Link, speaker_address
from claims.queries.pager import PAGE_SIZE, Pager
from claims.queries.statement import TIMELINE, shown


@dataclass(frozen=True, slots=True)
class ClaimRead:
    """A public claim with story and ruling loaded, its parties by name, and what was known of it by the day."""

    claim: Claim
    parties: tuple[Link, ...]
    seen: Seen


def public_claim(pk: int, *, as_of: date) -> ClaimRead | None:
    """One query: a row for each party. None where the public sees no such claim."""
    rows = Claim.objects.public().filter(pk=pk).select_related("story", "ruling").defer("desk_note")
    named = rows.annotate(party_name=F("parties__name"), party_slug=F("parties__slug"), **seen_by(as_of))
    loaded = list(named.order_by("party_name"))
    if not loaded:
        return None
    parties = tuple(Link(row.party_name, speaker_address(row.party_slug)) for row in loaded if row.party_slug)
    first = loaded[0]
    return ClaimRead(first, parties, Seen(first.seen or 0, first.seen_in or 0, first.seen_first, first.seen_last))


def seen_by(day: date) -> dict[str, Combinable]:
    statements = statements_known(as_of=day).filter(claim=OuterRef("pk")).order_by().values("claim")
    figures = {
        "seen": Count("pk"),
        "seen_in": Count("article", distinct=True),
        "seen_first": Min("known_from"),
        "seen_last": Max("known_from"),
    }
    return {name: Subquery(statements.annotate(figure=figure).values("figure")) for name, figure in figures.items()}


def other_claim(relation: ClaimRelation, claim: Claim) -> Claim:
    return relation.to_claim if relation.from_claim_id == claim.pk else relation.from_claim


def periods_of(
    claim: Claim, others: Iterable[int], *, as_of: date
) -> tuple[list[StatusPeriod], defaultdict[int, Badge]]:
    """The claim's own periods up to the day, the first first, and the badges of all these claims on it; one query."""
    own = Q(claim=claim, since__lte=as_of)
    theirs = Q(claim__in=set(others), since__lte=as_of, until__gt=as_of)
    rows = StatusPeriod.objects.public().filter(own | theirs).order_by("since", "pk")
    badges: defaultdict[int, Badge] = defaultdict(lambda: NOT_YET_REPORTED)
    loaded = list(rows.select_related("because__article__outlet").defer("because__article__text"))
    badges.update((row.claim_id, badge_of(row)) for row in loaded if row.until > as_of)
    return [row for row in loaded if row.claim_id == claim.pk], badges


def statements_shown(claim: Claim, pks: set[int], pager: Pager, *, as_of: date) -> list[Statement]:
    """These, the page of the timeline (is_on_page) and the ruling's evidence (is_evidence); three queries."""
    known = statements_known(as_of=as_of)
    on_page = known.filter(claim=claim).order_by(*TIMELINE)[pager.offset : pager.offset + PAGE_SIZE]
    evidence = Ruling.evidence.through.objects.filter(ruling__claim=claim, statement=OuterRef("pk"))
    marked: QuerySet[Statement] = known.annotate(
        is_on_page=ExpressionWrapper(Q(pk__in=on_page.values("pk")), BooleanField()), is_evidence=Exists(evidence)
    )
    return shown(
        marked.filter(Q(pk__in=pks) | Q(is_on_page=True) | Q(is_evidence=True)).order_by(*TIMELINE), as_of=as_of
    )
