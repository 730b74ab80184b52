"""Amounts: exact numbers, their words, and how two of them stand to each other."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.values.amount import Amount, Comparison, amount_from_text, canonical_decimal, compare, parse_decimal
from claims.vocabulary import Comparator

ONE_SIDED = [comparator.value for comparator in Comparator if comparator != Comparator.RANGE]


def make_amount(written):
    """An amount from a line such as "> 2000000000 USD" or "range 2 2.5 EUR"."""
    comparator, *numbers_and_unit = written.split(" ")
    numbers = numbers_and_unit[: 2 if comparator == "range" else 1]
    unit = " ".join(numbers_and_unit[len(numbers) :])
    return amount_from_text(comparator=comparator, amount=numbers[0], amount_max=(numbers[1:] or [""])[0], unit=unit)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2000000000", "2000000000"),
        ("2.50", "2.5"),
        ("2.000", "2"),
        ("007", "7"),
        ("0.10", "0.1"),
        ("00.5", "0.5"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("-3.20", "-3.2"),
        (" 12 ", "12"),
        ("100", "100"),
        ("12345678901234.123456", "12345678901234.123456"),
        ("9" * 40, "9" * 40),
        ("1." + "0" * 38 + "1", "1." + "0" * 38 + "1"),
    ],
)
def test_a_number_is_stored_in_one_way_and_exactly(text, canonical):
    assert canonical_decimal(text) == canonical
    assert parse_decimal(text) == Decimal(canonical)


NO_NUMBER = """
1e9 1E9 1e999 1e100000000 NaN sNaN Infinity -inf 1_000 １２ ٣ 0x10 1,5 1.000,00 1,000 +1 .5 5. 1.2.3 --1 - . ²
""".split()  # noqa: SIM905


@pytest.mark.parametrize("text", [*NO_NUMBER, "", " ", "1 000", "1\x00", "1" * 41, "0." + "1" * 41, "9" * 100_000])
def test_a_number_that_can_be_read_in_two_ways_or_is_none_is_refused(text):
    with pytest.raises(ValueError, match=r"plain digits with a point|at most 40 digits"):
        canonical_decimal(text)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=8, min_value=-(10**24), max_value=10**24))
def test_storing_a_number_loses_nothing_and_doing_so_twice_changes_nothing(number):
    stored = canonical_decimal(f"{number:f}")
    assert Decimal(stored) == number
    assert canonical_decimal(stored) == stored


@pytest.mark.parametrize(
    ("written", "in_words"),
    [
        ("> 2000000000 USD", "more than 2 billion US dollars"),
        ("~ 600000000 EUR", "about 600 million euros"),
        ("= 500000000 USD", "500 million US dollars"),
        ("range 2000000000 2500000000 USD", "between 2 and 2.5 billion US dollars"),
        ("range 900000000 1200000000 USD", "between 900 million and 1.2 billion US dollars"),
        ("range 900000 1200000 TRY", "between 900,000 and 1.2 million Turkish lira"),
        ("range 2 4 batteries", "between 2 and 4 batteries"),
        (">= 12 ", "at least 12"),
        ("< 1500 kilometres", "less than 1,500 kilometres"),
        ("<= 3 RUB", "at most 3 Russian roubles"),
        ("= 1 USD", "1 US dollar"),
        ("> 1 USD", "more than 1 US dollar"),
        ("= 1 GBP", "1 pound sterling"),
        ("= 1.0 EUR", "1 euro"),
        ("= 1.5 EUR", "1.5 euros"),
        ("= 0 EUR", "0 euros"),
        ("= 4 systems", "4 systems"),
        ("= 1 systems", "1 system"),
        ("= 1 batteries", "1 battery"),
        ("= 1 kilometres per hour", "1 kilometre per hour"),
        ("= 1 members of parliament", "1 member of parliament"),
        ("= 1 aircraft", "1 aircraft"),
        ("= 1 missile launches", "1 missile launch"),
        ("= 1 series", "1 series"),
        ("= 12 %", "12%"),
        ("= 35 per cent", "35 per cent"),
        ("= 7000000 KZT", "7 million KZT"),
        ("= 999999 JPY", "999,999 Japanese yen"),
        ("= 1000000 INR", "1 million Indian rupees"),
        ("= 2345678 CNY", "2,345,678 Chinese yuan"),
        ("= 1234000000000 CHF", "1.234 trillion Swiss francs"),
        ("= 1000000000000000000 USD", "1,000,000 trillion US dollars"),
        ("= -2500000 EUR", "−2.5 million euros"),
        ("= 12345.678 EUR", "12,345.678 euros"),
        ("range -5 3 degrees", "between −5 and 3 degrees"),
    ],
)
def test_an_amount_reads_as_one_would_say_it(written, in_words):
    assert make_amount(written).in_words() == in_words


def test_a_claim_without_comparator_has_no_amount():
    assert amount_from_text(comparator="", amount="", amount_max="", unit="") is None


@pytest.mark.parametrize("high", [None, Decimal(2), Decimal(1)])
def test_a_range_needs_a_higher_second_number(high):
    with pytest.raises(ValueError, match=r"^(A range needs|The second number)"):
        Amount(Comparator.RANGE, Decimal(2), high, "USD")


def test_only_a_range_has_a_second_number():
    with pytest.raises(ValueError, match="only a range has one"):
        Amount(Comparator.MORE, Decimal(2), Decimal(3), "USD")


@pytest.mark.parametrize(
    ("first", "comparison", "second"),
    [
        ("= 2500000000 USD", "inside", "> 2000000000 USD"),
        ("> 2000000000 USD", "around", "= 2500000000 USD"),
        ("= 2500000000 USD", "incompatible", "= 3000000000 USD"),
        ("= 2 USD", "same", "= 2.00 USD"),
        ("= 2 USD", "incompatible", "> 2 USD"),
        ("= 2 USD", "inside", ">= 2 USD"),
        ("> 2 USD", "inside", ">= 2 USD"),
        ("< 2 USD", "incompatible", "> 2 USD"),
        ("<= 2 USD", "compatible", ">= 2 USD"),
        ("< 2 USD", "incompatible", ">= 2 USD"),
        ("> 2 USD", "compatible", "< 3 USD"),
        ("> 3 USD", "inside", "> 2 USD"),
        ("range 2 3 USD", "inside", ">= 2 USD"),
        ("range 2 3 USD", "compatible", "> 2 USD"),
        ("range 2 3 USD", "compatible", "range 3 4 USD"),
        ("range 2 3 USD", "incompatible", "range 3.1 4 USD"),
        ("range 90 110 USD", "same", "~ 100 USD"),
        ("= 110 USD", "inside", "~ 100 USD"),
        ("= 110.01 USD", "incompatible", "~ 100 USD"),
        ("= -110 USD", "inside", "~ -100 USD"),
        ("~ 0 USD", "same", "= 0 USD"),
        ("~ 2500000000 USD", "incompatible", "= 3000000000 USD"),
        ("= 2 USD", "incomparable", "= 2 EUR"),
        ("= 2 USD", "incomparable", "= 2 systems"),
        ("= 2 systems", "same", "= 2 System"),
        ("= 2 USD", "same", "= 2 US dollars"),
        ("= 2 usd", "same", "= 2 USD"),
        ("= 0.1 t", "incompatible", "= 0.1000000000000000000000000000000000001 t"),
    ],
)
def test_two_amounts_know_how_they_stand(first, comparison, second):
    assert compare(make_amount(first), make_amount(second)) == comparison


NUMBERS = st.integers(-6, 6).map(Decimal)
AMOUNTS = st.one_of(
    st.builds(Amount, st.sampled_from(ONE_SIDED).map(Comparator), NUMBERS, st.none(), st.just("USD")),
    st.builds(
        lambda low, width: Amount(Comparator.RANGE, low, low + width, "USD"), NUMBERS, st.integers(1, 4).map(Decimal)
    ),
)
MIRRORED = {Comparison.INSIDE: Comparison.AROUND, Comparison.AROUND: Comparison.INSIDE}
# Fine enough to fall within and on every end of the amounts above, and beyond them.
PROBES = [Decimal(step) / 20 for step in range(-20 * 12, 20 * 12 + 1)]


def bears_out(number, amount):
    """Whether a number satisfies an amount, said a second time and naively."""
    low = amount.low
    return {
        "=": number == low,
        "~": abs(number - low) * 10 <= abs(low),
        ">": number > low,
        ">=": number >= low,
        "<": number < low,
        "<=": number <= low,
        "range": amount.high is not None and low <= number <= amount.high,
    }[amount.comparator]


@given(AMOUNTS, AMOUNTS)
def test_what_one_is_to_the_other_the_other_is_to_it_in_the_mirror(a, b):
    forth = compare(a, b)
    assert compare(b, a) == MIRRORED.get(forth, forth)


@given(AMOUNTS)
def test_an_amount_is_the_same_as_itself(a):
    assert compare(a, a) == Comparison.SAME


@given(AMOUNTS, AMOUNTS)
def test_a_comparison_says_what_the_numbers_that_bear_them_out_do(a, b):
    in_a = {number for number in PROBES if bears_out(number, a)}
    in_b = {number for number in PROBES if bears_out(number, b)}
    if not in_a & in_b:
        expected = Comparison.INCOMPATIBLE
    elif in_a == in_b:
        expected = Comparison.SAME
    elif in_a < in_b:
        expected = Comparison.INSIDE
    else:
        expected = Comparison.AROUND if in_b < in_a else Comparison.COMPATIBLE
    assert compare(a, b) == expected


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_inside_of_inside_is_inside(a, b, c):
    if compare(a, b) == compare(b, c) == Comparison.INSIDE:
        assert compare(a, c) == Comparison.INSIDE
