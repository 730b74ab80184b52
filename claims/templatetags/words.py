"""How pages put dates and numbers into words. `{% load words %}`."""

from datetime import date
from typing import Protocol

from django import template

from claims.values.amount import amount_from_text
from claims.values.partial_date import day_in_words, parse_partial_date

register = template.Library()


class _HasAmount(Protocol):
    comparator: str
    amount: str
    amount_max: str
    unit: str


@register.filter
def in_words(text: str) -> str:
    """A partial date for readers: "2017-03~" becomes "about March 2017"; nothing stays nothing."""
    return parse_partial_date(text).in_words() if text else ""


@register.filter
def amount_in_words(claim: _HasAmount) -> str:
    """The amount of a claim, or of anything with its four columns: "more than 2 billion US dollars"; "" without one."""
    found = amount_from_text(
        comparator=claim.comparator, amount=claim.amount, amount_max=claim.amount_max, unit=claim.unit
    )
    return found.in_words() if found else ""


@register.filter
def day(value: date | None) -> str:
    """3 May 2017; nothing without a day."""
    return day_in_words(value) if value else ""


@register.filter
def thousands(number: int) -> str:
    """12,345."""
    return f"{number:,}"


@register.filter
def up_to(low: int, high: int) -> str:
    """A count that is a range where its ends differ: {{ 2|up_to:4 }} reads "2–4", {{ 3|up_to:3 }} reads "3"."""
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"
