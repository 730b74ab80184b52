"""Reading the parameters of an address: what is unknown or malformed is named, with what would be accepted."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from claims.queries.pager import COUNT_CAP, LAST_PAGE
from claims.values.text import problem_in

LONGEST = 300
MOST_VALUES = 50
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
PAGE = re.compile(r"0*[1-9]\d{0,8}", re.ASCII)


class BadParameter(Exception):
    """A parameter that is unknown or malformed: its name, a sentence about it, and what is accepted instead."""

    def __init__(self, name: str, sentence: str, accepts: str) -> None:
        super().__init__(sentence)
        self.name, self.sentence, self.accepts = name, sentence, accepts


@dataclass(frozen=True, slots=True)
class Day:
    """The day that a reader asked for; query and more carry it in links, empty for today."""

    as_of: date
    today: date

    @property
    def is_past(self) -> bool:
        return self.as_of < self.today

    @property
    def query(self) -> str:
        return f"?as_of={self.as_of.isoformat()}" if self.is_past else ""

    @property
    def more(self) -> str:
        return f"&as_of={self.as_of.isoformat()}" if self.is_past else ""


def shown(value: str) -> str:
    """A value as an error message quotes it: short, in quotation marks."""
    return f"“{value[:60]}…”" if len(value) > 60 else f"“{value}”"


def storable(value: str) -> str:
    """The value without white space at its ends; raises ValidationError where no table could hold it."""
    if len(value) > LONGEST:
        raise ValidationError(f"has {len(value):,} characters, more than {LONGEST}")
    if trouble := problem_in(value):
        raise ValidationError(f"cannot be read: {trouble}")
    return value.strip()


class RepeatedField(forms.Field):
    """Any number of values, of which one has to fit; empty ones, as a form sends them, count as not given."""

    widget = forms.MultipleHiddenInput
    accepts = "words of your own"
    kind = "words"

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "required": False})

    def to_python(self, value: Any) -> list[Any]:
        given = list(dict.fromkeys(filter(None, map(storable, filter(str.strip, value or [])))))
        if len(given) > MOST_VALUES:
            raise ValidationError(f"was given {len(given):,} values, more than {MOST_VALUES}")
        return self.read(given) if given else []

    def read(self, given: list[str]) -> list[Any]:
        return given


class WordField(RepeatedField):
    """Words of a vocabulary, as the CSV writes them."""

    kind = "choices"

    def __init__(self, words: type[StrEnum], **options: Any) -> None:
        super().__init__(**options)
        self.words = [word.value for word in words]
        self.accepts = "one of: " + ", ".join(self.words)

    def read(self, given: list[str]) -> list[Any]:
        for value in given:
            if value not in self.words:
                raise ValidationError(f"cannot be {shown(value)}")
        return given


class NameField(RepeatedField):
    """Names of things in the record; find maps the given names to the ids that bear them, public ones only."""

    def __init__(self, thing: str, find: Callable[[list[str]], Mapping[str, set[int]]], **options: Any) -> None:
        super().__init__(**options)
        self.thing, self.find = thing, find
        self.accepts = f"the name of a {thing} in the record, or its short name in an address"

    def read(self, given: list[str]) -> list[Any]:
        found = self.find(given)
        for value in given:
            if not found.get(value):
                raise ValidationError(f"names no {self.thing} of the record: {shown(value)}")
        return sorted(set().union(*found.values()))


class PatternField(RepeatedField):
    """Codes of a given form."""

    def __init__(self, pattern: str, accepts: str, **options: Any) -> None:
        super().__init__(**options)
        self.pattern, self.accepts = re.compile(pattern, re.ASCII), accepts

    def read(self, given: list[str]) -> list[Any]:
        for value in given:
            if not self.pattern.fullmatch(value):
                raise ValidationError(f"cannot be {shown(value)}")
        return given


class OnceField(forms.Field):
    """One value; the same value given twice is one."""

    widget = forms.MultipleHiddenInput
    accepts = "one value"
    kind = "words"

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "required": False})

    def to_python(self, value: Any) -> Any:
        given = list(dict.fromkeys(filter(None, map(storable, filter(str.strip, value or [])))))
        if len(given) > 1:
            raise ValidationError("was given twice, with different values")
        return self.read(given[0]) if given else None

    def read(self, value: str) -> Any:
        return value


class DayField(OnceField):
    accepts = "a day written as YYYY-MM-DD, such as 2017-05-03"
    kind = "day"

    def read(self, value: str) -> date:
        try:
            if DAY.fullmatch(value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        raise ValidationError(f"is no day: {shown(value)}")


class OrderingField(OnceField):
    kind = "ordering"

    def __init__(self, names: Iterable[str], default: str, **options: Any) -> None:
        super().__init__(**options)
        self.names, self.default = tuple(names), default
        self.accepts = "one of: " + ", ".join(self.names) + "; with - before it for the other way round"

    def read(self, value: str) -> str:
        if value.removeprefix("-") not in self.names:
            raise ValidationError(f"cannot be {shown(value)}")
        return value


class PageField(OnceField):
    accepts = f"a page number from 1 to {LAST_PAGE}; what lies beyond row {COUNT_CAP:,} is in the list's CSV"

    def read(self, value: str) -> int:
        if not PAGE.fullmatch(value):
            raise ValidationError(f"is no page number: {shown(value)}")
        if int(value) > LAST_PAGE:
            raise ValidationError(f"is too far down the list: {shown(value)}")
        return int(value)


class DayForm(forms.Form):
    as_of = DayField()


class PageForm(forms.Form):
    page = PageField()


def cleaned(form: forms.Form) -> dict[str, Any]:
    """The form's values; raises BadParameter for the first field that is malformed."""
    for name, errors in form.errors.items():
        field = form.fields[name]
        raise BadParameter(name, f"The parameter “{name}” {errors[0]}.", getattr(field, "accepts", ""))
    return form.cleaned_data


def read_day(data: QueryDict, *, today: date) -> Day:
    """The day asked for, else today; a day after today is refused: the record does not know it."""
    as_of = cleaned(DayForm(data))["as_of"] or today
    if as_of > today:
        sentence = f"The parameter “as_of” lies after today, {today:%Y-%m-%d}."
        raise BadParameter("as_of", sentence, "today or a day before it, written as YYYY-MM-DD")
    return Day(as_of, today)


def read_page(data: QueryDict) -> int:
    return cleaned(PageForm(data))["page"] or 1


def refuse_unknown(data: QueryDict, *, known: Iterable[str]) -> None:
    """Raises BadParameter for the first parameter that this address does not take."""
    names = list(known)
    for name in data:
        if name not in names:
            raise BadParameter(
                name, f"This address takes no parameter {shown(name)}.", ", ".join(names) or "no parameter"
            )


class QueryForm(forms.Form):
    q = OnceField()


def read_query(data: QueryDict) -> str:
    """What was typed into the search box; "" for nothing."""
    return cleaned(QueryForm(data))["q"] or ""
