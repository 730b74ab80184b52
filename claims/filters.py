"""One FilterSet per kind of thing: the parameters of its page, its CSV and its API, and the rows that they leave."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict

from claims.forms import (
    DayField,
    NameField,
    OrderingField,
    PatternField,
    RepeatedField,
    WordField,
    cleaned,
)
from claims.models import Position, Ruling
from claims.queries.claim import DEFAULT_ORDERING, ORDERINGS
from claims.queries.known import periods_on, statements_known
from claims.queries.named import claims_named, organisations_named, outlets_named, speakers_named, stories_named
from claims.search.finding import ids_found
from claims.vocabulary import ClaimKind, OutletKind, Role, SpeakerKind, Stance, Status, Thing, Verdict


class Given(django_filters.Filter):
    """Values that may be repeated: one of them has to fit. The method named by_… of the set says how."""

    field_class = RepeatedField


class Words(django_filters.Filter):
    field_class = WordField


class Names(django_filters.Filter):
    field_class = NameField


class Pattern(django_filters.Filter):
    field_class = PatternField


class Since(django_filters.Filter):
    field_class = DayField


class Ordering(django_filters.Filter):
    field_class = OrderingField


LANGUAGE = r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
COUNTRY = r"[A-Z]{2}"


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    is_selected: bool


@dataclass(frozen=True, slots=True)
class FilterField:
    """One field of a list's form. kind is "words", "day", "choices" or "ordering"; values are what was given for it.

    options belong to choices and orderings; several choices may be selected. accepts says in words what may be given.
    """

    name: str
    label: str
    kind: str
    values: tuple[str, ...]
    options: tuple[Option, ...]
    accepts: str


class RecordFilter(django_filters.FilterSet):
    """Rows that the public record knew on a day, and those of them that the parameters ask for.

    Raises BadParameter for a malformed value as soon as `qs` or `ordering` is read.
    """

    thing: Thing

    def __init__(self, data: QueryDict, *, queryset: QuerySet[Any], as_of: date) -> None:
        super().__init__(data, queryset=queryset)
        self.as_of = as_of

    @classmethod
    def parameters(cls) -> list[str]:
        return list(cls.base_filters)

    @property
    def qs(self) -> QuerySet[Any]:
        cleaned(self.form)
        return super().qs

    @property
    def ordering(self) -> str | None:
        """The ordering asked for, which `qs` leaves to whoever shows the rows."""
        return cleaned(self.form).get("ordering")

    def fields(self) -> tuple[FilterField, ...]:
        """The form of the list's page, with what was given."""
        return tuple(shown_field(name, field, self.data.getlist(name)) for name, field in self.form.fields.items())

    def by_words(self, rows: QuerySet[Any], name: str, value: list[str]) -> QuerySet[Any]:
        return rows.filter(pk__in=ids_found(value, thing=self.thing, as_of=self.as_of))

    def as_it_is(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        return rows


def shown_field(name: str, field: Any, given: list[str]) -> FilterField:
    values = tuple(value for value in given if value)
    options, selected = getattr(field, "words", []), values
    if field.kind == "ordering":
        options, selected = [sign + word for word in field.names for sign in ("", "-")], values or (field.default,)
    shown = tuple(Option(option, option_label(option), option in selected) for option in options)
    return FilterField(name, LABELS.get(name, name.capitalize()), field.kind, values, shown, field.accepts)


LABELS = {"q": "Words", "since": "Known since", "until": "Known until"}


def option_label(option: str) -> str:
    label = option.removeprefix("-").replace("_", " ").capitalize()
    return f"{label}, descending" if option.startswith("-") else label


def within(name: str, lookup: str) -> Since:
    return Since(field_name=name, lookup_expr=lookup)


class ClaimFilter(RecordFilter):
    """Claims; since and until bound the day on which a claim was first reported."""

    thing = Thing.CLAIM
    q = Given(method="by_words")
    story = Names(field_name="story", lookup_expr="in", thing="story", find=stories_named)
    status = Words(words=Status, method="by_status")
    kind = Words(field_name="kind", lookup_expr="in", words=ClaimKind)
    speaker = Names(thing="speaker", find=speakers_named, method="by_statement")
    outlet = Names(thing="outlet", find=outlets_named, method="by_statement")
    ruling = Words(words=Verdict, method="by_ruling")
    since = within("first_reported", "gte")
    until = within("first_reported", "lte")
    ordering = Ordering(names=ORDERINGS, default=DEFAULT_ORDERING, method="as_it_is")

    def by_status(self, rows: QuerySet[Any], name: str, value: list[str]) -> QuerySet[Any]:
        """Status on the day. A listed claim has been reported, so *not yet reported* finds none."""
        periods = periods_on(as_of=self.as_of).filter(status__in=value)
        return rows.filter(pk__in=periods.values("claim"))

    def by_statement(self, rows: QuerySet[Any], name: str, value: list[int]) -> QuerySet[Any]:
        statements = statements_known(as_of=self.as_of).filter(**{f"{name}__in": value})
        return rows.filter(pk__in=statements.values("claim"))

    def by_ruling(self, rows: QuerySet[Any], name: str, value: list[str]) -> QuerySet[Any]:
        rulings = Ruling.objects.filter(verdict__in=value, decided_on__lte=self.as_of)
        return rows.filter(pk__in=rulings.values("claim"))


class StatementFilter(RecordFilter):
    """Statements; since and until bound the day from which a statement is known; q and ruling look at its claim."""

    thing = Thing.CLAIM
    q = Given(method="by_claim_words")
    story = Names(field_name="claim__story", lookup_expr="in", thing="story", find=stories_named)
    claim = Names(field_name="claim", lookup_expr="in", thing="claim", find=claims_named)
    status = Words(words=Status, method="by_status")
    kind = Words(field_name="claim__kind", lookup_expr="in", words=ClaimKind)
    stance = Words(field_name="stance", lookup_expr="in", words=Stance)
    role = Words(field_name="role", lookup_expr="in", words=Role)
    speaker = Names(field_name="speaker", lookup_expr="in", thing="speaker", find=speakers_named)
    outlet = Names(field_name="outlet", lookup_expr="in", thing="outlet", find=outlets_named)
    ruling = Words(words=Verdict, method="by_ruling")
    since = within("known_from", "gte")
    until = within("known_from", "lte")
    ordering = Ordering(names=ORDERINGS, default=DEFAULT_ORDERING, method="as_it_is")

    def by_claim_words(self, rows: QuerySet[Any], name: str, value: list[str]) -> QuerySet[Any]:
        return rows.filter(claim__in=ids_found(value, thing=self.thing, as_of=self.as_of))

    def by_status(self, rows: QuerySet[Any], name: str, value: list[str]) -> QuerySet[Any]:
        periods = periods_on(as_of=self.as_of).filter(status__in=value)
        return rows.filter(claim__in=periods.values("claim"))

    def by_ruling(self, rows: QuerySet[Any], name: str, value: list[str]) -> QuerySet[Any]:
        rulings = Ruling.objects.filter(verdict__in=value, decided_on__lte=self.as_of)
        return rows.filter(claim__in=rulings.values("claim"))


class ArticleFilter(RecordFilter):
    """Articles; since and until bound the first day on which the record knew a statement of the article."""

    thing = Thing.ARTICLE
    q = Given(method="by_words")
    story = Names(thing="story", find=stories_named, method="by_story")
    outlet = Names(field_name="outlet", lookup_expr="in", thing="outlet", find=outlets_named)
    language = Pattern(
        field_name="language", lookup_expr="in", pattern=LANGUAGE, accepts="a language tag, such as tr or zh-Hant"
    )
    since = within("first_known", "gte")
    until = within("first_known", "lte")

    def by_story(self, rows: QuerySet[Any], name: str, value: list[int]) -> QuerySet[Any]:
        statements = statements_known(as_of=self.as_of).filter(claim__story__in=value)
        return rows.filter(pk__in=statements.values("article"))


class SpeakerFilter(RecordFilter):
    """Speakers; organisation finds its parts, the unnamed placed in it and those who hold a position there."""

    thing = Thing.SPEAKER
    q = Given(method="by_words")
    kind = Words(field_name="kind", lookup_expr="in", words=SpeakerKind)
    organisation = Names(thing="organisation", find=organisations_named, method="by_organisation")

    def by_organisation(self, rows: QuerySet[Any], name: str, value: list[int]) -> QuerySet[Any]:
        offices = Position.objects.filter(person=OuterRef("pk"), organisation__in=value)
        return rows.filter(Q(part_of__in=value) | Exists(offices))


class OutletFilter(RecordFilter):
    """Outlets."""

    thing = Thing.OUTLET
    q = Given(method="by_words")
    kind = Words(field_name="kind", lookup_expr="in", words=OutletKind)
    country = Pattern(
        field_name="country", lookup_expr="in", pattern=COUNTRY, accepts="two capital letters of ISO 3166-1, such as TR"
    )


class StoryFilter(RecordFilter):
    """Stories: the whole list."""

    thing = Thing.STORY


class ChangeFilter(RecordFilter):
    """Entries of the public record; since and until bound the day of the entry, kind is the kind of thing changed."""

    kind = Words(field_name="thing", lookup_expr="in", words=Thing)
    since = within("at__date", "gte")
    until = within("at__date", "lte")
