"""A kind of CSV file: its columns, and how its rows are read in bounded memory."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from claims.exports.column import Column
from claims.filters import RecordFilter

CHUNK = 1000
"""Rows held at a time; look-ups pass so many primary keys to a query, which every SQLite takes."""

Row = list[Any]


def as_it_is(queryset: QuerySet[Any, Any], *, as_of: date) -> QuerySet[Any, Any]:
    return queryset


@dataclass(frozen=True, slots=True)
class Export:
    """One kind of file. `name` is the stem of its address and of its file name.

    `known` gives all its rows that the public record knew on a day, `parameters` are what its address takes, `prepare`
    adds to a queryset what the columns read of the day, `order` gives every row its fixed place.
    """

    name: str
    columns: tuple[Column, ...]
    known: Callable[..., QuerySet[Any, Any]]
    parameters: type[RecordFilter]
    prepare: Callable[..., QuerySet[Any, Any]] = as_it_is
    order: tuple[str, ...] = ("pk",)

    @property
    def header(self) -> list[str]:
        return [column.name for column in self.columns]

    def asked(self, data: QueryDict, *, as_of: date) -> QuerySet[Any, Any]:
        """The rows that an address asks for. Raises BadParameter for a malformed value."""
        return self.parameters(data, queryset=self.known(as_of=as_of), as_of=as_of).qs

    def rows(self, queryset: QuerySet[Any, Any], *, as_of: date) -> Iterator[Row]:
        """The cells of each row of the queryset, as the record stood on the day.

        One query for the rows and a fixed number for each thousand of them.
        """
        paths = list(dict.fromkeys(path for column in self.columns for path in column.paths))
        prepared = self.prepare(queryset, as_of=as_of).order_by(*self.order)
        records = prepared.values_list("pk", *paths).iterator(chunk_size=CHUNK)
        while chunk := list(islice(records, CHUNK)):
            yield from self._cells(chunk, paths, as_of)

    def _cells(self, chunk: list[tuple[Any, ...]], paths: list[str], as_of: date) -> Iterator[Row]:
        pks = [record[0] for record in chunk]
        look_ups = {column.look_up for column in self.columns if column.look_up}
        found = {look_up: look_up(pks, as_of=as_of) for look_up in look_ups}
        makers = [_maker(column, paths, found) for column in self.columns]
        for record in chunk:
            yield [make(record) for make in makers]


def _maker(column: Column, paths: Sequence[str], found: dict[Any, Any]) -> Callable[[tuple[Any, ...]], Any]:
    """How a column's cell is made of a record: its primary key first, then the values of `paths`."""
    form = column.form
    if column.look_up:
        of_row = found[column.look_up]
        if form is None:
            return lambda record: of_row.get(record[0])
        return lambda record: form(of_row[record[0]]) if record[0] in of_row else None
    places = [1 + paths.index(path) for path in column.paths]
    if form is None:
        return itemgetter(places[0])
    return lambda record: form(*(record[place] for place in places))
