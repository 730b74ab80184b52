"""Statements: one voice, fitting positions and relays, vouched-for speakers, and derived columns that follow."""

import json
from datetime import date

import pytest

from claims.actions.claim import save_claim
from claims.actions.edit import NEEDS_REASON
from claims.actions.outlet import save_outlet
from claims.actions.publication import publish, restore_statement, withdraw, withdraw_statement
from claims.actions.statement import save_statement
from tests.actions import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    return desk.enter_claim("The deal is signed.")


@pytest.fixture
def tass():
    return desk.enter_outlet("TASS")


@pytest.fixture
def article(tass):
    return desk.enter_article(tass)


def test_an_own_voice_is_unclear_unless_shown(claim, article):
    assert desk.enter_statement(claim, article).sourcing == "unclear"


def test_a_speakers_statement_has_no_sourcing(claim, article):
    statement = desk.enter_statement(claim, article, speaker=desk.enter_speaker("Işık"), sourcing="own")
    assert (statement.sourcing, statement.voice_outlet) == ("", None)


def test_the_first_relay_is_the_own_voice_and_relays_read_from_the_voice_on(claim, article):
    izvestiya, rt = desk.enter_outlet("Izvestiya"), desk.enter_outlet("RT")
    statement = desk.enter_statement(claim, article, relays=[(izvestiya, None), (rt, None)])
    assert (statement.voice, statement.relays_text) == ("Izvestiya", "Izvestiya > RT")
    assert desk.anew(rt).public
    statement = desk.change(statement, save_statement, relays=[])
    assert (statement.voice, statement.relays_text, desk.anew(rt).public) == ("TASS", "", False)


def test_relays_stay_where_none_are_given(claim, article):
    statement = desk.enter_statement(claim, article, relays=[(desk.enter_outlet("Izvestiya"), None)])
    assert desk.change(statement, save_statement, certainty="likely").relays_text == "Izvestiya"


def test_relays_are_part_of_the_statements_entry(claim, article):
    izvestiya = desk.enter_outlet("Izvestiya")
    statement = desk.enter_statement(claim, article)
    desk.change(statement, save_statement, relays=[(izvestiya, None)])
    entry = desk.last_entry(statement)
    assert json.loads(entry.before)["relays"] == []
    assert json.loads(entry.after)["relays"] == [{"article_id": None, "outlet_id": izvestiya.pk}]


def test_a_cited_article_is_of_the_relays_outlet_and_not_the_citing_one(claim, article, tass):
    izvestiya = desk.enter_outlet("Izvestiya")
    with desk.refused("relays", "“Talks go on” is an article of TASS, not of Izvestiya."):
        desk.enter_statement(claim, article, relays=[(izvestiya, article)])
    with desk.refused("relays", "is the citing article itself"):
        desk.enter_statement(claim, article, relays=[(tass, article)])


def test_a_position_is_the_speakers_own(claim, article):
    minister, other = desk.enter_speaker("Fikri Işık"), desk.enter_speaker("Peskov")
    position = desk.enter_position(minister, desk.enter_organisation("Ministry"), title="Minister")
    with desk.refused("position", "“Minister” is a position of Fikri Işık, not of “Peskov”."):
        desk.enter_statement(claim, article, speaker=other, position=position)
    with desk.refused("position", "not of an outlet's own voice"):
        desk.enter_statement(claim, article, position=position)


@pytest.mark.parametrize("through", ["article", "relay", "root"])
def test_an_unnamed_speaker_is_vouched_for_by_the_publisher_through_whom_the_words_first_reached_print(
    claim, article, tass, through
):
    izvestiya = desk.enter_outlet("Izvestiya")
    relays = [(izvestiya, None)] if through == "relay" else []
    if through == "root":
        original = desk.enter_article(izvestiya, headline="Original")
        article = desk.enter_article(tass, headline="Rewrite", based_on=original)
    wrong, right = (izvestiya, tass) if through == "article" else (tass, izvestiya)
    mistaken = desk.enter_speaker("an official", kind="unnamed", vouched_by=wrong)
    official = desk.enter_speaker("an official", kind="unnamed", vouched_by=right)
    with desk.refused("speaker", f"“an official” is vouched for by {wrong}, but the words in “{article}”"):
        desk.enter_statement(claim, article, speaker=mistaken, relays=relays)
    assert desk.enter_statement(claim, article, speaker=official, relays=relays).body == f"unnamed@{right}"


def test_outlets_of_one_owner_vouch_for_one_another(claim, article, tass):
    state = desk.enter_organisation("Government of Russia")
    ria = desk.enter_outlet("RIA", owner=state)
    desk.change(tass, save_outlet, owner=state)
    official = desk.enter_speaker("an official", kind="unnamed", vouched_by=ria)
    assert desk.enter_statement(claim, article, speaker=official).origin == "Government of Russia"


@pytest.mark.parametrize("own", [True, False])
def test_one_voice_takes_a_stance_once_in_an_article(claim, article, own):
    speaker = None if own else desk.enter_speaker("Işık")
    desk.enter_statement(claim, article, speaker=speaker)
    with desk.refused("", "The article already has this"):
        desk.enter_statement(claim, article, speaker=speaker)
    desk.enter_statement(claim, article, speaker=speaker, stance="denies")


def test_a_relayed_word_is_another_voice_than_the_articles_own(claim, article):
    desk.enter_statement(claim, article)
    desk.enter_statement(claim, article, relays=[(desk.enter_outlet("Izvestiya"), None)])


def test_a_statement_is_linked_to_the_wording_of_its_claim(article):
    claim = desk.enter_claim("The deal is signed.")
    claim.text = "The deal is signed and paid."
    with desk.edit() as edit:
        save_claim(claim, meaning_changed=True, edit=edit)
    statement = desk.enter_statement(desk.anew(claim), article)
    assert statement.claim_wording == 2
    other = desk.enter_claim("Another.")
    assert desk.change(statement, save_statement, claim=other).claim_wording == 1


def test_a_statement_that_moves_to_another_claim_moves_both(claim, article):
    statement = desk.enter_statement(claim, article, sourcing="own")
    other = desk.enter_claim("Another.")
    desk.change(statement, save_statement, claim=other)
    assert (desk.anew(claim).status, desk.anew(other).status) == ("not yet reported", "single origin")


def test_the_day_said_is_no_later_than_the_day_known(claim, article):
    speaker = desk.enter_speaker("Işık")
    statement = desk.enter_statement(claim, article, speaker=speaker, said="2017-02")
    assert (statement.known_from, statement.day_said) == (date(2017, 5, 3), date(2017, 2, 28))
    assert desk.change(statement, save_statement, said="2017-05").day_said == date(2017, 5, 3)


def test_a_quote_has_at_most_500_characters(claim, article):
    with desk.refused("quote", "500"):
        desk.enter_statement(claim, article, quote="x" * 501)


def test_a_public_statement_changes_with_a_reason_alone(claim, article):
    statement = desk.enter_statement(claim, article)
    with desk.refused("reason", NEEDS_REASON):
        desk.change(statement, save_statement, reason="", certainty="likely")


def test_a_statement_in_a_draft_is_private_until_the_draft_is_published(claim, tass):
    statement = desk.enter_statement(claim, desk.enter_article(tass, state="draft"))
    assert not statement.public
    assert desk.record()[-1] == (None, "changed", "statement", "TASS affirms: The deal is signed.")


def test_a_withdrawn_statement_counts_no_more_and_can_be_restored(claim, article):
    statement = desk.enter_statement(claim, article, sourcing="own")
    with desk.edit("Misread.") as edit:
        withdraw_statement(statement, edit=edit)
    assert (desk.anew(statement).public, desk.anew(claim).status) == (False, "not yet reported")
    entry = desk.last_entry(statement)
    assert (entry.act, entry.reason, entry.before, entry.after) == ("withdrawn", "Misread.", "", "")
    with desk.edit("Read again.") as edit:
        restore_statement(desk.anew(statement), edit=edit)
    assert (desk.anew(statement).public, desk.last_entry(statement).act) == (True, "published")


def test_a_statement_that_was_never_public_is_deleted_and_not_withdrawn(claim, tass):
    statement = desk.enter_statement(claim, desk.enter_article(tass, state="draft"))
    with desk.refused("", "This was never public: delete it instead."), desk.edit() as edit:
        withdraw_statement(statement, edit=edit)
    assert not desk.anew(statement).withdrawn


def test_a_statement_that_was_public_is_withdrawn_while_its_article_is(claim, article):
    statement = desk.enter_statement(claim, article)
    with desk.edit() as edit:
        withdraw(article, edit=edit)
        withdraw_statement(statement, edit=edit)
    with desk.edit() as edit:
        publish(desk.anew(article), edit=edit)
    assert not desk.anew(statement).public


def test_withdrawing_a_statement_needs_a_reason(claim, article):
    statement = desk.enter_statement(claim, article)
    with desk.refused("reason", NEEDS_REASON), desk.edit("") as edit:
        withdraw_statement(statement, edit=edit)
