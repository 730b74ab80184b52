"""The public record of edits, newest first."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as text; "" where it was or became empty. name is the column name with spaces."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One entry. address leads to the thing where it is public today; fields are empty where the thing is not public any more.

    act: published, changed, withdrawn, removed. thing: claim, statement, … label: its text or name ("claim 31" once withdrawn).
    """

    number: int
    at: datetime
    act: str
    thing: str
    label: str
    address: str
    reason: str
    editor: str
    is_withheld: bool
    fields: tuple[FieldChange, ...]
