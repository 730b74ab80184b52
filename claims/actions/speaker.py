"""Entering and changing speakers, their other spellings and their positions."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from claims.actions.chain import leads_back
from claims.actions.edit import Edit, raise_version, store
from claims.actions.name import give_slug, refuse_taken, refuse_unkept, take_names
from claims.actions.voice import check_voices
from claims.models import Position, Speaker, SpeakerAlias
from claims.queries.resting import (
    claims_with_parties,
    outlets_owned_by,
    statements_on_speakers,
    unnamed_through,
    within,
)
from claims.values.text import single_line
from claims.vocabulary import SpeakerKind


def save_speaker(speaker: Speaker, *, aliases: Iterable[str] | None = None, edit: Edit) -> Speaker:
    """Save a speaker, and their other spellings where given (None leaves them as they are).

    Raises ValidationError where a name is too long or taken, an organisation would be part of itself, or the kind
    cannot change.
    """
    stored = Speaker.objects.filter(pk=speaker.pk).first()
    check_kind(speaker, stored)
    check_whole(speaker)
    refuse_unkept([speaker.name])
    refuse_taken(speaker, [] if speaker.is_unnamed else [speaker.name])
    give_slug(speaker, slug_text(speaker))
    with edit.changing(speaker):
        store(speaker, edit=edit)
        if aliases is not None:
            replace_aliases(speaker, {single_line(name) for name in aliases} - {"", speaker.name}, edit=edit)
        names = [] if speaker.is_unnamed else [speaker.name, *speaker.aliases.values_list("name", flat=True)]
        refuse_taken(speaker, names[1:], field="aliases")
        take_names(speaker, names)
    touch(speaker, stored, edit=edit)
    return speaker


def slug_text(speaker: Speaker) -> str:
    return f"{speaker.name} {speaker.vouched_by.name}" if speaker.vouched_by else speaker.name


def check_kind(speaker: Speaker, stored: Speaker | None) -> None:
    """A speaker on whom something rests keeps the kind: another kind would be another origin."""
    if stored is None or stored.kind == speaker.kind:
        return
    for resting in ("statements", "positions", "offices", "parts", "owned_outlets", "party_to", "aliases"):
        if getattr(stored, resting).exists():
            what = resting.replace("_", " ").replace("party to", "claims to which they are party")
            message = f"This {stored.kind} has {what}, which rest on the kind: enter a new speaker instead."
            raise ValidationError({"kind": message})


def check_whole(speaker: Speaker) -> None:
    """What a speaker is part of is an organisation, and no chain of organisations leads back to its start."""
    if not speaker.part_of:
        return
    if speaker.part_of.kind != SpeakerKind.ORGANISATION:
        raise ValidationError({"part_of": f"“{speaker.part_of}” is not an organisation: only one of those has parts."})
    if leads_back(speaker, column="part_of_id"):
        message = f"“{speaker.part_of}” is itself part of “{speaker}”: a chain of organisations cannot lead back."
        raise ValidationError({"part_of": message})


def replace_aliases(speaker: Speaker, names: set[str], *, edit: Edit) -> None:
    if speaker.is_unnamed and names:
        raise ValidationError({"aliases": "An unnamed speaker has no other spellings: each descriptor is its own."})
    refuse_unkept(sorted(names), field="aliases")
    speaker.aliases.exclude(name__in=names).delete()
    for name in sorted(names - set(speaker.aliases.values_list("name", flat=True))):
        try:
            store(SpeakerAlias(speaker=speaker, name=name), edit=edit)
        except ValidationError as error:
            raise ValidationError({"aliases": error.messages}) from error


def touch(speaker: Speaker, stored: Speaker | None, *, edit: Edit) -> None:
    edit.touched.speakers |= {pk for pk in (speaker.pk, speaker.part_of_id, stored and stored.part_of_id) if pk}
    if stored and identity(stored) != identity(speaker):
        resting = statements_on_speakers([speaker.pk])
        through = unnamed_through(outlets_owned_by(within([speaker.pk])))
        check_voices(resting | through, field="vouched_by" if speaker.is_unnamed else "part_of")
        edit.touched.statements |= resting
        edit.touched.claims |= claims_with_parties([speaker.pk])
        edit.touched.outlets |= {pk for pk in (stored.vouched_by_id, speaker.vouched_by_id) if pk}


def identity(speaker: Speaker) -> tuple:
    """The columns on which origins depend."""
    return speaker.kind, speaker.name, speaker.part_of_id, speaker.vouched_by_id


def save_position(position: Position, *, edit: Edit) -> Position:
    """Save a position. Raises ValidationError unless it is a person's at an organisation."""
    if position.person.kind != SpeakerKind.PERSON:
        raise ValidationError({"person": f"“{position.person}” is not a person: only persons hold positions."})
    if position.organisation.kind != SpeakerKind.ORGANISATION:
        message = f"“{position.organisation}” is not an organisation: a position is held at one."
        raise ValidationError({"organisation": message})
    stored = Position.objects.filter(pk=position.pk).first()
    if stored and stored.person_id != position.person_id and position.statements.exists():
        raise ValidationError({"person": "Statements were made in this position: it stays with its person."})
    with edit.changing(position.person):
        raise_version(position.person)
        store(position, edit=edit)
    edit.touched.statements |= set(position.statements.values_list("pk", flat=True))
    organisations = {position.organisation_id, stored.organisation_id if stored else position.organisation_id}
    edit.touched.speakers |= {position.person_id, *organisations}
    return position


def remove_position(position: Position, *, edit: Edit) -> None:
    """Remove a position in which nothing was said. Raises ValidationError where statements were made in it."""
    if position.statements.exists():
        raise ValidationError("Statements were made in this position: change them before you remove it.")
    with edit.changing(position.person):
        raise_version(position.person)
        position.delete()
    edit.touched.speakers |= {position.person_id, position.organisation_id}
