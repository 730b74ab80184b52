"""Lists at the desk: they open, find without regard to accents, and answer only what they show."""

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.admin.relation import RelationToInline
from claims.models import (
    Article,
    ArticleNotice,
    Change,
    Claim,
    Editor,
    Outlet,
    Position,
    Ruling,
    Speaker,
    Statement,
    Story,
)
from tests import factories
from tests.admin.page import change_address, list_address
from tests.factories import make_alias, make_claim, make_outlet, make_position, make_speaker, make_statement, settle

MAKERS = {
    Story: factories.make_story,
    Claim: factories.make_claim,
    Article: factories.make_article,
    Statement: factories.make_statement,
    Speaker: factories.make_unnamed,
    Position: factories.make_position,
    Outlet: lambda: factories.make_outlet(owner=factories.make_organisation()),
    Change: factories.make_change,
    Editor: factories.make_editor,
}
LISTS = list(MAKERS)
NAMES = [model.__name__ for model in LISTS]


@pytest.mark.parametrize("model", LISTS, ids=NAMES)
def test_a_list_asks_as_much_for_thirty_rows_as_for_one(desk, model):
    desk.get(list_address(model))
    asked = []
    for rows in (1, 29):
        for _ in range(rows):
            MAKERS[model]()
        settle()
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(list_address(model)).status_code == 200
        asked.append(len(queries))
    assert asked[0] == asked[1]
    assert asked[1] <= 9


@pytest.mark.parametrize("model", LISTS, ids=NAMES)
@pytest.mark.parametrize(
    "query",
    [
        "desk_note__startswith=x",
        "text__regex=^(a%2B)%2B$",
        "x__regex=1",
        "voice__contains=x",
        "user__password__startswith=p",
        "pk__in=1,2",
        "reason__contains=x",
        "before__contains=x",
    ],
)
def test_a_list_is_no_oracle_for_what_it_does_not_show(desk, model, query):
    assert desk.get(f"{list_address(model)}?{query}").status_code == 400


@pytest.mark.parametrize("model", LISTS, ids=NAMES)
@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "state__exact=%00",
        "kind__exact=nothing",
        "claim__id__exact=abc",
        "q=" + "word+" * 3000,
        "q=%25_%5C%22%27",
        "q=!!!",
        "o=99.-1.x",
        "p=abc",
        "p=-1",
        "p=99999",
        "_to_field=text",
        "_facets=1",
        "all=1",
        "e=1",
    ],
)
def test_nothing_asked_of_a_list_breaks_it(desk, model, query):
    assert desk.get(f"{list_address(model)}?{query}", follow=True).status_code in (200, 400)


@pytest.mark.parametrize("model", LISTS, ids=NAMES)
def test_the_page_and_the_history_of_a_row_open(desk, model):
    row = MAKERS[model]()
    settle()
    assert desk.get(change_address(row)).status_code == 200
    assert desk.get(change_address(row).removesuffix("change/") + "history/").status_code == 200


@pytest.mark.parametrize("model", LISTS, ids=NAMES)
def test_a_damaged_selection_is_told(desk, model):
    for selected in ("abc", "9" * 40, "\x00"):
        data = {"action": "delete_selected_drafts", "_selected_action": selected}
        assert desk.post(list_address(model), data).status_code in (200, 302)


def test_a_list_narrows_by_what_it_offers(desk):
    make_claim(text="This one", state="draft")
    make_claim(text="That one")
    settle()
    answer = desk.get(f"{list_address(Claim)}?state__exact=draft")
    assert [row.text for row in answer.context["cl"].result_list] == ["This one"]


def choices(desk, model, field, term):
    address = reverse("admin:autocomplete")
    asked = {"app_label": "claims", "model_name": model, "field_name": field, "term": term}
    answer = desk.get(address, asked)
    assert answer.status_code == 200
    return [row["text"] for row in answer.json()["results"]]


def test_isik_finds_işık_by_name_and_by_another_spelling(desk):
    make_speaker(name="Fikri Işık")
    make_alias(speaker=make_speaker(name="Mevlüt Çavuşoğlu"), name="Cavusoglu, Mevlut")
    assert choices(desk, "statement", "speaker", "isik FIKRI") == ["Fikri Işık"]
    assert choices(desk, "statement", "speaker", "Mevlut CAVUSOGLU") == ["Mevlüt Çavuşoğlu"]
    assert choices(desk, "statement", "speaker", "nobody") == []


def test_what_is_chosen_from_is_told_from_its_namesakes(desk):
    izvestiya = make_outlet(name="Известия", domain="iz.ru")
    factories.make_unnamed(name="a source close to the ministry", vouched_by=izvestiya)
    ministry = factories.make_organisation(name="Ministry of National Defence")
    make_position(person=make_speaker(name="Fikri Işık"), organisation=ministry, title="Minister", since="2016-05")
    assert choices(desk, "statement", "speaker", "источник") == []
    assert choices(desk, "statement", "speaker", "source известия") == [
        "a source close to the ministry (unnamed, Известия)"
    ]
    assert choices(desk, "statement", "position", "isik") == [
        "Fikri Işık: Minister, Ministry of National Defence (since May 2016)"
    ]
    assert choices(desk, "article", "outlet", "iz.ru") == ["Известия"]


def test_claims_and_statements_are_found_by_words(desk):
    statement = make_statement(claim=make_claim(text="Ünal says the deal is signed"))
    settle()
    assert choices(desk, "statement", "claim", "unal deal") == [f"{statement.claim.text} ({statement.claim.story})"]
    assert choices(desk, "ruling", "evidence", "unal") == [f"{statement.outlet} affirms: {statement.claim.text}"]


def parts():
    """Every page of the desk that writes, and the rows below it."""
    for model, page in admin.site._registry.items():
        if model in MAKERS and model not in (Change, Editor):
            yield page
            yield from (inline(model, admin.site) for inline in page.inlines if inline is not RelationToInline)


@pytest.mark.parametrize("part", list(parts()), ids=lambda part: type(part).__name__)
def test_every_relation_is_chosen_by_name(part):
    """No list of all rows, and no typing of ids. What leads to the page itself is not chosen."""
    fields = [*part.model._meta.fields, *part.model._meta.many_to_many]
    related = {field.name for field in fields if field.is_relation and field.editable}
    leads_up = {getattr(part, "fk_name", None)} | ({"claim"} if part.model is Ruling else set())
    leads_up |= {"article"} if part.model is ArticleNotice else set()
    assert related - leads_up == set(part.autocomplete_fields) - leads_up
