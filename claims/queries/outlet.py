"""Outlets: in lists, and the page of one with its publisher, articles and statements."""

from dataclasses import dataclass

from claims.queries.article import ArticleRow
from claims.queries.link import Link
from claims.queries.pager import Pager
from claims.queries.statement import StatementItem


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet in a list; articles and statements count what was known by the day; country is an ISO 3166-1 code or ""."""

    pk: int
    address: str
    name: str
    kind: str
    country: str
    domain: str
    owner: Link | None
    articles: int
    statements: int


@dataclass(frozen=True, slots=True)
class OutletPage:
    """One outlet on one day. owner is None where the outlet is its own publisher.

    statements are those in its articles; cited counts statements that came through it to other outlets' articles.
    The pager turns articles and statements at once.
    """

    pk: int
    address: str
    csv_address: str
    name: str
    kind: str
    country: str
    domain: str
    description: str
    owner: Link | None
    is_reported: bool
    article_count: int
    statement_count: int
    cited: int
    articles: tuple[ArticleRow, ...]
    statements: tuple[StatementItem, ...]
    pager: Pager
