"""The rows of a file of statements, read strictly: what is not plainly CSV is refused, not guessed at."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Any

from claims.exports import EXPORTS
from claims.exports.writing import FORMULA_STARTS
from claims.importing.folder import HUMAN_COLUMNS
from claims.importing.header import check_header
from claims.importing.lines import lines_of
from claims.importing.refusal import FileRefused, Refusal

TEXT_COLUMNS = frozenset(column.name for column in EXPORTS["statements"].columns if column.is_text)
EMPTY = "The file is empty: its first row names the columns."


@dataclass(frozen=True, slots=True)
class FileRow:
    """The filled cells of one row by column, white space at their ends taken off, and the line on which it begins."""

    line: int
    cells: dict[str, str]


def read_rows(file: IO[bytes], *, safe: bool = False) -> Iterator[FileRow | Refusal]:
    """Every row that is not blank; a Refusal where it has not as many cells as the header.

    `safe` takes the apostrophe off that `?safe=1` put before a formula. Raises FileRefused.
    """
    records = numbered(csv.reader(lines_of(file), strict=True))
    line, names = next(records, (1, []))
    if not names:
        raise FileRefused(EMPTY)
    check_header(names, line=line)
    places = [(names.index(name), name) for name in HUMAN_COLUMNS if name in names]
    for line, record in records:
        if len(record) != len(names):
            yield ragged(line, len(record), len(names))
        else:
            yield FileRow(line, filled(record, places, safe=safe))


def numbered(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """Each record that is not blank with the line on which it begins. Raises FileRefused with that line."""
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader, None)
        except csv.Error as error:
            raise FileRefused(f"line {line}: {sentence(str(error))}") from error
        if record is None:
            return
        if record:
            yield line, record


def sentence(trouble: str) -> str:
    if "field larger" in trouble:
        return (
            f"a cell of the row that begins here has more than {csv.field_size_limit():,} characters: shorten it, or "
            "close a quotation mark that was left open."
        )
    if "end of data" in trouble:
        return 'a quotation mark (") that opens a cell of this row is never closed: close it, or write it twice.'
    if "expected after" in trouble:
        return 'text follows the quotation mark (") that ends a cell: inside a quoted cell, write each mark twice.'
    return f"this is not CSV ({trouble})."


def ragged(line: int, found: int, wanted: int) -> Refusal:
    least = "a comma is missing" if found < wanted else "a cell with a comma in it needs quotation marks around it"
    return Refusal(line, "", f"The row has {found} cells and the header {wanted}: perhaps {least}.")


def filled(record: Sequence[str], places: Sequence[tuple[int, str]], *, safe: bool) -> dict[str, str]:
    cells = {name: cell for place, name in places if (cell := record[place].strip())}
    if safe:
        for name in cells.keys() & TEXT_COLUMNS:
            cells[name] = rearmed(cells[name])
    return cells


def rearmed(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA_STARTS) else cell
