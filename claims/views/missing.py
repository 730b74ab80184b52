"""What a reader gets for a thing that the public does not see."""

from django.http import HttpRequest, HttpResponse

from claims.queries.gone import GonePage
from claims.views.errors import gone, not_found


def missing(request: HttpRequest, page: GonePage | None) -> HttpResponse:
    """410 for what was withdrawn; else the 404 of things that do not exist, to the byte: a draft is one of them."""
    return gone(request, page) if page else not_found(request)
