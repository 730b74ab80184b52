"""Answers for machines: whether the site is well, and what robots may read."""

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from claims.queries.health import can_read
from claims.views.reading import read_only

ROBOTS = "User-agent: *\nDisallow: /admin/\nDisallow: /search/\n"


@read_only
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """200 where the record can be read, 503 where not; no detail for strangers."""
    try:
        can_read()
    except DatabaseError:
        return HttpResponse("the record cannot be read\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")


@read_only
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS, content_type="text/plain")
