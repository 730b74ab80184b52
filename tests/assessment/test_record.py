"""Which statements count."""

import pytest

from claims.vocabulary import Certainty, ClaimKind, Stance

from .world import AGENCY, ANALYST, MINISTER, TIMES, affirms, badge, claim, day, denies, refines, retracts, statement


@pytest.mark.parametrize("stance", [Stance.QUESTIONS, Stance.REPORTS, Stance.DECLINES])
def test_questions_reports_and_declines_move_nothing(stance):
    assert badge(statement(stance, TIMES, 1)) == "unattributed, 0 to 0"


@pytest.mark.parametrize("stance", [Stance.QUESTIONS, Stance.REPORTS, Stance.DECLINES])
def test_who_has_affirmed_may_question_report_or_decline_and_the_word_stands(stance):
    assert badge(affirms(TIMES, 1), statement(stance, TIMES, 2)) == "single origin, 1 to 0"


@pytest.mark.parametrize("certainty", [Certainty.FLAT, Certainty.EXPECTED, Certainty.LIKELY])
def test_what_is_flat_expected_or_likely_counts(certainty):
    assert badge(affirms(TIMES, 1, certainty=certainty)) == "single origin, 1 to 0"


def test_what_is_only_possible_does_not_count():
    assert badge(affirms(TIMES, 1, certainty=Certainty.POSSIBLE)) == "unattributed, 0 to 0"
    assert badge(affirms(TIMES, 1), denies(ANALYST, 2, certainty=Certainty.POSSIBLE)) == "single origin, 1 to 0"


def test_a_possible_retraction_does_not_count():
    assert badge(affirms(TIMES, 1), retracts(TIMES, 2, certainty=Certainty.POSSIBLE)) == "single origin, 1 to 0"


def test_a_statement_counts_from_the_day_on_which_it_is_known_not_said():
    rows = affirms(MINISTER, 9, said=2), affirms(AGENCY, 3)
    assert badge(*rows, on=8) == "single origin, 1 to 0"
    assert badge(*rows, on=9) == "corroborated, 2 to 0"


@pytest.mark.parametrize("kind", [ClaimKind.EVENT, ClaimKind.FIGURE])
def test_what_was_said_of_an_event_or_figure_before_it_happened_was_a_prediction(kind):
    ferries = claim(kind=kind, happened=5)
    assert badge(ferries, affirms(TIMES, 4)) == "unattributed, 0 to 0"
    assert badge(ferries, affirms(TIMES, 5)) == "single origin, 1 to 0"


def test_what_was_said_before_it_happened_does_not_count_though_it_became_known_after():
    assert badge(claim(happened=5), affirms(TIMES, 9, said=4)) == "unattributed, 0 to 0"


@pytest.mark.parametrize("kind", [ClaimKind.INTENTION])
def test_an_intention_may_be_affirmed_before_its_day(kind):
    assert badge(claim(kind=kind, happened=5), affirms(TIMES, 4)) == "single origin, 1 to 0"


def test_the_day_that_bars_a_statement_is_that_of_its_own_claim():
    late_general, early_narrow = claim(1, happened=9), claim(2, happened=1)
    assert badge(late_general, early_narrow, refines(2, 1), affirms(TIMES, 4, on=2), affirms(AGENCY, 3)) == (
        "single origin, 1 to 0"
    )


def test_a_statement_no_longer_counts_from_the_day_its_outlet_took_it_back():
    rows = affirms(TIMES, 1, gone=4), affirms(AGENCY, 1)
    assert badge(*rows, on=3) == "corroborated, 2 to 0"
    assert badge(*rows, on=4) == "single origin, 1 to 0"


def test_a_notice_dated_before_the_statement_was_known_speaks_from_the_day_it_was_known():
    rows = affirms(TIMES, 5, gone=2), affirms(AGENCY, 1)
    assert badge(*rows, on=4) == "single origin, 1 to 0"
    assert badge(*rows, on=5) == "single origin, 1 to 0"


def test_when_a_denial_is_taken_back_by_notice_the_earlier_affirmation_stands_again():
    rows = affirms(TIMES, 1), denies(TIMES, 3, gone=6)
    assert [badge(*rows, on=on) for on in (1, 3, 6)] == [
        "single origin, 1 to 0",
        "contradicted, 0 to 1",
        "single origin, 1 to 0",
    ]


def test_when_a_retraction_is_taken_back_by_notice_the_word_stands_again():
    rows = affirms(TIMES, 1), retracts(TIMES, 3, gone=6)
    assert [badge(*rows, on=on) for on in (3, 6)] == ["retracted, 0 to 0", "single origin, 1 to 0"]


def test_statements_on_a_prediction_are_shown_and_never_counted():
    assert badge(claim(kind=ClaimKind.PREDICTION), affirms(TIMES, 1), denies(ANALYST, 2)) == "open, 0 to 0"


def test_a_named_voice_counts_whatever_article_carries_it():
    assert badge(*(affirms(MINISTER, number) for number in range(1, 10))) == "single origin, 1 to 0"
    assert affirms(MINISTER, 1).day_said == day(1)
