"""What all tables share: the columns of an edited row, the word `public()`, and the recurring constraints."""

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import Any, Self

from django.db import models
from django.db.models import CheckConstraint, F, Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual

from claims.models.fields import has_date_bounds

PUBLIC = Q(public=True)


class Edited(models.Model):
    """A row that editors change: it knows how often it was changed, and on which day it was entered."""

    version = models.PositiveBigIntegerField(default=1, editable=False)
    entered_on = models.DateField(editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.normalise()
        super().save(*args, **kwargs)

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        self.normalise()
        super().clean_fields(exclude=exclude)

    def normalise(self) -> None:
        """Put the row's own texts into their stored form; called before they are checked and before they are saved."""


class PublicQuerySet(models.QuerySet[Any]):
    """Rows of a table that stores whether the public may see each of them."""

    def public(self) -> Self:
        """Only what readers may see. Every page, list, count, search and export starts here."""
        return self.filter(PUBLIC)


class SlugQuerySet(PublicQuerySet):
    def get_by_natural_key(self, slug: str) -> Any:
        return self.get(slug=slug)


def known_word(
    field: str, words: Iterable[StrEnum], *, name: str, message: str, empty: bool = False
) -> CheckConstraint:
    """The column holds one of the words (or, where `empty`, nothing)."""
    allowed = sorted(word.value for word in words) + ([""] if empty else [])
    return CheckConstraint(condition=Q(**{f"{field}__in": allowed}), name=name, violation_error_message=message)


def filled(field: str, *, name: str, message: str) -> CheckConstraint:
    return CheckConstraint(condition=~Q(**{field: ""}), name=name, violation_error_message=message)


def at_most(field: str, length: int, *, name: str, message: str) -> CheckConstraint:
    """The text has at most so many characters: SQLite does not hold to max_length by itself."""
    return CheckConstraint(
        condition=Q(LessThanOrEqual(Length(F(field)), length)), name=name, violation_error_message=message
    )


def web_address(field: str, *, name: str, message: str) -> CheckConstraint:
    condition = Q(**{field: ""}) | Q(**{f"{field}__startswith": "http://"}) | Q(**{f"{field}__startswith": "https://"})
    return CheckConstraint(condition=condition, name=name, violation_error_message=message)


def real_date(field: str, *, name: str, message: str) -> CheckConstraint:
    """The partial date is readable, and its first and last day are stored beside it, in order."""
    return CheckConstraint(condition=has_date_bounds(field), name=name, violation_error_message=message)


def separable_name(*, name: str, message: str) -> CheckConstraint:
    """The name holds none of the marks that part names in files (`;`, `>`, line breaks)."""
    condition = Q()
    for mark in (";", ">", "\n", "\r"):
        condition &= ~Q(name__contains=mark)
    return CheckConstraint(condition=condition, name=name, violation_error_message=message)


def not_a_body(*, name: str, message: str) -> CheckConstraint:
    """`unnamed@X` is how the record writes the unnamed speakers of X: nobody else may be called so."""
    return CheckConstraint(condition=~Q(folded_name__startswith="unnamed@"), name=name, violation_error_message=message)


def in_order(low: str, high: str, *, name: str, message: str) -> CheckConstraint:
    return CheckConstraint(condition=Q(**{f"{low}__lte": F(high)}), name=name, violation_error_message=message)
