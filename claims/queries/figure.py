"""How the amounts of two claims stand to each other."""

from claims.models import Claim
from claims.values.amount import Comparison, compare

SENTENCES = {
    Comparison.SAME: "Both claims give {here}.",
    Comparison.INSIDE: "The amount here, {here}, lies inside the other, {there}.",
    Comparison.AROUND: "The other amount, {there}, lies inside the one here, {here}.",
    Comparison.COMPATIBLE: "The amounts, {here} and {there}, can both hold.",
    Comparison.INCOMPATIBLE: "The amounts, {here} and {there}, cannot both hold.",
}


def comparison_of(claim: Claim, other: Claim) -> Comparison:
    """How the numbers that bear out the one claim stand to those that bear out the other.

    INCOMPARABLE where a claim gives no amount, or the units differ.
    """
    here, there = claim.figure, other.figure
    return compare(here, there) if here and there else Comparison.INCOMPARABLE


def comparison_in_words(claim: Claim, other: Claim) -> str:
    """One sentence, seen from `claim`; "" where the two cannot be compared."""
    comparison = comparison_of(claim, other)
    if comparison not in SENTENCES or claim.figure is None or other.figure is None:
        return ""
    return SENTENCES[comparison].format(here=claim.figure.in_words(), there=other.figure.in_words())
