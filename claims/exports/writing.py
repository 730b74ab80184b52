"""Writing a file: RFC 4180, UTF-8, and nothing is sent before the whole of it is there."""

import csv
import hashlib
import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import IO, Any

from django.db.models import QuerySet

from claims.exports.export import Export, Row
from claims.exports.snapshot import snapshot

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Dress:
    """How a file is made ready for spreadsheets: `safe` disarms formulas, `bom` puts the mark of UTF-8 first."""

    safe: bool = False
    bom: bool = False


@dataclass(frozen=True, slots=True)
class FinishedFile:
    """A whole file, at its beginning, with its length in bytes and the SHA-256 of them. Whoever has it closes it."""

    content: IO[bytes]
    size: int
    sha256: bytes


def finish(export: Export, queryset: QuerySet[Any, Any], *, as_of: date, dress: Dress) -> FinishedFile:
    """Writes the rows of the queryset as the record stood on the day, in one view of the record.

    Whatever goes wrong is raised here, before anybody has been sent a byte.
    """
    content = tempfile.TemporaryFile(prefix="record-export-")  # noqa: SIM115
    try:
        with snapshot():
            write(export, export.rows(queryset, as_of=as_of), content, dress)
        size = content.tell()
        content.seek(0)
        digest = hashlib.file_digest(content, "sha256").digest()
        content.seek(0)
    except BaseException:
        content.close()
        raise
    return FinishedFile(content, size, digest)


def write(export: Export, rows: Iterator[Row], content: IO[bytes], dress: Dress) -> None:
    with text_of(content) as lines:
        lines.write(MARK if dress.bom else "")
        writer = csv.writer(lines, lineterminator="\r\n")
        writer.writerow(export.header)
        writer.writerows(disarmed(export, rows) if dress.safe else rows)


@contextmanager
def text_of(content: IO[bytes]) -> Iterator[IO[str]]:
    """UTF-8 into a binary file, which stays open."""
    lines = io.TextIOWrapper(content, encoding="utf-8", newline="")
    yield lines
    lines.flush()
    lines.detach()


def disarmed(export: Export, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows with an apostrophe before each text that a spreadsheet would run as a formula."""
    texts = [place for place, column in enumerate(export.columns) if column.is_text]
    for row in rows:
        for place in texts:
            if isinstance(row[place], str) and row[place].startswith(FORMULA_STARTS):
                row[place] = f"'{row[place]}"
        yield row
