"""Columns that keep one form: partial dates, exact numbers, single-line texts, web addresses.

Each is stored as text, is never null, and is brought into its form on cleaning and on every save, `bulk_create`,
`bulk_update` and `update()` included. What cannot be brought into it is refused there too, with a ValidationError.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core import checks
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.db.models import F, Model, OrderBy, Q
from django.db.models.fields.related import lazy_related_operation

from claims.values import amount, partial_date, text, web_address

DATE_HELP = f"Write {partial_date.ACCEPTED_FORMS}."


def order_by_date(prefix: str, *, descending: bool = False) -> list[OrderBy]:
    """Ordering for `order_by(*…)`: earliest day, latest day, id; undated and open ends last in both directions.

    `prefix` names the partial date, across relations too: "published", "article__published".
    """
    bounds = [F(f"{prefix}_earliest"), F(f"{prefix}_latest")]
    if descending:
        return [*(bound.desc(nulls_last=True) for bound in bounds), F("pk").desc()]
    return [*(bound.asc(nulls_last=True) for bound in bounds), F("pk").asc()]


def has_date_bounds(prefix: str) -> Q:
    """Condition for a constraint: a date has a first or last day exactly where it has text, and they are in order."""
    earliest, latest = f"{prefix}_earliest", f"{prefix}_latest"
    no_first, no_last = Q(**{f"{earliest}__isnull": True}), Q(**{f"{latest}__isnull": True})
    has_no_text = Q(**{prefix: ""})
    in_order = no_first | no_last | Q(**{f"{earliest}__lte": F(latest)})
    return (has_no_text & no_first & no_last) | (~has_no_text & ~(no_first & no_last) & in_order)


class _KeptInForm:
    """What the fields here share: `in_form` gives a text its form or raises ValueError with a sentence."""

    def in_form(self, value: str) -> str:
        raise NotImplementedError

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)  # type: ignore[misc]
        if not isinstance(value, str):
            return value
        try:
            return self.in_form(value)
        except ValueError as trouble:
            raise ValidationError(str(trouble), code="invalid") from None

    def pre_save(self, model_instance: Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)  # type: ignore[misc]
        if hasattr(value, "resolve_expression"):
            return value
        value = self.to_python(value)
        setattr(model_instance, self.attname, value)  # type: ignore[attr-defined]
        return value

    def get_prep_value(self, value: Any) -> Any:
        # Lookups compare with what they are given: half a date is a fair thing to search by.
        value = models.Field.get_prep_value(self, value)  # type: ignore[arg-type]
        return models.CharField.to_python(self, value)  # type: ignore[arg-type]

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if not hasattr(value, "as_sql"):
            value = self.to_python(value)
        return super().get_db_prep_save(value, connection)  # type: ignore[misc]


class LineField(_KeptInForm, models.CharField):
    """A text on one line: white space is collapsed; hidden and unstorable characters are refused."""

    def in_form(self, value: str) -> str:
        return _checked(text.single_line(value))


class LongLineField(_KeptInForm, models.TextField):
    """Like LineField, of any length. Still one line: exported cells hold no line breaks."""

    def in_form(self, value: str) -> str:
        return _checked(text.single_line(value))


class NoteField(_KeptInForm, models.TextField):
    """A private text that keeps its line breaks and odd characters, such as a desk note or a pasted article."""

    def in_form(self, value: str) -> str:
        if trouble := text.unstorable_in(value):
            raise ValueError(trouble)
        return value.replace("\r\n", "\n").strip()


def _checked(value: str) -> str:
    if trouble := text.problem_in(value):
        raise ValueError(trouble)
    return value


class DecimalTextField(_KeptInForm, models.CharField):
    """An exact number as canonical text ("2000000000", "2.5"): SQLite would keep a DecimalField as a float."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 60)
        super().__init__(*args, **kwargs)

    def in_form(self, value: str) -> str:
        return amount.canonical_decimal(value) if value.strip() else ""

    def to_python(self, value: Any) -> Any:
        if isinstance(value, Decimal) and value.is_finite():
            value = f"{value:f}"
        return super().to_python(value)


class WebAddressField(_KeptInForm, models.CharField):
    """An http or https address in canonical form; its form field takes one without a scheme too, as people copy it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", web_address.LONGEST)
        super().__init__(*args, **kwargs)

    def in_form(self, value: str) -> str:
        return web_address.canonical_url(value) if value.strip() else ""


class PartialDateInput(forms.CharField):
    """Form field for a partial date; cleans to its text."""

    def to_python(self, value: Any) -> str:
        value = super().to_python(value)
        try:
            return _partial_date_text(value)
        except ValueError as trouble:
            raise ValidationError(str(trouble), code="invalid") from None


def _partial_date_text(value: str) -> str:
    return partial_date.parse_partial_date(value).text if value.strip() else ""


class PartialDateField(_KeptInForm, models.CharField):
    """A partial date as EDTF text. The attribute is a `str`, "" where there is no date.

    `earliest` and `latest` name two DateFields of the same model (null, not editable, indexed) for its first and last
    day. They always read what the text means, and are stored with it. `bulk_update` and `save(update_fields=…)` write
    only what they are told: name all three, `date_columns("published")`.
    """

    def __init__(self, *args: Any, earliest: str = "", latest: str = "", **kwargs: Any) -> None:
        self.earliest = earliest
        self.latest = latest
        kwargs.setdefault("max_length", partial_date.LONGEST)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        bounds = {"earliest": self.earliest, "latest": self.latest}
        return name, path, args, {**kwargs, **{key: column for key, column in bounds.items() if column}}

    def contribute_to_class(self, cls: type[Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        # Only once the class is whole: fields set their own attributes, wherever they stand in it.
        if not cls._meta.abstract:
            lazy_related_operation(self._describe_bounds, cls)

    def _describe_bounds(self, model: type[Model]) -> None:
        for end, column in (("earliest", self.earliest), ("latest", self.latest)):
            if column:
                setattr(model, column, _Bound(column, text_name=self.attname, end=end))

    def in_form(self, value: str) -> str:
        return _partial_date_text(value)

    def formfield(self, **kwargs: Any) -> Any:
        help_text = f"{self.help_text} {DATE_HELP}".strip()
        return super().formfield(**{"form_class": PartialDateInput, "help_text": help_text, **kwargs})

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        missing = [column for column in (self.earliest, self.latest) if column and not self._has_date_field(column)]
        return [
            *super().check(**kwargs),
            *(checks.Error(f"“{column}” is not a DateField that may be null.", obj=self) for column in missing),
        ]

    def _has_date_field(self, column: str) -> bool:
        try:
            found = self.model._meta.get_field(column)
        except FieldDoesNotExist:
            return False
        return isinstance(found, models.DateField) and found.null


def date_columns(name: str) -> list[str]:
    """The three columns of a partial date, for `bulk_update` and `update_fields`."""
    return [name, f"{name}_earliest", f"{name}_latest"]


class _Bound:
    """Attribute of a companion column: the first or last day that the text beside it means, whatever was set."""

    def __init__(self, column: str, *, text_name: str, end: str) -> None:
        self.column = column
        self.text_name = text_name
        self.end = end

    def __get__(self, instance: Model | None, owner: type[Model] | None = None) -> Any:
        if instance is None:
            return self
        stored = instance.__dict__
        if self.text_name in stored:
            return _bound_of(stored[self.text_name], self.end)
        if self.column not in stored:
            instance.refresh_from_db(fields=[self.column])
        return stored[self.column]

    def __set__(self, instance: Model, value: date | None) -> None:
        instance.__dict__[self.column] = value


def _bound_of(value: Any, end: str) -> date | None:
    """None also for a text that is no date: validation says so, reading must not."""
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        return getattr(partial_date.parse_partial_date(value), end)
    except ValueError:
        return None
