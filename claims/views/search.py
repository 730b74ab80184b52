"""The search page."""

from functools import partial

from django.http import HttpRequest, HttpResponse

from claims.forms import read_query
from claims.queries.search import search_page
from claims.search.finding import documents
from claims.views.reading import day_of, public_page, show


@public_page
def search(request: HttpRequest) -> HttpResponse:
    day = day_of(request, known=["q"])
    query = read_query(request.GET)
    page = search_page(query, find=partial(documents, query, as_of=day.as_of), as_of=day.as_of)
    return show(request, "search", page)
