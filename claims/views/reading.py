"""What every public page does with a request: read its parameters, show its page, say how long it may be kept."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Concatenate
from urllib.parse import urlencode

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control, set_response_etag
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from claims.filters import RecordFilter
from claims.forms import BadParameter, Day, read_day, read_page, refuse_unknown
from claims.queries.pager import PageOutOfRange
from claims.views.day import today
from claims.views.errors import bad_parameter, unavailable

SECONDS_KEPT = 60
View = Callable[Concatenate[HttpRequest, ...], HttpResponse]


def read_only(view: View) -> View:
    """Answers 405 to whatever would write; so no form protection needs to answer first."""
    return csrf_exempt(require_safe(view))


def public_page(view: View) -> View:
    """Only reads; answers 400 to what a reader mistyped; lets shared caches keep anonymous pages for a minute."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
        except BadParameter as trouble:
            return bad_parameter(request, trouble)
        except PageOutOfRange as trouble:
            return bad_parameter(request, beyond(trouble.last))
        except (OperationalError, InterfaceError):
            return unavailable(request)
        return kept(request, response)

    return read_only(answer)


def beyond(last: int) -> BadParameter:
    accepts = "1 alone: all of it is on one page" if last == 1 else f"a page number from 1 to {last}"
    return BadParameter("page", "The parameter “page” lies beyond the end of this list.", accepts)


def kept(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer with what caches need to know, or 304 where the reader already has it.

    Reading the user marks the answer as varying with the cookie, so that no cache mixes editors and readers.
    """
    if response.status_code not in (200, 304):
        return response
    if request.user.is_authenticated:
        patch_cache_control(response, private=True, no_store=True)
        return response
    patch_cache_control(response, public=True, max_age=SECONDS_KEPT)
    if response.streaming or response.has_header("ETag"):
        return response
    set_response_etag(response)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


def day_of(request: HttpRequest, *, known: Iterable[str] = ()) -> Day:
    """The day asked for; refuses parameters other than as_of and the known ones."""
    refuse_unknown(request.GET, known=[*known, "as_of"])
    request.day = read_day(request.GET, today=today())  # type: ignore[attr-defined]
    return request.day  # type: ignore[attr-defined]


def read_list(
    request: HttpRequest, kind: type[RecordFilter], rows: Callable[..., Any]
) -> tuple[RecordFilter, Day, int]:
    """The filtered rows of a list page, the day and the page; rows gives all of the kind known by a day."""
    day = day_of(request, known=[*kind.parameters(), "page"])
    filters = kind(request.GET, queryset=rows(as_of=day.as_of), as_of=day.as_of)
    return filters, day, read_page(request.GET)


def read_detail(request: HttpRequest) -> tuple[Day, int]:
    """Day and page of the page of one thing."""
    return day_of(request, known=["page"]), read_page(request.GET)


def show(request: HttpRequest, name: str, page: Any = None, **more: Any) -> HttpResponse:
    """The template claims/<name>.html with the page, the address that search engines should keep, and what is more."""
    return render(request, f"claims/{name}.html", {"page": page, "canonical": canonical(request), **more})


def show_list(request: HttpRequest, name: str, page: Any, filters: RecordFilter) -> HttpResponse:
    return show(request, name, page, filters=filters.fields())


def canonical(request: HttpRequest) -> str:
    """The absolute address of this page under SITE_URL, with day and page number, without filters."""
    kept = {name: value for name in ("as_of", "page") if (value := request.GET.get(name))}
    return settings.SITE_URL + request.path + (f"?{urlencode(kept)}" if kept else "")


def edit_address(request: HttpRequest, thing: str, pk: int) -> str:
    """Where the reader may edit the thing; "" for everyone but editors who may."""
    if not request.user.has_perm(f"claims.change_{thing}"):
        return ""
    return reverse(f"admin:claims_{thing}_change", args=[pk])
