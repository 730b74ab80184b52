"""The public fields of a thing, as the public record of edits keeps them: never a note, a pasted text or an editor."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Model

from claims.models import Article, Claim, ClaimRelation, Outlet, Ruling, Speaker, Statement, Story
from claims.vocabulary import Thing

COLUMNS: dict[type[Model], tuple[str, ...]] = {
    Story: ("title", "slug", "summary"),
    Claim: (
        "story_id",
        "text",
        "kind",
        "happened",
        "comparator",
        "amount",
        "amount_max",
        "unit",
        "as_printed",
        "due",
        "settled_by",
        "wording",
    ),
    Article: (
        "outlet_id",
        "headline",
        "url",
        "archive_url",
        "byline",
        "published",
        "retrieved_on",
        "entered_on",
        "language",
        "based_on_id",
    ),
    Statement: (
        "claim_id",
        "article_id",
        "speaker_id",
        "position_id",
        "position_as_printed",
        "stance",
        "certainty",
        "said",
        "quote",
        "quote_prefix",
        "quote_suffix",
        "quote_translation",
        "sourcing",
        "claim_wording",
    ),
    Speaker: (
        "kind",
        "name",
        "slug",
        "description",
        "part_of_id",
        "wikidata_id",
        "vouched_by_id",
        "headcount",
        "reason_given",
    ),
    Outlet: ("name", "slug", "domain", "kind", "country", "owner_id", "description"),
    ClaimRelation: ("from_claim_id", "relation", "to_claim_id", "reason"),
    Ruling: ("claim_id", "verdict", "decided_on", "reason"),
}

THING_OF: dict[type[Model], Thing] = {
    Story: Thing.STORY,
    Claim: Thing.CLAIM,
    Article: Thing.ARTICLE,
    Statement: Thing.STATEMENT,
    Speaker: Thing.SPEAKER,
    Outlet: Thing.OUTLET,
    ClaimRelation: Thing.RELATION,
    Ruling: Thing.RULING,
}
MODEL_OF = {thing: model for model, thing in THING_OF.items()}


def public_fields(row: Model) -> str:
    """Canonical JSON of the row as the database holds it now: keys sorted, no blanks, ids for other things."""
    model = type(row)
    fields: dict[str, Any] = model._default_manager.filter(pk=row.pk).values(*COLUMNS[model]).get()
    fields |= PARTS[model](row) if model in PARTS else {}
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def article_parts(article: Article) -> dict[str, object]:
    notices = article.notices.order_by("noted_on", "kind").values("kind", "noted_on", "url", "note")
    return {"notices": list(notices)}


def speaker_parts(speaker: Speaker) -> dict[str, object]:
    columns = ("pk", "organisation_id", "title", "since", "until", "speaks_for")
    aliases = speaker.aliases.order_by("name").values_list("name", flat=True)
    return {"aliases": list(aliases), "positions": list(speaker.positions.order_by("pk").values(*columns))}


PARTS: dict[type[Model], Callable[[Any], dict[str, object]]] = {
    Article: article_parts,
    Speaker: speaker_parts,
    Claim: lambda claim: {"parties": ids(claim.parties)},
    Statement: lambda statement: {"relays": list(statement.relays.order_by("hop").values("outlet_id", "article_id"))},
    Ruling: lambda ruling: {"evidence": ids(ruling.evidence)},
}


def ids(rows: Any) -> Iterable[int]:
    return list(rows.order_by("pk").values_list("pk", flat=True))


def is_public(row: Any) -> bool:
    """Whether readers see the row, by the stored publicness of it or of what it belongs to. One query.

    The instance is not asked: it may have been read before the edit that published it ended.
    """
    stored = type(row)._default_manager.filter(pk=row.pk)
    if isinstance(row, ClaimRelation):
        return stored.filter(from_claim__public=True, to_claim__public=True).exists()
    return stored.filter(**{"claim__public" if isinstance(row, Ruling) else "public": True}).exists()


def label(row: Any) -> str:
    """How the record of edits names the thing."""
    if isinstance(row, Statement):
        return f"{row.voice} {row.stance}: {row.claim.text}"[:500]
    if isinstance(row, ClaimRelation):
        return f"{row.from_claim.text} {row.relation} {row.to_claim.text}"[:500]
    return str(row.claim.text if isinstance(row, Ruling) else row)[:500]
