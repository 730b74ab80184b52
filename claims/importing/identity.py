"""Ids given beforehand, so that new rows can name each other before they are stored."""

from collections.abc import Iterator
from itertools import count
from typing import Any

from django.db import connection
from django.db.models import Max, Model

BLOCK = 500


class Ids:
    """New ids of each table, ascending, which no row had before. Only under the lock of an edit."""

    def __init__(self) -> None:
        self.coming: dict[type[Model], Iterator[int]] = {}
        self.first: dict[type[Model], int] = {}

    def next(self, model: type[Model]) -> int:
        if model not in self.coming:
            self.coming[model] = count(highest_id(model) + 1) if connection.vendor == "sqlite" else sequence_of(model)
        pk = next(self.coming[model])
        self.first.setdefault(model, pk)
        return pk

    def is_new(self, row: Any) -> bool:
        """Whether the row got its id here."""
        first = self.first.get(type(row))
        return first is not None and row.pk >= first


def highest_id(model: type[Model]) -> int:
    """The highest id that SQLite ever gave, that of a deleted row included."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [model._meta.db_table])
        given = cursor.fetchone()
    stored = model._default_manager.aggregate(last=Max("pk"))["last"]
    return max(given[0] if given else 0, stored or 0)


def sequence_of(model: type[Model]) -> Iterator[int]:
    ask = "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)"
    while True:
        with connection.cursor() as cursor:
            cursor.execute(ask, [model._meta.db_table, BLOCK])
            block = sorted(pk for (pk,) in cursor.fetchall())
        yield from block
