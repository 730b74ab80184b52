"""An edit is one transaction with one entry for each thing that changed; public entries are numbered without gap."""

import json
from itertools import pairwise

import pytest

from claims.actions.claim import save_claim
from claims.actions.edit import NEEDS_REASON, STALE
from claims.actions.outlet import save_outlet
from claims.actions.story import save_story
from claims.models import Article, Change, Claim, Outlet, Story
from tests.actions import desk

pytestmark = pytest.mark.django_db


def test_publication_is_the_first_public_entry_and_a_draft_stays_private():
    story = desk.enter_story(state="draft")
    assert desk.record() == [(None, "changed", "story", story.title)]
    desk.change(story, save_story, state="published")
    assert desk.record()[1:] == [(1, "published", "story", story.title)]
    assert desk.anew(story).public


def test_everything_that_becomes_public_has_its_entry():
    desk.enter_statement(desk.enter_claim("The deal is signed."), desk.enter_article(desk.enter_outlet("TASS")))
    public = [entry[1:] for entry in desk.record() if entry[0]]
    assert public == [
        ("published", "story", "Turkey's S-400 purchase"),
        ("published", "claim", "The deal is signed."),
        ("published", "article", "Talks go on"),
        ("published", "outlet", "TASS"),
        ("published", "statement", "TASS affirms: The deal is signed."),
    ]


def test_an_edit_to_something_public_needs_a_reason():
    story = desk.enter_story()
    with desk.refused("reason", NEEDS_REASON):
        desk.change(story, save_story, reason="  ", title="Another title")
    assert desk.anew(story).title == story.title


def test_an_instance_read_before_its_publication_still_needs_a_reason():
    story = Story(title="Turkey's S-400 purchase", state="published")
    with desk.edit("") as edit:
        save_story(story, edit=edit)
    assert not story.public
    story.title = "Another title"
    with desk.refused("reason", NEEDS_REASON), desk.edit("") as edit:
        save_story(story, edit=edit)


def test_an_instance_read_early_does_not_put_derived_columns_back():
    claim = Claim(text="The deal is signed.", story=desk.enter_story(), state="published")
    with desk.edit() as edit:
        save_claim(claim, edit=edit)
    desk.enter_statement(claim, desk.enter_article(desk.enter_outlet("TASS")), sourcing="own")
    claim.kind = "figure"
    with desk.edit() as edit:
        save_claim(claim, edit=edit)
    stored = desk.anew(claim)
    assert (stored.public, stored.status, stored.kind) == (True, "single origin", "figure")
    assert desk.last_entry(claim).act == "changed"


def test_a_draft_changes_without_a_reason():
    story = desk.enter_story(state="draft")
    assert desk.change(story, save_story, reason="", title="Another title").title == "Another title"


def test_withdrawing_through_the_state_needs_a_reason_too():
    story = desk.enter_story()
    with desk.refused("reason", NEEDS_REASON):
        desk.change(story, save_story, reason="", state="withdrawn")
    assert desk.anew(story).state == "published"


def test_an_entry_shows_the_public_fields_before_and_after_and_no_private_one():
    outlet = desk.enter_outlet("Izvestia", desk_note="CANARY")
    desk.enter_article(outlet, text="CANARY", desk_note="CANARY")
    desk.change(outlet, save_outlet, reason="Their own spelling.", name="Izvestiya", desk_note="CANARY 2")
    entry = desk.last_entry(outlet)
    before, after = json.loads(entry.before), json.loads(entry.after)
    assert {name: (before[name], after[name]) for name in after if before[name] != after[name]} == {
        "name": ("Izvestia", "Izvestiya")
    }
    assert (entry.act, entry.reason, entry.editor.pseudonym) == ("changed", "Their own spelling.", "desk")
    assert not Change.objects.filter(before__contains="CANARY").exists()
    assert not Change.objects.filter(after__contains="CANARY").exists()


def test_the_fields_of_an_entry_are_canonical_json():
    entry = desk.last_entry(desk.enter_outlet("Yeni Şafak", country="TR"))
    fields = json.loads(entry.after)
    assert entry.after == json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert "Yeni Şafak" in entry.after


def test_a_private_note_alone_is_no_public_change():
    outlet = desk.enter_outlet("TASS")
    desk.enter_article(outlet)
    before = len(desk.record())
    desk.change(outlet, save_outlet, reason="", desk_note="ask Moscow")
    assert len(desk.record()) == before


def test_several_saves_of_one_edit_are_one_entry():
    outlet = desk.enter_outlet("TASS")
    desk.enter_article(outlet)
    before = len(desk.record())
    outlet = desk.anew(outlet)
    with desk.edit("Moved.") as edit:
        for country in ("RU", "TR"):
            outlet.country = country
            save_outlet(outlet, edit=edit)
    assert len(desk.record()) == before + 1
    entry = desk.last_entry(outlet)
    assert (json.loads(entry.before)["country"], json.loads(entry.after)["country"]) == ("", "TR")


def test_what_fails_leaves_nothing_behind():
    desk.enter_story()
    before = desk.record()
    with desk.refused("name", "name"), desk.edit() as edit:
        save_outlet(Outlet(name="TASS"), edit=edit)
        save_outlet(Outlet(name="tass"), edit=edit)
    assert (desk.record(), Outlet.objects.count()) == (before, 0)


def test_a_stale_copy_is_refused_and_nothing_of_it_saved():
    story = desk.enter_story()
    desk.change(story, save_story, title="Another title")
    story.summary = "From the older copy."
    with desk.refused("", STALE), desk.edit() as edit:
        save_story(story, edit=edit)
    assert (desk.anew(story).summary, desk.anew(story).version) == ("", 2)


def test_every_save_counts_the_version():
    story = desk.enter_story()
    assert [story.version, desk.change(story, save_story, summary="One.").version] == [1, 2]


def test_the_day_of_entry_is_that_of_the_first_edit():
    story = desk.enter_story()
    assert (story.entered_on, desk.change(story, save_story, summary="One.").entered_on) == (desk.TODAY, desk.TODAY)


def test_a_reason_stands_on_one_line():
    story = desk.enter_story()
    desk.change(story, save_story, reason=" Two\nlines ", title="Another title")
    assert desk.last_entry(story).reason == "Two lines"


def test_an_edit_costs_the_same_beside_a_larger_record(django_assert_max_num_queries):
    outlet = desk.enter_outlet("TASS")
    claim = desk.enter_claim("The deal is signed.")

    def cost() -> int:
        with django_assert_max_num_queries(200) as captured, desk.edit("Again.") as edit:
            save_claim(desk.anew(claim), edit=edit)
        return len(captured)

    first = cost()
    for number in range(5):
        desk.enter_statement(
            desk.enter_claim(f"Claim {number}."), desk.enter_article(outlet, headline=f"Article {number}")
        )
    assert cost() == first


def test_the_refresh_reaches_the_claims_tied_to_the_one_edited_and_no_other():
    claims = [desk.enter_claim(f"Claim {number}.") for number in range(4)]
    for finer, broader in pairwise(claims[:3]):
        desk.enter_relation(finer, "refines", broader)
    article = desk.enter_article(desk.enter_outlet("TASS"))
    for claim in claims:
        desk.enter_statement(claim, article)
    Claim.objects.update(support_max=99)
    desk.change(claims[1], save_claim, as_printed="as we said")
    assert [desk.anew(claim).support_max for claim in claims] == [1, 1, 1, 99]
    desk.change(claims[3], save_claim, as_printed="as we said")


def test_things_of_other_kinds_do_not_share_a_version():
    article = desk.enter_article(desk.enter_outlet("TASS"))
    assert (Article.objects.get().version, Outlet.objects.get().version) == (article.version, 1)
