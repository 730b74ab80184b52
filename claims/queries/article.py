"""Articles: in lists, and the page of one with its facts, notices and statements.

The pasted text is never read here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch, QuerySet
from django.urls import reverse

from claims.models import Article, ArticleNotice
from claims.models.fields import order_by_date
from claims.queries.known import articles_known, statements_known
from claims.queries.link import Link, article_address, csv_address, outlet_address
from claims.queries.notice import NoticeItem, notice_item, notices_known
from claims.queries.pager import PAGE_SIZE, ListPage, Pager, page_of
from claims.queries.statement import StatementItem, statement_items
from claims.queries.words import date_words


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list; published is in words, notices are kinds noted by the day, statements a count."""

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

    headline is the address where it has no headline. based_on is the article it reprints or rewrites, rewrites are
    those that reprint it. known_from is the first day on which the record knew a statement of it.
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


def article_rows(articles: Iterable[Article], *, as_of: date) -> tuple[ArticleRow, ...]:
    """Rows of articles (loaded by `with_outlet`) with what was known by the day; one query, and one for notices."""
    loaded = list(articles)
    rows = statements_known(as_of=as_of).filter(article__in=[article.pk for article in loaded]).order_by()
    counts = dict(rows.values_list("article").annotate(Count("pk")))
    return tuple(article_row(article, counts.get(article.pk, 0)) for article in loaded)


def article_row(article: Article, statements: int) -> ArticleRow:
    return ArticleRow(
        pk=article.pk,
        address=article_address(article.pk),
        headline=article.display_title,
        outlet=Link(article.outlet.name, outlet_address(article.outlet.slug)),
        published=date_words(article.published),
        language=article.language,
        notices=tuple(notice.kind for notice in article.notices.all()),
        statements=statements,
    )


def with_outlet(articles: QuerySet[Article], *, as_of: date) -> QuerySet[Article]:
    """Loaded for rows: the outlet, the notices of the day, and never the pasted text."""
    loaded = articles.select_related("outlet").defer("text", "desk_note", "outlet__description", "outlet__desk_note")
    return loaded.prefetch_related(Prefetch("notices", notices_known(as_of=as_of)))


def latest_published(articles: QuerySet[Article]) -> QuerySet[Article]:
    """The newest first, the undated last on every database."""
    return articles.order_by(*order_by_date("published", descending=True))


def article_list_page(articles: QuerySet[Article], *, as_of: date, page: int) -> ListPage:
    """Fifty of the articles, which the caller has filtered; four queries."""
    window, pager = page_of(latest_published(with_outlet(articles, as_of=as_of)), number=page)
    address = reverse("article_list")
    return ListPage(article_rows(window, as_of=as_of), pager, address, csv_address(address))


def article_page(article: Article, *, as_of: date, page: int) -> ArticlePage:
    """A public article, loaded with outlet and based_on, and fifty of its statements; seven queries."""
    known = statements_known(as_of=as_of).filter(article=article).order_by("day_said", "pk")
    window, pager = page_of(known, number=page)
    address = article_address(article.pk)
    reported = article.first_known is not None and article.first_known <= as_of
    return ArticlePage(
        pk=article.pk,
        address=address,
        csv_address=csv_address(address),
        headline=article.display_title,
        outlet=Link(article.outlet.name, outlet_address(article.outlet.slug)),
        byline=article.byline,
        published=date_words(article.published),
        retrieved_on=article.retrieved_on,
        language=article.language,
        url=article.url,
        archive_url=article.archive_url,
        based_on=article_link(article.based_on) if article.based_on and article.based_on.public else None,
        rewrites=rewrites_of(article, as_of=as_of),
        is_reported=reported,
        known_from=article.first_known if reported else None,
        notices=tuple(notice_item(notice, article, article.outlet) for notice in notices_of(article, as_of=as_of)),
        statements=statement_items(window, as_of=as_of),
        pager=pager,
    )


def article_link(article: Article) -> Link:
    """ "Headline, Outlet"; the outlet loaded."""
    return Link(f"{article.display_title}, {article.outlet.name}", article_address(article.pk))


def rewrites_of(article: Article, *, as_of: date) -> tuple[Link, ...]:
    """The articles that reprint or rewrite this one, at most fifty."""
    rows = articles_known(as_of=as_of).filter(based_on=article).select_related("outlet").defer("text")
    return tuple(map(article_link, rows.order_by("first_known", "pk")[:PAGE_SIZE]))


def notices_of(article: Article, *, as_of: date) -> QuerySet[ArticleNotice]:
    return notices_known(as_of=as_of).filter(article=article)


def public_article(pk: int) -> Article | None:
    """Loaded with its outlet and what it is based on, never with the pasted text."""
    rows = Article.objects.public().select_related("outlet", "based_on__outlet")
    return rows.defer("text", "desk_note", "based_on__text").filter(pk=pk).first()
