"""How words reach other claims through relations."""

import pytest

from claims.assessment import Relation
from claims.vocabulary import ClaimKind, RelationKind, Stance

from .world import (
    AGENCY,
    ANALYST,
    ECHO,
    MINISTER,
    NEWS,
    POST,
    SHIPYARD,
    TIMES,
    affirms,
    assessed,
    badge,
    claim,
    contradicts,
    denies,
    refines,
    retracts,
    statement,
    supersedes,
)

BOUGHT, NINE, DIESEL = 1, 2, 3  # ferries; nine ferries; nine diesel ferries
NARROWER = refines(NINE, BOUGHT), refines(DIESEL, NINE)


def seen(on: int):
    """A report that makes a claim known and takes no side."""
    return statement(Stance.REPORTS, NEWS, 1, on=on)


def test_affirming_a_claim_affirms_all_that_it_refines():
    rows = *NARROWER, seen(BOUGHT), seen(NINE), affirms(TIMES, 1, on=DIESEL)
    assert badge(*rows, of=NINE) == "single origin, 1 to 0"
    assert badge(*rows, of=BOUGHT) == "single origin, 1 to 0"


def test_affirming_a_general_claim_says_nothing_of_the_narrower():
    assert badge(*NARROWER, seen(NINE), affirms(TIMES, 1, on=BOUGHT), of=NINE) == "unattributed, 0 to 0"


def test_denying_a_general_claim_denies_all_that_refine_it():
    rows = *NARROWER, seen(NINE), seen(DIESEL), denies(MINISTER, 1, on=BOUGHT)
    assert badge(*rows, of=NINE) == "contradicted, 0 to 1"
    assert badge(*rows, of=DIESEL) == "contradicted, 0 to 1"


def test_denying_a_narrower_claim_says_nothing_of_the_general():
    assert badge(*NARROWER, seen(BOUGHT), denies(MINISTER, 1, on=NINE)) == "unattributed, 0 to 0"


def test_one_body_counts_once_on_a_side_through_however_many_claims():
    rows = affirms(TIMES, 1, on=BOUGHT), affirms(TIMES, 2, on=NINE), affirms(TIMES, 3, on=DIESEL)
    assert badge(*NARROWER, *rows) == "single origin, 1 to 0"


@pytest.mark.parametrize("relation", [contradicts(1, 2), contradicts(2, 1)])
def test_affirming_a_claim_denies_the_one_that_it_contradicts_both_ways(relation):
    assert badge(relation, seen(1), affirms(TIMES, 1, on=2)) == "contradicted, 0 to 1"
    assert badge(relation, seen(2), affirms(TIMES, 1, on=1), of=2) == "contradicted, 0 to 1"


def test_affirming_a_claim_denies_all_that_refine_what_it_contradicts():
    rows = *NARROWER, contradicts(BOUGHT, 4), seen(DIESEL), affirms(TIMES, 1, on=4)
    assert badge(*rows, of=DIESEL) == "contradicted, 0 to 1"


def test_affirming_a_claim_denies_what_the_claims_it_refines_contradict():
    assert badge(*NARROWER, contradicts(BOUGHT, 4), seen(4), affirms(TIMES, 1, on=DIESEL), of=4) == (
        "contradicted, 0 to 1"
    )


def test_affirming_a_claim_says_nothing_of_what_is_more_general_than_its_rival():
    assert badge(*NARROWER, contradicts(NINE, 4), seen(BOUGHT), affirms(TIMES, 1, on=4)) == "unattributed, 0 to 0"


def test_denying_a_claim_affirms_no_rival():
    assert badge(contradicts(1, 2), seen(1), denies(TIMES, 1, on=2)) == "unattributed, 0 to 0"


def test_relations_hold_whenever_the_statements_were_made():
    rows = contradicts(1, 2), affirms(TIMES, 20), affirms(MINISTER, 1, on=2)
    assert badge(*rows, on=20) == "disputed, 1 to 1"


def test_a_word_gives_way_to_a_later_one_of_the_same_body_on_a_rival():
    rows = contradicts(1, 2), affirms(TIMES, 1, on=1), affirms(TIMES, 2, on=2)
    assert badge(*rows, of=1) == "contradicted, 0 to 1"
    assert badge(*rows, of=2) == "single origin, 1 to 0"


def test_words_of_one_day_on_two_rivals_both_count():
    assert badge(contradicts(1, 2), affirms(TIMES, 1, on=1), affirms(TIMES, 1, on=2)) == "disputed, 1 to 1"


def test_a_denial_of_the_general_claim_ends_an_earlier_word_on_the_narrower():
    rows = *NARROWER, affirms(TIMES, 1, on=NINE), denies(TIMES, 2, on=BOUGHT)
    assert badge(*rows, of=NINE) == "contradicted, 0 to 1"
    assert badge(*rows, of=BOUGHT) == "contradicted, 0 to 1"


def test_a_later_affirmation_of_the_narrower_claim_ends_an_earlier_denial_of_the_general():
    rows = *NARROWER, denies(TIMES, 1, on=BOUGHT), affirms(TIMES, 2, on=NINE)
    assert badge(*rows, of=BOUGHT) == "single origin, 1 to 0"
    assert badge(*rows, of=NINE) == "single origin, 1 to 0"


def test_a_word_that_is_already_retracted_ends_nothing_elsewhere():
    rows = contradicts(1, 2), affirms(TIMES, 1, on=1), affirms(TIMES, 2, on=2), retracts(TIMES, 3, on=2)
    assert badge(*rows, of=1) == "single origin, 1 to 0"


def test_a_retraction_reaches_no_other_claim():
    assert badge(*NARROWER, affirms(TIMES, 1, on=NINE), retracts(TIMES, 2, on=BOUGHT)) == "single origin, 1 to 0"


def test_of_several_rivals_only_the_one_with_the_most_support_counts():
    rows = contradicts(1, 2), contradicts(1, 3), affirms(TIMES, 1), affirms(MINISTER, 1, on=2)
    found = assessed(*rows, affirms(ANALYST, 1, on=3), affirms(SHIPYARD, 1, on=3))
    assert (found.status, found.support.low, found.oppose.low) == ("contradicted", 1, 2)
    assert [o.origin for o in found.oppose.origins] == ["Lena Brandt", "Nord Shipyard"]
    assert found.rivals_shown == (2,)


def test_the_upper_count_chooses_the_rival():
    rows = contradicts(1, 2), contradicts(1, 3), affirms(TIMES, 1)
    clear = affirms(MINISTER, 1, on=2), affirms(SHIPYARD, 1, on=2)
    many = affirms(POST, 1, on=3), affirms(ECHO, 1, on=3), affirms(AGENCY, 1, on=3)
    assert badge(*rows, *clear, *many) == "disputed, 1 to 1–3"


def test_of_rivals_with_equal_support_the_smallest_id_counts():
    rows = contradicts(1, 2), contradicts(1, 3), affirms(TIMES, 1)
    found = assessed(*rows, affirms(MINISTER, 1, on=3), affirms(ANALYST, 1, on=2))
    assert [o.origin for o in found.oppose.origins] == ["Lena Brandt"]
    assert found.rivals_shown == (3,)


def test_rivals_are_weighed_anew_as_support_comes_and_goes():
    rows = contradicts(1, 2), contradicts(1, 3), affirms(TIMES, 1), affirms(ANALYST, 1, on=2)
    rows = *rows, affirms(MINISTER, 2, on=3), affirms(SHIPYARD, 3, on=3), retracts(SHIPYARD, 4, on=3)
    assert [assessed(*rows, on=on).rivals_shown for on in (2, 3, 4)] == [(3,), (2,), (3,)]


def test_a_narrower_claim_meets_the_rival_of_the_general_one_that_counts_by_now():
    rows = refines(NINE, BOUGHT), contradicts(BOUGHT, 4), contradicts(BOUGHT, 5), affirms(TIMES, 1, on=NINE)
    rows = *rows, affirms(ANALYST, 2, on=4), affirms(MINISTER, 3, on=5), affirms(SHIPYARD, 4, on=5)
    assert [badge(*rows, of=NINE, on=on) for on in (3, 4)] == ["disputed, 1 to 1", "contradicted, 1 to 2"]


def test_a_denial_counts_beside_the_rival():
    rows = contradicts(1, 2), affirms(TIMES, 1), affirms(ANALYST, 1, on=2), denies(MINISTER, 1)
    assert badge(*rows) == "contradicted, 1 to 2"


def test_a_word_gives_way_even_to_one_for_a_rival_that_does_not_count():
    rows = contradicts(1, 2), contradicts(1, 3), affirms(TIMES, 1), affirms(MINISTER, 1)
    rows = *rows, affirms(ANALYST, 1, on=2), affirms(SHIPYARD, 1, on=2), affirms(TIMES, 2, on=3)
    assert badge(*rows) == "contradicted, 1 to 2"


def test_each_contradicted_claim_has_its_own_rival_that_counts():
    rows = refines(NINE, BOUGHT), contradicts(BOUGHT, 4), contradicts(NINE, 5), affirms(TIMES, 1, on=NINE)
    rows = *rows, seen(BOUGHT), affirms(ANALYST, 1, on=4), affirms(SHIPYARD, 1, on=5)
    assert badge(*rows, of=NINE) == "contradicted, 1 to 2"
    assert badge(*rows, of=BOUGHT) == "disputed, 1 to 1"


def test_two_rivals_of_one_claim_are_no_rivals_of_each_other():
    rows = contradicts(1, 2), contradicts(1, 3), affirms(ANALYST, 1, on=2), affirms(SHIPYARD, 1, on=3)
    assert badge(*rows, of=2) == badge(*rows, of=3) == "single origin, 1 to 0"


def test_words_on_opinions_move_other_claims():
    opinion = claim(2, ClaimKind.OPINION)
    assert badge(opinion, refines(2, 1), seen(1), affirms(ANALYST, 1, on=2)) == "single origin, 1 to 0"
    assert badge(opinion, contradicts(2, 1), seen(1), affirms(ANALYST, 1, on=2)) == "contradicted, 0 to 1"


def test_words_on_a_prediction_move_no_claim():
    prediction = claim(2, ClaimKind.PREDICTION)
    assert badge(prediction, refines(2, 1), seen(1), affirms(ANALYST, 1, on=2)) == "unattributed, 0 to 0"
    assert badge(prediction, contradicts(2, 1), seen(1), affirms(ANALYST, 1, on=2)) == "unattributed, 0 to 0"
    assert badge(prediction, refines(1, 2), seen(1), denies(ANALYST, 1, on=2)) == "unattributed, 0 to 0"


def test_a_prediction_still_links_the_claims_on_either_side():
    prediction = claim(2, ClaimKind.PREDICTION)
    assert badge(prediction, refines(3, 2), refines(2, 1), seen(1), affirms(TIMES, 1, on=3)) == "single origin, 1 to 0"
    assert badge(prediction, contradicts(1, 2), refines(3, 2), seen(1), affirms(TIMES, 1, on=3)) == (
        "contradicted, 0 to 1"
    )


def test_superseding_moves_no_count():
    assert badge(supersedes(2, 1), seen(1), affirms(TIMES, 1, on=2)) == "superseded, 0 to 0"


@pytest.mark.parametrize("kind", [RelationKind.REFINES, RelationKind.SUPERSEDES])
def test_a_loop_ends_and_is_flagged(kind):
    ring = [Relation(1, kind, 2), Relation(2, kind, 3), Relation(3, kind, 1)]
    rows = *ring, *(affirms(TIMES, 1, on=on) for on in (1, 2, 3))
    assert [assessed(*rows, of=of).is_looped for of in (1, 2, 3)] == [True, True, True]
    assert assessed(*rows).support.high == 1


def test_a_claim_that_leads_into_a_loop_is_flagged_and_one_behind_it_is_not():
    rows = refines(1, 2), refines(2, 1), refines(3, 1), refines(1, 4)
    assert [assessed(*rows, of=of).is_looped for of in (1, 2, 3, 4)] == [True, True, True, False]


def test_claims_that_refine_or_supersede_without_a_loop_are_not_flagged():
    assert assessed(*NARROWER, supersedes(3, 1)).is_looped is False
