"""Cells that are made of several values."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache

from django.conf import settings

from claims.queries.link import article_address, claim_address, outlet_address, speaker_address, story_address


def listed(items: Iterable[str]) -> str:
    """A list cell: "; " between the items, in the order of their characters, each once."""
    return "; ".join(sorted(set(items)))


def moment(at: datetime) -> str:
    """A time in UTC to the second: 2026-11-23T09:30:00Z."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


# Statements of one claim stand together: working out its address for each was two fifths of a file's time.
address_of_claim = lru_cache(maxsize=4096)(claim_address)


def claim_url(pk: int) -> str:
    return absolute(address_of_claim(pk))


def statement_url(claim: int, pk: int) -> str:
    """The statement's place on the page of its claim."""
    return f"{claim_url(claim)}#statement-{pk}"


def article_url(pk: int) -> str:
    return absolute(article_address(pk))


def story_url(slug: str) -> str:
    return absolute(story_address(slug))


def speaker_url(slug: str) -> str:
    return absolute(speaker_address(slug))


def outlet_url(slug: str) -> str:
    return absolute(outlet_address(slug))


def absolute(address: str) -> str:
    """An address of this site that holds anywhere, from SITE_URL."""
    return f"{settings.SITE_URL}{address}"
