"""After every test that may write, what is derived agrees with the record and the public numbers have no gap."""

from collections.abc import Iterator

import pytest

from claims.management.commands.check_statuses import wrong_columns
from claims.models import Change


@pytest.fixture
def sound_record(db: None) -> Iterator[None]:
    yield
    assert [str(wrong) for wrong in wrong_columns()] == []
    numbers = list(Change.objects.public().order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
