"""The public fields of a thing, as the public record of edits keeps them: never a note, a pasted text or an editor."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from operator import attrgetter
from typing import Any

from django.db.models import Case, F, Model, When

from claims.models import (
    Article,
    ArticleNotice,
    Claim,
    ClaimRelation,
    Outlet,
    Position,
    Relay,
    Ruling,
    Speaker,
    SpeakerAlias,
    Statement,
    Story,
)
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
    return public_fields_of(type(row), [row.pk])[row.pk]


def public_fields_of(model: type[Model], pks: Collection[int]) -> dict[int, str]:
    """`public_fields` of up to 500 stored rows by id; one query, and one or two for what belongs to them."""
    rows = model._default_manager.filter(pk__in=pks).values("pk", *COLUMNS[model])
    parts = PARTS[model](pks) if model in PARTS else {}
    return {(pk := row.pop("pk")): canonical(row | {name: of[pk] for name, of in parts.items()}) for row in rows}


canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str).encode

Parts = dict[str, defaultdict[int, Any]]  # by name and id: what belongs to a thing, in a fixed order


def article_parts(articles: Collection[int]) -> Parts:
    """An article that readers cannot see is nothing that this one is based on."""
    notices = ArticleNotice.objects.filter(article__in=articles).order_by("noted_on", "kind")
    based_on = Article.objects.filter(pk__in=articles, based_on__public=True).values_list("pk", "based_on_id")
    return {
        "notices": grouped(notices.values("article_id", "kind", "noted_on", "url", "note"), "article_id"),
        "based_on_id": defaultdict(lambda: None, based_on),
    }


def speaker_parts(speakers: Collection[int]) -> Parts:
    columns = ("pk", "organisation_id", "title", "since", "until", "speaks_for")
    positions = Position.objects.filter(person__in=speakers).order_by("pk").values("person_id", *columns)
    aliases = SpeakerAlias.objects.filter(speaker__in=speakers).order_by("name")
    return {"aliases": paired(aliases.values_list("speaker_id", "name")), "positions": grouped(positions, "person_id")}


def statement_parts(statements: Collection[int]) -> Parts:
    """A cited article that readers cannot see is no part of what is public: the hop is claimed."""
    relays = Relay.objects.filter(statement__in=statements).order_by("hop")
    seen = Case(When(article__public=True, then=F("article_id")))
    rows = [
        {"statement_id": statement, "outlet_id": outlet, "article_id": article}
        for statement, outlet, article in relays.values_list("statement_id", "outlet_id", seen)
    ]
    return {"relays": grouped(rows, "statement_id")}


def claim_parts(claims: Collection[int]) -> Parts:
    parties = Claim.parties.through.objects.filter(claim__in=claims).order_by("speaker_id")
    return {"parties": paired(parties.values_list("claim_id", "speaker_id"))}


def ruling_parts(rulings: Collection[int]) -> Parts:
    through = Ruling.evidence.through.objects.filter(ruling__in=rulings, statement__public=True)
    evidence = through.order_by("statement_id")
    return {"evidence": paired(evidence.values_list("ruling_id", "statement_id"))}


PARTS: dict[type[Model], Callable[[Collection[int]], Parts]] = {
    Article: article_parts,
    Speaker: speaker_parts,
    Claim: claim_parts,
    Statement: statement_parts,
    Ruling: ruling_parts,
}


def grouped(rows: Any, key: str) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.pop(key)].append(row)
    return found


def paired(rows: Iterable[tuple[int, Any]]) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for pk, value in rows:
        found[pk].append(value)
    return found


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
    paths, form = LABELS[type(row)]
    return form(*(attrgetter(path.replace("__", "."))(row) for path in paths))[:500]


def labels_of(model: type[Model], pks: Collection[int]) -> dict[int, str]:
    """`label` of up to 500 stored rows by id; one query."""
    paths, form = LABELS[model]
    rows = model._default_manager.filter(pk__in=pks).values_list("pk", *paths)
    return {pk: form(*values)[:500] for pk, *values in rows}


LABELS: dict[type[Model], tuple[tuple[str, ...], Callable[..., str]]] = {
    Story: (("title",), str),
    Claim: (("text",), str),
    Article: (("headline", "url"), lambda headline, url: headline or url),
    Statement: (("voice", "stance", "claim__text"), "{} {}: {}".format),
    Speaker: (("name",), str),
    Outlet: (("name",), str),
    ClaimRelation: (("from_claim__text", "relation", "to_claim__text"), "{} {} {}".format),
    Ruling: (("claim__text",), str),
}
