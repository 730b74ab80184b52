"""The public record of edits, newest first."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from claims.models import Article, Change, Claim, ClaimRelation, Outlet, Ruling, Speaker, Statement, Story
from claims.queries.link import claim_address, csv_address
from claims.queries.pager import ListPage, page_of
from claims.vocabulary import Thing


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as text; "" where it was or became empty. name is the column name with spaces."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One entry. address leads to the thing where it is public today; fields are empty where the thing is not public
    any more.

    act: published, changed, withdrawn, removed. thing: claim, statement, … label: its text or name ("claim 31" once
    withdrawn).
    """

    number: int
    at: datetime
    act: str
    thing: str
    label: str
    address: str
    reason: str
    editor: str
    is_withheld: bool
    fields: tuple[FieldChange, ...]


def change_list_page(changes: QuerySet[Change], *, as_of: date, page: int) -> ListPage:
    """Fifty entries, the newest first; two queries, one for the claims named, one a kind of
    thing, and two where some of them were removed."""
    window, pager = page_of(changes.select_related("editor").order_by("-number"), number=page)
    address = reverse("change_list")
    return ListPage(change_rows(list(window)), pager, address, csv_address(address))


def change_rows(changes: list[Change]) -> tuple[ChangeRow, ...]:
    """Entries of the public record; of what is not public today they tell the kind, the act and the reason alone."""
    addresses = told((row.pk, row.thing, row.object_id, row.before, row.after) for row in changes)
    return tuple(change_row(change, addresses.get(change.pk)) for change in changes)


def change_row(change: Change, address: str | None) -> ChangeRow:
    """address is None where the public cannot see the thing today."""
    return ChangeRow(
        number=change.number or 0,  # the public record numbers all that it holds
        at=change.at,
        act=change.act,
        thing=change.thing,
        label=f"{change.thing} {change.object_id}" if address is None else change.label,
        address=address or "",
        reason=change.reason,
        editor=change.editor.pseudonym,
        is_withheld=address is None,
        fields=() if address is None else field_changes(change.before, change.after),
    )


PLACES: dict[str, tuple[Any, str, str]] = {
    Thing.STORY: (Story, "story_detail", "slug"),
    Thing.CLAIM: (Claim, "claim_detail", "pk"),
    Thing.STATEMENT: (Statement, "claim_detail", "claim"),
    Thing.RELATION: (ClaimRelation, "claim_detail", "from_claim"),
    Thing.RULING: (Ruling, "claim_detail", "claim"),
    Thing.ARTICLE: (Article, "article_detail", "pk"),
    Thing.SPEAKER: (Speaker, "speaker_detail", "slug"),
    Thing.OUTLET: (Outlet, "outlet_detail", "slug"),
}


LABELLED_BY_CLAIMS = {Thing.STATEMENT.value, Thing.RELATION.value, Thing.RULING.value}
CLAIM_FIELDS = frozenset({"claim_id", "from_claim_id", "to_claim_id"})


def told(entries: Iterable[tuple[int, str, int, str, str]]) -> dict[int, str]:
    """Addresses by entry, of those that may be told: given as (id, kind of thing, its id, before, after).

    A statement or relation that was moved stays in sight; what it was on a claim that readers see no more is not told,
    for its label holds that claim's text. Queries as `addresses_of`, and one where entries name claims.
    """
    rows = list(entries)
    claims = {
        pk: {fields[name] for fields in (fields_in(before), fields_in(after)) for name in CLAIM_FIELDS & fields.keys()}
        for pk, thing, _, before, after in rows
        if thing in LABELLED_BY_CLAIMS
    }
    named = set().union(*claims.values())
    seen = set(Claim.objects.public().filter(pk__in=named).values_list("pk", flat=True)) if named else set()
    addresses = addresses_of((thing, object_id) for _, thing, object_id, *_ in rows)
    return {
        pk: addresses[thing, object_id]
        for pk, thing, object_id, *_ in rows
        if (thing, object_id) in addresses and claims.get(pk, set()) <= seen
    }


CLAIMS_OF = {Thing.RELATION.value: ("from_claim_id", "to_claim_id"), Thing.RULING.value: ("claim_id",)}
"""What is removed and not withdrawn, and the public fields that name its claims."""

Named = tuple[str, int]  # kind of thing and id


def addresses_of(things: Iterable[Named]) -> dict[Named, str]:
    """Where readers find these things; those that they may not see today are left out.

    What was removed from claims that they see is found at its claim: so that it is not forgotten what it was. One query
    a kind of thing, and two where something was removed.
    """
    wanted = set(things)
    found: dict[Named, str] = {}
    for thing in sorted({thing for thing, _ in wanted}):
        model, view, key = PLACES[thing]
        public = model.objects.filter(claim__public=True) if thing == Thing.RULING else model.objects.public()
        rows = public.filter(pk__in={pk for kind, pk in wanted if kind == thing}).values_list("pk", key)
        found |= {(thing, pk): reverse(view, args=[value]) for pk, value in rows}
    missing = {named for named in wanted - found.keys() if named[0] in CLAIMS_OF}
    return found | (addresses_of_removed(missing) if missing else {})


def addresses_of_removed(things: set[Named]) -> dict[Named, str]:
    """The pages of the claims of relations and rulings that are no longer there, as their entries name them."""
    entries = Change.objects.public().filter(thing__in=CLAIMS_OF, object_id__in={pk for _, pk in things})
    claims: dict[Named, list[int | None]] = {}
    for thing, pk, before, after in entries.order_by("number").values_list("thing", "object_id", "before", "after"):
        if (thing, pk) in things and (fields := fields_in(after or before)):
            claims[thing, pk] = [fields.get(name) for name in CLAIMS_OF[thing]]
    public = Claim.objects.public().filter(pk__in={pk for ends in claims.values() for pk in ends if pk})
    seen = set(public.values_list("pk", flat=True))
    return {named: claim_address(ends[0]) for named, ends in claims.items() if ends[0] and seen.issuperset(ends)}


def field_changes(before: str, after: str) -> tuple[FieldChange, ...]:
    """The fields that differ, in the order of their names."""
    old, new = fields_in(before), fields_in(after)
    return tuple(
        FieldChange(name.replace("_", " "), in_text(old.get(name)), in_text(new.get(name)))
        for name in sorted(old.keys() | new.keys())
        if in_text(old.get(name)) != in_text(new.get(name))
    )


def fields_in(snapshot: str) -> dict[str, Any]:
    return json.loads(snapshot) if snapshot else {}


def in_text(value: Any) -> str:
    """A stored value for readers: lists with "; ", nothing as ""."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(in_text, value))
    if isinstance(value, dict):
        return ", ".join(f"{name.replace('_', ' ')} {in_text(part)}" for name, part in value.items() if in_text(part))
    return str(value)
