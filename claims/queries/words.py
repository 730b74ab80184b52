"""Stored texts as readers see them: dates and amounts in words."""

from claims.models import Claim
from claims.values.partial_date import parse_partial_date


def date_words(text: str) -> str:
    """ "about March 2017" for `2017-03~`; "" for an unknown date."""
    return parse_partial_date(text).in_words() if text else ""


def figure_words(claim: Claim) -> str:
    """ "more than 2 billion US dollars"; "" where the claim gives no amount."""
    return claim.figure.in_words() if claim.figure else ""
