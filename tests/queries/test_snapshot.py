"""The public fields of things: nothing in them tells of a draft."""

import json

import pytest

from claims.queries.snapshot import public_fields
from tests.factories import make_article, make_outlet, make_relay, make_ruling, make_statement, settle

pytestmark = pytest.mark.django_db


def fields(row: object) -> dict:
    return json.loads(public_fields(row))


@pytest.mark.parametrize(("state", "is_told"), [("published", True), ("draft", False)])
def test_a_cited_article_is_told_where_readers_see_it(state: str, is_told: bool) -> None:
    cited = make_article(state=state)
    relay = make_relay(statement=make_statement(), outlet=cited.outlet, article=cited)
    settle()
    told = cited.pk if is_told else None
    assert fields(relay.statement)["relays"] == [{"outlet_id": cited.outlet_id, "article_id": told}]


@pytest.mark.parametrize(("state", "is_told"), [("published", True), ("draft", False)])
def test_what_an_article_is_based_on_is_told_where_readers_see_it(state: str, is_told: bool) -> None:
    root = make_article(state=state)
    rewrite = make_article(based_on=root, outlet=make_outlet())
    settle()
    assert fields(rewrite)["based_on_id"] == (root.pk if is_told else None)


def test_only_evidence_that_readers_see_is_told() -> None:
    shown = make_statement()
    hidden = make_statement(claim=shown.claim, article=make_article(state="draft"))
    ruling = make_ruling(claim=shown.claim)
    ruling.evidence.set([shown, hidden])
    settle()
    assert fields(ruling)["evidence"] == [shown.pk]
