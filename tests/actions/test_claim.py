"""Claims: parties that can act, and a wording number that grows with the meaning."""

import pytest

from claims.actions.claim import save_claim
from claims.actions.edit import NEEDS_REASON
from claims.actions.statement import confirm_wording
from tests.actions import desk

pytestmark = pytest.mark.django_db


def test_an_unnamed_speaker_is_no_party():
    official = desk.enter_speaker("an official", kind="unnamed", vouched_by=desk.enter_outlet("TASS"))
    with desk.refused("parties", "“an official” is unnamed: a party is a person or an organisation."):
        desk.enter_claim("The deal is signed.", parties=[official])


def test_parties_are_part_of_the_claims_entry_and_become_public_with_it():
    turkey, russia = desk.enter_organisation("Turkey"), desk.enter_organisation("Russia")
    claim = desk.enter_claim("The deal is signed.", parties=[turkey])
    assert desk.anew(turkey).public
    desk.change(claim, save_claim, parties=[russia])
    assert (desk.anew(turkey).public, desk.anew(russia).public) == (False, True)
    assert f'"parties":[{russia.pk}]' in desk.last_entry(claim).after
    assert desk.anew(claim).version == 2


def test_parties_stay_where_none_are_given():
    claim = desk.enter_claim("The deal is signed.", parties=[desk.enter_organisation("Turkey")])
    assert desk.change(claim, save_claim, kind="intention").parties.count() == 1


def test_a_changed_meaning_counts_a_wording_and_a_mended_spelling_does_not():
    claim = desk.enter_claim("The deal is signd.")
    statement = desk.enter_statement(claim, desk.enter_article(desk.enter_outlet("TASS")))
    assert desk.change(claim, save_claim, text="The deal is signed.").wording == 1
    claim = desk.anew(claim)
    claim.text = "The deal is signed and paid."
    with desk.edit("Two payments.") as edit:
        save_claim(claim, meaning_changed=True, edit=edit)
    assert (desk.anew(claim).wording, desk.anew(statement).claim_wording) == (2, 1)
    with desk.edit("It says so too.") as edit:
        confirm_wording(desk.anew(statement), edit=edit)
    assert desk.anew(statement).claim_wording == 2


def test_confirming_a_wording_needs_a_reason():
    statement = desk.enter_statement(desk.enter_claim("It is signed."), desk.enter_article(desk.enter_outlet("TASS")))
    with desk.refused("reason", NEEDS_REASON), desk.edit("") as edit:
        confirm_wording(statement, edit=edit)


def test_a_new_kind_judges_the_claim_anew():
    claim = desk.enter_claim("The deal will be signed.")
    desk.enter_statement(claim, desk.enter_article(desk.enter_outlet("TASS")), sourcing="own")
    assert desk.change(claim, save_claim, kind="prediction").status == "open"
    assert desk.change(claim, save_claim, kind="event").status == "single origin"


def test_a_claim_can_move_to_another_story():
    claim = desk.enter_claim("The deal is signed.")
    desk.enter_statement(claim, desk.enter_article(desk.enter_outlet("TASS")), sourcing="own")
    other = desk.enter_story("Another story")
    first = claim.story
    desk.change(claim, save_claim, story=other)
    assert (desk.anew(first).first_known, desk.anew(other).first_known) == (None, desk.anew(claim).first_reported)
    assert desk.anew(claim).periods.get().story == other


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"comparator": ">", "amount": "2,5", "unit": "USD"}, "amount"),
        ({"comparator": "range", "amount": "3", "amount_max": "2", "unit": "USD"}, "amount_max"),
        ({"happened": "last spring"}, "happened"),
        ({"amount": "2"}, ""),
        ({"text": ""}, "text"),
        ({"text": "x" * 301}, "text"),
        ({"kind": "rumour"}, "kind"),
    ],
)
def test_what_the_table_refuses_is_a_sentence_by_field(fields, field):
    with desk.refused(field, ""):
        desk.enter_claim(**{"text": "The deal is signed.", **fields})


def test_two_claims_of_a_story_are_worded_differently():
    desk.enter_claim("The deal is signed.")
    with desk.refused("", "The story already has a claim in these words."):
        desk.enter_claim("The deal is  signed.")
