"""Who speaks in a row, and for whom: the speaker, found or made, and the position they speak in."""

from claims.importing.batch import Batch, disagreement
from claims.importing.cleaning import Row, folded
from claims.importing.finding import entered, speak, taken
from claims.importing.refusal import RowRefused
from claims.models import Article, Outlet, Position, Speaker, Statement
from claims.vocabulary import SpeakerKind

ONLY_A_SPEAKERS = ("speaker_kind", "position", "organisation")
SPEAKER_COLUMNS = ("speaker_kind", "organisation")
TWO_POSITIONS = "{} has {} positions as “{}” at {}: choose the right one for this statement in the admin, by its dates."


def voice_outlet_of(article: Article, relays: list[Outlet], batch: Batch) -> Outlet:
    """Whose own voice it is without a speaker, and who vouches for an unnamed one."""
    return relays[0] if relays else batch.held.roots.get(article.pk, article.outlet)


def speaker_of(row: Row, voice: Outlet, batch: Batch) -> Speaker | None:
    """None for an outlet's own voice. A kind left empty is that of whoever is found, else person."""
    name, kind = row.get("speaker"), row.get("speaker_kind")
    if not name:
        refuse_without_speaker(row)
        return None
    if row.get("sourcing"):
        raise RowRefused("sourcing", "Only an outlet's own statement says how it is sourced: leave it empty here.")
    named = named_speaker(row, batch, "speaker") if kind != SpeakerKind.UNNAMED else None
    if named is None and (kind == SpeakerKind.UNNAMED or (not kind and unnamed_speaker(row, voice, batch))):
        return unnamed_of(row, voice, batch)
    speaker = named or new_named(name, SpeakerKind(kind or SpeakerKind.PERSON), "speaker", batch)
    check_kind(speaker, kind, "speaker_kind", batch)
    speak(row, speaker, batch, "speaker_kind")
    return speaker


def refuse_without_speaker(row: Row) -> None:
    for column in ONLY_A_SPEAKERS:
        if row.get(column):
            message = "There is no speaker: name one, or leave this empty where an outlet speaks in its own voice."
            raise RowRefused(column, message)


def named_speaker(row: Row, batch: Batch, column: str) -> Speaker | None:
    """By name, alias, or either folded for case and accents. Raises RowRefused where two speakers fit."""
    name = row.cells[column]
    found = batch.held.named.get(folded(name), [])
    exact = [speaker for speaker in found if speaker.name == name] or found
    if len(exact) > 1:
        names = ", ".join(f"“{speaker}”" for speaker in exact)
        raise RowRefused(column, f"“{name}” may be {names}: write the name of the one that is meant.")
    return exact[0] if exact else None


def new_named(name: str, kind: SpeakerKind, column: str, batch: Batch) -> Speaker:
    if bearer := batch.held.outlets.get(folded(name)):
        raise RowRefused(column, taken(name, bearer, batch))
    key = folded(name)
    speaker = Speaker(pk=batch.run.ids.next(Speaker), kind=kind, name=name, folded_name=key)
    batch.append(batch.held.named[key], entered(speaker, batch, public=False))
    batch.tell(speaker, frozenset())
    return speaker


def check_kind(speaker: Speaker, kind: str, column: str, batch: Batch) -> None:
    if kind and kind != speaker.kind:
        line = batch.run.told.line(speaker) if batch.is_new(speaker) else None
        raise RowRefused(column, disagreement(speaker, kind, speaker.kind, line))


def unnamed_of(row: Row, voice: Outlet, batch: Batch) -> Speaker:
    """By the printed descriptor and the voucher, or another outlet of its publisher."""
    whole = organisation_of(row, batch)
    speaker = unnamed_speaker(row, voice, batch) or new_unnamed(row, voice, batch)
    if whole and speaker.part_of != whole:
        holds = speaker.part_of.name if speaker.part_of else ""
        line = batch.run.told.line(speaker, "organisation")
        if line or (holds or not batch.is_new(speaker)):
            raise RowRefused("organisation", disagreement(speaker, whole.name, holds, line))
        batch.complete(speaker, "part_of", whole)
    speak(row, speaker, batch, *SPEAKER_COLUMNS)
    return speaker


def unnamed_speaker(row: Row, voice: Outlet, batch: Batch) -> Speaker | None:
    name = row.cells["speaker"]
    found = batch.held.unnamed.get(folded(name), [])
    if own := [speaker for speaker in found if speaker.vouched_by_id == voice.pk]:
        return own[0]
    publisher = batch.held.directory.publisher
    akin = [speaker for speaker in found if publisher(str(speaker.vouched_by)) == publisher(voice.name)]
    if len(akin) > 1:
        vouchers = ", ".join(str(speaker.vouched_by) for speaker in akin)
        raise RowRefused("speaker", f"“{name}” may be the one that {vouchers} vouch for: relay through one of them.")
    return akin[0] if akin else None


def new_unnamed(row: Row, voice: Outlet, batch: Batch) -> Speaker:
    name, key = row.cells["speaker"], folded(row.cells["speaker"])
    pk, kind = batch.run.ids.next(Speaker), SpeakerKind.UNNAMED
    speaker = Speaker(pk=pk, kind=kind, name=name, folded_name=key, vouched_by=voice)
    batch.append(batch.held.unnamed[key], entered(speaker, batch, public=False))
    batch.tell(speaker, frozenset())
    return speaker


def organisation_of(row: Row, batch: Batch) -> Speaker | None:
    if not row.get("organisation"):
        return None
    organisation = named_speaker(row, batch, "organisation")
    if organisation is None:
        return new_named(row.cells["organisation"], SpeakerKind.ORGANISATION, "organisation", batch)
    check_kind(organisation, SpeakerKind.ORGANISATION, "organisation", batch)
    return organisation


def place_of(
    row: Row, speaker: Speaker | None, statement: Statement | None, batch: Batch
) -> tuple[Position | None, str]:
    """The position, and the position as printed, that a statement has or comes to have. Empty cells change neither."""
    held, printed = (statement.position, statement.position_as_printed) if statement else (None, "")
    title = row.get("position")
    if speaker is None or speaker.kind != SpeakerKind.PERSON:
        if speaker and not speaker.is_unnamed and row.get("organisation"):
            raise RowRefused("organisation", f"“{speaker}” is an organisation: only a person speaks for another one.")
        return held, title or printed
    if not row.get("organisation") and held is None:
        return None, title or printed
    title = title or (held.title if held else printed)
    organisation = organisation_of(row, batch) or (held.organisation if held else None)
    assert organisation is not None
    if held and (held.organisation_id, held.title) == (organisation.pk, title):
        return held, printed
    return position_at(speaker, organisation, title, batch), printed


def position_at(person: Speaker, organisation: Speaker, title: str, batch: Batch) -> Position:
    """The person's position of this title there, dated or not; where there is none, a new undated one."""
    found = batch.held.positions[person.pk, organisation.pk, title]
    if len(found) > 1:
        raise RowRefused("position", TWO_POSITIONS.format(person, len(found), title, organisation))
    if found:
        return found[0]
    if batch.run.is_draft and person.public:
        message = f"{person} is public and would get a new position: enter it first, or import without --draft."
        raise RowRefused("position", message)
    pk = batch.run.ids.next(Position)
    position = Position(pk=pk, person=person, organisation=organisation, title=title)
    position.entered_on = batch.run.edit.today
    batch.add(position)
    batch.append(found, position)
    return position
