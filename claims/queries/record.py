"""The record as the rules read it: tied claims with their public statements and relations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from claims import assessment
from claims.assessment import Record
from claims.models import Claim, ClaimRelation, Statement
from claims.queries.attribution import directory_of
from claims.vocabulary import Certainty, ClaimKind, RelationKind, SpeakerKind, Stance


def tied_claims(pks: Iterable[int]) -> set[int]:
    """These claims and all that relations tie to them, over any number of hops: what an edit of one can touch."""
    found: set[int] = set()
    waiting = set(pks)
    while waiting:
        found |= waiting
        outward = ClaimRelation.objects.filter(from_claim__in=waiting).values_list("to_claim_id", flat=True)
        inward = ClaimRelation.objects.filter(to_claim__in=waiting).values_list("from_claim_id", flat=True)
        waiting = {*outward, *inward} - found
    return found


def record_of(pks: Iterable[int]) -> Record:
    """The public part of the record on these claims, which must hold every claim tied to any of them."""
    rows = list(Claim.objects.public().filter(pk__in=set(pks)).values_list("pk", "kind", "happened_earliest"))
    public = {pk for pk, _, _ in rows}
    parties = party_names(public)
    claims = (assessment.Claim(pk, ClaimKind(kind), first, parties[pk]) for pk, kind, first in rows)
    return Record(tuple(claims), tuple(statements_on(public)), tuple(relations_between(public)))


def party_names(claims: Iterable[int]) -> defaultdict[int, frozenset[str]]:
    """The names that count of each claim's parties: of an organisation the top of its chain."""
    links = Claim.parties.through.objects.filter(claim__in=set(claims))
    rows = list(links.values_list("claim_id", "speaker_id", "speaker__name", "speaker__kind"))
    directory = directory_of((), {pk for _, pk, _, kind in rows if kind == SpeakerKind.ORGANISATION})
    names: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
    for claim, _, name, kind in rows:
        names[claim] |= {directory.top(name) if kind == SpeakerKind.ORGANISATION else name}
    return names


def relations_between(claims: set[int]) -> Iterator[assessment.Relation]:
    rows = ClaimRelation.objects.filter(from_claim__in=claims, to_claim__in=claims)
    for start, kind, end in rows.values_list("from_claim_id", "relation", "to_claim_id"):
        yield assessment.Relation(start, RelationKind(kind), end)


STATEMENT_COLUMNS = (
    "pk",
    "claim_id",
    "stance",
    "body",
    "origin",
    "origin_low",
    "known_from",
    "day_said",
    "certainty",
    "speaker__kind",
    "retracted_on",
)


def statements_on(claims: set[int]) -> Iterator[assessment.Statement]:
    return statements_in(Statement.objects.public().filter(claim__in=claims))


def statements_in(statements: QuerySet[Statement]) -> Iterator[assessment.Statement]:
    """Statements of the record as the rules read them; one query."""
    rows = statements.values_list(*STATEMENT_COLUMNS)
    for pk, claim, stance, body, origin, low, known, said, certainty, kind, retracted in rows.iterator():
        yield assessment.Statement(
            id=pk,
            claim=claim,
            stance=Stance(stance),
            body=body,
            origin=origin,
            origin_low=low,
            known_from=known,
            day_said=said,
            certainty=Certainty(certainty),
            named=kind in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION),
            retracted_on=retracted,
        )
