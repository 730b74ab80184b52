"""Publishing, withdrawing, deleting: by the state on a page, and for several rows of a list."""

import pytest

from claims.models import Change, Claim, Speaker, Story
from tests.admin.page import change_address, errors_of, list_address, opened
from tests.factories import make_claim, make_outlet, make_speaker, make_statement, make_story


def act(desk, name, *rows, **fields):
    data = {"action": name, "_selected_action": [str(row.pk) for row in rows], **fields}
    return desk.post(list_address(type(rows[0])), data)


def state_of(row):
    row.refresh_from_db()
    return (row.state, row.public)


def test_the_state_publishes_and_withdraws(desk):
    claim = make_claim(state="draft")
    opened(desk, claim).save(state="published")
    assert state_of(claim) == ("published", True)
    assert list(errors_of(opened(desk, claim).send(state="withdrawn"))) == ["edit_reason"]
    opened(desk, claim).save(state="withdrawn", edit_reason="a duplicate")
    assert state_of(claim) == ("withdrawn", False)
    assert list(Change.objects.public().order_by("number").values_list("act", "reason", "after")[1:]) == [
        ("withdrawn", "a duplicate", "")
    ]


def test_what_was_public_becomes_no_draft_again(desk):
    claim = make_claim()
    answer = opened(desk, claim).send(state="draft", edit_reason="not ready")
    assert errors_of(answer) == {
        "state": ["Readers have seen this: it can be withdrawn, but not become a draft again."]
    }


def test_a_list_asks_before_it_publishes_and_does_all_or_nothing(desk):
    claims = [make_claim(state="draft"), make_claim(state="in review")]
    asked = act(desk, "publish_selected", *claims)
    assert asked.status_code == 200
    assert claims[0].text in asked.content.decode()
    assert state_of(claims[0]) == ("draft", False)
    assert act(desk, "publish_selected", *claims, confirmed="yes").status_code == 302
    assert [state_of(claim) for claim in claims] == [("published", True)] * 2


def test_a_list_withdraws_for_a_reason_alone(desk):
    story = make_story()
    refused = act(desk, "withdraw_selected", story, confirmed="yes", edit_reason="  ")
    assert "say why you change it" in refused.content.decode()
    assert state_of(story) == ("published", True)
    act(desk, "withdraw_selected", story, confirmed="yes", edit_reason="merged")
    assert state_of(story) == ("withdrawn", False)


def test_of_a_list_that_is_refused_nothing_is_done_and_the_row_is_named(desk):
    public, draft = make_claim(text="The public one."), make_claim(text="The draft.", state="draft")
    refused = act(desk, "withdraw_selected", public, draft, confirmed="yes", edit_reason="both")
    assert "The draft." in refused.content.decode()
    assert "This was never public" in refused.content.decode()
    assert state_of(public) == ("published", True)


def test_a_draft_is_deleted_and_its_end_is_kept_in_the_private_history(desk):
    claim = make_claim(state="draft")
    assert desk.post(f"/admin/claims/claim/{claim.pk}/delete/", {"post": "yes"}).status_code == 302
    assert not Claim.objects.exists()
    assert list(Change.objects.values_list("act", "number")) == [("removed", None)]


def test_drafts_are_deleted_from_the_list(desk):
    drafts = [make_claim(state="draft"), make_claim(state="draft")]
    act(desk, "delete_selected_drafts", *drafts, confirmed="yes")
    assert not Claim.objects.exists()


@pytest.mark.parametrize("make", [make_claim, make_story, make_statement])
def test_what_readers_have_seen_is_not_deleted_and_the_page_says_why(desk, make):
    row = make()
    page = desk.get(change_address(row)).content.decode()
    assert "Readers have seen this, so it is never deleted" in page
    assert f"/{row.pk}/delete/" not in page
    assert desk.post(change_address(row).removesuffix("change/") + "delete/", {"post": "yes"}).status_code == 403
    refused = act(desk, "delete_selected_drafts", row, confirmed="yes", edit_reason="away with it")
    assert "Readers have seen this: it is never deleted." in refused.content.decode()
    assert type(row).objects.filter(pk=row.pk).exists()


def test_a_speaker_who_is_a_party_is_not_deleted_and_the_sentence_says_of_what(desk):
    speaker = make_speaker(public=False)
    claim = make_claim(text="The deal.", state="draft")
    claim.parties.add(speaker)
    answer = desk.post(f"/admin/claims/speaker/{speaker.pk}/delete/", {"post": "yes"}, follow=True)
    assert "This speaker is a party to “The deal.”" in answer.content.decode()
    assert Speaker.objects.filter(pk=speaker.pk).exists()


def test_outlets_have_no_state_to_publish(desk):
    make_outlet()
    page = desk.get("/admin/claims/outlet/").content.decode()
    assert "publish_selected" not in page
    assert "delete_selected_drafts" in page


def test_a_pseudonym_is_kept_and_tells_nothing_about_the_account(desk, chief):
    opened(desk, make_story(state="draft")).save(summary="One.")
    opened(desk, Story.objects.get()).save(summary="Two.")
    assert set(Change.objects.values_list("editor__pseudonym", flat=True)) == {"Editor 1"}
    assert chief.editor.pseudonym == "Editor 1"
