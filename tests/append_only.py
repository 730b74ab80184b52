"""The record of edits refuses to be emptied, and a transactional test ends by emptying every table."""

from collections.abc import Iterator

import pytest
from django.db import connection

from claims.models import append_only


@pytest.fixture(autouse=True)
def guarded_changes(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests of the database run under the guards; a transactional one is without them only while it is flushed."""
    if _is_transactional(request):
        request.getfixturevalue("transactional_db")
        append_only.install(connection)
        yield
        append_only.remove(connection)
        return
    if "db" in request.fixturenames or request.node.get_closest_marker("django_db"):
        request.getfixturevalue("db")
        if append_only.missing(connection):
            append_only.install(connection)
    yield


def _is_transactional(request: pytest.FixtureRequest) -> bool:
    marker = request.node.get_closest_marker("django_db")
    asked = {"transactional_db", "live_server", "django_db_reset_sequences"} & set(request.fixturenames)
    return bool(asked) or (marker is not None and bool(marker.kwargs.get("transaction")))
