"""Pages of fifty, with counts that stop at ten thousand."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

PAGE_SIZE = 50
COUNT_CAP = 10_000
LAST_PAGE = COUNT_CAP // PAGE_SIZE


class PageOutOfRange(Exception):
    """The list ends before the page asked for; `last` is its last page."""

    def __init__(self, last: int) -> None:
        super().__init__(f"the last page is {last}")
        self.last = last


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a reader is in a list.

    rows counts the whole list, at most COUNT_CAP; previous and next are page numbers.
    """

    number: int
    rows: int
    is_capped: bool = False

    @property
    def last(self) -> int:
        return max(1, -(-self.rows // PAGE_SIZE))

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.last else None

    @property
    def total(self) -> str:
        """ "1,234" or "10,000+"."""
        return f"{self.rows:,}" + ("+" if self.is_capped else "")

    @property
    def first_row(self) -> int:
        return (self.number - 1) * PAGE_SIZE + 1 if self.rows else 0

    @property
    def last_row(self) -> int:
        return min(self.number * PAGE_SIZE, self.rows)

    @property
    def offset(self) -> int:
        return (self.number - 1) * PAGE_SIZE


def pager_of(rows: int, *, number: int) -> Pager:
    """Raises PageOutOfRange where the list has fewer pages."""
    pager = Pager(number, min(rows, COUNT_CAP), rows > COUNT_CAP)
    if number > pager.last:
        raise PageOutOfRange(pager.last)
    return pager


def capped_count(queryset: QuerySet[Any, Any]) -> int:
    """One query that counts at most COUNT_CAP + 1 rows."""
    return queryset.order_by()[: COUNT_CAP + 1].count()


def page_of(queryset: QuerySet[Any, Any], *, number: int) -> tuple[QuerySet[Any, Any], Pager]:
    """The rows of one page, not yet read, and where they lie; one query for the count."""
    pager = pager_of(capped_count(queryset), number=number)
    return queryset[pager.offset : pager.offset + PAGE_SIZE], pager


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list: claims, articles, speakers, outlets, stories or changes.

    rows are the row objects of that kind.
    """

    rows: tuple[Any, ...]
    pager: Pager
    address: str
    csv_address: str
