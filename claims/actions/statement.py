"""Entering and changing statements with their relays."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError

from claims.actions.edit import NEEDS_REASON, Edit, store
from claims.actions.voice import check_voices
from claims.models import Article, Outlet, Relay, Statement
from claims.queries.attribution import Surroundings, articles_above, day_said
from claims.queries.naming import named_outlets, named_speakers
from claims.vocabulary import Sourcing

Relays = Sequence[tuple[Outlet, Article | None]]


def save_statement(statement: Statement, *, relays: Relays | None = None, edit: Edit) -> Statement:
    """Save a statement, and its relays where given, nearest the voice first (None leaves them as they are).

    A relay's article is the cited one where we hold it. Raises ValidationError by field.
    """
    stored = Statement.objects.filter(pk=statement.pk).first()
    if stored:
        touch(stored, edit=edit)
    if stored is None or stored.claim_id != statement.claim_id:
        statement.claim_wording = statement.claim.wording
    check_position(statement)
    check_relays(statement, stored_relays(statement) if relays is None else relays)
    prepare(statement, relays)
    with edit.changing(statement):
        store(statement, edit=edit)
        if relays is not None:
            replace_relays(statement, relays, edit=edit)
    check_voices([statement.pk], field="speaker")
    touch(statement, edit=edit)
    return statement


def touch(statement: Statement, *, edit: Edit) -> None:
    """The statement, and all that it names: before a change as after it."""
    edit.touched.statements.add(statement.pk)
    edit.touched.claims.add(statement.claim_id)
    edit.touched.articles.add(statement.article_id)
    edit.touched.outlets |= named_outlets([statement.pk], [statement.article_id])
    edit.touched.speakers |= named_speakers([statement.pk], [])


def check_position(statement: Statement) -> None:
    position, speaker = statement.position, statement.speaker
    if position and (speaker is None or position.person_id != speaker.pk):
        who = f"“{speaker}”" if speaker else "an outlet's own voice"
        raise ValidationError({"position": f"“{position}” is a position of {position.person}, not of {who}."})


def check_relays(statement: Statement, relays: Relays) -> None:
    """A cited article is of the relay's outlet, and is not the article that cites."""
    for outlet, article in relays:
        if article and article.outlet_id != outlet.pk:
            raise ValidationError({"relays": f"“{article}” is an article of {article.outlet}, not of {outlet}."})
        if article and article.pk == statement.article_id:
            raise ValidationError({"relays": f"“{article}” is the citing article itself: a relay stands before it."})


def prepare(statement: Statement, relays: Relays | None) -> None:
    """Fill the derived columns that the table needs before the refresh: outlet, own voice, days."""
    if statement.speaker_id:
        statement.sourcing, statement.voice_outlet = "", None
    else:
        statement.sourcing = statement.sourcing or Sourcing.UNCLEAR
        statement.voice_outlet = own_voice(statement, relays)
    statement.voice = str(statement.speaker or statement.voice_outlet)
    statement.outlet_id = statement.article.outlet_id
    statement.known_from = statement.article.known_from
    statement.day_said = day_said(statement, statement.known_from)


def own_voice(statement: Statement, relays: Relays | None) -> Outlet:
    """The outlet of the first relay, else of the article that this one ultimately rests on."""
    relays = stored_relays(statement) if relays is None else relays
    if relays:
        return relays[0][0]
    return Surroundings(articles_above([statement.article_id])).root(statement.article).outlet


def stored_relays(statement: Statement) -> Relays:
    if statement.pk is None:
        return []
    return [(relay.outlet, relay.article) for relay in statement.relays.order_by("hop")]


def replace_relays(statement: Statement, relays: Relays, *, edit: Edit) -> None:
    wanted = [(outlet.pk, article.pk if article else None) for outlet, article in relays]
    if wanted == list(statement.relays.order_by("hop").values_list("outlet_id", "article_id")):
        return
    statement.relays.all().delete()
    for hop, (outlet, article) in enumerate(relays, start=1):
        store(Relay(statement=statement, hop=hop, outlet=outlet, article=article), edit=edit)


def confirm_wording(statement: Statement, *, edit: Edit) -> Statement:
    """Say that the statement bears on the claim as it is worded now. Raises ValidationError without a reason."""
    if not edit.reason:
        raise ValidationError({"reason": NEEDS_REASON})
    statement.claim_wording = statement.claim.wording
    return save_statement(statement, edit=edit)
