"""`manage.py import_statements`: what it prints, and how it ends."""

import io

import pytest
from django.core.management import CommandError, call_command

from claims.models import Change, Editor, Statement
from tests.importing.statement_file import write_rows

pytestmark = pytest.mark.usefixtures("sound_record")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(*arguments: object) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("import_statements", *map(str, arguments), stdout=out, stderr=err, no_color=True)
    return out.getvalue(), err.getvalue()


def test_it_says_what_the_rows_brought_and_nothing_else(tmp_path):
    file = write_rows(tmp_path / "ferries.csv", {}, {"stance": "denies"})
    assert run(file) == ("Rows: 2 new, 0 changed, 0 unchanged, 0 refused.\n", "")
    assert run(file) == ("Rows: 0 new, 0 changed, 2 unchanged, 0 refused.\n", "")
    assert {*Change.objects.values_list("reason", "editor__pseudonym")} == {("imported from ferries.csv", "The desk")}


def test_refused_rows_are_listed_and_nothing_is_written(tmp_path):
    file, err = write_rows(tmp_path / "ferries.csv", {}, {"stance": "says"}), io.StringIO()
    with pytest.raises(CommandError, match=r"Nothing was written. Rows: 1 new, 0 changed, 0 unchanged, 1 refused."):
        call_command("import_statements", file, stderr=err, no_color=True)
    assert err.getvalue().startswith("line 3, stance: “says” is none of the words")
    assert not Statement.objects.exists()
    assert not Editor.objects.exists()


def test_skipping_refused_rows_is_a_success(tmp_path):
    file = write_rows(tmp_path / "ferries.csv", {}, {"stance": "says"})
    out, err = run(file, "--skip-refused")
    assert (out, err.count("\n")) == ("Rows: 1 new, 0 changed, 0 unchanged, 1 refused.\n", 1)
    assert Statement.objects.count() == 1


def test_a_dry_run_writes_nothing(tmp_path):
    out, _ = run(write_rows(tmp_path / "ferries.csv", {}), "--dry-run")
    assert out == "Nothing was written. Rows: 1 new, 0 changed, 0 unchanged, 0 refused.\n"
    assert (Statement.objects.count(), Editor.objects.count(), Change.objects.count()) == (0, 0, 0)


def test_drafts_and_safe_files(tmp_path):
    run(write_rows(tmp_path / "ferries.csv", {"quote": "'=1+1"}), "--draft", "--safe")
    assert (Statement.objects.get().quote, Statement.objects.get().public) == ("=1+1", False)


def test_a_file_that_is_no_csv_is_an_error_that_names_it(tmp_path):
    file = tmp_path / "ferries.csv"
    file.write_bytes(b"\xff\xfes\0t\0")
    with pytest.raises(CommandError, match=r"ferries.csv: This file is UTF-16 .* Nothing was written."):
        run(file)


def test_a_trouble_far_into_the_file_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("claims.importing.statements.ROWS", 1)
    file = write_rows(tmp_path / "ferries.csv", {}, {"stance": "denies"})
    file.write_bytes(file.read_bytes() + b'S,"C')
    with pytest.raises(CommandError, match="line 4: a quotation mark"):
        run(file, "--skip-refused")
    assert not Statement.objects.exists()


@pytest.mark.parametrize(("name", "sentence"), [("none.csv", "No such file"), (".", "Is a directory")])
def test_a_file_that_is_not_there_is_named(tmp_path, name, sentence):
    with pytest.raises(CommandError, match=sentence):
        run(tmp_path / name)


def test_a_terminal_sees_how_far_it_is(tmp_path):
    err = Terminal()
    file = write_rows(tmp_path / "ferries.csv", {})
    call_command("import_statements", file, stdout=io.StringIO(), stderr=err, no_color=True)
    assert err.getvalue() == f"\r[{'#' * 30}] 1 rows\n"
