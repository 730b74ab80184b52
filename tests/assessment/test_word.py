"""Each body has its own word on a claim."""

from .world import (
    AGENCY,
    BORLAND,
    GOVERNMENT,
    MINISTER,
    SPOKESMAN,
    TIMES,
    affirms,
    assessed,
    badge,
    denies,
    organisation,
    own,
    person,
    retracts,
    unclear,
    unnamed,
)


def test_an_agency_report_and_three_reprints_are_one_word():
    assert badge(*(affirms(AGENCY, number) for number in (1, 2, 2, 3))) == "single origin, 1 to 0"


def test_a_word_ends_when_the_same_body_says_the_opposite_on_a_later_day():
    assert badge(affirms(TIMES, 1), denies(TIMES, 2)) == "contradicted, 0 to 1"
    assert badge(denies(TIMES, 1), affirms(TIMES, 2)) == "single origin, 1 to 0"


def test_a_denial_by_another_body_ends_no_word():
    assert badge(affirms(TIMES, 1), denies(MINISTER, 2)) == "disputed, 1 to 1"


def test_what_counts_is_the_day_said_not_the_day_known():
    assert badge(affirms(MINISTER, 2), denies(MINISTER, 9, said=1)) == "single origin, 1 to 0"


def test_opposite_statements_of_one_day_both_stand():
    assert badge(affirms(TIMES, 1), denies(TIMES, 1)) == "disputed, 1 to 1"


def test_after_opposites_on_one_day_a_later_day_decides():
    assert badge(affirms(TIMES, 1), denies(TIMES, 1), affirms(TIMES, 2)) == "single origin, 1 to 0"


def test_a_retraction_ends_the_word_of_an_earlier_day():
    assert badge(affirms(TIMES, 1), retracts(TIMES, 2)) == "retracted, 0 to 0"


def test_a_retraction_ends_the_word_of_the_same_day():
    assert badge(affirms(TIMES, 1), retracts(TIMES, 1)) == "retracted, 0 to 0"


def test_a_retraction_leaves_no_word_even_beside_a_denial_of_the_same_day():
    assert badge(affirms(TIMES, 1), denies(TIMES, 2), retracts(TIMES, 2)) == "retracted, 0 to 0"


def test_a_retraction_withdraws_a_denial_too():
    assert badge(denies(TIMES, 1), retracts(TIMES, 2)) == "unattributed, 0 to 0"


def test_a_word_given_after_a_retraction_stands():
    assert badge(affirms(TIMES, 1), retracts(TIMES, 2), affirms(TIMES, 3)) == "single origin, 1 to 0"
    assert badge(affirms(TIMES, 1), retracts(TIMES, 2), denies(TIMES, 3)) == "contradicted, 0 to 1"


def test_a_retraction_by_another_body_ends_nothing():
    assert badge(affirms(TIMES, 1), retracts(AGENCY, 2)) == "single origin, 1 to 0"


def test_a_minister_and_a_spokesman_who_disagree_put_their_government_on_both_sides():
    found = assessed(affirms(MINISTER, 1), denies(SPOKESMAN, 2))
    assert found.status == "disputed"
    assert [o.origin for o in found.support.origins] == [o.origin for o in found.oppose.origins] == [GOVERNMENT]


def test_the_organisation_itself_and_a_person_who_speaks_for_it_are_one_body():
    ministry, minister = organisation("Ministry of Transport"), person("Ana Torres", "Ministry of Transport")
    assert badge(affirms(ministry, 1), denies(minister, 2)) == "contradicted, 0 to 1"


def test_two_outlets_of_one_owner_who_disagree_put_it_on_both_sides():
    found = assessed(affirms(own("Borland Radio"), 1), denies(own("Borland Today"), 2))
    assert [o.origin for o in found.support.origins] == [o.origin for o in found.oppose.origins] == [BORLAND]


def test_the_unnamed_speakers_of_one_publisher_hold_one_word():
    assert badge(affirms(unnamed("Harbour Times"), 1), denies(unnamed("Harbour Times"), 2)) == "contradicted, 0 to 1"


def test_an_outlet_and_its_unnamed_speakers_hold_two_words_of_one_origin():
    found = assessed(affirms(TIMES, 1), denies(unnamed("Harbour Times"), 2))
    assert found.status == "disputed"
    assert [o.bodies for o in found.oppose.origins] == [("unnamed@Harbour Times",)]


def test_a_later_unclear_affirmation_leaves_the_earlier_clear_one_standing():
    assert badge(affirms(TIMES, 1), affirms(unclear("Harbour Times"), 2), affirms(AGENCY, 3)) == "corroborated, 2 to 0"
