"""A file shows one moment of the record, and writing it keeps no editor waiting."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from threading import Thread

import pytest
from django.db import connection

from claims.exports import EXPORTS, Dress, Export, finish
from claims.exports.snapshot import snapshot
from claims.models import Outlet
from tests.exports.world import TODAY
from tests.factories import make_outlet, make_statement


def elsewhere(work) -> None:
    """Does the work over another connection, as another editor would."""

    def run() -> None:
        work()
        connection.close()

    thread = Thread(target=run)
    thread.start()
    thread.join(timeout=30)
    assert not thread.is_alive()


@pytest.mark.django_db(transaction=True)
def test_what_editors_save_meanwhile_is_saved_and_not_seen():
    make_outlet(name="Arvia News")

    with snapshot():
        assert Outlet.objects.count() == 1
        elsewhere(lambda: make_outlet(name="Arvia Daily"))
        during = Outlet.objects.count()

    assert (during, Outlet.objects.count()) == (1, 2)


@pytest.mark.django_db(transaction=True)
def test_after_an_error_the_record_is_read_and_written_as_before():
    with pytest.raises(ZeroDivisionError), snapshot():
        1 / 0  # noqa: B018

    make_outlet()
    assert Outlet.objects.count() == 1


@pytest.mark.django_db
def test_a_caller_in_a_transaction_sees_its_own_rows():
    make_outlet()

    with snapshot():
        assert Outlet.objects.count() == 1


class BreaksHalfWay(Export):
    """An export whose second row cannot be read."""

    def rows(self, queryset, *, as_of: date) -> Iterator[list]:
        yield from islice(super().rows(queryset, as_of=as_of), 1)
        raise ZeroDivisionError


@pytest.mark.django_db
def test_an_error_half_way_is_raised_and_gives_no_file():
    make_statement()
    whole = EXPORTS["statements"]
    broken = BreaksHalfWay(whole.name, whole.columns, whole.known, whole.parameters, whole.prepare)

    with pytest.raises(ZeroDivisionError):
        finish(broken, broken.known(as_of=TODAY), as_of=TODAY, dress=Dress())
