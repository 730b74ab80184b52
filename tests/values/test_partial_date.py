"""Partial dates: what is accepted, what it means, how it reads, and that the edtf package agrees."""

import time
from calendar import monthrange
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from claims.values.partial_date import ACCEPTED_FORMS, LONGEST, day_in_words, parse_partial_date

JANUARY, DECEMBER = date(2017, 1, 1), date(2017, 12, 31)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "in_words"),
    [
        ("2017", JANUARY, DECEMBER, "2017"),
        ("2017~", JANUARY, DECEMBER, "about 2017"),
        ("2017-05", date(2017, 5, 1), date(2017, 5, 31), "May 2017"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "February 2016"),
        ("2017-02?", date(2017, 2, 1), date(2017, 2, 28), "February 2017, unsure"),
        ("2017-03~", date(2017, 3, 1), date(2017, 3, 31), "about March 2017"),
        ("2017-05-03", date(2017, 5, 3), date(2017, 5, 3), "3 May 2017"),
        ("2017-05-03~", date(2017, 5, 3), date(2017, 5, 3), "about 3 May 2017"),
        ("2017-05-03?", date(2017, 5, 3), date(2017, 5, 3), "3 May 2017, unsure"),
        ("2017-05-03%", date(2017, 5, 3), date(2017, 5, 3), "about 3 May 2017, unsure"),
        ("2016-02-29", date(2016, 2, 29), date(2016, 2, 29), "29 February 2016"),
        ("2017-05-03T10:00:00+03:00", date(2017, 5, 3), date(2017, 5, 3), "3 May 2017"),
        ("2017-05-03T23:30:00-11:00", date(2017, 5, 3), date(2017, 5, 3), "3 May 2017"),
        ("2017-05-03T00:00:00+14:00", date(2017, 5, 3), date(2017, 5, 3), "3 May 2017"),
        ("2017-05-03T23:30:00+00:00", date(2017, 5, 3), date(2017, 5, 3), "3 May 2017"),
        ("2017-05-03T10:00:00Z", date(2017, 5, 3), date(2017, 5, 3), "3 May 2017"),
        ("2016-05/2017-07", date(2016, 5, 1), date(2017, 7, 31), "May 2016 to July 2017"),
        ("2017-05/2017-07", date(2017, 5, 1), date(2017, 7, 31), "May to July 2017"),
        ("2017/2017-05", JANUARY, date(2017, 5, 31), "2017 to May 2017"),
        ("2017-05-03/2017-05-07", date(2017, 5, 3), date(2017, 5, 7), "3 to 7 May 2017"),
        ("2017-05-03/2018-05-03", date(2017, 5, 3), date(2018, 5, 3), "3 May 2017 to 3 May 2018"),
        ("2017/2017", JANUARY, DECEMBER, "2017"),
        ("2016-05/..", date(2016, 5, 1), None, "since May 2016"),
        ("2016/..", date(2016, 1, 1), None, "since 2016"),
        ("2016-05-09/..", date(2016, 5, 9), None, "since 9 May 2016"),
        ("[2017-04-16..2017-05-03]", date(2017, 4, 16), date(2017, 5, 3), "between 16 April and 3 May 2017"),
        ("[2017-05-01..2017-05-03]", date(2017, 5, 1), date(2017, 5, 3), "between 1 and 3 May 2017"),
        (
            "[2016-12-31..2017-01-02]",
            date(2016, 12, 31),
            date(2017, 1, 2),
            "between 31 December 2016 and 2 January 2017",
        ),
        ("[2016..2017-05]", date(2016, 1, 1), date(2017, 5, 31), "between 2016 and May 2017"),
        ("[2017-05-03..2017-05-03]", date(2017, 5, 3), date(2017, 5, 3), "3 May 2017"),
        ("[..2017-05-03]", None, date(2017, 5, 3), "by 3 May 2017"),
        ("[..2017-05]", None, date(2017, 5, 31), "by the end of May 2017"),
        ("[..2017]", None, DECEMBER, "by the end of 2017"),
        ("1000", date(1000, 1, 1), date(1000, 12, 31), "1000"),
        ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31), "31 December 9999"),
    ],
)
def test_an_accepted_form_has_its_days_and_words(text, earliest, latest, in_words):
    parsed = parse_partial_date(text)
    assert (parsed.text, parsed.earliest, parsed.latest) == (text, earliest, latest)
    assert parsed.in_words() == in_words


def test_blanks_around_a_date_are_dropped():
    assert parse_partial_date(" \t2017-05\n") == parse_partial_date("2017-05")


REFUSED = """
foo 17 201 20170503 2017-5 2017-05-3 2017/05/03 03.05.2017 2017-13 2017-00 2017-05-00 2017-05-32 2023-02-30 2023-02-29
0000 0000-01-01 0001-01-01 0999 10000 10000-01-01 -0044-03-15 Y12017 ٢٠٢٠-٠١-٠١ ２０１７ 2017-05-03~~ 2017-05-03~? ~2017
2017?-05 2017-21 2023-Q2 201X 2017-XX 2017-05-uu circa 2017-05-03T10:00:00 2017-05-03T10:00+03:00 2017-05-03T10:00:00.5Z
2017-05-03T10:00:00+0300 2017-05-03T24:00:00Z 2017-05-03T10:60:00Z 2016-12-31T23:59:60Z 2017-05-03T10:00:00+15:00
2017-05-03T10:00:00+03:60 2017-02-30T10:00:00Z 2017-05-03t10:00:00z 2017-05-03T10:00:00Z~ 2017-05T10:00:00Z ../2017-05
../.. 2017-05/ /2017-05 2017-05~/2017-07 2017-05/2017-07? 2017-05/2017-04 2017-05-03/2017-05-02 2018/2017 2016/2017/2018
2017-05-03T10:00:00Z/2017-06 [2017-05-03..2017-04-16] [2017-05-03..] [..] [2017-05-03] [2017,2018] {2017..2018}
[2017..2018]~ [2017~..2018] [2017..2018 2017..2018 2024-03-31T02:30 .. / []
""".split()  # noqa: SIM905


@pytest.mark.parametrize(
    "text", [*REFUSED, "", " ", "2017 -05", "2017-05\x00", "2017\n-05", "2017-05 Europe/Paris", "1" * 9000]
)
def test_anything_else_is_refused_with_one_sentence_that_names_the_accepted_forms(text):
    with pytest.raises(ValueError, match="write 2017, 2017-05 or 2017-05-03") as refusal:
        parse_partial_date(text)
    sentence = str(refusal.value)
    assert ACCEPTED_FORMS in sentence
    assert sentence.endswith(".")
    assert sentence.isprintable()
    assert len(sentence) < 500


def test_a_refusal_says_what_is_wrong():
    for text, wrong in (("2023-02-30", "is not in the calendar"), ("2018/2017", "ends before it begins")):
        with pytest.raises(ValueError, match=f"^“{text}” {wrong}: "):
            parse_partial_date(text)


def test_a_day_reads_with_its_month_in_full():
    assert day_in_words(date(2017, 5, 3)) == "3 May 2017"


YEARS = st.integers(1000, 9999)


@st.composite
def day_forms(draw):
    """A year, a month or a day of the calendar."""
    year, month = draw(YEARS), draw(st.integers(1, 12))
    day = draw(st.integers(1, monthrange(year, month)[1]))
    return draw(st.sampled_from([f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}"]))


@st.composite
def timestamps(draw):
    day, clock = draw(st.dates(date(1000, 1, 1))), draw(st.times()).replace(microsecond=0)
    offset = draw(st.sampled_from(["Z", "+00:00", "+03:00", "-11:00", "+05:30", "+14:00"]))
    return f"{day.isoformat()}T{clock.isoformat()}{offset}"


QUALIFIED = st.builds(str.__add__, day_forms(), st.sampled_from(["", "~", "?", "%"]))
PAIRS = st.tuples(day_forms(), day_forms()).map(sorted)
PARTIAL_DATES = st.one_of(
    QUALIFIED,
    timestamps(),
    PAIRS.map("/".join),
    day_forms().map("{}/..".format),
    PAIRS.map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
    day_forms().map("[..{}]".format),
)


def oracle_day(bound):
    """A strict bound of the edtf package as a day; None where it is endless."""
    if isinstance(bound, time.struct_time):
        return date(*bound[:3])
    assert abs(bound) == float("inf")
    return None


def is_in_both_profiles(text):
    """The edtf package wants both ends of a set as precise as each other, and no offset of nought."""
    ends = text.strip("[]").split("..")
    ends_differ = text.startswith("[") and ends[0] and len(ends[0]) != len(ends[1])
    return not ends_differ and text[-6:] not in ("+00:00", "-00:00")


@given(PARTIAL_DATES.filter(is_in_both_profiles))
def test_the_edtf_package_reads_the_same_days(text):
    parsed, oracle = parse_partial_date(text), parse_edtf(text)
    assert parsed.earliest == oracle_day(oracle.lower_strict())
    assert parsed.latest == oracle_day(oracle.upper_strict())


@given(PARTIAL_DATES)
def test_an_accepted_date_is_kept_as_written_fits_its_column_and_is_in_order(text):
    parsed = parse_partial_date(text)
    assert parsed.text == text
    assert len(text) <= LONGEST
    assert parsed.earliest or parsed.latest
    assert parsed.earliest is None or parsed.latest is None or parsed.earliest <= parsed.latest


@given(day_forms(), st.sampled_from("~?%"))
def test_a_qualifier_does_not_widen_the_days(form, qualifier):
    plain, qualified = parse_partial_date(form), parse_partial_date(form + qualifier)
    assert (qualified.earliest, qualified.latest) == (plain.earliest, plain.latest)


@given(PARTIAL_DATES)
def test_words_never_pad_a_date(text):
    """No number is read out that was not written: a month has no day, a year no month."""
    spoken = {part.strip(",") for part in parse_partial_date(text).in_words().split()}
    written = {
        part.lstrip("0")
        for part in text.partition("T")[0].replace("-", " ").replace("/", " ").replace("..", " ").strip("[]~?%").split()
    }
    assert {part for part in spoken if part.isdigit()} <= written


@given(st.text(st.sampled_from("0123456789-/.[]~?%TZ:+ "), max_size=30))
def test_no_text_gives_anything_but_a_date_or_a_refusal(text):
    try:
        parsed = parse_partial_date(text)
    except ValueError:
        return
    assert parsed.in_words()
    if is_in_both_profiles(parsed.text):
        assert oracle_day(parse_edtf(parsed.text).lower_strict()) == parsed.earliest
