"""docs/data.md and the code say the same of every file."""

import re
from pathlib import Path

import pytest

from claims.exports import EXPORTS
from claims.exports.column import Kind
from claims.importing.folder import HUMAN_COLUMNS

DATA = (Path(__file__).resolve().parents[2] / "docs" / "data.md").read_text()
ROW = re.compile(r"^\| `(\w+)` \| ([\w ]+) \|", re.MULTILINE)


def section(heading: str) -> str:
    """What stands under a heading, up to the next one of any depth."""
    return re.split(r"^#+ ", DATA.split(f"# {heading}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("name", EXPORTS)
def test_the_documented_columns_are_those_of_the_file(name):
    columns = [(column.name, column.kind.value) for column in EXPORTS[name].columns]

    assert ROW.findall(section(f"{name}.csv")) == columns


def test_every_file_is_listed_and_no_other():
    assert re.findall(r"^\| `/(\w+)\.csv` \|", section("The files"), re.MULTILINE) == list(EXPORTS)


@pytest.mark.parametrize("name", EXPORTS)
def test_the_documented_parameters_are_those_of_the_file(name):
    row = re.search(rf"^\| `{name}\.csv` \| (.*) \|$", section("Parameters"), re.MULTILINE)

    assert re.findall(r"`(\w+)`", row[1]) == EXPORTS[name].parameters.parameters()


def test_every_kind_of_cell_is_explained():
    text = section("How the files are written")

    assert [kind.value for kind in Kind if f"**{kind.value}**" not in text] == []


def test_the_columns_that_people_write_are_those_of_the_code():
    listed = section("Columns that people write").split("\n\n")[1]

    assert tuple(re.findall(r"`(\w+)`", listed)) == HUMAN_COLUMNS
    assert set(HUMAN_COLUMNS) <= set(EXPORTS["statements"].header)
