"""The front page, and the pages about the record itself."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from claims.queries.home import home_page
from claims.queries.plain import DOWNLOADS, DataPage
from claims.views.reading import day_of, public_page, show


@public_page
def home(request: HttpRequest) -> HttpResponse:
    day = day_of(request)
    return show(request, "home", home_page(as_of=day.as_of))


@public_page
def methodology(request: HttpRequest) -> HttpResponse:
    day_of(request)
    return show(request, "methodology")


@public_page
def about(request: HttpRequest) -> HttpResponse:
    day_of(request)
    return show(request, "about")


@public_page
def data(request: HttpRequest) -> HttpResponse:
    day_of(request)
    return show(request, "data", DataPage(DOWNLOADS, settings.DATA_LICENCE))


@public_page
def api(request: HttpRequest) -> HttpResponse:
    day_of(request)
    return show(request, "api", DataPage(DOWNLOADS, settings.DATA_LICENCE))
