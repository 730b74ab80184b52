"""An address has to be text before anything reads it."""

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, HttpResponse

from claims.views.errors import unreadable_address

Handler = Callable[[HttpRequest], HttpResponse]


class ReadableAddress:
    """Answers 400 where path or query hold NUL, or the query bytes that are no UTF-8.

    PostgreSQL stores no NUL, and Django would put other characters in the place of broken ones and read on. In a path
    it leaves broken bytes percent-encoded: such an address has no page.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" not in request.path_info and is_text(request.META.get("QUERY_STRING", "")):
            return self.get_response(request)
        return unreadable_address(request)


def is_text(query: str) -> bool:
    """Whether a query as WSGI hands it over (bytes written as Latin-1) is UTF-8 without NUL once decoded."""
    try:
        return "\x00" not in unquote_to_bytes(query.encode("latin-1")).decode("utf-8")
    except UnicodeError:
        return False
