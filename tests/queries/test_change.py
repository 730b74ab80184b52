"""The public record of edits as readers see it."""

import json

import pytest

from claims.models import Change
from claims.queries.change import FieldChange, change_rows
from claims.vocabulary import Act, Thing
from tests.factories import make_change, make_claim, make_relation, make_ruling, make_speaker, make_statement

pytestmark = pytest.mark.django_db


def row_of(**fields):
    make_change(number=1, **fields)
    (row,) = change_rows(list(Change.objects.select_related("editor")))
    return row


def test_an_entry_tells_what_differs_before_and_after():
    claim = make_claim()
    before = {"text": "Old.", "kind": "event", "parties": [1, 2], "amount": ""}
    after = {"text": "New.", "kind": "event", "parties": [1], "amount": "5"}
    row = row_of(object_id=claim.pk, label="New.", before=json.dumps(before), after=json.dumps(after), reason="Typo.")
    assert row.fields == (
        FieldChange("amount", "", "5"),
        FieldChange("parties", "1; 2", "1"),
        FieldChange("text", "Old.", "New."),
    )
    assert (row.label, row.reason, row.address, row.is_withheld) == ("New.", "Typo.", f"/claims/{claim.pk}/", False)


def test_a_publication_tells_all_fields_that_are_filled():
    after = {
        "name": "TASS",
        "description": "",
        "public": True,
        "aliases": [],
        "notices": [{"kind": "corrected", "url": ""}],
    }
    row = row_of(act=Act.PUBLISHED, thing=Thing.SPEAKER, object_id=make_speaker().pk, after=json.dumps(after))
    assert [(field.name, field.after) for field in row.fields] == [
        ("name", "TASS"),
        ("notices", "kind corrected"),
        ("public", "yes"),
    ]


def test_every_kind_of_thing_leads_to_its_page():
    relation, statement = make_relation(), make_statement()
    ruling = make_ruling(claim=statement.claim, evidence=[statement])
    things = {
        Thing.STORY: (statement.claim.story, f"/stories/{statement.claim.story.slug}/"),
        Thing.CLAIM: (statement.claim, f"/claims/{statement.claim_id}/"),
        Thing.STATEMENT: (statement, f"/claims/{statement.claim_id}/"),
        Thing.RELATION: (relation, f"/claims/{relation.from_claim_id}/"),
        Thing.RULING: (ruling, f"/claims/{statement.claim_id}/"),
        Thing.ARTICLE: (statement.article, f"/articles/{statement.article_id}/"),
        Thing.OUTLET: (statement.outlet, f"/outlets/{statement.outlet.slug}/"),
    }
    for number, (thing, (row, _)) in enumerate(things.items(), start=1):
        make_change(number=number, thing=thing, object_id=row.pk)
    rows = change_rows(list(Change.objects.select_related("editor").order_by("number")))
    assert [row.address for row in rows] == [address for _, address in things.values()]


def test_what_is_no_longer_there_or_hidden_shows_no_fields():
    hidden = make_claim(state="withdrawn")
    relation = make_relation(from_claim=hidden, to_claim=make_claim())
    for thing, pk in ((Thing.CLAIM, hidden.pk), (Thing.RELATION, relation.pk), (Thing.RELATION, relation.pk + 1)):
        make_change(
            number=Change.objects.count() + 1, thing=thing, object_id=pk, label="Secret", after='{"text":"Secret"}'
        )
    rows = change_rows(list(Change.objects.select_related("editor")))
    assert {(row.label, row.fields, row.address, row.is_withheld) for row in rows} == {
        (f"claim {hidden.pk}", (), "", True),
        (f"relation {relation.pk}", (), "", True),
        (f"relation {relation.pk + 1}", (), "", True),
    }


@pytest.mark.parametrize("thing", [Thing.RULING, Thing.RELATION])
def test_what_was_removed_from_claims_in_sight_is_told_at_its_claim_and_no_longer_once_one_of_them_is_hidden(thing):
    claim, other = make_claim(), make_claim()
    ends = {"from_claim_id": claim.pk, "to_claim_id": other.pk} if thing == Thing.RELATION else {"claim_id": claim.pk}
    fields = json.dumps({**ends, "reason": "The treaty says so."})
    make_change(number=1, thing=thing, object_id=7, label="What it was", after=fields, act=Act.PUBLISHED)
    make_change(number=2, thing=thing, object_id=7, label="What it was", before=fields, act=Act.REMOVED)

    def told():
        rows = change_rows(list(Change.objects.select_related("editor").order_by("number")))
        return [(row.label, row.address, row.is_withheld, len(row.fields)) for row in rows]

    assert told() == [("What it was", f"/claims/{claim.pk}/", False, len(ends) + 1)] * 2
    hidden = other if thing == Thing.RELATION else claim
    type(hidden).objects.filter(pk=hidden.pk).update(public=False)
    assert told() == [(f"{thing} 7", "", True, 0)] * 2


def test_a_statement_that_was_moved_does_not_tell_the_text_of_a_claim_withdrawn_since():
    statement, hidden = make_statement(), make_claim(state="withdrawn")
    entered, moved = {"claim_id": hidden.pk}, {"claim_id": statement.claim_id}
    made = {"thing": Thing.STATEMENT, "object_id": statement.pk}
    make_change(number=1, **made, label="TASS affirms: Secret", after=json.dumps(entered), act=Act.PUBLISHED)
    make_change(number=2, **made, label="Moved", before=json.dumps(entered), after=json.dumps(moved))
    make_change(number=3, **made, label="Since", before=json.dumps(moved), after=json.dumps({**moved, "quote": "so"}))
    rows = change_rows(list(Change.objects.select_related("editor").order_by("number")))
    assert [(row.label, row.is_withheld) for row in rows] == [(f"statement {statement.pk}", True)] * 2 + [
        ("Since", False)
    ]
