"""The editors' own decision on a claim."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError

from claims.actions.article import refuse_after
from claims.actions.edit import Edit, Note, raise_version, store
from claims.models import Claim, Ruling, Statement
from claims.queries.record import tied_claims
from claims.queries.snapshot import is_public, label, public_fields
from claims.vocabulary import Act


def save_ruling(ruling: Ruling, *, evidence: Sequence[Statement], edit: Edit) -> Ruling:
    """Rule on a claim, or revise its ruling; the counted status goes on beside it.

    Raises ValidationError without a reason or evidence, and for a day that lies ahead.
    """
    refuse_after(edit.today, "decided_on", ruling.decided_on)
    check_evidence(ruling, evidence)
    is_new = ruling.pk is None
    with edit.changing(ruling):
        store(ruling, edit=edit)
        ruling.evidence.set(evidence)
    if is_new and is_public(ruling):
        edit.note(ruling, Note(Act.PUBLISHED, label(ruling), after=public_fields(ruling)))
    return ruling


def check_evidence(ruling: Ruling, evidence: Sequence[Statement]) -> None:
    """At least one statement, on the claim itself or on a claim that relations tie to it; a public one, where the
    claim is public.
    """
    if not evidence:
        raise ValidationError({"evidence": "A ruling names its evidence: choose at least one statement."})
    tied = tied_claims([ruling.claim_id])
    for statement in evidence:
        if statement.claim_id not in tied:
            raise ValidationError({"evidence": f"“{statement}” is on another claim, which nothing ties to this one."})
    if Claim.objects.public().filter(pk=ruling.claim_id).exists():
        check_shown(evidence)


def check_shown(evidence: Sequence[Statement]) -> None:
    if not Statement.objects.public().filter(pk__in=[statement.pk for statement in evidence]).exists():
        raise ValidationError({"evidence": "Readers see none of these statements: choose one that is public."})


def remove_ruling(ruling: Ruling, *, edit: Edit) -> None:
    """Take a ruling back; where readers saw it, the public record keeps what it was."""
    raise_version(ruling)
    before = public_fields(ruling)
    edit.note(ruling, Note(Act.REMOVED, label(ruling), before=before, is_public=is_public(ruling)))
    ruling.delete()
