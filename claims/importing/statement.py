"""The statement of a row: a new one, or one found in the record whose filled cells may change."""

from typing import Any

from claims.importing.batch import Batch
from claims.importing.cleaning import Row, shown
from claims.importing.finding import article_of, claim_of, outlet_of, relays_of, story_of
from claims.importing.refusal import RowRefused
from claims.importing.voice import place_of, speaker_of, voice_outlet_of
from claims.models import Article, Claim, Outlet, Speaker, Statement
from claims.vocabulary import Certainty, Sourcing

OWN_COLUMNS = ("certainty", "said", "sourcing", "quote", "quote_translation")
SAID_COLUMNS = frozenset({*OWN_COLUMNS, "position", "organisation", "relays"})
WOULD_SHOW = "Its story, claim and article are public, so that it would be public at once: import it without --draft."


def enter_row(row: Row, batch: Batch) -> bool | None:
    """What the row brings: True for a new statement, False for a change of one, None for nothing. Raises RowRefused."""
    story = story_of(row, batch)
    claim = claim_of(row, story, batch)
    outlet = outlet_of(row, batch)
    article = article_of(row, outlet, batch)
    relays = relays_of(row, batch)
    voice = voice_outlet_of(article, relays, batch)
    speaker = speaker_of(row, voice, batch)
    key = claim.pk, article.pk, speaker.pk if speaker else None, None if speaker else voice.pk, row.cells["stance"]
    told = SAID_COLUMNS & (row.cells.keys() | ({"relays"} if relays else set()))
    if statement := batch.held.statements.get(key):
        is_changed = change_statement(row, statement, speaker, relays, batch)
        batch.tell(statement, told)
        return False if is_changed else None
    refuse_draft(claim.public and article.public, batch)
    statement = new_statement(row, claim, article, speaker, batch)
    batch.add(statement)
    batch.put(batch.voices, statement.pk, voice)
    batch.put(batch.relays, statement.pk, relays)
    batch.put(batch.held.statements, key, statement)
    batch.tell(statement, told)
    return True


def refuse_draft(is_public: bool, batch: Batch) -> None:
    if is_public and batch.run.is_draft:
        raise RowRefused("claim", WOULD_SHOW)


def new_statement(row: Row, claim: Claim, article: Article, speaker: Speaker | None, batch: Batch) -> Statement:
    position, printed = place_of(row, speaker, None, batch)
    return Statement(
        pk=batch.run.ids.next(Statement),
        claim=claim,
        article=article,
        speaker=speaker,
        position=position,
        position_as_printed=printed,
        stance=row.cells["stance"],
        certainty=row.get("certainty") or Certainty.FLAT,
        sourcing="" if speaker else row.get("sourcing") or Sourcing.UNCLEAR,
        said=row.get("said"),
        quote=row.get("quote"),
        quote_translation=row.get("quote_translation"),
        claim_wording=claim.wording,
        entered_on=batch.run.edit.today,
    )


def change_statement(
    row: Row, statement: Statement, speaker: Speaker | None, relays: list[Outlet], batch: Batch
) -> bool:
    """Whether filled cells change the statement. Raises RowRefused where an earlier row told otherwise."""
    if statement.withdrawn:
        raise RowRefused("claim", "This statement was withdrawn: restore it first, or drop the row.")
    position, printed = place_of(row, speaker, statement, batch)
    wanted: dict[str, Any] = {column: row.cells[column] for column in OWN_COLUMNS if column in row.cells}
    wanted |= {"position": position, "position_as_printed": printed}
    changed = {name: value for name, value in wanted.items() if getattr(statement, name) != value}
    goes_through = relays_held(statement, batch)
    if relays and relays != goes_through:
        changed["relays"] = relays
    if changed:
        refuse_draft(statement.public, batch)
        refuse_retold(row, statement, " > ".join(map(str, goes_through)), batch)
        note_change(statement, changed, batch)
    return bool(changed)


def relays_held(statement: Statement, batch: Batch) -> list[Outlet]:
    if statement.pk in batch.relays:
        return batch.relays[statement.pk]
    return [relay.outlet for relay in sorted(statement.relays.all(), key=lambda relay: relay.hop)]


def refuse_retold(row: Row, statement: Statement, relays: str, batch: Batch) -> None:
    """No cell says otherwise than an earlier row of the file."""
    position = statement.position
    current = {column: getattr(statement, column) for column in OWN_COLUMNS}
    current["position"] = position.title if position else statement.position_as_printed
    current["organisation"] = position.organisation.name if position else ""
    current["relays"] = relays
    given = row.cells | {"relays": " > ".join(row.relays)}
    for column, holds in current.items():
        line = batch.run.told.line(statement, column)
        if line and given.get(column) and given[column] != holds:
            message = f"“{shown(given[column])}” disagrees with line {line}, which says “{shown(holds)}” there."
            raise RowRefused(column, message)


def note_change(statement: Statement, changed: dict[str, Any], batch: Batch) -> None:
    _, names = batch.changed.setdefault(statement.pk, (statement, set()))
    names.update(changed)
    if "relays" in changed:
        batch.put(batch.relays, statement.pk, changed.pop("relays"))
    for name, value in changed.items():
        batch.set(statement, name, value)
