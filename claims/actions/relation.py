"""Relating claims to one another."""

from collections import defaultdict

from django.core.exceptions import ValidationError

from claims.actions.edit import Edit, Note, raise_version, store
from claims.assessment.reach import closure
from claims.models import Claim, ClaimRelation
from claims.queries.record import tied_claims
from claims.queries.snapshot import is_public, label, public_fields
from claims.vocabulary import Act, RelationKind


def save_relation(relation: ClaimRelation, *, edit: Edit) -> ClaimRelation:
    """Save a relation between two claims; a contradiction is stored once, from the older claim.

    Raises ValidationError where it leads back to its start, or contradicts what a refinement already says.
    """
    if relation.relation == RelationKind.CONTRADICTS and relation.from_claim.pk > relation.to_claim.pk:
        relation.from_claim, relation.to_claim = relation.to_claim, relation.from_claim
    stored = ClaimRelation.objects.filter(pk=relation.pk).first()
    check_sound(relation)
    is_new = relation.pk is None
    with edit.changing(relation):
        store(relation, edit=edit)
    if is_new and is_public(relation):
        edit.note(relation, Note(Act.PUBLISHED, label(relation), after=public_fields(relation)))
    touch(relation, edit=edit)
    if stored:
        touch(stored, edit=edit)
    return relation


def remove_relation(relation: ClaimRelation, *, edit: Edit) -> None:
    """Remove a relation; where readers saw it, the public record keeps what it was."""
    raise_version(relation)
    before = public_fields(relation)
    edit.note(relation, Note(Act.REMOVED, label(relation), before=before, is_public=is_public(relation)))
    touch(relation, edit=edit)
    relation.delete()


def touch(relation: ClaimRelation, *, edit: Edit) -> None:
    """Both ends, and all that is tied to them while the relation stands."""
    edit.touched.claims |= tied_claims([relation.from_claim_id, relation.to_claim_id])


def check_sound(relation: ClaimRelation) -> None:
    """With this relation, no chain leads back to its start and no claim stands on both sides of a contradiction."""
    start, end = relation.from_claim, relation.to_claim
    if start.pk == end.pk:
        raise ValidationError({"to_claim": f"A claim cannot be related to itself: choose another than “{end}”."})
    if relation.relation != RelationKind.CONTRADICTS and end.pk in found_below(start, relation):
        raise ValidationError(
            {"to_claim": f"“{end}” already {relation.relation} this claim: the two cannot do so both."}
        )
    refining = links(relation, RelationKind.REFINES)
    if relation.relation == RelationKind.REFINES:
        refining[end.pk].add(start.pk)
    below = {pk: closure(refining, pk) | {pk} for pk in tied_claims([start.pk, end.pk])}
    pairs = {(a, b) for a, others in links(relation, RelationKind.CONTRADICTS).items() for b in others}
    if relation.relation == RelationKind.CONTRADICTS:
        pairs.add((start.pk, end.pk))
    for one, other in sorted(pairs):
        if common := below[one] & below[other]:
            raise ValidationError({"to_claim": on_both_sides(min(common), one, other)})


def found_below(claim: Claim, relation: ClaimRelation) -> set[int]:
    """The claims that lead to this one by relations of the same kind."""
    return closure(links(relation, relation.relation), claim.pk) | {claim.pk}


def links(relation: ClaimRelation, kind: str) -> defaultdict[int, set[int]]:
    """For each tied claim the claims that are related to it, this very relation left out."""
    tied = tied_claims([relation.from_claim_id, relation.to_claim_id])
    rows = ClaimRelation.objects.filter(to_claim__in=tied, relation=kind).exclude(pk=relation.pk)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for start, end in rows.values_list("from_claim_id", "to_claim_id"):
        found[end].add(start)
    return found


def on_both_sides(claim: int, one: int, other: int) -> str:
    texts = dict(Claim.objects.filter(pk__in={claim, one, other}).values_list("pk", "text"))
    if claim in (one, other):
        narrow, broad = texts[claim], texts[other if claim == one else one]
        return f"“{narrow}” refines “{broad}”: a claim cannot contradict what it refines."
    return f"“{texts[claim]}” refines both “{texts[one]}” and “{texts[other]}”: these two cannot contradict each other."
