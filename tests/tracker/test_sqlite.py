import sqlite3

import pytest
from django.core.checks import Tags, run_checks
from django.db import ConnectionHandler

from tracker import sqlite
from tracker.checks import journal_messages


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


def test_every_connection_is_opened_for_editors():
    options = sqlite.OPTIONS
    assert (options["transaction_mode"], options["timeout"]) == ("IMMEDIATE", 20)
    with sqlite3.connect(":memory:") as opened:
        opened.executescript(options["init_command"])
        assert opened.execute("PRAGMA synchronous").fetchone() == (2,)


@pytest.mark.django_db
def test_the_check_is_silent_about_a_connection_of_ours():
    assert run_checks(tags=[Tags.database], databases=["default"]) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("set_by_hand", "version", "named"),
    [
        ("PRAGMA synchronous=FULL", (3, 40, 1), []),
        ("PRAGMA synchronous=NORMAL", (3, 40, 1), ["tracker.W002"]),
        ("PRAGMA journal_mode=WAL", (3, 40, 1), ["tracker.W001"]),
        ("PRAGMA journal_mode=WAL", (3, 51, 3), []),
    ],
)
def test_the_check_names_what_may_harm_the_record(tmp_path, set_by_hand, version, named):
    settings = {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "record.sqlite3"}
    by_hand = ConnectionHandler({"default": settings})["default"]
    with by_hand.cursor() as cursor:
        cursor.execute(set_by_hand)
    assert [message.id for message in journal_messages(by_hand, version=version)] == named
    by_hand.close()
