"""What a reader gets for a thing that the public does not see."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from claims.queries.gone import gone
from claims.views.errors import gone_for_good, not_found
from claims.vocabulary import Thing


def missing(request: HttpRequest, thing: Thing, **key: Any) -> HttpResponse:
    """410 for what was withdrawn; else the 404 of things that do not exist, to the byte: a draft is one of them."""
    page = gone(thing, **key)
    return gone_for_good(request, page) if page else not_found(request)
