"""Exported, imported into an empty record and exported again, the columns that people write are the same."""

import csv
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from string import ascii_letters

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.importing.folder import HUMAN_COLUMNS
from claims.management.commands.check_statuses import wrong_columns
from claims.values.text import problem_in, single_line
from tests.exports.reading import file_of
from tests.importing.statement_file import counts, import_file, write_rows

TODAY = date(2026, 11, 23)
AWKWARD = "\"',;|=+-@＝ \t\r\n\u00a0\u2028\u0085%_\\*(){}<&#éİıßŁøﬁǅ÷´`“”‘…\u0301\u200d👩‍🚒漢字لاעב\u200f\ufeff"
NAMES = AWKWARD.replace(";", "")

texts = st.text(AWKWARD + ascii_letters, min_size=1, max_size=20).filter(
    lambda text: single_line(text) != "" and not problem_in(text)
)


def named(start: str) -> st.SearchStrategy[str]:
    """Names of one kind, which begin alike so that they never are those of another kind."""
    ends = st.text(NAMES, max_size=4).filter(lambda text: not problem_in("a" + text))
    return ends.map(lambda text: f"{start} {text}")


def fitting(row: dict[str, str]) -> dict[str, str]:
    """Without the cells that only a speaker's row has, or only an outlet's own."""
    wrong = ("sourcing",) if row.get("speaker") else ("speaker_kind", "position", "organisation")
    return {column: cell for column, cell in row.items() if column not in wrong}


outlets, people, organisations = named("Outlet"), named("Ada"), named("Ministry")
days = st.sampled_from(
    ["", "2017", "2017-05~", "2017-05-03", "2017-05-03T23:30:00-11:00", "2016-05/2017-07", "2016/..", "[..2017-05-03]"]
)
rows = st.fixed_dictionaries(
    {
        "story": texts,
        "claim": texts,
        "stance": st.sampled_from(["affirms", "denies", "retracts"]),
        "outlet": outlets,
        "headline": texts,
        "published": days,
    },
    optional={
        "claim_kind": st.sampled_from(["event", "figure", "prediction", "intention", "opinion"]),
        "certainty": st.sampled_from(["flat", "expected", "likely", "possible"]),
        "speaker": people,
        "speaker_kind": st.sampled_from(["", "person", "unnamed"]),
        "position": texts,
        "organisation": organisations,
        "article_url": st.integers(1, 3).map(lambda n: f"https://пример.example/a%20b?id={n}&q=é,\"'"),
        "archive_url": st.sampled_from(["https://archive.example/web/2017/https://x.example/", ""]),
        "language": st.sampled_from(["en", "zh-Hant", ""]),
        "said": days,
        "relays": st.lists(outlets, max_size=3).map(" > ".join),
        "sourcing": st.sampled_from(["own", "unclear", ""]),
        "quote": texts,
        "quote_translation": texts,
    },
).map(fitting)


@contextmanager
def empty_record() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def exported(path: Path) -> Path:
    path.write_bytes(file_of("statements", as_of=TODAY))
    return path


def human(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [[row[name] for name in HUMAN_COLUMNS] for row in csv.DictReader(file, strict=True)]


@pytest.mark.django_db
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, *settings.default.suppress_health_check])
@given(st.lists(rows, min_size=1, max_size=6))
def test_what_is_exported_is_imported_and_exported_the_same(written):
    with tempfile.TemporaryDirectory() as folder:
        with empty_record():
            file = write_rows(Path(folder) / "written.csv", *written)
            entered = import_file(file, TODAY, skip_refused=True)
            first = exported(Path(folder) / "first.csv")
        with empty_record():
            again = import_file(first, TODAY)
            assert (again.refused, again.new) == ([], entered.new)
            second = exported(Path(folder) / "second.csv")
            assert human(second) == human(first)
            assert counts(import_file(second, TODAY)) == (0, 0, again.new, 0)
            assert [str(wrong) for wrong in wrong_columns()] == []
