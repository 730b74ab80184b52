"""Loading a story folder: every row is entered and published by the acts that editors use, in one transaction."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from claims.actions.article import save_article, save_notice
from claims.actions.claim import save_claim
from claims.actions.edit import Edit, editing
from claims.actions.outlet import save_outlet
from claims.actions.relation import save_relation
from claims.actions.speaker import save_position, save_speaker
from claims.actions.statement import save_statement
from claims.actions.story import save_story
from claims.importing.folder import StoryFolder
from claims.models import (
    Article,
    ArticleNotice,
    Claim,
    ClaimRelation,
    Editor,
    Outlet,
    Position,
    Speaker,
    Statement,
    Story,
)
from claims.values.text import fold
from claims.values.web_address import canonical_url
from claims.vocabulary import SpeakerKind, State


class StoryRefused(Exception):
    """A row of a story folder that the record refuses; the text names the table, the row and the reason."""


@dataclass(slots=True)
class Loaded:
    """What has been entered so far, by the names under which the files speak of it."""

    edit: Edit
    story: Story
    outlets: dict[str, Outlet] = field(default_factory=dict)
    speakers: dict[str, Speaker] = field(default_factory=dict)  # named ones, by folded name and alias
    unnamed: dict[tuple[str, str], Speaker] = field(default_factory=dict)  # by name and voucher
    positions: dict[tuple[str, str, str], Position] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)  # by address
    claims: dict[str, Claim] = field(default_factory=dict)  # by key and by text

    def outlet(self, name: str) -> Outlet:
        return found(self.outlets, name, "outlet")

    def speaker(self, name: str) -> Speaker:
        return found(self.speakers, fold(name), "speaker")

    def article(self, url: str) -> Article:
        return found(self.articles, canonical_url(url), "article")


def found(things: dict[Any, Any], name: Any, kind: str) -> Any:
    if name not in things:
        raise ValidationError(f"No {kind} “{name}” is entered before this row.")
    return things[name]


def load_story(folder: StoryFolder, *, editor: Editor, reason: str, today: date) -> Story | None:
    """Enter and publish a story as its files tell it, or nothing at all. None when the record has the story already.

    Raises StoryRefused with the table, the row and the sentence of what is refused.
    """
    facts = folder.tables["story"]
    if Story.objects.filter(title=facts["title"]).exists():
        return None
    with editing(editor=editor, reason=reason, today=today) as edit:
        loaded = Loaded(edit, Story(state=State.PUBLISHED, **facts))
        save_story(loaded.story, edit=edit)
        enter("outlet", folder.table("outlet"), lambda row: enter_outlet(row, loaded))
        enter("speaker", in_order(folder.table("speaker"), "name", "part_of"), lambda row: enter_speaker(row, loaded))
        enter("owner", folder.table("outlet"), lambda row: enter_owner(row, loaded))
        enter("position", folder.table("position"), lambda row: enter_position(row, loaded))
        enter("article", in_order(folder.table("article"), "url", "based_on"), lambda row: enter_article(row, loaded))
        enter("notice", folder.table("notice"), lambda row: enter_notice(row, loaded))
        enter("claim", folder.table("claim"), lambda row: enter_claim(row, loaded))
        enter("statement", folder.rows, lambda row: enter_statement(row, loaded))
        enter("relation", folder.table("relation"), lambda row: enter_relation(row, loaded))
    return loaded.story


def enter(kind: str, rows: Iterable[dict[str, Any]], enter_row: Callable[[dict[str, Any]], None]) -> None:
    for number, row in enumerate(rows, start=1):
        try:
            enter_row(row)
        except ValidationError as error:
            raise StoryRefused(f"{kind} {number} ({label(row)}): {' '.join(error.messages)}") from error


def label(row: dict[str, Any]) -> str:
    return str(
        row.get("name") or row.get("headline") or row.get("text") or row.get("claim") or row.get("person") or row
    )


def in_order(rows: list[dict[str, Any]], name: str, above: str) -> Iterator[dict[str, Any]]:
    """Rows after those that they name in the column `above`: organisations they are part of, articles they rest on."""
    waiting, entered = list(rows), set[str]()
    while waiting:
        ready = [row for row in waiting if row.get(above, "") in entered | {""}] or waiting
        yield from ready
        entered |= {row[name] for row in ready}
        waiting = [row for row in waiting if row not in ready]


def enter_outlet(row: dict[str, Any], loaded: Loaded) -> None:
    outlet = Outlet(**{name: value for name, value in row.items() if name != "owner"})
    loaded.outlets[outlet.name] = save_outlet(outlet, edit=loaded.edit)


def enter_owner(row: dict[str, Any], loaded: Loaded) -> None:
    if row.get("owner"):
        outlet = loaded.outlet(row["name"])
        outlet.owner = loaded.speaker(row["owner"])
        save_outlet(outlet, edit=loaded.edit)


def enter_speaker(row: dict[str, Any], loaded: Loaded) -> None:
    facts = {name: value for name, value in row.items() if name not in ("aliases", "part_of", "vouched_by")}
    speaker, aliases = Speaker(**facts), row.get("aliases", [])
    if row.get("part_of"):
        speaker.part_of = loaded.speaker(row["part_of"])
    if row.get("vouched_by"):
        speaker.vouched_by = loaded.outlet(row["vouched_by"])
    save_speaker(speaker, aliases=aliases, edit=loaded.edit)
    if speaker.kind == SpeakerKind.UNNAMED:
        loaded.unnamed[speaker.name, row["vouched_by"]] = speaker
    else:
        loaded.speakers |= {fold(name): speaker for name in (speaker.name, *aliases)}


def enter_position(row: dict[str, Any], loaded: Loaded) -> None:
    facts = {name: value for name, value in row.items() if name not in ("person", "organisation")}
    person, organisation = loaded.speaker(row["person"]), loaded.speaker(row["organisation"])
    position = Position(person=person, organisation=organisation, **facts)
    save_position(position, edit=loaded.edit)
    loaded.positions[person.name, position.title, organisation.name] = position


def enter_article(row: dict[str, Any], loaded: Loaded) -> None:
    facts = {name: value for name, value in row.items() if name not in ("outlet", "based_on", "retrieved_on")}
    article = Article(outlet=loaded.outlet(row["outlet"]), state=State.PUBLISHED, **facts)
    if row.get("retrieved_on"):
        article.retrieved_on = date.fromisoformat(row["retrieved_on"])
    if row.get("based_on"):
        article.based_on = loaded.article(row["based_on"])
    loaded.articles[canonical_url(article.url)] = save_article(article, edit=loaded.edit)


def enter_notice(row: dict[str, Any], loaded: Loaded) -> None:
    facts = {name: value for name, value in row.items() if name not in ("article", "noted_on")}
    noted_on = date.fromisoformat(row["noted_on"])
    save_notice(ArticleNotice(article=loaded.article(row["article"]), noted_on=noted_on, **facts), edit=loaded.edit)


def enter_claim(row: dict[str, Any], loaded: Loaded) -> None:
    facts = {name: value for name, value in row.items() if name not in ("key", "parties")}
    claim = Claim(story=loaded.story, state=State.PUBLISHED, **facts)
    parties = [loaded.speaker(name) for name in row.get("parties", [])]
    save_claim(claim, parties=parties, edit=loaded.edit)
    loaded.claims[row["key"]] = loaded.claims[claim.text] = claim


def enter_statement(row: dict[str, str], loaded: Loaded) -> None:
    relays = [loaded.outlet(name) for name in row["relays"].split(" > ") if name]
    speaker = speaker_of(row, relays, loaded)
    statement = Statement(
        claim=found(loaded.claims, row["claim"], "claim"),
        article=loaded.article(row["article_url"]),
        speaker=speaker,
        position=position_of(row, speaker, loaded),
        **{name: row[name] for name in ("stance", "certainty", "said", "sourcing", "quote", "quote_translation")},
    )
    if speaker and not statement.position and speaker.kind != SpeakerKind.UNNAMED:
        statement.position_as_printed = row["position"]
    save_statement(statement, relays=[(outlet, None) for outlet in relays], edit=loaded.edit)


def speaker_of(row: dict[str, str], relays: list[Outlet], loaded: Loaded) -> Speaker | None:
    """The row's speaker; an unnamed one is found by name and voucher, the first relay else the article's outlet."""
    if not row["speaker"]:
        return None
    if row["speaker_kind"] == SpeakerKind.UNNAMED:
        voucher = relays[0].name if relays else row["outlet"]
        return found(loaded.unnamed, (row["speaker"], voucher), "unnamed speaker")
    return loaded.speaker(row["speaker"])


def position_of(row: dict[str, str], speaker: Speaker | None, loaded: Loaded) -> Position | None:
    if speaker is None or not row["organisation"] or speaker.kind == SpeakerKind.UNNAMED:
        return None
    return found(loaded.positions, (speaker.name, row["position"], row["organisation"]), "position")


def enter_relation(row: dict[str, Any], loaded: Loaded) -> None:
    relation = ClaimRelation(
        from_claim=found(loaded.claims, row["from"], "claim"),
        to_claim=found(loaded.claims, row["to"], "claim"),
        relation=row["relation"],
        reason=row["reason"],
    )
    save_relation(relation, edit=loaded.edit)
