"""One unchanging view of the record for as long as a file is written, without keeping editors waiting."""

import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction


def snapshot() -> AbstractContextManager[None]:
    """Within it, all reading in this thread sees the record as it was on entry.

    A caller who is inside a transaction already keeps that one's view.
    """
    if connection.in_atomic_block:
        return nullcontext()
    return _copy() if connection.vendor == "sqlite" else _repeatable_read()


@contextmanager
def _repeatable_read() -> Iterator[None]:
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


@contextmanager
def _copy() -> Iterator[None]:
    """On SQLite a reader in a transaction would hold up every editor's commit: read a copy of the file instead."""
    original = connections[DEFAULT_DB_ALIAS]
    copy = _copy_of(original)
    connections[DEFAULT_DB_ALIAS] = copy
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = original
        copy.close()


def _copy_of(original: Any) -> Any:
    """A connection to a copy, made whole even while editors write.

    The copy has no name any more when it is read: however this process ends, nothing of the record is left behind.
    """
    copy = original.copy()
    with tempfile.TemporaryDirectory(prefix="record-export-") as folder:
        copy.settings_dict["NAME"] = str(Path(folder) / "record.sqlite3")
        copy.ensure_connection()
        original.ensure_connection()
        original.connection.backup(copy.connection)
    return copy
