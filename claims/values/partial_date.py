"""Dates as news gives them: a year, a month, a day, a span, some one day between two; never padded.

A date is kept as EDTF text (a profile of ISO 8601-2) beside the earliest and the latest day that it can mean.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

ACCEPTED_FORMS = (
    "2017, 2017-05 or 2017-05-03, each also with ~ (about), ? (unsure) or % (both) after it; "
    "2017-05-03T10:00:00+03:00; from–to as 2016-05/2017-07 or 2016-05/..; "
    "some one day between as [2017-04-16..2017-05-03], on or before as [..2017-05-03]"
)
LONGEST = 64

_DAY_FORM = r"[1-9][0-9]{3}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
_DAY = re.compile(rf"({_DAY_FORM})([~?%]?)")
_TIMESTAMP = re.compile(
    r"([1-9][0-9]{3}-[0-9]{2}-[0-9]{2})T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])"
)
_SPAN = re.compile(rf"({_DAY_FORM})/({_DAY_FORM}|\.\.)")
_BETWEEN = re.compile(rf"\[({_DAY_FORM})?\.\.({_DAY_FORM})\]")

_MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]


@dataclass(frozen=True, slots=True)
class PartialDate:
    """One accepted date. `earliest` is None where it has no beginning ("by 3 May"), `latest` where it has no end."""

    text: str
    earliest: date | None
    latest: date | None

    def in_words(self) -> str:
        """How a reader sees it: "about March 2017", "between 16 April and 3 May 2017"."""
        return _in_words(self.text)


@lru_cache(maxsize=4096)
def parse_partial_date(text: str) -> PartialDate:
    """The date that a text means. Blanks around it are dropped.

    Raises ValueError with one sentence that names the accepted forms.
    """
    bare = text.strip()
    try:
        earliest, latest = _bounds(bare)
    except ValueError as trouble:
        raise ValueError(f"{_shown(bare)} {trouble}: write {ACCEPTED_FORMS}.") from None
    return PartialDate(bare, earliest, latest)


def _shown(text: str) -> str:
    printable = "".join(letter if letter.isprintable() else "\ufffd" for letter in text[:40])
    return f"“{printable}{'…' if len(text) > 40 else ''}”"


def _bounds(text: str) -> tuple[date | None, date | None]:
    if found := _DAY.fullmatch(text):
        return _day_bounds(found[1])
    if found := _TIMESTAMP.fullmatch(text):
        return _timestamp_bounds(text, found[1])
    if found := _SPAN.fullmatch(text):
        end = None if found[2] == ".." else found[2]
        return _range_bounds(found[1], end)
    if found := _BETWEEN.fullmatch(text):
        return _range_bounds(found[1], found[2])
    raise ValueError("is not a date in a form that is understood")


def _day_bounds(form: str) -> tuple[date, date]:
    """First and last day of a year, a month or a day."""
    try:
        first = date.fromisoformat(form + "-01-01"[len(form) - 4 :])
    except ValueError:
        raise ValueError("is not in the calendar") from None
    if len(form) == len("2017-05-03"):
        return first, first
    last_month = 12 if len(form) == len("2017") else first.month
    return first, date(first.year, last_month, monthrange(first.year, last_month)[1])


def _timestamp_bounds(text: str, day: str) -> tuple[date, date]:
    """The printed local day: a reader in the place of publication calls it that, whatever UTC says."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("is not in the calendar or on the clock") from None
    return _day_bounds(day)


def _range_bounds(start: str | None, end: str | None) -> tuple[date | None, date | None]:
    earliest = _day_bounds(start)[0] if start else None
    latest = _day_bounds(end)[1] if end else None
    if earliest and latest and earliest > latest:
        raise ValueError("ends before it begins")
    return earliest, latest


def day_in_words(day: date) -> str:
    """3 May 2017."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _in_words(text: str) -> str:
    if found := _SPAN.fullmatch(text):
        return _span_in_words(found[1], found[2])
    if found := _BETWEEN.fullmatch(text):
        return _between_in_words(found[1], found[2])
    if found := _TIMESTAMP.fullmatch(text):
        return _form_in_words(found[1])
    form, qualifier = text.rstrip("~?%"), text[-1]
    about = "about " if qualifier in "~%" else ""
    unsure = ", unsure" if qualifier in "?%" else ""
    return f"{about}{_form_in_words(form)}{unsure}"


def _form_in_words(form: str) -> str:
    year, *rest = form.split("-")
    month = [_MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) == 2 else []
    return " ".join([*day, *month, year])


def _span_in_words(start: str, end: str) -> str:
    if end == "..":
        return f"since {_form_in_words(start)}"
    if start == end:
        return _form_in_words(start)
    return f"{_without_repeats(start, end)} to {_form_in_words(end)}"


def _between_in_words(start: str | None, end: str) -> str:
    if start == end:
        return _form_in_words(end)
    if start:
        return f"between {_without_repeats(start, end)} and {_form_in_words(end)}"
    # "by 2017" would be read as before the year began.
    return f"by {'' if end.count('-') == 2 else 'the end of '}{_form_in_words(end)}"


def _without_repeats(start: str, end: str) -> str:
    """The start in words, without the year (and month) that the end repeats: "16 April" before "3 May 2017"."""
    words = _form_in_words(start).split()
    if start.count("-") != end.count("-"):
        return " ".join(words)
    if len(start) == 10 and start[:7] == end[:7]:
        return words[0]
    return " ".join(words[:-1] if start[:4] == end[:4] else words)
