"""What search documents must say, from today's record."""

from collections.abc import Iterable
from typing import Any

from claims.models import Article, Claim, Outlet, Speaker, Story
from claims.search.document import article_text, claim_text, outlet_text, speaker_text, story_text
from claims.vocabulary import Thing

SEARCHED: dict[Thing, Any] = {
    Thing.STORY: Story,
    Thing.CLAIM: Claim,
    Thing.ARTICLE: Article,
    Thing.SPEAKER: Speaker,
    Thing.OUTLET: Outlet,
}


def expected_documents(thing: Thing, pks: Iterable[int]) -> dict[int, dict[str, object]]:
    """The columns of the search documents of these things, by the thing's id; two queries at most."""
    rows = SEARCHED[thing].objects.filter(pk__in=set(pks))
    if thing is Thing.SPEAKER:
        rows = rows.prefetch_related("aliases")
    if thing is Thing.ARTICLE:
        rows = rows.defer("text")
    return {row.pk: document(thing, row) for row in rows}


def document(thing: Thing, row: Any) -> dict[str, object]:
    if thing is Thing.STORY:
        return columns(row, row.title, story_text(row), row.first_known)
    if thing is Thing.CLAIM:
        return columns(row, row.text, claim_text(row), row.first_reported)
    if thing is Thing.ARTICLE:
        return columns(row, row.headline, article_text(row), row.first_known)
    if thing is Thing.SPEAKER:
        aliases = sorted(alias.name for alias in row.aliases.all())
        return columns(row, row.name, speaker_text(row, aliases=aliases), row.first_known)
    return columns(row, row.name, outlet_text(row), row.first_known)


def columns(row: Any, title: str, text: str, known_from: object) -> dict[str, object]:
    return {"title": title, "text": text, "public": row.public, "known_from": known_from}
