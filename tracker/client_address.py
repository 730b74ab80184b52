"""Whose network address a request came from, for the lock on wrong passwords."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The address that the outermost of our own PROXIES saw.

    With no proxy of ours, or a header too short to have passed them all, it is the connection's own address:
    X-Forwarded-For is written by the client up to the entry that our first proxy added.
    """
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    if 0 < settings.PROXIES <= len(hops):
        return hops[-settings.PROXIES] or request.META["REMOTE_ADDR"]
    return request.META.get("REMOTE_ADDR", "")
