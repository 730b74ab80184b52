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
    fields: list[Any] = [field for field in model._meta.concrete_fields if not field.primary_key or rows[0].pk]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    marks = f"({', '.join(['%s'] * len(fields))})"
    makers = [(field.attname, field.get_db_prep_value) for field in fields]
    values = [[make(getattr(row, name), connection) for name, make in makers] for row in rows]
    into = f"INSERT INTO {connection.ops.quote_name(model._meta.db_table)} ({columns}) VALUES"
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany(f"{into} {marks}", values)
        else:
            cursor.execute(f"{into} {', '.join([marks] * len(rows))}", [value for row in values for value in row])


def update_each(model: type[Model], names: Sequence[str], values: Iterable[tuple[int, Sequence[Any]]]) -> None:
    """Give rows, by id, their own values in these columns."""
    fields: list[Any] = [model._meta.get_field(name) for name in names]
    quote = connection.ops.quote_name
    key: Any = model._meta.pk
    columns = ", ".join(f"{quote(field.column)} = %s" for field in fields)
    update = f"UPDATE {quote(model._meta.db_table)} SET {columns} WHERE {quote(key.column)} = %s"  # noqa: S608
    made = [
        (*(field.get_db_prep_value(value, connection) for field, value in zip(fields, row, strict=True)), pk)
        for pk, row in values
    ]
    with connection.cursor() as cursor:
        cursor.executemany(update, made)
