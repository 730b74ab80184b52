"""Amounts as claims give them: exact, with what they are compared by ("more than 2 billion US dollars").

An amount stands for the set of numbers that would bear it out. `>` and `<` leave their end out, `>=`, `<=` and a range
take theirs in, and "about" is everything within a tenth of its number, ends included.
"""

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from enum import StrEnum

from claims.values.unit import same_unit, unit_in_words
from claims.vocabulary import Comparator

MOST_DIGITS = 40
_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
# Python's default context would round products to 28 digits.
_EXACT = Context(prec=2 * MOST_DIGITS)
_INFINITY = Decimal("Infinity")

_SCALES = (("trillion", 12), ("billion", 9), ("million", 6))
_BEFORE = {
    Comparator.EQUAL: "",
    Comparator.ABOUT: "about ",
    Comparator.MORE: "more than ",
    Comparator.AT_LEAST: "at least ",
    Comparator.LESS: "less than ",
    Comparator.AT_MOST: "at most ",
}


class Comparison(StrEnum):
    """How one amount stands to another, first to second."""

    SAME = "same"
    INSIDE = "inside"
    AROUND = "around"
    COMPATIBLE = "compatible"
    INCOMPATIBLE = "incompatible"
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its comparator and unit (ISO 4217 code, name in the plural, or ""). `high` only for a range."""

    comparator: Comparator
    low: Decimal
    high: Decimal | None = None
    unit: str = ""

    def __post_init__(self) -> None:
        if (self.comparator == Comparator.RANGE) != (self.high is not None):
            raise ValueError("A range needs a second, higher number, and only a range has one.")
        if self.high is not None and self.high <= self.low:
            raise ValueError("The second number of a range must be higher than the first.")

    def in_words(self) -> str:
        """How a reader sees it: "about 600 million euros", "between 2 and 2.5 billion US dollars", "12%"."""
        if self.high is not None:
            number = _range_in_words(self.low, self.high)
        else:
            number = f"{_BEFORE[self.comparator]}{number_in_words(self.low)}"
        unit = unit_in_words(self.unit, one=self.high is None and self.low == 1)
        return f"{number}{'' if unit in ('', '%') else ' '}{unit}"


def amount_from_text(*, comparator: str, amount: str, amount_max: str, unit: str) -> Amount | None:
    """The amount that four stored texts mean; None where there is none. Raises ValueError with a sentence."""
    if not comparator:
        return None
    high = parse_decimal(amount_max) if amount_max else None
    return Amount(Comparator(comparator), parse_decimal(amount), high, unit)


def parse_decimal(text: str) -> Decimal:
    """An exact number from plain digits, at most 40, with an optional point and leading minus; blanks around it go.

    Raises ValueError with a sentence on anything that people or programs read in two ways (1e9, 1_000, 1,5).
    """
    bare = text.strip()
    if len(bare) > MOST_DIGITS + 2 or sum(letter.isdigit() for letter in bare) > MOST_DIGITS:
        raise ValueError(f"A number has at most {MOST_DIGITS} digits.")
    if not _DECIMAL.fullmatch(bare):
        raise ValueError("Write a number in plain digits with a point for decimals, such as 2000000000, 2.5 or -3.")
    return Decimal(bare)


def canonical_decimal(text: str) -> str:
    """The one way in which a number is stored: "2000000000", "2.5", "0". Raises ValueError like parse_decimal."""
    return decimal_text(parse_decimal(text))


def decimal_text(number: Decimal) -> str:
    """A finite number in plain digits, without exponent, trailing zeros or minus zero."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    bare = text.lstrip("-").lstrip("0") or "0"
    bare = f"0{bare}" if bare.startswith(".") else bare
    return f"-{bare}" if number < 0 else bare


def compare(a: Amount, b: Amount) -> Comparison:
    """How the numbers that bear out `a` stand to those that bear out `b`. Exact; ends count as open or closed.

    INSIDE: whatever bears out `a` bears out `b` ("2.5 billion", "more than 2 billion"). INCOMPATIBLE: nothing bears
    out both. COMPATIBLE: some numbers do, and each has others. INCOMPARABLE: the units differ.
    """
    if not same_unit(a.unit, b.unit):
        return Comparison.INCOMPARABLE
    (low_a, high_a), (low_b, high_b) = _ends(a), _ends(b)
    if max(low_a, low_b) > min(high_a, high_b):
        return Comparison.INCOMPATIBLE
    inside, around = low_a >= low_b and high_a <= high_b, low_a <= low_b and high_a >= high_b
    if inside and around:
        return Comparison.SAME
    if inside:
        return Comparison.INSIDE
    return Comparison.AROUND if around else Comparison.COMPATIBLE


_End = tuple[Decimal, int]


def _ends(amount: Amount) -> tuple[_End, _End]:
    """Lowest and highest end; the second item moves an open end a hair inwards, so that ends compare as tuples."""
    low = amount.low
    match amount.comparator:
        case Comparator.MORE:
            return (low, 1), (_INFINITY, 0)
        case Comparator.AT_LEAST:
            return (low, 0), (_INFINITY, 0)
        case Comparator.LESS:
            return (-_INFINITY, 0), (low, -1)
        case Comparator.AT_MOST:
            return (-_INFINITY, 0), (low, 0)
        case Comparator.ABOUT:
            tenth = _EXACT.multiply(low.copy_abs(), Decimal("0.1"))
            return (_EXACT.subtract(low, tenth), 0), (_EXACT.add(low, tenth), 0)
    return (low, 0), (low if amount.high is None else amount.high, 0)


def number_in_words(number: Decimal) -> str:
    """2 billion, 2.5 million, 12,000; in plain digits where a scale word would need more than three decimals."""
    digits, scale = _scaled(number)
    return f"{digits} {scale}" if scale else digits


def _range_in_words(low: Decimal, high: Decimal) -> str:
    digits, scale = _scaled(low)
    said_once = scale == _scaled(high)[1]
    return f"between {digits if said_once else number_in_words(low)} and {number_in_words(high)}"


def _scaled(number: Decimal) -> tuple[str, str]:
    """Digits with thousands separators, and the scale word that goes after them, if any."""
    for word, exponent in _SCALES:
        if abs(number) >= Decimal(10) ** exponent:
            scaled = number.scaleb(-exponent, context=_EXACT)
            text = decimal_text(scaled)
            if len(text.partition(".")[2]) <= 3:
                return _grouped(text), word
    return _grouped(decimal_text(number)), ""


def _grouped(text: str) -> str:
    whole, point, decimals = text.lstrip("-").partition(".")
    minus = "−" if text.startswith("-") else ""
    return f"{minus}{int(whole):,}{point}{decimals}"
