"""What went wrong, in the site's style. None of these pages reads the database or the parameters."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from claims.context import without_request
from claims.forms import BadParameter
from claims.queries.gone import GonePage
from claims.queries.plain import ErrorPage

NOT_READABLE = "The address holds characters that cannot be read: NUL, or bytes that are no UTF-8."


def error_page(code: int, page: Any) -> HttpResponse:
    """The template claims/<code>.html. The same bytes for every reader, whatever was asked."""
    body = render_to_string(f"claims/{code}.html", {"page": page, **without_request()})
    return HttpResponse(body, status=code, headers={"Cache-Control": "no-store" if code >= 500 else "no-cache"})


def bad_parameter(request: HttpRequest, trouble: BadParameter) -> HttpResponse:
    return error_page(
        400, ErrorPage(400, "This address cannot be read", trouble.sentence, trouble.name, trouble.accepts)
    )


def unreadable_address(request: HttpRequest) -> HttpResponse:
    return error_page(400, ErrorPage(400, "This address cannot be read", NOT_READABLE))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(400, ErrorPage(400, "This request cannot be read", "The request is malformed."))


def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    return error_page(
        403, ErrorPage(403, "Not allowed", "You may not do this. If a form led here, open it again and resend it.")
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(404, ErrorPage(404, "Not found", "The record has no page at this address."))


def gone_for_good(request: HttpRequest, page: GonePage) -> HttpResponse:
    return error_page(410, page)


def server_error(request: HttpRequest) -> HttpResponse:
    return error_page(500, ErrorPage(500, "Something broke", "The site failed to answer. It was not your doing."))


def unavailable(request: HttpRequest) -> HttpResponse:
    page = ErrorPage(503, "Not available just now", "The record cannot be read at the moment. Try again in a minute.")
    response = error_page(503, page)
    response["Retry-After"] = "60"
    return response
