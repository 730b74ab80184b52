"""Entering and changing claims."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from claims.actions.edit import Edit, store
from claims.actions.publication import check_state
from claims.models import Claim, Speaker
from claims.vocabulary import SpeakerKind


def save_claim(
    claim: Claim, *, parties: Iterable[Speaker] | None = None, meaning_changed: bool = False, edit: Edit
) -> Claim:
    """Save a claim, and its parties where given (None leaves them as they are).

    `meaning_changed` counts a new wording: statements linked before show so until an editor confirms them again.
    Raises ValidationError by field; a party is a person or an organisation.
    """
    check_state(claim)
    stored = Claim.objects.filter(pk=claim.pk).first()
    if stored:
        claim.wording = stored.wording + meaning_changed
        edit.touched.stories.add(stored.story_id)
    with edit.changing(claim):
        store(claim, edit=edit)
        if parties is not None:
            replace_parties(claim, list(parties), edit=edit)
    edit.touched.claims.add(claim.pk)
    edit.touched.stories.add(claim.story_id)
    edit.touched.speakers |= set(claim.parties.values_list("pk", flat=True))
    return claim


def replace_parties(claim: Claim, parties: list[Speaker], *, edit: Edit) -> None:
    for party in parties:
        if party.kind == SpeakerKind.UNNAMED:
            raise ValidationError({"parties": f"“{party}” is unnamed: a party is a person or an organisation."})
    edit.touched.speakers |= set(claim.parties.values_list("pk", flat=True))
    claim.parties.set(parties)
