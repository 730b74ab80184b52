"""System checks of the record: what the database should hold beside its tables."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from claims.models import append_only


@register(Tags.database)
def append_only_changes(app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Says when the record of edits could be rewritten: a rebuilt or restored table has lost its triggers."""
    return [
        Error(
            f"The record of edits could be rewritten: {', '.join(missing)} not in the database.",
            hint="Run: manage.py shell -c 'from django.db import connection; from claims.models import append_only; "
            "append_only.install(connection)'",
            id="claims.E001",
        )
        for alias in databases or []
        if append_only.TABLE in connections[alias].introspection.table_names()
        and (missing := append_only.missing(connections[alias]))
    ]
