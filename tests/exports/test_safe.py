"""Files for spreadsheets: what they would run as a formula is disarmed, and nothing else is touched."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.exports import EXPORTS
from claims.exports.column import Column, Kind
from claims.exports.export import Export
from claims.exports.writing import Dress, write
from claims.filters import StoryFilter
from claims.queries.known import stories_known
from tests.exports.reading import cells_of, file_of
from tests.exports.world import TODAY, make_world

COLUMNS = (Column("id", Kind.ID), Column("number", Kind.NUMBER), Column("text", Kind.TEXT), Column("word", Kind.WORD))
SHEET = Export("sheet", COLUMNS, known=stories_known, parameters=StoryFilter)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def written(*rows, **dress) -> bytes:
    content = io.BytesIO()
    write(SHEET, iter(list(row) for row in rows), content, Dress(**dress))
    return content.getvalue()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_starts_like_a_formula_gets_an_apostrophe(start):
    text = f"{start}cmd|' /C calc'!A0"

    assert read(written((1, "-2.5", text, "="), safe=True)) == [["1", "-2.5", f"'{text}", "'="]]


def test_without_safe_every_cell_is_exact():
    assert read(written((1, "-2.5", "=1+1", "="))) == [["1", "-2.5", "=1+1", "="]]


@pytest.mark.parametrize("text", ["a=1", " =1", "'=1", "", "Ω=", "−1"])
def test_other_texts_stay_as_they_are(text):
    assert read(written((1, "2", text, ">="), safe=True)) == [["1", "2", text, ">="]]


def test_dates_numbers_and_missing_cells():
    day = date(2017, 5, 3)

    assert (
        written((7, None, day, ""), safe=True, bom=True) == "\ufeffid,number,text,word\r\n7,,2017-05-03,\r\n".encode()
    )


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_whatever_is_written_is_read_again(pairs):
    rows = [["1", "2", text, word] for text, word in pairs]

    assert read(written(*rows)) == rows


def read(content: bytes) -> list[list[str]]:
    """The rows below the header."""
    return list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))[1:]


@pytest.mark.django_db
def test_safe_changes_the_awkward_cells_of_the_world_and_no_other():
    make_world()

    changed = {
        safe
        for name in EXPORTS
        for row, safe_row in zip(cells_of(name, as_of=TODAY), cells_of(name, as_of=TODAY, safe=True), strict=True)
        for cell, safe in zip(row.values(), safe_row.values(), strict=True)
        if cell != safe
    }

    formulas = {"=2bn+", "=senior", "=wrong claim", "@ferries: bought", "-No ferry was bought, Arvia says."}
    assert changed == {f"'{text}" for text in formulas}


@pytest.mark.django_db
def test_the_mark_comes_once_and_changes_nothing_else():
    make_world()

    assert file_of("claims", as_of=TODAY, bom=True) == b"\xef\xbb\xbf" + file_of("claims", as_of=TODAY)
