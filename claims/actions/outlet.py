"""Entering and changing outlets."""

from django.core.exceptions import ValidationError

from claims.actions.edit import Edit, store
from claims.actions.name import give_slug, refuse_taken, refuse_unkept, take_names
from claims.actions.voice import check_voices
from claims.models import Outlet
from claims.queries.resting import statements_on_outlets, unnamed_through
from claims.vocabulary import SpeakerKind


def save_outlet(outlet: Outlet, *, edit: Edit) -> Outlet:
    """Save an outlet; a new name or owner moves the origins of all that rests on it.

    Raises ValidationError where its name is too long or taken, its owner is not an organisation, or the owner leaves
    unnamed speakers without the publisher that vouches for them.
    """
    if outlet.owner and outlet.owner.kind != SpeakerKind.ORGANISATION:
        raise ValidationError(
            {"owner": f"“{outlet.owner}” is not an organisation: only an organisation owns an outlet."}
        )
    stored = Outlet.objects.filter(pk=outlet.pk).first()
    refuse_unkept([outlet.name])
    refuse_taken(outlet, [outlet.name])
    give_slug(outlet, outlet.name)
    with edit.changing(outlet):
        store(outlet, edit=edit)
        take_names(outlet, [outlet.name])
    edit.touched.outlets.add(outlet.pk)
    edit.touched.speakers |= {pk for pk in (outlet.owner_id, stored and stored.owner_id) if pk}
    if stored and (stored.name, stored.owner_id) != (outlet.name, outlet.owner_id):
        resting = statements_on_outlets([outlet.pk])
        check_voices(resting | unnamed_through([outlet.pk]), field="owner")
        edit.touched.statements |= resting
    return outlet
