"""The range on each side: upper counts all distinct origins, lower doubts what nobody can show."""

from .world import (
    AGENCY,
    ANALYST,
    ECHO,
    GOVERNMENT,
    MINISTER,
    NEWS,
    POST,
    SPOKESMAN,
    TIMES,
    affirms,
    assessed,
    badge,
    denies,
    own,
    unclear,
    unnamed,
)


def test_separate_named_origins_count_alike_above_and_below():
    assert badge(affirms(MINISTER, 1), affirms(ANALYST, 2), affirms(TIMES, 3)) == "corroborated, 3 to 0"


def test_two_bodies_of_one_origin_count_once():
    assert badge(affirms(MINISTER, 1), affirms(SPOKESMAN, 2)) == "single origin, 1 to 0"


def test_an_unclear_own_voice_adds_nothing_below():
    assert badge(affirms(TIMES, 1), affirms(POST, 2)) == "multiple reports, 1–2 to 0"


def test_an_unnamed_speaker_placed_nowhere_adds_nothing_below():
    assert badge(affirms(TIMES, 1), affirms(unnamed("Morning Post"), 2)) == "multiple reports, 1–2 to 0"


def test_an_unnamed_speaker_counts_below_as_the_organisation_it_is_placed_in():
    official = affirms(unnamed("Morning Post", of="Port Office"), 2)
    assert badge(affirms(MINISTER, 1), official) == "multiple reports, 1–2 to 0"
    assert badge(affirms(ANALYST, 1), official) == "corroborated, 2 to 0"


def test_unnamed_officials_of_one_government_told_to_many_papers_may_be_one():
    told = [affirms(unnamed(paper, of=GOVERNMENT), 1) for paper in ("Morning Post", "Evening Echo", "Valley News")]
    assert badge(*told) == "multiple reports, 1–3 to 0"


def test_the_lower_count_is_never_more_than_the_number_of_origins_that_add_anything():
    two_placements = [affirms(unnamed("Morning Post", of=place), 1) for place in (GOVERNMENT, "Nord Shipyard")]
    assert badge(*two_placements) == "single origin, 1 to 0"
    assert badge(*two_placements, affirms(NEWS, 1)) == "multiple reports, 1–2 to 0"
    assert badge(*two_placements, affirms(MINISTER, 1)) == "corroborated, 2 to 0"


def test_an_outlet_that_also_vouches_for_an_unnamed_speaker_is_one_origin():
    assert badge(affirms(TIMES, 1), affirms(unnamed("Harbour Times", of=GOVERNMENT), 1)) == "single origin, 1 to 0"


def test_the_lower_count_is_at_least_one_where_there_is_any_word():
    assert badge(affirms(POST, 1)) == "single origin, 1 to 0"
    assert badge(affirms(POST, 1), affirms(ECHO, 1), affirms(NEWS, 1)) == "multiple reports, 1–3 to 0"
    assert badge(denies(POST, 1)) == "contradicted, 0 to 1"


def test_one_standing_clear_statement_makes_a_body_clear():
    rows = affirms(unclear("Harbour Times"), 1), affirms(TIMES, 2), affirms(unclear("Harbour Times"), 3)
    assert badge(*rows, affirms(AGENCY, 1)) == "corroborated, 2 to 0"


def test_a_clear_statement_that_no_longer_stands_makes_no_body_clear():
    rows = affirms(TIMES, 1), denies(TIMES, 2), affirms(unclear("Harbour Times"), 3), affirms(AGENCY, 1)
    assert badge(*rows) == "multiple reports, 1–2 to 0"


def test_a_clear_statement_taken_back_by_notice_makes_no_body_clear():
    rows = affirms(TIMES, 1, gone=5), affirms(unclear("Harbour Times"), 3), affirms(AGENCY, 1)
    assert badge(*rows, on=4) == "corroborated, 2 to 0"
    assert badge(*rows, on=5) == "multiple reports, 1–2 to 0"


def test_a_body_may_be_clear_on_one_side_and_unclear_on_the_other():
    rows = affirms(TIMES, 1), denies(unclear("Harbour Times"), 1), denies(AGENCY, 1)
    assert badge(*rows) == "disputed, 1 to 1–2"


def test_each_side_has_its_own_range():
    rows = affirms(MINISTER, 1), affirms(POST, 1), denies(ANALYST, 1), denies(ECHO, 1), denies(NEWS, 1)
    assert badge(*rows) == "disputed, 1–2 to 1–3"


def test_an_owned_outlet_and_its_owner_are_one_origin():
    radio, today = own("Borland Radio"), own("Borland Today")
    assert badge(affirms(radio, 1), affirms(today, 1)) == "single origin, 1 to 0"


def test_the_side_says_which_origins_add_to_its_lower_count():
    found = assessed(affirms(TIMES, 1), affirms(POST, 2))
    assert [(o.origin, o.adds) for o in found.support.origins] == [("Harbour Times", True), ("Morning Post", False)]
