"""An address has to be text before anything reads it."""

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, HttpResponse

from claims.views.errors import unreadable_address

Handler = Callable[[HttpRequest], HttpResponse]


class ReadableAddress:
    """Answers 400 where path or query hold NUL or bytes that are no UTF-8; Django would replace them or fail later."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if is_readable(request.META.get("PATH_INFO", ""), request.META.get("QUERY_STRING", "")):
            return self.get_response(request)
        return unreadable_address(request)


def is_readable(path: str, query: str) -> bool:
    """Both are strings as WSGI hands them over, bytes written as Latin-1; the path is percent-decoded already."""
    try:
        text = (path.encode("latin-1") + unquote_to_bytes(query.encode("latin-1"))).decode("utf-8")
    except UnicodeError:
        return False
    return "\x00" not in text
