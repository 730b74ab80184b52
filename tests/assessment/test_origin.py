"""Whose word a statement is: voice, body, origin and what it adds to the lower count."""

import pytest

from claims.assessment import Attribution, Directory, Utterance, attribute, follow, root_article
from claims.vocabulary import Sourcing, SpeakerKind

from .world import BORLAND, DIRECTORY, GOVERNMENT, MINISTER, SPOKESMAN, own, unnamed


def told(**fields) -> Attribution:
    return attribute(Utterance(**fields), DIRECTORY)


def test_a_person_who_speaks_for_an_organisation_rests_on_the_top_of_it():
    found = told(speaker="Ana Torres", kind=SpeakerKind.PERSON, speaks_for="Ministry of Transport")
    assert found == Attribution("Ana Torres", "Ministry of Transport", GOVERNMENT, GOVERNMENT)


def test_a_person_in_no_position_that_speaks_for_another_rests_on_themselves():
    found = told(speaker="Lena Brandt", kind=SpeakerKind.PERSON)
    assert found == Attribution("Lena Brandt", "Lena Brandt", "Lena Brandt", "Lena Brandt")


def test_an_organisation_is_its_own_body_and_rests_on_the_top_of_its_chain():
    found = told(speaker="Port Office", kind=SpeakerKind.ORGANISATION)
    assert found == Attribution("Port Office", "Port Office", GOVERNMENT, GOVERNMENT)


def test_two_offices_of_one_government_are_two_bodies_of_one_origin():
    assert MINISTER.attribution.origin == SPOKESMAN.attribution.origin
    assert MINISTER.attribution.body != SPOKESMAN.attribution.body


def test_an_unnamed_speaker_rests_on_the_publisher_that_vouches():
    found = told(speaker="an official", kind=SpeakerKind.UNNAMED, vouched_by="Harbour Times")
    assert found == Attribution("an official", "unnamed@Harbour Times", "Harbour Times", "")


def test_an_unnamed_speaker_counts_below_as_the_top_of_the_organisation_it_is_placed_in():
    found = told(
        speaker="a port officer", kind=SpeakerKind.UNNAMED, vouched_by="Harbour Times", placed_in="Port Office"
    )
    assert found == Attribution("a port officer", "unnamed@Harbour Times", "Harbour Times", GOVERNMENT)


def test_the_unnamed_speakers_of_two_outlets_of_one_publisher_are_one_body():
    radio, paper = unnamed("Borland Radio"), unnamed("Borland Today")
    assert radio.attribution == paper.attribution
    assert radio.attribution.body == f"unnamed@{BORLAND}"


def test_an_outlet_in_its_own_voice_rests_on_itself():
    found = told(voice_outlet="Harbour Times", sourcing=Sourcing.OWN)
    assert found == Attribution("Harbour Times", "Harbour Times", "Harbour Times", "Harbour Times")


def test_an_own_voice_whose_sourcing_is_unclear_adds_nothing_below():
    found = told(voice_outlet="Harbour Times", sourcing=Sourcing.UNCLEAR)
    assert found == Attribution("Harbour Times", "Harbour Times", "Harbour Times", "")


def test_an_owned_outlet_is_its_own_body_and_rests_on_its_owner():
    found = told(voice_outlet="Borland Radio", sourcing=Sourcing.OWN)
    assert found == Attribution("Borland Radio", "Borland Radio", BORLAND, BORLAND)


def test_an_owner_within_another_organisation_counts_as_the_top_of_its_chain():
    directory = Directory(part_of={"Press Bureau": GOVERNMENT}, owners={"Arvia Today": "Press Bureau"})
    assert directory.publisher("Arvia Today") == GOVERNMENT


def test_two_outlets_of_one_owner_are_two_bodies_of_one_origin():
    radio, paper = own("Borland Radio").attribution, own("Borland Today").attribution
    assert (radio.origin, paper.origin) == (BORLAND, BORLAND)
    assert radio.body != paper.body


def test_a_reprint_of_a_reprint_leads_back_to_the_first_article():
    assert root_article(3, {3: 2, 2: 1}, {1: (1,), 2: (2,), 3: (3,)}) == 1


def test_an_article_based_on_none_is_its_own_root():
    assert root_article(3, {2: 1}, {3: (1,)}) == 3


@pytest.mark.parametrize("start", [1, 2, 3, 4])
def test_a_loop_of_reprints_ends_at_its_earliest_article_wherever_one_enters(start):
    days = {1: (9,), 2: (5,), 3: (7,), 4: (1,)}  # 4 reprints 1, and is no member of the loop
    assert root_article(start, {1: 2, 2: 3, 3: 1, 4: 1}, days) == 2


def test_a_loop_of_articles_of_one_day_ends_at_the_smallest_id():
    assert root_article(2, {1: 2, 2: 1}, {1: (5,), 2: (5,)}) == 1


@pytest.mark.parametrize("start", ["A", "B", "C", "D"])
def test_a_loop_of_organisations_ends_at_its_first_name_and_is_flagged(start):
    directory = Directory(part_of={"C": "B", "B": "A", "A": "C", "D": "C"})
    assert directory.top(start) == "A"
    assert set(directory.loop_at(start)) == {"A", "B", "C"}


def test_a_chain_without_a_loop_is_not_flagged():
    assert DIRECTORY.loop_at("Port Office") == ()


def test_an_organisation_that_is_part_of_itself_ends_there():
    assert follow("A", {"A": "A"}) == ("A", ("A",))
