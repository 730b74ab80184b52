"""Whole files of the named world, compared with those in expected/, on the last day and on an earlier one."""

from pathlib import Path

import pytest

from claims.exports import EXPORTS
from tests.exports.reading import cells_of, file_of
from tests.exports.world import BEFORE_THE_RETRACTION, TODAY, make_world

EXPECTED = Path(__file__).parent / "expected"

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("day", [BEFORE_THE_RETRACTION, TODAY], ids=str)
@pytest.mark.parametrize("name", EXPORTS)
def test_the_whole_file_is_as_expected(name, day):
    make_world()

    assert file_of(name, as_of=day).decode() == (EXPECTED / str(day) / f"{name}.csv").read_bytes().decode()


def test_nothing_expected_is_left_over():
    assert sorted(path.stem for path in EXPECTED.glob("*/*.csv")) == sorted([*EXPORTS, *EXPORTS])


@pytest.mark.parametrize("name", EXPORTS)
def test_an_empty_record_gives_the_header_alone(name):
    assert file_of(name, as_of=TODAY).decode() == ",".join(EXPORTS[name].header) + "\r\n"


@pytest.mark.parametrize("name", EXPORTS)
def test_every_cell_stands_on_one_line(name):
    make_world()

    rows = cells_of(name, as_of=TODAY)

    assert [cell for row in rows for cell in row.values() if "\n" in cell or "\r" in cell] == []


@pytest.mark.parametrize("name", EXPORTS)
def test_no_file_tells_of_drafts_or_of_pasted_text(name):
    make_world()

    text = file_of(name, as_of=TODAY).decode()

    assert [word for word in ("A draft", "draft story", "Pasted", "private") if word in text] == []
