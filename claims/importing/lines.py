"""The lines of a file as text: UTF-8 and nothing else, in bounded memory, counted as text editors count them."""

import re
from collections.abc import Iterator
from typing import IO

from claims.importing.refusal import FileRefused

PIECE = 1 << 16
LONGEST_LINE = 1 << 21
MARK = b"\xef\xbb\xbf"
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
AS_UTF8 = "save it as “CSV UTF-8”, comma separated, and import that file"
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def lines_of(file: IO[bytes]) -> Iterator[str]:
    """Each line with its end (CR LF, LF or CR). A mark of UTF-8 at the beginning is read past.

    Raises FileRefused with the line, and the byte counted from 0, of what is no text.
    """
    number = offset = 0
    for piece in pieces_of(file):
        bare = piece.removeprefix(MARK) if not offset else piece
        lines = LINE.findall(decoded(bare, line=number + 1, offset=offset + len(piece) - len(bare)))
        refuse_nul(lines, number + 1)
        yield from lines
        number += len(lines)
        offset += len(piece)


def pieces_of(file: IO[bytes]) -> Iterator[bytes]:
    """The file in pieces that end where a line ends."""
    rest = file.read(4)
    refuse_wide(rest)
    while more := file.read(PIECE):
        rest += more
        # A CR at the very end may be the first half of CR LF.
        if end := max(rest.rfind(b"\n"), rest.rfind(b"\r", 0, -1)) + 1:
            yield rest[:end]
            rest = rest[end:]
        elif len(rest) > LONGEST_LINE:
            raise FileRefused(f"A line of this file is longer than {LONGEST_LINE:,} bytes: this is no file of rows.")
    if rest:
        yield rest


def refuse_wide(start: bytes) -> None:
    """Every second byte of Latin text in UTF-16 is a NUL, whether a mark announces it or not."""
    if start.startswith(WIDE_MARKS) or start[:4].count(0) >= 2:
        raise FileRefused(f"This file is UTF-16 or UTF-32, not UTF-8: {AS_UTF8}.")


def decoded(raw: bytes, *, line: int, offset: int) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        start = error.start
    line += len(re.findall(rb"\r\n|\r|\n", raw[:start]))
    raise FileRefused(
        f"line {line}: byte {offset + start} (0x{raw[start]:02X}) is not UTF-8; perhaps the file is in Windows-1252 or "
        f"another encoding: {AS_UTF8}."
    )


def refuse_nul(lines: list[str], first: int) -> None:
    for number, line in enumerate(lines, start=first):
        if "\0" in line:
            raise FileRefused(f"line {number}: a NUL character: the file is damaged, or is no CSV.")
