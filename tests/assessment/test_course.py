"""The periods of a claim: one for each change of status or counts."""

from claims.assessment import periods
from claims.vocabulary import Stance

from .world import (
    AGENCY,
    ANALYST,
    MINISTER,
    POST,
    TIMES,
    affirms,
    contradicts,
    course,
    day,
    denies,
    record,
    refines,
    retracts,
    statement,
    supersedes,
)


def test_the_named_world_from_the_agency_report_to_the_later_correction():
    reprints = [affirms(AGENCY, 1), affirms(AGENCY, 2), affirms(AGENCY, 2), affirms(AGENCY, 3)]
    rows = *reprints, affirms(TIMES, 4), denies(MINISTER, 6), retracts(AGENCY, 9)
    assert course(*rows) == [
        "1: single origin, 1 to 0",
        "4: corroborated, 2 to 0",
        "6: disputed, 2 to 1",
        "9: disputed, 1 to 1",
    ]


def test_nothing_stands_before_the_first_report_and_nothing_without_one():
    assert course(refines(2, 1), affirms(TIMES, 1, on=2)) == []
    assert course() == []


def test_what_others_support_shows_from_the_first_report_on():
    rows = refines(2, 1), affirms(TIMES, 1, on=2), statement(Stance.REPORTS, POST, 4)
    assert course(*rows) == ["4: single origin, 1 to 0"]


def test_a_repetition_begins_no_period():
    assert course(affirms(AGENCY, 1), affirms(AGENCY, 2)) == ["1: single origin, 1 to 0"]


def test_a_change_of_counts_alone_begins_a_period():
    assert course(affirms(TIMES, 1), affirms(POST, 2), affirms(AGENCY, 3), affirms(ANALYST, 4)) == [
        "1: single origin, 1 to 0",
        "2: multiple reports, 1–2 to 0",
        "3: corroborated, 2–3 to 0",
        "4: corroborated, 3–4 to 0",
    ]


def test_all_that_one_day_brings_makes_one_period():
    assert course(affirms(TIMES, 1), denies(MINISTER, 1), affirms(AGENCY, 1)) == ["1: disputed, 2 to 1"]


def test_changes_that_cancel_out_within_a_day_begin_no_period():
    assert course(affirms(TIMES, 1), affirms(AGENCY, 2, gone=2)) == ["1: single origin, 1 to 0"]


def test_a_notice_begins_a_period_because_of_the_statement_it_takes_back():
    found = periods(record(affirms(AGENCY, 1), affirms(TIMES, 2, gone=5)))
    assert [(p.since, p.status, p.because) for p in found] == [
        (day(1), "single origin", 1),
        (day(2), "corroborated", 2),
        (day(5), "single origin", 2),
    ]


def test_a_statement_on_another_claim_can_be_the_reason():
    found = periods(record(contradicts(1, 2), affirms(TIMES, 1), affirms(MINISTER, 5, on=2)))
    assert [(p.since, p.status, p.because) for p in found if p.claim == 1] == [
        (day(1), "single origin", 1),
        (day(5), "disputed", 2),
    ]


def test_counts_go_on_under_superseded():
    rows = supersedes(2, 1), affirms(TIMES, 1), affirms(AGENCY, 2, on=2), affirms(ANALYST, 3)
    assert course(*rows) == ["1: single origin, 1 to 0", "2: superseded, 1 to 0", "3: superseded, 2 to 0"]


def test_a_claim_is_superseded_no_longer_when_the_later_claim_falls():
    rows = supersedes(2, 1), affirms(TIMES, 1), affirms(AGENCY, 2, on=2), retracts(AGENCY, 3, on=2)
    assert course(*rows) == ["1: single origin, 1 to 0", "2: superseded, 1 to 0", "3: single origin, 1 to 0"]


def test_a_rival_that_comes_to_count_begins_a_period():
    rows = contradicts(1, 2), contradicts(1, 3), affirms(TIMES, 1), affirms(ANALYST, 2, on=2)
    assert course(*rows, affirms(POST, 3, on=3), affirms(MINISTER, 4, on=3), affirms(AGENCY, 5, on=3)) == [
        "1: single origin, 1 to 0",
        "2: disputed, 1 to 1",
        "4: disputed, 1 to 1–2",
        "5: contradicted, 1 to 2–3",
    ]


def test_something_said_long_ago_changes_nothing_before_the_day_it_became_known():
    assert course(affirms(TIMES, 3), denies(TIMES, 9, said=4)) == [
        "3: single origin, 1 to 0",
        "9: contradicted, 0 to 1",
    ]
