"""Amounts of two claims, held against each other."""

import pytest

from claims.models import Claim
from claims.queries.figure import comparison_in_words, comparison_of
from claims.values.amount import Comparison
from claims.vocabulary import Comparator
from tests.factories import make_claim

pytestmark = pytest.mark.django_db


def worth(comparator: Comparator, amount: str, unit: str = "USD") -> Claim:
    return make_claim(comparator=comparator, amount=amount, unit=unit)


def test_a_figure_that_bears_out_a_vaguer_one_lies_inside_it() -> None:
    exact, vague = worth(Comparator.EQUAL, "2500000000"), worth(Comparator.MORE, "2000000000")
    assert comparison_of(exact, vague) == Comparison.INSIDE
    assert comparison_in_words(exact, vague) == (
        "The amount here, 2.5 billion US dollars, lies inside the other, more than 2 billion US dollars."
    )
    assert comparison_in_words(vague, exact) == (
        "The other amount, 2.5 billion US dollars, lies inside the one here, more than 2 billion US dollars."
    )


def test_two_exact_figures_cannot_both_hold() -> None:
    one, other = worth(Comparator.EQUAL, "2500000000"), worth(Comparator.EQUAL, "3000000000")
    assert comparison_in_words(one, other) == (
        "The amounts, 2.5 billion US dollars and 3 billion US dollars, cannot both hold."
    )


def test_two_bounds_that_overlap_can_both_hold() -> None:
    one, other = worth(Comparator.MORE, "2000000000"), worth(Comparator.LESS, "3000000000")
    assert comparison_of(one, other) == Comparison.COMPATIBLE


def test_other_units_and_no_amount_are_not_compared() -> None:
    one, other = worth(Comparator.EQUAL, "4", "systems"), worth(Comparator.EQUAL, "4")
    assert comparison_of(one, other) == Comparison.INCOMPARABLE
    assert comparison_in_words(one, make_claim()) == ""
