"""The record of edits is written once: by the model, by its queryset and by the database itself."""

import pytest
from django.core.checks import run_checks
from django.db import DatabaseError, connection, transaction

from claims.models import AppendOnlyError, Change, append_only
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda change: change.save(),
        lambda change: change.delete(),
        lambda change: Change.objects.update(reason="another"),
        lambda change: Change.objects.all().delete(),
        lambda change: Change.objects.bulk_update([change], ["reason"]),
        lambda change: Change.objects.update_or_create({"reason": "another"}, pk=change.pk),
    ],
    ids=["save", "delete", "update", "delete all", "bulk update", "update or create"],
)
def test_the_model_refuses_to_rewrite_an_entry(rewrite):
    change = make.make_change(reason="a slip")
    with pytest.raises(AppendOnlyError):
        rewrite(change)
    assert Change.objects.get().reason == "a slip"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE claims_change SET reason = 'another'",
        "UPDATE claims_change SET number = NULL",
        "DELETE FROM claims_change",
        "INSERT INTO claims_change SELECT * FROM claims_change WHERE true ON CONFLICT (id) DO UPDATE SET reason = 'x'",
    ],
)
def test_the_database_refuses_to_rewrite_an_entry(statement):
    make.make_change(number=1, reason="a slip")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Change.objects.get().reason == "a slip"


@pytest.mark.django_db(transaction=True)
def test_the_database_refuses_to_empty_the_record():
    empty = "TRUNCATE claims_change" if connection.vendor == "postgresql" else "DELETE FROM claims_change"
    make.make_change(reason="a slip")
    with pytest.raises(DatabaseError, match="append-only"), connection.cursor() as cursor:
        cursor.execute(empty)
    assert Change.objects.get().reason == "a slip"


def troubles() -> list[str]:
    return [str(trouble.id) for trouble in run_checks(databases=["default"]) if str(trouble.id).startswith("claims.")]


def test_a_system_check_says_when_the_guards_are_missing():
    assert (append_only.missing(connection), troubles()) == ([], [])
    append_only.remove(connection)
    assert (len(append_only.missing(connection)), troubles()) == (2, ["claims.E001"])
    append_only.install(connection)
    assert (append_only.missing(connection), troubles()) == ([], [])
