"""Rows stored and updated by set, where all that they hold is clean already.

`bulk_create` and `bulk_update` bring each text into its form twice more, and make an expression of every value: several
times the work of the database itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model

from claims.queries.difference import batches


def insert(rows: Iterable[Model]) -> None:
    """Store new rows of any tables; those without an id get one, but are not told which."""
    by_model: defaultdict[type[Model], list[Model]] = defaultdict(list)
    for row in rows:
        by_model[type(row)].append(row)
    for model, of_model in by_model.items():
        for batch in batches(of_model):
            insert_batch(model, batch)


def insert_batch(model: type[Model], rows: Sequence[Model]) -> None:
    """Rows that all have their ids, or all have none."""
    names = [field.attname for field in model._meta.concrete_fields if not field.primary_key or rows[0].pk]
    insert_values(model, names, ([getattr(row, name) for name in names] for row in rows))


def insert_values(model: type[Model], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Store rows of one table, given by their columns; every column without a default of the database is named."""
    fields: list[Any] = [model._meta.get_field(name) for name in names]
    quote = connection.ops.quote_name
    into = f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(quote(field.column) for field in fields)}) VALUES"
    marks = f"({', '.join(['%s'] * len(fields))})"
    values = [[prepared(field, value) for field, value in zip(fields, row, strict=True)] for row in rows]
    if not values:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany(f"{into} {marks}", values)
        else:
            cursor.execute(f"{into} {', '.join([marks] * len(values))}", [value for row in values for value in row])


def update_each(model: type[Model], names: Sequence[str], values: Iterable[tuple[int, Sequence[Any]]]) -> None:
    """Give rows, by id, their own values in these columns."""
    fields: list[Any] = [model._meta.get_field(name) for name in names]
    quote = connection.ops.quote_name
    key: Any = model._meta.pk
    columns = ", ".join(f"{quote(field.column)} = %s" for field in fields)
    update = f"UPDATE {quote(model._meta.db_table)} SET {columns} WHERE {quote(key.column)} = %s"  # noqa: S608
    made = [(*(prepared(field, value) for field, value in zip(fields, row, strict=True)), pk) for pk, row in values]
    with connection.cursor() as cursor:
        cursor.executemany(update, made)


PLAIN = frozenset({str, int, bool, type(None)})


def prepared(field: Any, value: Any) -> Any:
    """A value as the database takes it."""
    return value if type(value) in PLAIN else field.get_db_prep_value(value, connection)
