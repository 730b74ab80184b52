"""A desk at which tests enter things through the actions, each in an edit of its own, published at once.

`edit()` is the block itself; `enter_*` save one thing and return it as the database then holds it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from claims.actions.article import save_article, save_notice
from claims.actions.claim import save_claim
from claims.actions.edit import Edit, editing
from claims.actions.outlet import save_outlet
from claims.actions.relation import save_relation
from claims.actions.ruling import save_ruling
from claims.actions.speaker import save_position, save_speaker
from claims.actions.statement import save_statement
from claims.actions.story import save_story
from claims.models import (
    Article,
    ArticleNotice,
    Change,
    Claim,
    ClaimRelation,
    Editor,
    Outlet,
    Position,
    Ruling,
    Speaker,
    Statement,
    Story,
)

TODAY = date(2017, 5, 10)


@contextmanager
def edit(reason: str = "a slip", today: date = TODAY) -> Iterator[Edit]:
    editor, _ = Editor.objects.get_or_create(pseudonym="desk")
    with editing(editor=editor, reason=reason, today=today) as current:
        yield current


@contextmanager
def refused(field: str, sentence: str) -> Iterator[None]:
    """The block raises a ValidationError on that one field ("" for the whole thing) that holds the sentence."""
    with pytest.raises(ValidationError) as refusal:
        yield
    fields = list(refusal.value.message_dict) if hasattr(refusal.value, "error_dict") else ["__all__"]
    assert (fields, sentence in refusal.value.messages[0]) == ([field or "__all__"], True), refusal.value


def change(row: Any, save: Any, *, reason: str = "a slip", **fields: Any) -> Any:
    """Read the row anew, set columns and save it through its action."""
    row = type(row).objects.get(pk=row.pk)
    extra = {name: fields.pop(name) for name in ("aliases", "parties", "relays", "evidence") if name in fields}
    for name, value in fields.items():
        setattr(row, name, value)
    with edit(reason) as current:
        save(row, edit=current, **extra)
    return anew(row)


def anew(row: Any) -> Any:
    return type(row).objects.get(pk=row.pk)


def enter(row: Any, save: Any, **extra: Any) -> Any:
    with edit("entered") as current:
        save(row, edit=current, **extra)
    return anew(row)


def enter_outlet(name: str, **fields: Any) -> Outlet:
    return enter(Outlet(name=name, **fields), save_outlet)


def enter_speaker(name: str, *, aliases: list[str] | None = None, **fields: Any) -> Speaker:
    return enter(Speaker(name=name, **fields), save_speaker, aliases=aliases)


def enter_organisation(name: str, **fields: Any) -> Speaker:
    return enter_speaker(name, kind="organisation", **fields)


def enter_position(person: Speaker, organisation: Speaker, **fields: Any) -> Position:
    return enter(Position(person=person, organisation=organisation, **fields), save_position)


def enter_story(title: str = "Turkey's S-400 purchase", **fields: Any) -> Story:
    return enter(Story(**{"title": title, "state": "published", **fields}), save_story)


def enter_article(outlet: Outlet, headline: str = "Talks go on", **fields: Any) -> Article:
    defaults = {"published": "2017-05-03", "state": "published"}
    return enter(Article(**{"outlet": outlet, "headline": headline, **defaults, **fields}), save_article)


def enter_notice(article: Article, kind: str = "retracted", noted_on: date = TODAY) -> ArticleNotice:
    return enter(ArticleNotice(article=article, kind=kind, noted_on=noted_on), save_notice)


def enter_claim(text: str, story: Story | None = None, *, parties: Any = None, **fields: Any) -> Claim:
    story = story or Story.objects.first() or enter_story()
    return enter(Claim(**{"text": text, "story": story, "state": "published", **fields}), save_claim, parties=parties)


def enter_relation(start: Claim, relation: str, end: Claim) -> ClaimRelation:
    return enter(ClaimRelation(from_claim=start, relation=relation, to_claim=end), save_relation)


def enter_statement(claim: Claim, article: Article, *, relays: Any = None, **fields: Any) -> Statement:
    return enter(
        Statement(**{"claim": claim, "article": article, "stance": "affirms", **fields}), save_statement, relays=relays
    )


def enter_ruling(claim: Claim, evidence: list[Statement], **fields: Any) -> Ruling:
    defaults = {"verdict": "established", "decided_on": TODAY, "reason": "The treaty says so."}
    return enter(Ruling(claim=claim, **{**defaults, **fields}), save_ruling, evidence=evidence)


def record() -> list[tuple[int | None, str, str, str]]:
    """All entries, private ones too: number, act, thing, label."""
    return list(Change.objects.order_by("pk").values_list("number", "act", "thing", "label"))


def last_entry(row: Any) -> Change:
    """The newest entry on a thing."""
    return Change.objects.filter(object_id=row.pk, thing=type(row).__name__.lower()).latest("pk")
