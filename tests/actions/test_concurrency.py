"""Several editors at once, each in a process of their own: no gap, no name taken twice, no loop, nothing lost."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests import factories as make

ROUNDS = 5


@pytest.mark.django_db(transaction=True)
def test_editors_at_once_are_served_one_after_the_other(tmp_path):
    first = make.make_claim()
    second = make.make_claim(story=first.story)
    make.settle()
    make.make_editor(pseudonym="desk")
    ends = [str(first.pk), str(second.pk)]
    with shared_database(tmp_path) as (url, query):
        editors = [start(url, "Ann", ends), start(url, "Bob", ends[::-1]), start(url, "Cem", ends)]
        for editor in editors:
            assert editor.stdout.readline() == "ready\n"
        for editor in editors:
            editor.stdin.write("\n")
            editor.stdin.flush()
        outcomes = [outcome_of(editor) for editor in editors]
        numbers = [number for (number,) in query("SELECT number FROM claims_change WHERE number IS NOT NULL")]
        stories = query("SELECT count(*) FROM claims_story WHERE public")[0][0]
        relations = query("SELECT count(*) FROM claims_claimrelation")[0][0]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert stories == 3 * ROUNDS + 1
    assert sum(outcome["name"] for outcome in outcomes) == 2 * ROUNDS
    assert (relations, sum(outcome["loop"] for outcome in outcomes)) == (1, 3 * ROUNDS - 1)


@contextmanager
def shared_database(folder: Path) -> Iterator[tuple[str, Any]]:
    """The test database as other processes reach it (SQLite's in a file), and a way to query it."""
    if connection.vendor == "postgresql":
        settings = connection.settings_dict

        def query(statement: str) -> list[tuple]:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall()

        place = settings["HOST"] or settings["OPTIONS"].get("host", "")
        yield f"postgres://{settings['USER']}:{settings['PASSWORD']}@/{settings['NAME']}?host={place}", query
        return
    file = sqlite3.connect(folder / "shared.sqlite3")
    connection.ensure_connection()
    connection.connection.backup(file)
    yield f"sqlite:///{folder / 'shared.sqlite3'}", lambda statement: file.execute(statement).fetchall()
    file.close()


def start(url: str, name: str, claims: list[str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.actions.writer", name, str(ROUNDS), *claims]
    environment = os.environ | {"TEST_DATABASE_URL": url}
    return subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def outcome_of(editor: subprocess.Popen[str]) -> dict[str, int]:
    output, _ = editor.communicate(timeout=60)
    assert editor.returncode == 0
    return json.loads(output)
