"""Things that the public could see and cannot any more."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class GonePage:
    """A withdrawn story, claim or article: its kind, the day and the reason; never its text."""

    thing: str
    on: date
    reason: str
