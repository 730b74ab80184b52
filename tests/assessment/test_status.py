"""The table of statuses: the first row that matches."""

import pytest

from claims.vocabulary import ClaimKind, Stance, Status

from .world import (
    AGENCY,
    ANALYST,
    ECHO,
    GOVERNMENT,
    MINISTER,
    POST,
    SHIPYARD,
    SPOKESMAN,
    TIMES,
    affirms,
    badge,
    claim,
    contradicts,
    denies,
    own,
    person,
    refines,
    retracts,
    statement,
    supersedes,
    unnamed,
)

OWN_ACT = claim(parties=(GOVERNMENT,))


def test_a_claim_is_not_yet_reported_before_a_statement_on_it_is_known():
    assert badge(affirms(TIMES, 5), on=4) == "not yet reported, 0 to 0"


def test_a_claim_that_only_others_support_is_not_yet_reported_and_keeps_its_counts():
    assert badge(refines(2, 1), affirms(TIMES, 1, on=2)) == "not yet reported, 1 to 0"


def test_any_statement_reports_a_claim_even_one_that_does_not_count():
    assert badge(statement(Stance.DECLINES, MINISTER, 1)) == "unattributed, 0 to 0"


def test_a_claim_is_superseded_when_a_later_one_has_more_for_it_than_against():
    rows = supersedes(2, 1), affirms(TIMES, 1), affirms(AGENCY, 5, on=2)
    assert badge(*rows, on=4) == "single origin, 1 to 0"
    assert badge(*rows, on=5) == "superseded, 1 to 0"


def test_a_superseding_claim_that_is_evenly_disputed_supersedes_nothing():
    rows = supersedes(2, 1), affirms(TIMES, 1), affirms(AGENCY, 1, on=2), denies(MINISTER, 1, on=2)
    assert badge(*rows) == "single origin, 1 to 0"


def test_lower_counts_decide_whether_a_claim_supersedes():
    rows = supersedes(2, 1), affirms(TIMES, 1), affirms(POST, 1, on=2), affirms(ECHO, 1, on=2)
    assert badge(*rows, denies(MINISTER, 1, on=2)) == "single origin, 1 to 0"


def test_a_claim_not_yet_reported_itself_can_supersede():
    rows = supersedes(2, 1), refines(3, 2), affirms(TIMES, 1), affirms(AGENCY, 1, on=3)
    assert badge(*rows, of=2) == "not yet reported, 1 to 0"
    assert badge(*rows) == "superseded, 1 to 0"


def test_superseding_is_not_handed_on():
    chain = supersedes(2, 1), supersedes(3, 2)
    rows = affirms(TIMES, 1), statement(Stance.REPORTS, TIMES, 1, on=2), affirms(AGENCY, 1, on=3)
    assert badge(*chain, *rows) == "single origin, 1 to 0"
    assert badge(*chain, *rows, of=2) == "superseded, 0 to 0"


def test_a_superseded_claim_can_itself_supersede():
    chain = supersedes(2, 1), supersedes(3, 2)
    rows = affirms(TIMES, 1), affirms(TIMES, 1, on=2), affirms(AGENCY, 1, on=3)
    assert badge(*chain, *rows) == "superseded, 1 to 0"


def test_an_opinion_can_be_superseded():
    rows = claim(kind=ClaimKind.OPINION), supersedes(2, 1), affirms(ANALYST, 1), affirms(ANALYST, 2, on=2)
    assert badge(*rows) == "superseded, 1 to 0"


def test_no_count_judges_an_opinion_though_the_counts_are_kept():
    opinion = claim(kind=ClaimKind.OPINION)
    assert badge(opinion, affirms(ANALYST, 1), affirms(MINISTER, 1), denies(TIMES, 1)) == "opinion, 2 to 1"


def test_a_prediction_is_open_while_nothing_has_come_of_it():
    assert badge(claim(kind=ClaimKind.PREDICTION), affirms(ANALYST, 1)) == "open, 0 to 0"


def test_a_prediction_is_judged_by_what_came_of_it():
    prediction = claim(kind=ClaimKind.PREDICTION)
    assert badge(prediction, affirms(ANALYST, 1), refines(2, 1), affirms(TIMES, 9, on=2)) == "single origin, 1 to 0"
    assert badge(prediction, affirms(ANALYST, 1), contradicts(2, 1), affirms(TIMES, 9, on=2)) == "contradicted, 0 to 1"


def test_a_prediction_whose_fulfilment_was_taken_back_is_open_again():
    rows = claim(kind=ClaimKind.PREDICTION), affirms(ANALYST, 1), refines(2, 1)
    assert badge(*rows, affirms(TIMES, 2, on=2), retracts(TIMES, 3, on=2)) == "open, 0 to 0"


def test_a_claim_is_retracted_when_its_body_took_it_back_and_nobody_else_stands():
    assert badge(affirms(TIMES, 1), retracts(TIMES, 2)) == "retracted, 0 to 0"


def test_a_claim_is_retracted_when_a_notice_took_it_back_and_nobody_else_stands():
    assert badge(affirms(TIMES, 1, gone=2)) == "retracted, 0 to 0"


def test_a_claim_is_retracted_when_the_narrower_claim_was_taken_back():
    rows = refines(2, 1), statement(Stance.REPORTS, TIMES, 1)
    assert badge(*rows, affirms(TIMES, 1, on=2), retracts(TIMES, 2, on=2)) == "retracted, 0 to 0"
    assert badge(*rows, affirms(TIMES, 1, on=2, gone=2)) == "retracted, 0 to 0"


def test_a_narrower_claim_is_not_retracted_when_the_general_one_was_taken_back():
    rows = refines(1, 2), statement(Stance.REPORTS, TIMES, 1)
    assert badge(*rows, affirms(TIMES, 1, on=2), retracts(TIMES, 2, on=2)) == "unattributed, 0 to 0"


def test_a_retracted_claim_stays_so_whatever_its_body_affirms_and_takes_back_since():
    rows = affirms(TIMES, 1), retracts(TIMES, 2), denies(TIMES, 3), retracts(TIMES, 4)
    assert badge(*rows) == "retracted, 0 to 0"


def test_a_denial_taken_back_leaves_a_claim_unattributed():
    assert badge(denies(TIMES, 1), retracts(TIMES, 2)) == "unattributed, 0 to 0"
    assert badge(denies(TIMES, 1, gone=2)) == "unattributed, 0 to 0"


def test_a_retraction_of_nothing_retracts_nothing():
    assert badge(retracts(TIMES, 1)) == "unattributed, 0 to 0"
    assert badge(retracts(TIMES, 1), affirms(TIMES, 2, gone=2)) == "retracted, 0 to 0"
    assert badge(affirms(AGENCY, 2, gone=3), retracts(TIMES, 1)) == "retracted, 0 to 0"


def test_what_did_not_count_cannot_be_taken_back():
    assert badge(claim(happened=5), affirms(TIMES, 4), retracts(TIMES, 6)) == "unattributed, 0 to 0"
    assert badge(claim(happened=5), affirms(TIMES, 4, gone=6)) == "unattributed, 0 to 0"


def test_another_word_stands_beside_one_taken_back():
    assert badge(affirms(TIMES, 1), retracts(TIMES, 2), affirms(AGENCY, 1)) == "single origin, 1 to 0"


def test_a_claim_is_unattributed_when_it_is_only_passed_on():
    assert badge(statement(Stance.REPORTS, TIMES, 1)) == "unattributed, 0 to 0"


def test_a_claim_is_contradicted_when_more_stand_against_it_than_for_it():
    assert badge(affirms(TIMES, 1), denies(MINISTER, 2), denies(ANALYST, 3)) == "contradicted, 1 to 2"


def test_a_claim_is_disputed_when_as_many_or_fewer_stand_against_it():
    assert badge(affirms(TIMES, 1), denies(MINISTER, 2)) == "disputed, 1 to 1"
    assert badge(affirms(TIMES, 1), affirms(AGENCY, 1), denies(MINISTER, 2)) == "disputed, 2 to 1"


def test_unclear_reports_outnumber_nobody():
    assert badge(affirms(TIMES, 1), denies(POST, 1), denies(ECHO, 1)) == "disputed, 1 to 1–2"


def test_a_claim_is_corroborated_by_a_second_separate_origin():
    assert badge(affirms(AGENCY, 1), affirms(TIMES, 2)) == "corroborated, 2 to 0"


@pytest.mark.parametrize("voice", [MINISTER, SPOKESMAN])
def test_a_party_that_affirms_through_a_named_person_reports_itself(voice):
    assert badge(OWN_ACT, affirms(voice, 1)) == "self-reported, 1 to 0"


def test_a_party_that_affirms_as_an_organisation_reports_itself():
    assert badge(claim(parties=("Nord Shipyard",)), affirms(SHIPYARD, 1)) == "self-reported, 1 to 0"


def test_a_person_can_be_the_party():
    assert badge(claim(parties=("Lena Brandt",)), affirms(ANALYST, 1)) == "self-reported, 1 to 0"
    assert badge(claim(parties=("Ana Torres",)), affirms(person("Ana Torres", "Presidency"), 1)) == (
        "single origin, 1 to 0"
    )


def test_one_of_several_parties_is_enough():
    assert badge(claim(parties=(GOVERNMENT, "Nord Shipyard")), affirms(SHIPYARD, 1)) == "self-reported, 1 to 0"


def test_a_party_that_speaks_through_its_outlet_or_an_unnamed_official_does_not_report_itself():
    state_radio = claim(parties=("Government of Borland",)), affirms(own("Borland Radio"), 1)
    assert badge(*state_radio) == "single origin, 1 to 0"
    assert badge(OWN_ACT, affirms(unnamed("Harbour Times", of=GOVERNMENT), 1)) == "single origin, 1 to 0"


def test_unclear_reports_beside_the_party_leave_it_self_reported():
    assert badge(OWN_ACT, affirms(MINISTER, 1), affirms(POST, 2)) == "self-reported, 1–2 to 0"


def test_a_second_separate_origin_beside_the_party_corroborates():
    assert badge(OWN_ACT, affirms(MINISTER, 1), affirms(TIMES, 2)) == "corroborated, 2 to 0"


def test_a_party_that_denies_disputes_like_anyone():
    assert badge(OWN_ACT, affirms(TIMES, 1), denies(MINISTER, 2)) == "disputed, 1 to 1"


def test_a_party_that_affirms_a_narrower_claim_reports_itself():
    rows = OWN_ACT, refines(2, 1), statement(Stance.REPORTS, TIMES, 1), affirms(MINISTER, 1, on=2)
    assert badge(*rows) == "self-reported, 1 to 0"


def test_a_party_whose_word_no_longer_stands_reports_nothing():
    assert badge(OWN_ACT, affirms(MINISTER, 1), retracts(MINISTER, 2), affirms(TIMES, 1)) == "single origin, 1 to 0"


def test_several_who_cannot_be_shown_to_be_separate_are_multiple_reports():
    assert badge(affirms(TIMES, 1), affirms(POST, 1)) == "multiple reports, 1–2 to 0"


def test_one_origin_alone_is_a_single_origin():
    assert badge(affirms(TIMES, 1)) == "single origin, 1 to 0"


def test_every_status_has_its_place_in_the_order_of_the_table():
    assert [status.value for status in Status] == [
        "not yet reported",
        "superseded",
        "opinion",
        "open",
        "retracted",
        "unattributed",
        "contradicted",
        "disputed",
        "corroborated",
        "self-reported",
        "multiple reports",
        "single origin",
    ]
