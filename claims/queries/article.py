"""Articles: in lists, and the page of one with its facts, notices and statements. The pasted text is never read here."""

from dataclasses import dataclass
from datetime import date

from claims.queries.link import Link
from claims.queries.notice import NoticeItem
from claims.queries.pager import Pager
from claims.queries.statement import StatementItem


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list; published is in words, notices are the kinds noted by the day, statements the count known by it."""

    pk: int
    address: str
    headline: str
    outlet: Link
    published: str
    language: str
    notices: tuple[str, ...]
    statements: int


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article on one day.

    headline is the address where it has no headline. based_on is the article it reprints or rewrites, rewrites are those
    that reprint it. known_from is the first day on which the record knew a statement of it.
    """

    pk: int
    address: str
    csv_address: str
    headline: str
    outlet: Link
    byline: str
    published: str
    retrieved_on: date | None
    language: str
    url: str
    archive_url: str
    based_on: Link | None
    rewrites: tuple[Link, ...]
    is_reported: bool
    known_from: date | None
    notices: tuple[NoticeItem, ...]
    statements: tuple[StatementItem, ...]
    pager: Pager
