"""Stored derived columns held against what the record says they must be."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from django.db.models import Model

Item = TypeVar("Item")
BATCH = 500  # well under SQLite's limit of variables in one query


@dataclass(frozen=True, slots=True)
class Difference:
    """One derived column of one row that does not say what it must; `stored` is None for a missing row."""

    model: type[Model]
    pk: Any
    column: str
    stored: Any
    expected: Any

    def __str__(self) -> str:
        where = f"{self.model._meta.verbose_name} {self.pk}, {self.column}"
        return f"{where}: stored {self.stored!r}, expected {self.expected!r}"


def differences(model: type[Model], expected: Mapping[int, Mapping[str, object]]) -> Iterator[Difference]:
    """Every column of `expected` (by primary key) whose stored value differs; one query for 500 rows."""
    for pks in batches(expected):
        columns = list(expected[pks[0]])
        for row in model._default_manager.filter(pk__in=pks).order_by("pk").values("pk", *columns):
            for column, value in expected[row["pk"]].items():
                if row[column] != value:
                    yield Difference(model, row["pk"], column, row[column], value)


def batches(items: Iterable[Item], size: int = BATCH) -> Iterator[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
