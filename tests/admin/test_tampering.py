"""Whatever comes back in place of the page that was sent, nothing breaks and nothing is written."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from claims.models import Claim, Statement
from tests.admin.page import added, change_address, errors_of, list_address, opened
from tests.factories import make_claim, make_editor, make_speaker, make_statement, settle


@pytest.mark.parametrize("count", ["99999", "-1", "abc", "", "\x00", None])
@pytest.mark.parametrize("field", ["statements-TOTAL_FORMS", "statements-INITIAL_FORMS"])
def test_a_damaged_count_of_rows_is_refused(desk, field, count):
    statement = make_statement()
    answer = opened(desk, statement.claim).send(**{field: count, "text": "Changed.", "edit_reason": "x"})
    assert answer.status_code == 200
    assert Claim.objects.get().text != "Changed."


def test_a_row_of_another_page_is_not_changed_or_copied(desk):
    mine, other = make_statement(), make_statement(quote="theirs")
    answer = opened(desk, mine.claim).send(
        **{"statements-0-id": str(other.pk), "statements-0-quote": "mine", "edit_reason": "x"}
    )
    assert answer.status_code == 200
    other.refresh_from_db()
    assert (other.quote, Statement.objects.count()) == ("theirs", 2)


@pytest.mark.parametrize("value", ["abc", "9" * 40, "-1", "\x00", "1.5"])
def test_a_row_that_is_none_is_refused(desk, value):
    statement = make_statement()
    answer = opened(desk, statement.claim).send(**{"statements-0-id": value, "edit_reason": "x"})
    assert answer.status_code == 200


@pytest.mark.parametrize("value", ["abc", "9" * 40, "-1", "\x00", "1.5", "١"])
def test_a_choice_that_is_none_is_refused(desk, value):
    claim = make_claim(state="draft")
    answer = opened(desk, claim).send(story=value, parties=[value])
    assert answer.status_code == 200
    assert set(answer.context["adminform"].form.errors) == {"story", "parties"}


@pytest.mark.parametrize(
    "field", ["text", "desk_note", "happened", "amount", "unit", "edit_reason", "opened_version", "kind", "state"]
)
@pytest.mark.parametrize("value", ["\x00", "\u202e", "9" * 4400, "\ud800".encode("utf-8", "surrogatepass")])
def test_no_field_breaks_on_what_cannot_be_kept(desk, field, value):
    claim = make_claim(state="draft")
    assert opened(desk, claim).send(**{field: value}).status_code in (200, 302)


@pytest.mark.parametrize("value", ["\x00", ">" * 500, "x" * 5000, "http://[", "https://tass.com/\x00", "a\u202eb"])
def test_no_relay_cell_breaks(desk, value):
    sent = {"relays": value, "relays_new": value}
    assert added(desk, Statement).send(**sent).status_code == 200


@pytest.mark.parametrize("place", ["abc", "0", "9" * 40, "%00", "-1", "_5F"])
def test_no_address_breaks(desk, place):
    for model in ("claim", "speaker", "change"):
        for view in ("change", "delete", "history"):
            assert desk.get(f"/admin/claims/{model}/{place}/{view}/").status_code in (302, 400, 403, 404)


def editor_with(*permissions):
    user = User.objects.create_user("low", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client = Client()
    client.force_login(user)
    return client


def test_an_editor_without_permissions_sees_and_does_nothing(db):
    claim = make_claim()
    settle()
    client = editor_with()
    assert client.get("/admin/").status_code == 200
    for address in (change_address(claim), list_address(Claim), "/admin/claims/claim/add/", "/admin/claims/change/"):
        assert client.get(address).status_code == 403
        assert client.post(address, {"text": "x"}).status_code == 403
    asked = {"app_label": "claims", "model_name": "claim", "field_name": "story", "term": ""}
    assert client.get("/admin/autocomplete/", asked).status_code == 403


def test_who_may_only_look_sees_every_page_and_writes_nothing(db):
    statement = make_statement(speaker=make_speaker(), quote="so")
    settle()
    client = editor_with(*(f"view_{name}" for name in ("claim", "statement", "article", "speaker", "claimrelation")))
    for row in (statement, statement.claim, statement.article, statement.speaker):
        page = client.get(change_address(row))
        assert page.status_code == 200
        assert "Reason for this change" not in page.content.decode()
        assert client.post(change_address(row), {"text": "x"}).status_code == 403


def test_pseudonyms_are_the_administrators_alone(db, desk):
    editor = make_editor(pseudonym="Editor 7")
    assert editor_with("view_editor", "change_editor").get(change_address(editor)).status_code == 403
    make_editor(pseudonym="The day desk")
    answer = opened(desk, editor).send(pseudonym="The day desk")
    assert errors_of(answer) == {"pseudonym": ["Another editor has this pseudonym."]}
    opened(desk, editor).save(pseudonym="The night desk")
    editor.refresh_from_db()
    assert editor.pseudonym == "The night desk"
