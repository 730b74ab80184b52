"""Rulings: reasoned, evidenced, dated, beside a status that they never move."""

from datetime import date

import pytest

from claims.actions.article import save_article
from claims.actions.claim import save_claim
from claims.actions.edit import NEEDS_REASON
from claims.actions.publication import publish, withdraw, withdraw_statement
from claims.actions.ruling import remove_ruling, save_ruling
from claims.actions.statement import save_statement
from claims.actions.story import save_story
from claims.models import Ruling
from tests.actions import desk

pytestmark = pytest.mark.django_db

BASELESS = "The ruling on “The deal is signed.” would rest on no statement that readers see: revise the ruling first."


@pytest.fixture
def claim():
    return desk.enter_claim("The deal is signed.")


@pytest.fixture
def statement(claim):
    return desk.enter_statement(claim, desk.enter_article(desk.enter_outlet("TASS")), sourcing="own")


def test_a_ruling_is_public_with_its_evidence_and_moves_no_status(claim, statement):
    ruling = desk.enter_ruling(claim, [statement], verdict="refuted")
    entry = desk.last_entry(ruling)
    assert (entry.act, entry.label) == ("published", "The deal is signed.")
    assert f'"evidence":[{statement.pk}]' in entry.after
    assert desk.anew(claim).status == "single origin"


def test_a_ruling_needs_evidence(claim):
    with desk.refused("evidence", "A ruling names its evidence: choose at least one statement."):
        desk.enter_ruling(claim, [])


def test_a_ruling_needs_its_reason(claim, statement):
    with desk.refused("reason", "blank"):
        desk.enter_ruling(claim, [statement], reason=" ")


def test_a_ruling_is_not_decided_ahead(claim, statement):
    with desk.refused("decided_on", "lies ahead"):
        desk.enter_ruling(claim, [statement], decided_on=date(2017, 5, 11))


def test_evidence_is_on_the_claim_or_on_one_that_is_tied_to_it(claim, statement):
    other = desk.enter_claim("Another.")
    elsewhere = desk.enter_statement(other, statement.article)
    with desk.refused("evidence", "is on another claim, which nothing ties to this one."):
        desk.enter_ruling(claim, [elsewhere])
    desk.enter_relation(other, "refines", claim)
    desk.enter_ruling(claim, [elsewhere])


def test_a_claim_has_one_ruling_which_is_revised(claim, statement):
    ruling = desk.enter_ruling(claim, [statement])
    with desk.refused("claim", "The claim already has a ruling: change that one."):
        desk.enter_ruling(claim, [statement])
    with desk.refused("reason", NEEDS_REASON):
        desk.change(ruling, save_ruling, reason="", verdict="unproven", evidence=[statement])
    desk.change(ruling, save_ruling, verdict="unproven", evidence=[statement])
    assert desk.last_entry(ruling).act == "changed"


def test_a_ruling_taken_back_stays_in_the_record(claim, statement):
    ruling = desk.enter_ruling(claim, [statement])
    with desk.edit("Rash.") as edit:
        remove_ruling(desk.anew(ruling), edit=edit)
    assert not Ruling.objects.exists()
    assert desk.record()[-1][1:] == ("removed", "ruling", "The deal is signed.")


def test_a_ruling_on_a_draft_is_private_until_the_claim_is_published(statement):
    draft = desk.enter_claim("A draft.", state="draft")
    evidence = desk.enter_statement(draft, statement.article)
    desk.enter_ruling(draft, [evidence])
    assert desk.record()[-1] == (None, "changed", "ruling", "A draft.")


def act(deed, row):
    with desk.edit() as edit:
        deed(desk.anew(row), edit=edit)


@pytest.fixture
def elsewhere(claim, statement):
    """The only evidence of a ruling on the claim: it stands on a tied claim, of another story."""
    other = desk.enter_claim("The deal was signed in Ankara.", desk.enter_story("Ankara"))
    desk.enter_relation(other, "refines", claim)
    evidence = desk.enter_statement(other, desk.enter_article(desk.enter_outlet("Izvestiya")), sourcing="own")
    desk.enter_ruling(claim, [evidence])
    return evidence


def test_the_only_evidence_of_a_public_ruling_is_not_withdrawn(elsewhere):
    with desk.refused("", BASELESS):
        act(withdraw_statement, elsewhere)
    for row in (elsewhere.article, elsewhere.claim, elsewhere.claim.story):
        with desk.refused("", BASELESS):
            act(withdraw, row)
    assert desk.anew(elsewhere).public


@pytest.mark.parametrize(
    ("find", "save"),
    [
        (lambda evidence: evidence.article, save_article),
        (lambda evidence: evidence.claim, save_claim),
        (lambda evidence: evidence.claim.story, save_story),
    ],
)
def test_the_only_evidence_of_a_public_ruling_is_not_withdrawn_by_its_state_either(elsewhere, find, save):
    with desk.refused("", BASELESS):
        desk.change(find(elsewhere), save, state="withdrawn")
    assert desk.anew(elsewhere).public


def test_the_only_evidence_of_a_public_ruling_does_not_move_into_a_draft(elsewhere):
    draft = desk.enter_article(elsewhere.article.outlet, "A draft", state="draft")
    with desk.refused("", BASELESS):
        desk.change(elsewhere, save_statement, article=draft)


def test_evidence_is_withdrawn_once_the_ruling_is_revised_in_the_same_edit_too(elsewhere, statement):
    with desk.edit() as edit:
        withdraw_statement(elsewhere, edit=edit)
        save_ruling(Ruling.objects.get(), evidence=[statement], edit=edit)
    assert not desk.anew(elsewhere).public


def test_of_several_statements_one_has_to_stay(elsewhere, statement):
    desk.change(Ruling.objects.get(), save_ruling, evidence=[elsewhere, statement])
    act(withdraw_statement, elsewhere)
    with desk.refused("", BASELESS):
        act(withdraw_statement, statement)


def test_evidence_goes_with_the_claim_that_was_ruled_on(claim, statement):
    desk.enter_ruling(claim, [statement])
    act(withdraw, claim.story)
    assert not desk.anew(statement).public


def test_the_evidence_of_a_ruling_that_readers_do_not_see_is_withdrawn_but_missed_when_they_shall(claim, elsewhere):
    act(withdraw, claim)
    act(withdraw_statement, elsewhere)
    with desk.refused("", BASELESS):
        act(publish, claim)


def test_a_public_ruling_names_evidence_that_readers_see(claim, statement):
    hidden = desk.enter_statement(claim, desk.enter_article(statement.article.outlet, "A draft", state="draft"))
    with desk.refused("evidence", "Readers see none of these statements: choose one that is public."):
        desk.enter_ruling(claim, [hidden])
    desk.enter_ruling(claim, [hidden, statement])
