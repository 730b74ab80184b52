"""Pages of articles."""

from django.http import HttpRequest, HttpResponse

from claims.filters import ArticleFilter
from claims.queries.article import article_list_page, article_page, public_article
from claims.queries.known import articles_known
from claims.views.missing import missing
from claims.views.reading import edit_address, public_page, read_detail, read_list, show, show_list
from claims.vocabulary import Thing


@public_page
def article_list(request: HttpRequest) -> HttpResponse:
    filters, day, number = read_list(request, ArticleFilter, articles_known)
    return show_list(request, "article_list", article_list_page(filters.qs, as_of=day.as_of, page=number), filters)


@public_page
def article_detail(request: HttpRequest, pk: int) -> HttpResponse:
    day, number = read_detail(request)
    article = public_article(pk)
    if article is None:
        return missing(request, Thing.ARTICLE, pk=pk)
    page = article_page(article, as_of=day.as_of, page=number)
    return show(request, "article_detail", page, edit_address=edit_address(request, "article", pk))
