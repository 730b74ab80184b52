"""What an import refuses: a row, with its line and column, or the whole file."""

from dataclasses import dataclass


class FileRefused(Exception):
    """The file cannot be read as rows of statements: nothing of it is entered. The text names a way out."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One row that is not entered. `line` is where it begins, as a text editor counts; `column` may be empty."""

    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}, {self.column}: {self.reason}" if self.column else f"line {self.line}: {self.reason}"


class RowRefused(Exception):
    """Raised within the work on one row: the column and a sentence."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column
        self.reason = reason
