"""Notices: an article was corrected, retracted or removed."""

from dataclasses import dataclass
from datetime import date

from claims.queries.link import Link


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """kind is a word of the vocabulary; url is where the outlet says so, or ""."""

    kind: str
    noted_on: date
    url: str
    note: str
    article: Link
    outlet: Link
