"""What each statement adds to its claim's timeline."""

import pytest

from claims.assessment import roles
from claims.vocabulary import Certainty, ClaimKind, Stance

from .world import (
    AGENCY,
    ANALYST,
    MINISTER,
    SPOKESMAN,
    TIMES,
    affirms,
    claim,
    denies,
    organisation,
    record,
    retracts,
    statement,
    unclear,
    unnamed,
)


def timeline(*given) -> list[str]:
    """The roles of the statements in the order in which they are handed over."""
    whole = record(*given)
    return [role.value for _, role in sorted(roles(whole.claims[0], whole.statements).items())]


def test_the_first_that_counts_is_the_first_report():
    doubt = statement(Stance.QUESTIONS, ANALYST, 1)
    assert timeline(doubt, affirms(AGENCY, 2), affirms(AGENCY, 3)) == ["questions", "first report", "repeats"]


def test_a_denial_can_be_the_first_report():
    assert timeline(denies(MINISTER, 1), affirms(TIMES, 2), denies(ANALYST, 3)) == [
        "first report",
        "contradicts",
        "corroborates",
    ]


def test_three_reprints_repeat_the_agency():
    assert timeline(*(affirms(AGENCY, number) for number in (1, 2, 2, 3))) == [
        "first report",
        "repeats",
        "repeats",
        "repeats",
    ]


def test_a_new_origin_on_the_side_of_the_first_report_corroborates():
    assert timeline(affirms(AGENCY, 1), affirms(TIMES, 2)) == ["first report", "corroborates"]


def test_a_new_origin_on_the_other_side_contradicts():
    assert timeline(affirms(AGENCY, 1), denies(MINISTER, 2)) == ["first report", "contradicts"]


def test_an_origin_that_cannot_be_shown_to_be_separate_corroborates_all_the_same():
    assert timeline(affirms(AGENCY, 1), affirms(unclear("Morning Post"), 2)) == ["first report", "corroborates"]


def test_a_body_that_changes_sides_reverses():
    assert timeline(affirms(TIMES, 1), denies(TIMES, 2), affirms(TIMES, 3)) == ["first report", "reverses", "reverses"]


def test_another_body_of_an_origin_that_takes_the_other_side_differs():
    assert timeline(affirms(MINISTER, 1), denies(SPOKESMAN, 2)) == ["first report", "differs"]
    assert timeline(affirms(TIMES, 1), denies(unnamed("Harbour Times"), 2)) == ["first report", "differs"]


def test_another_body_of_an_origin_on_its_side_repeats():
    assert timeline(affirms(MINISTER, 1), affirms(SPOKESMAN, 2)) == ["first report", "repeats"]


@pytest.mark.parametrize("third", [affirms, denies])
def test_a_third_body_of_an_origin_on_both_sides_repeats_either(third):
    port = organisation("Port Office")
    assert timeline(affirms(MINISTER, 1), denies(SPOKESMAN, 2), third(port, 3)) == [
        "first report",
        "differs",
        "repeats",
    ]


@pytest.mark.parametrize("stance", [Stance.QUESTIONS, Stance.REPORTS, Stance.DECLINES, Stance.RETRACTS])
def test_what_takes_no_side_has_the_role_of_its_stance(stance):
    assert timeline(statement(stance, TIMES, 1)) == [stance.value]
    assert timeline(statement(stance, TIMES, 1, certainty=Certainty.POSSIBLE)) == [stance.value]


def test_what_is_only_possible_has_that_role():
    assert timeline(affirms(TIMES, 1, certainty=Certainty.POSSIBLE), affirms(TIMES, 2)) == ["possible", "first report"]


def test_what_was_said_before_it_happened_predicts():
    assert timeline(claim(happened=5), affirms(TIMES, 4), affirms(TIMES, 5)) == ["predicts", "first report"]


def test_statements_on_a_prediction_predict():
    assert timeline(claim(kind=ClaimKind.PREDICTION), affirms(TIMES, 1), denies(ANALYST, 2)) == ["predicts", "predicts"]


def test_roles_follow_the_order_in_which_statements_became_known():
    assert timeline(affirms(MINISTER, 5, said=1), affirms(TIMES, 4)) == ["corroborates", "first report"]


def test_of_statements_known_on_one_day_the_one_said_earlier_comes_first_then_the_smaller_id():
    assert timeline(affirms(TIMES, 5), affirms(MINISTER, 5, said=2)) == ["corroborates", "first report"]
    assert timeline(affirms(TIMES, 5), affirms(MINISTER, 5)) == ["first report", "corroborates"]


def test_a_later_notice_changes_no_role():
    assert timeline(affirms(AGENCY, 1, gone=2), affirms(TIMES, 3)) == ["first report", "corroborates"]


def test_who_retracts_and_then_denies_reverses():
    assert timeline(affirms(TIMES, 1), retracts(TIMES, 2), denies(TIMES, 3)) == ["first report", "retracts", "reverses"]
