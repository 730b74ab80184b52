"""The reasons for a status: who stands on each side, through which statements."""

from claims.vocabulary import Stance

from .world import (
    AGENCY,
    ANALYST,
    BORLAND,
    GOVERNMENT,
    MINISTER,
    POST,
    SPOKESMAN,
    TIMES,
    affirms,
    assessed,
    badge,
    claim,
    contradicts,
    denies,
    own,
    record,
    refines,
    retracts,
    statement,
    supersedes,
    unnamed,
)


def reasons(side) -> list[tuple[str, tuple[int, ...]]]:
    return [(o.origin, o.statements) for o in side.origins]


def test_the_named_world_with_its_reasons():
    reprints = [affirms(AGENCY, 1), affirms(AGENCY, 2), affirms(AGENCY, 2), affirms(AGENCY, 3)]
    found = assessed(*reprints, affirms(TIMES, 4), denies(MINISTER, 6))
    assert reasons(found.support) == [("Coast Agency", (1, 2, 3, 4)), ("Harbour Times", (5,))]
    assert reasons(found.oppose) == [(GOVERNMENT, (6,))]


def test_a_statement_that_no_longer_stands_is_no_reason():
    found = assessed(affirms(TIMES, 1), denies(TIMES, 2), affirms(TIMES, 3), affirms(AGENCY, 1), retracts(AGENCY, 2))
    assert reasons(found.support) == [("Harbour Times", (3,))]
    assert reasons(found.oppose) == []


def test_a_statement_that_gave_way_to_a_word_on_another_claim_is_no_reason():
    rows = contradicts(1, 2), affirms(TIMES, 1), affirms(TIMES, 2, on=2), affirms(TIMES, 3)
    assert reasons(assessed(*rows).support) == [("Harbour Times", (3,))]
    assert reasons(assessed(*rows).oppose) == []


def test_a_statement_not_yet_known_is_no_reason():
    assert reasons(assessed(affirms(TIMES, 1), affirms(AGENCY, 3), on=2).support) == [("Harbour Times", (1,))]


def test_statements_on_other_claims_are_reasons_too():
    rows = refines(2, 1), contradicts(1, 3), affirms(TIMES, 1, on=2), affirms(ANALYST, 1, on=3)
    found = assessed(*rows, statement(Stance.REPORTS, POST, 1))
    assert reasons(found.support) == [("Harbour Times", (1,))]
    assert reasons(found.oppose) == [("Lena Brandt", (2,))]


def test_a_statement_for_a_rival_that_does_not_count_is_no_reason():
    rows = (
        contradicts(1, 2),
        contradicts(1, 3),
        affirms(TIMES, 1),
        affirms(ANALYST, 1, on=2),
        affirms(MINISTER, 1, on=3),
    )
    assert reasons(assessed(*rows).oppose) == [("Lena Brandt", (2,))]


def test_an_origin_names_all_its_bodies():
    found = assessed(affirms(MINISTER, 1), affirms(SPOKESMAN, 2))
    assert [o.bodies for o in found.support.origins] == [("Ministry of Transport", "Presidency")]


def test_an_origin_says_what_it_adds_below():
    found = assessed(affirms(unnamed("Harbour Times", of="Port Office"), 1), affirms(POST, 2))
    assert [o.low_names for o in found.support.origins] == [(GOVERNMENT,), ()]


def test_a_party_is_marked_on_either_side():
    joint = claim(parties=(GOVERNMENT, "Nord Shipyard"))
    found = assessed(joint, affirms(TIMES, 1), denies(MINISTER, 2))
    assert [o.is_party for o in found.support.origins] == [False]
    assert [o.is_party for o in found.oppose.origins] == [True]


def test_an_outlet_that_a_party_owns_is_not_the_party_speaking():
    found = assessed(claim(parties=(BORLAND,)), affirms(own("Borland Radio"), 1))
    assert [(o.origin, o.is_party) for o in found.support.origins] == [(BORLAND, False)]


def test_the_claims_that_supersede_are_named():
    rows = supersedes(2, 1), supersedes(3, 1), affirms(TIMES, 1), affirms(AGENCY, 1, on=3)
    assert assessed(*rows).superseded_by == (3,)


def test_every_claim_of_the_record_is_assessed_on_any_day():
    assert badge(affirms(TIMES, 1, on=2), of=1) == "not yet reported, 0 to 0"
    assert len(record(affirms(TIMES, 1, on=2)).claims) == 2
