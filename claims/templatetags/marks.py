"""Marks that templates draw: the sign of a status, origins as dots, where a page link leads."""

from collections.abc import Iterable

from django import template
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from claims.queries.badge import Badge
from claims.queries.link import Link, Sentence
from claims.vocabulary import Status

register = template.Library()

CIRCLE = '<circle cx="12" cy="12" r="9"/>'

# One sign a status, told apart by shape alone. "fill" is the class of what is filled, the rest is drawn in lines.
SIGNS: dict[str, str] = {
    Status.NOT_YET_REPORTED: '<circle cx="12" cy="12" r="9" stroke-dasharray="1 4.65" stroke-linecap="round"/>',
    Status.SUPERSEDED: CIRCLE + '<path d="M8 12h8m-3.5-3.5L16 12l-3.5 3.5"/>',
    Status.OPINION: '<path d="M4 5h16v11h-9l-4 4v-4H4zM8 9.5h8M8 12.5h5"/>',
    Status.OPEN: CIRCLE + '<path d="M12 7v5l3.5 2.5"/>',
    Status.RETRACTED: '<path d="M5 9h9a5 5 0 0 1 0 10H9M9 5 5 9l4 4"/>',
    Status.UNATTRIBUTED: CIRCLE + '<path d="M9.4 9.6a2.7 2.7 0 1 1 3.9 2.4c-.9.4-1.3.9-1.3 1.9"/>'
    '<circle class="fill" cx="12" cy="16.8" r="1.2"/>',
    Status.CONTRADICTED: CIRCLE + '<path d="m8.2 8.2 7.6 7.6m0-7.6-7.6 7.6"/>',
    Status.DISPUTED: CIRCLE + '<path class="fill" d="M12 3a9 9 0 0 1 0 18z"/>',
    Status.CORROBORATED: '<circle cx="8.5" cy="12" r="6.5"/><circle cx="15.5" cy="12" r="6.5"/>'
    '<path class="fill" d="M12 6.5a6.5 6.5 0 0 1 0 11 6.5 6.5 0 0 1 0-11z"/>',
    Status.SELF_REPORTED: '<circle class="fill" cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0z"/>',
    Status.MULTIPLE_REPORTS: '<path d="M9 4h11v11M6.5 6.5h11v11"/><path class="fill" d="M4 9h11v11H4z"/>',
    Status.SINGLE_ORIGIN: CIRCLE + '<circle class="fill" cx="12" cy="12" r="3.2"/>',
}

DOTS = 10  # a side's dots stop here; the number beside them goes on
PITCH = 12  # from mark to mark, and the gap between the sides, in user units
GAP = 6


@register.simple_tag
def sign(status: str) -> SafeString:
    """The sign of a status, hidden from screen readers: the word stands beside it."""
    drawing = SafeString(SIGNS[status])
    return format_html('<svg class="sign" viewBox="0 0 24 24" aria-hidden="true">{}</svg>', drawing)


@register.inclusion_tag("components/badge.html")
def badge(badge: Badge) -> dict[str, Badge]:
    """A status with its counts: sign, word, "12 to 1"."""
    return {"badge": badge}


@register.simple_tag
def tally(badge: Badge) -> SafeString:
    """Origins as marks: circles affirm, squares deny; filled are counted for certain, hollow only at most."""
    circles = dots("affirm", badge.support_min, badge.support_max, start=0)
    edge = len(circles) * PITCH + (GAP if circles else 0)
    squares = dots("deny", badge.oppose_min, badge.oppose_max, start=edge)
    if not circles and not squares:
        return SafeString()
    drawn = format_html_join("", "{}", ((mark,) for mark in circles + squares))
    return format_html(
        '<svg class="tally" viewBox="0 0 {0} 12" width="{0}" height="12" aria-hidden="true">{1}</svg>',
        edge + len(squares) * PITCH,
        drawn,
    )


def dots(side: str, low: int, high: int, *, start: int) -> list[SafeString]:
    """One mark for each origin of a side, at most DOTS; `start` is the left edge of the first in user units."""
    shown = min(high, DOTS)
    return [dot(side, "sure" if place < low else "perhaps", start + place * PITCH) for place in range(shown)]


def dot(side: str, certainty: str, left: int) -> SafeString:
    if side == "affirm":
        return format_html('<circle class="affirm {}" cx="{}" cy="6" r="4"/>', certainty, left + 6)
    return format_html('<rect class="deny {}" x="{}" y="2" width="8" height="8"/>', certainty, left + 2)


@register.simple_tag(takes_context=True)
def link(context: Context, link: Link) -> SafeString:
    """A name that leads to its page, on the day that the reader is on."""
    if not link.address:
        return format_html("<bdi>{}</bdi>", link.text)
    return format_html('<a href="{}{}"><bdi>{}</bdi></a>', link.address, context.get("day_query", ""), link.text)


@register.simple_tag(takes_context=True)
def links(context: Context, links: Iterable[Link]) -> SafeString:
    return format_html_join(", ", "{}", ((link(context, each),) for each in links))


@register.simple_tag(takes_context=True)
def sentence(context: Context, sentence: Sentence) -> SafeString:
    """A sentence with the links that stand in it."""
    pieces = (link(context, piece) if piece.address else piece.text for piece in sentence.pieces)
    return format_html_join("", "{}", ((piece,) for piece in pieces))


@register.filter
def is_above(address: str, path: str) -> bool:
    """Whether an address of the navigation is a list to which the page at `path` belongs ("" on error pages)."""
    return path.startswith(address)
