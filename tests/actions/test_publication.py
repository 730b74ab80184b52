"""Publishing and withdrawing; what readers have seen is never deleted."""

import pytest

from claims.actions.edit import NEEDS_REASON, STALE
from claims.actions.publication import KEPT, delete_draft, publish, withdraw
from claims.actions.story import save_story
from claims.models import Claim, Name, Outlet, Ruling, SearchDocument, Speaker, Statement, Story
from tests.actions import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    claim = desk.enter_claim("The deal is signed.", parties=[desk.enter_organisation("Turkey")])
    return desk.enter_statement(claim, desk.enter_article(desk.enter_outlet("TASS")), sourcing="own")


def act(deed, row, reason="a slip"):
    with desk.edit(reason) as edit:
        deed(row, edit=edit)
    return desk.anew(row)


def public_things() -> list[str]:
    models = (Story, Claim, Statement, Outlet, Speaker)
    return [model.__name__ for model in models if model.objects.public().exists()]


def test_a_withdrawn_story_takes_with_it_all_that_hung_on_it(statement):
    story = statement.claim.story
    act(withdraw, story, reason="Under review.")
    assert public_things() == ["Outlet"]
    assert desk.anew(statement.claim).status == "not yet reported"
    entry = desk.last_entry(story)
    assert (entry.act, entry.reason, entry.before, entry.after) == ("withdrawn", "Under review.", "", "")
    withdrawn = [thing for _, deed, thing, _ in desk.record() if deed == "withdrawn"]
    assert withdrawn == ["claim", "speaker", "statement", "story"]


def test_what_was_withdrawn_can_be_published_again_as_a_new_entry(statement):
    story = act(withdraw, statement.claim.story)
    act(publish, story)
    assert public_things() == ["Story", "Claim", "Statement", "Outlet", "Speaker"]
    acts = [deed for _, deed, thing, _ in desk.record() if thing == "story"]
    assert acts == ["published", "withdrawn", "published"]


def test_a_withdrawn_article_takes_its_statements_with_it(statement):
    act(withdraw, statement.article)
    assert public_things() == ["Story", "Claim", "Speaker"]


def test_withdrawing_needs_a_reason(statement):
    with desk.refused("reason", NEEDS_REASON):
        act(withdraw, statement.article, reason="")


def test_what_was_public_does_not_become_a_draft_again(statement):
    for state in ("draft", "in review"):
        with desk.refused("state", "not become a draft again"):
            desk.change(statement.claim.story, save_story, state=state)


def test_what_was_never_public_is_not_withdrawn():
    with desk.refused("state", "This was never public: keep it as a draft, or delete it."):
        act(withdraw, desk.enter_story(state="draft"))


def test_changes_to_something_withdrawn_are_private(statement):
    story = act(withdraw, statement.claim.story)
    desk.change(story, save_story, reason="", title="Another title")
    assert desk.record()[-1] == (None, "changed", "story", "Another title")


@pytest.mark.parametrize("find", [lambda s: s, lambda s: s.claim, lambda s: s.article, lambda s: s.claim.story])
def test_what_readers_have_seen_is_never_deleted(statement, find):
    with desk.refused("", KEPT), desk.edit() as edit:
        delete_draft(find(statement), edit=edit)
    act(withdraw, statement.claim.story)
    with desk.refused("", KEPT), desk.edit() as edit:
        delete_draft(desk.anew(find(statement)), edit=edit)


def test_a_speaker_whom_nothing_public_names_any_more_is_kept_too(statement):
    act(withdraw, statement.claim.story)
    with desk.refused("", KEPT), desk.edit() as edit:
        delete_draft(Speaker.objects.get(), edit=edit)


def test_a_draft_is_deleted_with_all_that_was_derived_from_it():
    outlet, speaker = desk.enter_outlet("TASS"), desk.enter_speaker("Fikri Işık", aliases=["Isik"])
    story = desk.enter_story(state="draft")
    with desk.edit("") as edit:
        for row in (outlet, speaker, story):
            delete_draft(row, edit=edit)
    assert (Name.objects.count(), SearchDocument.objects.count(), Story.objects.count()) == (0, 0, 0)
    assert desk.record()[-1] == (None, "removed", "story", story.title)


def test_what_others_rest_on_is_not_deleted(statement):
    draft = desk.enter_claim("A draft.", state="draft", parties=[desk.enter_speaker("Peskov")])
    evidence = desk.enter_statement(draft, statement.article)
    desk.enter_ruling(draft, [evidence])
    with desk.refused("", "Statement “statement"), desk.edit() as edit:
        delete_draft(draft, edit=edit)
    with desk.refused("", "This speaker is a party to “A draft.”"), desk.edit() as edit:
        delete_draft(Speaker.objects.get(name="Peskov"), edit=edit)
    with desk.refused("", "The ruling on “A draft.” names this as evidence"), desk.edit() as edit:
        delete_draft(evidence, edit=edit)
    assert Ruling.objects.get().evidence.get() == evidence


def test_a_draft_that_somebody_changed_meanwhile_is_not_deleted():
    story = desk.enter_story(state="draft")
    desk.change(story, save_story, summary="New.")
    with desk.refused("", STALE), desk.edit() as edit:
        delete_draft(story, edit=edit)
