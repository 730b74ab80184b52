"""How the tests read what the exports write."""

import csv
import io
from datetime import date

from claims.exports import EXPORTS, Dress, finish


def file_of(name: str, *, as_of: date, **dress: bool) -> bytes:
    """The bytes of a whole, unfiltered file."""
    done = finish(EXPORTS[name], EXPORTS[name].known(as_of=as_of), as_of=as_of, dress=Dress(**dress))
    with done.content:
        return done.content.read()


def cells_of(name: str, *, as_of: date, **dress: bool) -> list[dict[str, str]]:
    """The rows of the file, by column; a strict reader, for which a stray quote is an error."""
    text = file_of(name, as_of=as_of, **dress).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
