"""The refresh writes what differs, and nothing else."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import make_article, make_claim, make_notice, make_ruling, make_statement, make_story, settle
from tests.queries import world

pytestmark = pytest.mark.django_db

WRITING = re.compile(r"(\d+ times: )?(INSERT|UPDATE|DELETE)\b")


def written() -> list[str]:
    """The statements by which everything is brought up to date that change a row."""
    with CaptureQueriesContext(connection) as captured:
        settle()
    return [query["sql"] for query in captured if WRITING.match(query["sql"])]


def test_refreshing_everything_again_writes_nothing():
    built = world.build()
    make_ruling(claim=built.claim)
    make_notice(article=make_statement(claim=built.finer).article, kind="retracted", noted_on=date(2017, 5, 8))
    make_statement(claim=built.rival, withdrawn=True)
    make_statement(claim=make_claim(state="draft"), article=make_article(state="draft"))
    make_claim(story=make_story(state="withdrawn"))
    for _ in range(12):  # more than are written row by row
        make_statement(claim=built.claim)
    assert written() != []
    assert written() == []
