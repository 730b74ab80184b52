"""Rulings: reasoned, evidenced, dated, beside a status that they never move."""

from datetime import date

import pytest

from claims.actions.edit import NEEDS_REASON
from claims.actions.ruling import remove_ruling, save_ruling
from claims.models import Ruling
from tests.actions import desk

pytestmark = pytest.mark.django_db


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
