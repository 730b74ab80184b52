"""Outlets: an owner is an organisation, and a new name or owner moves the origins of all that rests on it."""

import pytest

from claims.actions.edit import NEEDS_REASON
from claims.actions.outlet import save_outlet
from tests.actions import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def tass():
    return desk.enter_outlet("TASS", domain="tass.com")


def test_only_an_organisation_owns_an_outlet(tass):
    person = desk.enter_speaker("Ivan Dikov")
    with desk.refused("owner", "“Ivan Dikov” is not an organisation: only an organisation owns an outlet."):
        desk.change(tass, save_outlet, owner=person)


def test_the_domain_is_unique(tass):
    with desk.refused("", "Another outlet has this domain."):
        desk.enter_outlet("Another", domain="TASS.com")


def test_an_outlet_that_readers_see_changes_with_a_reason_alone(tass):
    desk.enter_article(tass)
    with desk.refused("reason", NEEDS_REASON):
        desk.change(tass, save_outlet, reason="", country="RU")


def test_a_new_owner_moves_the_origins_of_own_words_relays_and_vouched_speakers(tass):
    site, claim = desk.enter_outlet("China Topix"), desk.enter_claim("The deal is signed.")
    official = desk.enter_speaker("an official", kind="unnamed", vouched_by=tass)
    agency, rewrite = desk.enter_article(tass), desk.enter_article(site, headline="Rewritten")
    own = desk.enter_statement(claim, agency, sourcing="own")
    relayed = desk.enter_statement(claim, rewrite, relays=[(tass, agency)])
    vouched = desk.enter_statement(claim, agency, speaker=official)
    state = desk.enter_organisation("Government of Russia")
    desk.change(tass, save_outlet, owner=state)
    assert [desk.anew(row).origin for row in (own, relayed, vouched)] == ["Government of Russia"] * 3
    assert desk.anew(vouched).body == "unnamed@Government of Russia"
    assert desk.anew(state).public
    desk.change(tass, save_outlet, owner=None)
    assert [desk.anew(row).origin for row in (own, relayed, vouched)] == ["TASS"] * 3
    assert not desk.anew(state).public


def test_a_new_name_is_the_name_of_the_origin(tass):
    claim, article = desk.enter_claim("The deal is signed."), desk.enter_article(tass)
    site = desk.enter_article(desk.enter_outlet("China Topix"), headline="Rewritten", based_on=article)
    own, rewritten = desk.enter_statement(claim, article), desk.enter_statement(claim, site)
    desk.change(tass, save_outlet, name="TASS News")
    assert [desk.anew(row).voice for row in (own, rewritten)] == ["TASS News"] * 2


def test_an_owner_that_would_leave_a_speaker_without_a_voucher_is_refused(tass):
    state, claim = desk.enter_organisation("Government of Russia"), desk.enter_claim("The deal is signed.")
    ria = desk.enter_outlet("RIA", owner=state)
    tass = desk.change(tass, save_outlet, owner=state)
    official = desk.enter_speaker("an official", kind="unnamed", vouched_by=ria)
    desk.enter_statement(claim, desk.enter_article(tass), speaker=official)
    with desk.refused("owner", "“an official” is vouched for by RIA, but the words in “Talks go on”"):
        desk.change(tass, save_outlet, owner=None)
