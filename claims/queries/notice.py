"""Notices: an article was corrected, retracted or removed."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from claims.models import Article, ArticleNotice, Outlet
from claims.queries.link import Link, article_address, outlet_address


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """kind is a word of the vocabulary; url is where the outlet says so, or ""."""

    kind: str
    noted_on: date
    url: str
    note: str
    article: Link
    outlet: Link


def notices_known(*, as_of: date) -> QuerySet[ArticleNotice]:
    """Notices noted by the day, the latest first. Only for articles that are public."""
    return ArticleNotice.objects.filter(noted_on__lte=as_of).order_by("-noted_on", "-pk")


def notice_item(notice: ArticleNotice, article: Article, outlet: Outlet) -> NoticeItem:
    return NoticeItem(
        kind=notice.kind,
        noted_on=notice.noted_on,
        url=notice.url,
        note=notice.note,
        article=Link(article.display_title, article_address(article.pk)),
        outlet=Link(outlet.name, outlet_address(outlet.slug)),
    )
