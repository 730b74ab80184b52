"""Outlets: in lists, and the page of one with its publisher, articles and statements."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet
from django.urls import reverse

from claims.models import Outlet, Relay
from claims.queries.article import ArticleRow, article_rows, latest_published, with_outlet
from claims.queries.known import articles_known, statements_known
from claims.queries.link import Link, csv_address, outlet_address, speaker_address
from claims.queries.pager import PAGE_SIZE, ListPage, Pager, capped_count, page_of, pager_of
from claims.queries.statement import NEWEST_FIRST, StatementItem, statement_items


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet in a list; articles and statements are counts by the day; country is an ISO 3166-1 code or ""."""

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


def outlet_list_page(outlets: QuerySet[Outlet], *, as_of: date, page: int) -> ListPage:
    """Fifty of the outlets by name, which the caller has filtered; three queries."""
    window, pager = page_of(outlets.select_related("owner").order_by("folded_name", "pk"), number=page)
    address = reverse("outlet_list")
    return ListPage(outlet_rows(window, as_of=as_of), pager, address, csv_address(address))


def outlet_rows(outlets: Iterable[Outlet], *, as_of: date) -> tuple[OutletRow, ...]:
    loaded = list(outlets)
    rows = statements_known(as_of=as_of).filter(outlet__in=[outlet.pk for outlet in loaded]).order_by()
    counted = rows.values_list("outlet").annotate(Count("article", distinct=True), Count("pk"))
    counts = {pk: (articles, statements) for pk, articles, statements in counted}
    return tuple(outlet_row(outlet, *counts.get(outlet.pk, (0, 0))) for outlet in loaded)


def outlet_row(outlet: Outlet, articles: int, statements: int) -> OutletRow:
    return OutletRow(
        pk=outlet.pk,
        address=outlet_address(outlet.slug),
        name=outlet.name,
        kind=outlet.kind,
        country=outlet.country,
        domain=outlet.domain,
        owner=owner_link(outlet),
        articles=articles,
        statements=statements,
    )


def owner_link(outlet: Outlet) -> Link | None:
    return Link(outlet.owner.name, speaker_address(outlet.owner.slug)) if outlet.owner else None


def outlet_page(outlet: Outlet, *, as_of: date, page: int) -> OutletPage:
    """A public outlet, loaded with its owner, fifty of its articles and fifty statements in them; eleven queries."""
    statements = statements_known(as_of=as_of).filter(outlet=outlet)
    articles = articles_known(as_of=as_of).filter(outlet=outlet)
    counts = capped_count(articles), capped_count(statements)
    pager = pager_of(max(counts), number=page)
    part = slice(pager.offset, pager.offset + PAGE_SIZE)
    address = outlet_address(outlet.slug)
    return OutletPage(
        pk=outlet.pk,
        address=address,
        csv_address=csv_address(address),
        name=outlet.name,
        kind=outlet.kind,
        country=outlet.country,
        domain=outlet.domain,
        description=outlet.description,
        owner=owner_link(outlet),
        is_reported=outlet.first_known is not None and outlet.first_known <= as_of,
        article_count=counts[0],
        statement_count=counts[1],
        cited=cited(outlet, as_of=as_of),
        articles=article_rows(latest_published(with_outlet(articles, as_of=as_of))[part], as_of=as_of),
        statements=statement_items(statements.order_by(*NEWEST_FIRST)[part], as_of=as_of),
        pager=pager,
    )


def cited(outlet: Outlet, *, as_of: date) -> int:
    """How many statements in other outlets' articles came through this one."""
    through = Relay.objects.filter(outlet=outlet).values("statement")
    return capped_count(statements_known(as_of=as_of).filter(pk__in=through).exclude(outlet=outlet))


def public_outlet(slug: str) -> Outlet | None:
    return Outlet.objects.public().select_related("owner").filter(slug=slug).first()
