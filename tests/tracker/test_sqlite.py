import sqlite3

import pytest
from django.core.checks import Tags, run_checks
from django.db import connection

from tracker import sqlite

needs_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="about SQLite")


@pytest.mark.parametrize(
    ("version", "harmed"),
    [
        ((3, 6, 23), False),
        ((3, 7, 0), True),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 53, 0), False),
    ],
)
def test_which_sqlite_can_corrupt_a_wal_database(version, harmed):
    assert sqlite.has_wal_reset_bug(version) is harmed


def test_every_connection_is_opened_for_editors(settings):
    options = sqlite.OPTIONS
    assert (options["transaction_mode"], options["timeout"]) == ("IMMEDIATE", 20)
    with sqlite3.connect(":memory:") as opened:
        opened.executescript(options["init_command"])
        assert opened.execute("PRAGMA synchronous").fetchone() == (2,)


@pytest.mark.django_db
def test_the_check_is_silent_about_a_connection_of_ours():
    assert run_checks(tags=[Tags.database], databases=["default"]) == []


@pytest.mark.django_db(transaction=True)
def test_the_check_names_what_may_lose_edits():
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=NORMAL")
    messages = run_checks(tags=[Tags.database], databases=["default"])
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=FULL")
    assert [message.id for message in messages] == ["tracker.W002"]
