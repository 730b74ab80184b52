"""What every template may print besides its page: the navigation, and the day that links carry."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from claims.queries.link import Link

SECTIONS = (
    ("Stories", "story_list"),
    ("Claims", "claim_list"),
    ("Articles", "article_list"),
    ("Speakers", "speaker_list"),
    ("Outlets", "outlet_list"),
    ("What changed", "change_list"),
    ("Data", "data"),
)


def reading(request: HttpRequest) -> dict[str, Any]:
    """nav, and day and day_query where the page has a day; reads no parameter itself, so that it cannot fail."""
    day = getattr(request, "day", None)
    return {"nav": navigation(), "day": day, "day_query": day.query if day else "", "day_more": day.more if day else ""}


def navigation() -> tuple[Link, ...]:
    """Sections of the site; a template adds the day."""
    return tuple(Link(text, reverse(name)) for text, name in SECTIONS)


def without_request() -> dict[str, Any]:
    """The context of error pages, which must not need a request: what the processors give, for no day."""
    return {
        "SITE_NAME": settings.SITE_NAME,
        "SITE_URL": settings.SITE_URL,
        "DATA_LICENCE": settings.DATA_LICENCE,
        "DATA_LICENCE_URL": settings.DATA_LICENCE_URL,
        "nav": navigation(),
        "day": None,
        "day_query": "",
        "day_more": "",
    }
