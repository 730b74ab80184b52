"""Editors at the desk. What the factories made is settled before the first page is opened, and after every test the
derived columns agree with the record."""

from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

from tests.append_only import guarded_changes  # noqa: F401
from tests.factories import settle


class Desk(Client):
    settled = False

    def request(self, **request: Any) -> Any:
        if not self.settled:
            settle()
            self.settled = True
        return super().request(**request)


@pytest.fixture
def chief(db: None) -> User:
    return User.objects.create_superuser("mallory.surname")


@pytest.fixture
def desk(chief: User) -> Iterator[Client]:
    """A client that is logged in as an editor who may do everything."""
    client = Desk()
    client.force_login(chief)
    yield client
    call_command("check_statuses", stdout=StringIO())


@pytest.fixture
def colleague(db: None) -> Client:
    """A second editor."""
    client = Client()
    client.force_login(User.objects.create_superuser("trent"))
    return client
