"""System checks: settings under which the record could be harmed."""

import sqlite3
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import connections

from tracker import sqlite


@register(Tags.database)
def sqlite_journal(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Reads the journal mode back from the file: somebody may have set it there by hand."""
    used = [connections[alias] for alias in kwargs["databases"] or [] if connections[alias].vendor == "sqlite"]
    version = sqlite3.sqlite_version_info
    return [message for connection in used for message in journal_messages(connection, version=version)]


def journal_messages(connection: Any, *, version: sqlite.Version) -> list[CheckMessage]:
    with connection.cursor() as cursor:
        mode = cursor.execute("PRAGMA journal_mode").fetchone()[0]
        synchronous = cursor.execute("PRAGMA synchronous").fetchone()[0]
    messages: list[CheckMessage] = []
    if mode == "wal" and sqlite.has_wal_reset_bug(version):
        hint = "Stop the site, then run: sqlite3 FILE 'PRAGMA journal_mode=DELETE'."
        messages.append(Warning("This SQLite can corrupt a database in WAL mode.", hint=hint, id="tracker.W001"))
    if synchronous < 2:
        messages.append(
            Warning("SQLite may lose saved edits in a power cut.", hint="synchronous=FULL", id="tracker.W002")
        )
    return messages


@register(Tags.security, deploy=True)
def site_address(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if settings.IS_HTTPS:
        return []
    hint = "Set SITE_URL to the https address of the site: secure cookies and HSTS follow from it."
    return [Warning("SITE_URL is no https address.", hint=hint, id="tracker.W003")]
