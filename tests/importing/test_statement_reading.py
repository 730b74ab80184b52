"""A file is read strictly: every way in which it is no plain CSV has its own sentence with the line."""

import io

import pytest

from claims.importing.reading import FileRow, read_rows
from claims.importing.refusal import FileRefused, Refusal

HEADER = "story,claim,stance,outlet,headline,quote\r\n"
ROW = "S,C,affirms,O,H,Q\r\n"


def read(content: str | bytes, **options: bool) -> list[FileRow | Refusal]:
    return list(read_rows(io.BytesIO(content.encode() if isinstance(content, str) else content), **options))


def trouble(content: str | bytes) -> str:
    with pytest.raises(FileRefused) as refusal:
        read(content)
    return str(refusal.value)


def test_a_row_is_its_filled_cells_and_its_line():
    assert read(HEADER + "S,C,affirms,O,H,\r\n") == [
        FileRow(2, {"story": "S", "claim": "C", "stance": "affirms", "outlet": "O", "headline": "H"})
    ]


def test_columns_stand_in_any_order_and_derived_ones_are_not_read():
    rows = read("origin,outlet,headline,stance,claim,story,statement_id\nX,O,H,affirms,C,S,9\n")
    assert rows == [FileRow(2, {"story": "S", "claim": "C", "stance": "affirms", "outlet": "O", "headline": "H"})]


def test_a_mark_of_utf_8_is_read_past():
    assert read(b"\xef\xbb\xbf" + (HEADER + ROW).encode()) == read(HEADER + ROW)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_lines_end_in_any_of_the_three_ways(end):
    assert [row.line for row in read((HEADER + ROW + ROW).replace("\r\n", end))] == [2, 3]


def test_lines_are_counted_as_a_text_editor_counts_them():
    cells = 'S,C,affirms,O,H,"one\r\ntwo\nthree"\r\n'
    assert [row.line for row in read(HEADER + ROW + cells + "\r\n" + ROW)] == [2, 3, 7]


def test_unicode_line_ends_are_no_line_ends():
    assert [row.line for row in read(HEADER + "S,C\u2028\u0085,affirms,O,H,Q\r\n" + ROW)] == [2, 3]


@pytest.mark.parametrize("content", ["", "\r\n\r\n", "\ufeff"])
def test_an_empty_file_says_so(content):
    assert trouble(content) == "The file is empty: its first row names the columns."


def test_a_header_alone_is_a_file_without_rows():
    assert read(HEADER) == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_named(encoding):
    assert trouble((HEADER + ROW).encode(encoding)).startswith("This file is UTF-16 or UTF-32, not UTF-8: save it as")


def test_another_encoding_is_named_with_line_and_byte():
    content = (HEADER + ROW).encode() + "S,C,affirms,O,H,“so”\r\n".encode("cp1252")
    at = len(HEADER) + len(ROW) + len("S,C,affirms,O,H,")
    assert trouble(content).startswith(f"line 3: byte {at} (0x93) is not UTF-8; perhaps the file is in Windows-1252")


def test_a_wrong_byte_is_found_far_into_a_large_file():
    content = (HEADER + ROW * 20_000).encode() + b"S,C,affirms,O,H,\x93\r\n"
    assert trouble(content).startswith(f"line 20002: byte {len(content) - 3} (0x93)")


def test_a_lone_surrogate_is_no_utf_8():
    assert trouble(HEADER.encode() + b"S,\xed\xa0\x80,affirms,O,H,Q\r\n").startswith("line 2: byte 44 (0xED)")


@pytest.mark.parametrize(("separator", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_another_separator_is_named(separator, name):
    assert trouble((HEADER + ROW).replace(",", separator)) == (
        f"line 1: the columns are parted by {name}, not by commas: save the file as comma separated CSV."
    )


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        ("story,claim,stance,outlet,headline,claim", "“claim” stands there twice: keep one column of each name."),
        ("story,claim,stance,outlet,headline,Quote ", "statements.csv has no column “Quote ” (is it quote?)"),
        ("story,claim,stance,outlet,headline,verdict", "statements.csv has no column “verdict”; it may have story,"),
        ("story,claim,stance,outlet,headline,", "no name stands over column 6: name it, or remove the column."),
        (",,", "there is no header: the first row names the columns"),
        ("story,claim,outlet,quote", "the file has no column stance, headline or article_url: each row needs it."),
    ],
)
def test_a_wrong_header_names_its_columns(header, sentence):
    assert trouble(header + "\r\n" + ROW).startswith(f"line 1: {sentence}")


@pytest.mark.parametrize(("row", "found"), [("S,C,affirms,O,H\r\n", 5), ("S,C,affirms,O,H,Q,more\r\n", 7)])
def test_a_ragged_row_is_refused_alone(row, found):
    ragged, fine = read(HEADER + row + ROW)
    assert (ragged.line, fine.line) == (2, 3)
    assert ragged.reason.startswith(f"The row has {found} cells and the header 6: perhaps")


def test_an_open_quotation_mark_is_found_where_its_row_begins():
    assert trouble(HEADER + ROW + 'S,C,affirms,O,H,"Q\r\n' + ROW).startswith('line 3: a quotation mark (") that opens')


def test_text_after_a_closing_quotation_mark_is_refused():
    assert trouble(HEADER + 'S,C,affirms,O,H,"Q" she said\r\n').startswith("line 2: text follows the quotation mark")


def test_a_cell_of_megabytes_is_refused_with_its_line():
    assert trouble(HEADER + ROW + f"S,C,affirms,O,H,{'a' * 1_000_000}\r\n").startswith(
        "line 3: a cell of the row that begins here has more than 131,072 characters"
    )


def test_a_line_without_end_is_refused_before_it_is_read():
    assert trouble(HEADER + "a" * 10_000_000) == (
        "A line of this file is longer than 2,097,152 bytes: this is no file of rows."
    )


def test_a_nul_is_refused_with_its_line():
    assert trouble(HEADER + ROW + "S,C\0,affirms,O,H,Q\r\n").startswith("line 3: a NUL character")


def test_safe_takes_off_what_the_safe_export_put_on():
    quoted = "'=1+1", "'@x", "'tis"
    rows = [read(HEADER + f"S,C,affirms,O,H,{quote}\r\n", safe=True)[0].cells["quote"] for quote in quoted]
    assert rows == ["=1+1", "@x", "'tis"]
    assert read(HEADER + "S,C,affirms,O,H,'=1\r\n")[0].cells["quote"] == "'=1"
