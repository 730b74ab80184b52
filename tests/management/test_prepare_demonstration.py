"""What `make run` does before it serves, in a checkout of its own."""

import sqlite3
import subprocess
import sys
import time

import pytest

from tests.tracker.checkout import clean_environment, copy_checkout, run

pytestmark = pytest.mark.own_process
COMMAND = ("manage.py", "prepare_demonstration")
SETTINGS = {"SECRET_KEY": "k3y-9Qz" * 10, "ALLOWED_HOSTS": "localhost", "PYTHONUNBUFFERED": "1"}


@pytest.fixture
def checkout(tmp_path):
    folder = copy_checkout(tmp_path)
    (folder / "var").mkdir()
    return folder


def rows(checkout, table):
    with sqlite3.connect(checkout / "var" / "record.sqlite3") as record:
        return record.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def start_and_kill(checkout, *, seconds):
    """Kills the command that long after it said that it loads the story."""
    environment = clean_environment(**SETTINGS)
    process = subprocess.Popen(
        [sys.executable, *COMMAND], cwd=checkout, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline().startswith("Loading the demonstration story")
    time.sleep(seconds)
    process.kill()
    process.communicate()


def test_a_run_cut_short_is_repaired_by_the_next(checkout):
    for seconds in (0.05, 0.4):
        start_and_kill(checkout, seconds=seconds)
        assert (rows(checkout, "claims_story"), rows(checkout, "claims_outlet")) == (0, 0)
    first = run(checkout, "python", *COMMAND, **SETTINGS)
    assert first.returncode == 0, first.stderr
    assert first.stdout.count("password") == 2  # the password, and how to get another one
    counts = [rows(checkout, table) for table in ("claims_story", "claims_claim", "claims_change", "auth_user")]
    assert counts[0] == counts[3] == 1
    assert run(checkout, "python", "manage.py", "check_statuses", **SETTINGS).returncode == 0
    again = run(checkout, "python", *COMMAND, **SETTINGS)
    assert (again.returncode, again.stdout) == (0, "")
    assert [rows(checkout, t) for t in ("claims_story", "claims_claim", "claims_change", "auth_user")] == counts
