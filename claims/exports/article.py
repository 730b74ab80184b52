"""articles.csv: a row is an article with a statement known by the day. What the editors pasted is never exported."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from operator import attrgetter
from typing import Any

from django.db.models import Case, F, QuerySet, When

from claims.exports.cell import article_url, listed
from claims.exports.column import Column, Kind
from claims.exports.export import Export
from claims.exports.reported import Reported, reported_by
from claims.filters import ArticleFilter
from claims.models import ArticleNotice
from claims.queries.known import articles_known


def with_public_root(articles: QuerySet[Any, Any], *, as_of: date) -> QuerySet[Any, Any]:
    """An article that a public one is based on may itself be a draft: then it is not named."""
    return articles.annotate(public_based_on=Case(When(based_on__public=True, then=F("based_on_id"))))


def reported(pks: Collection[int], *, as_of: date) -> Mapping[int, Reported]:
    return reported_by("article", pks, as_of=as_of)


def notices(pks: Collection[int], *, as_of: date) -> Mapping[int, str]:
    """Notices noted by the day, each as its day and its kind: "2017-05-04 corrected; 2017-05-09 retracted"."""
    rows = ArticleNotice.objects.filter(article__in=pks, noted_on__lte=as_of).order_by()
    items: defaultdict[int, list[str]] = defaultdict(list)
    for article, noted_on, kind in rows.values_list("article_id", "noted_on", "kind"):
        items[article].append(f"{noted_on} {kind}")
    return {article: listed(words) for article, words in items.items()}


EXPORT = Export(
    "articles",
    (
        Column("article_id", Kind.ID, ("pk",)),
        Column("outlet_id", Kind.ID),
        Column("outlet", Kind.TEXT, ("outlet__name",)),
        Column("headline", Kind.TEXT),
        Column("byline", Kind.TEXT),
        Column("article_url", Kind.ADDRESS, ("url",)),
        Column("archive_url", Kind.ADDRESS),
        Column("published", Kind.EDTF),
        Column("published_earliest", Kind.DAY),
        Column("published_latest", Kind.DAY),
        Column("retrieved_on", Kind.DAY),
        Column("language", Kind.WORD),
        Column("based_on", Kind.ID, ("public_based_on",)),
        Column("notices", Kind.LIST, look_up=notices),
        Column("statements", Kind.NUMBER, look_up=reported, form=attrgetter("statements")),
        Column("first_known", Kind.DAY, look_up=reported, form=attrgetter("first")),
        Column("url", Kind.ADDRESS, ("pk",), form=article_url),
    ),
    known=articles_known,
    parameters=ArticleFilter,
    prepare=with_public_root,
)
