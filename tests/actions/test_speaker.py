"""Speakers and positions: kinds that fit, chains that end, and origins that follow them."""

import pytest

from claims.actions.speaker import remove_position, save_position, save_speaker
from claims.models import Position
from tests.actions import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    return desk.enter_claim("The deal is signed.")


@pytest.fixture
def article():
    return desk.enter_article(desk.enter_outlet("TASS"))


def test_an_unnamed_speaker_needs_a_voucher():
    with desk.refused("", "An unnamed speaker needs the outlet that vouches for them."):
        desk.enter_speaker("an official", kind="unnamed")


def test_only_an_organisation_has_parts():
    person = desk.enter_speaker("Fikri Işık")
    with desk.refused("part_of", "“Fikri Işık” is not an organisation: only one of those has parts."):
        desk.enter_organisation("The office", part_of=person)


def test_a_chain_of_organisations_does_not_lead_back():
    top = desk.enter_organisation("Government of Turkey")
    middle = desk.enter_organisation("Ministry of Defence", part_of=top)
    low = desk.enter_organisation("Procurement agency", part_of=middle)
    for organisation in (top, middle):
        with desk.refused("part_of", f"“Procurement agency” is itself part of “{organisation}”"):
            desk.change(organisation, save_speaker, part_of=low)


def test_nothing_is_part_of_itself():
    organisation = desk.enter_organisation("Government of Turkey")
    with desk.refused("part_of", "cannot lead back"):
        desk.change(organisation, save_speaker, part_of=organisation)


def test_a_speaker_on_whom_something_rests_keeps_the_kind(claim, article):
    organisation = desk.enter_organisation("Almaz-Antey")
    desk.enter_statement(claim, article, speaker=organisation)
    with desk.refused("kind", "This organisation has statements, which rest on the kind"):
        desk.change(organisation, save_speaker, kind="person")


def test_a_mistaken_kind_of_a_speaker_on_whom_nothing_rests_is_mended():
    speaker = desk.enter_speaker("Almaz-Antey")
    assert desk.change(speaker, save_speaker, kind="organisation").kind == "organisation"


def test_a_new_whole_moves_the_origins_of_all_parts_offices_and_owned_outlets(claim, article):
    ministry = desk.enter_organisation("Ministry of Defence")
    agency = desk.enter_organisation("Procurement agency", part_of=ministry)
    minister = desk.enter_speaker("Fikri Işık")
    position = desk.enter_position(minister, ministry, title="Minister")
    spoken = desk.enter_statement(claim, article, speaker=minister, position=position)
    of_part = desk.enter_statement(claim, article, speaker=agency)
    page = desk.enter_article(desk.enter_outlet("Ministry's page", owner=ministry), headline="Notice")
    own = desk.enter_statement(claim, page, sourcing="own")
    owned = desk.enter_claim("It was tendered.", parties=[agency])
    state = desk.enter_organisation("Government of Turkey")
    desk.change(ministry, save_speaker, part_of=state)
    assert [desk.anew(row).origin for row in (spoken, of_part, own)] == ["Government of Turkey"] * 3
    assert desk.anew(owned).parties.get() == agency
    desk.change(state, save_speaker, name="Turkey's government")
    assert [desk.anew(row).origin for row in (spoken, of_part, own)] == ["Turkey's government"] * 3


def test_a_new_whole_counts_for_the_parties_of_claims(article):
    ministry = desk.enter_organisation("Ministry of Defence")
    state = desk.enter_organisation("Government of Turkey")
    claim = desk.enter_claim("The tender is over.", parties=[ministry])
    desk.enter_statement(claim, article, speaker=state)
    assert desk.anew(claim).status == "single origin"
    desk.change(ministry, save_speaker, part_of=state)
    assert desk.anew(claim).status == "self-reported"


def test_a_new_placing_of_an_unnamed_speaker_moves_the_lower_count(claim, article):
    official = desk.enter_speaker("an official", kind="unnamed", vouched_by=article.outlet)
    statement = desk.enter_statement(claim, article, speaker=official)
    assert desk.anew(statement).origin_low == ""
    desk.change(official, save_speaker, part_of=desk.enter_organisation("Government of Turkey"))
    assert desk.anew(statement).origin_low == "Government of Turkey"


def test_another_voucher_must_fit_the_words(claim, article):
    official = desk.enter_speaker("an official", kind="unnamed", vouched_by=article.outlet)
    desk.enter_statement(claim, article, speaker=official)
    other = desk.enter_outlet("Izvestiya")
    with desk.refused("vouched_by", "“an official” is vouched for by Izvestiya, but"):
        desk.change(official, save_speaker, vouched_by=other)


def test_aliases_and_positions_are_part_of_the_speakers_entry(claim, article):
    minister, ministry = desk.enter_speaker("Fikri Işık"), desk.enter_organisation("Ministry of Defence")
    desk.enter_statement(claim, article, speaker=minister)
    desk.change(minister, save_speaker, reason="As printed.", aliases=["Isik"])
    assert '"aliases":["Isik"]' in desk.last_entry(minister).after
    desk.enter_position(desk.anew(minister), ministry, title="Minister", since="2016-05")
    assert '"since":"2016-05"' in desk.last_entry(minister).after
    assert desk.anew(minister).version == 3
    assert desk.anew(ministry).public


def test_positions_are_held_by_persons_at_organisations():
    person, organisation = desk.enter_speaker("Fikri Işık"), desk.enter_organisation("Ministry of Defence")
    with desk.refused("person", "“Ministry of Defence” is not a person"):
        desk.enter_position(organisation, organisation)
    with desk.refused("organisation", "“Fikri Işık” is not an organisation"):
        desk.enter_position(person, person)


def test_a_position_that_no_longer_speaks_for_its_organisation_moves_the_origin(claim, article):
    minister, ministry = desk.enter_speaker("Fikri Işık"), desk.enter_organisation("Ministry of Defence")
    position = desk.enter_position(minister, ministry, title="Minister")
    statement = desk.enter_statement(claim, article, speaker=minister, position=position)
    assert desk.anew(statement).origin == "Ministry of Defence"
    desk.change(position, save_position, speaks_for=False)
    assert desk.anew(statement).origin == "Fikri Işık"


def test_a_position_in_which_something_was_said_stays_with_its_person(claim, article):
    minister, other = desk.enter_speaker("Fikri Işık"), desk.enter_speaker("Nurettin Canikli")
    position = desk.enter_position(minister, desk.enter_organisation("Ministry of Defence"))
    desk.enter_statement(claim, article, speaker=minister, position=position)
    with desk.refused("person", "Statements were made in this position"):
        desk.change(position, save_position, person=other)
    with desk.refused("", "change them before you remove it"), desk.edit() as edit:
        remove_position(position, edit=edit)


def test_a_position_in_which_nothing_was_said_can_be_removed():
    position = desk.enter_position(desk.enter_speaker("Fikri Işık"), desk.enter_organisation("Ministry"))
    with desk.edit() as edit:
        remove_position(position, edit=edit)
    assert not Position.objects.exists()
