"""Which stories, articles and claims are public, and the first day on which a statement made each known."""

from collections.abc import Iterable

from django.db.models import Min

from claims.models import Article, Claim, Statement, Story
from claims.vocabulary import State

Expected = dict[int, dict[str, object]]


def expected_stories(pks: Iterable[int]) -> Expected:
    rows = Story.objects.filter(pk__in=set(pks)).values_list("pk", "state")
    return {pk: {"public": state == State.PUBLISHED} for pk, state in rows}


def expected_articles(pks: Iterable[int]) -> Expected:
    rows = Article.objects.filter(pk__in=set(pks)).values_list("pk", "state")
    return {pk: {"public": state == State.PUBLISHED} for pk, state in rows}


def expected_claims(pks: Iterable[int]) -> Expected:
    """A claim is public when it and its story are published."""
    rows = Claim.objects.filter(pk__in=set(pks)).values_list("pk", "state", "story__state")
    return {pk: {"public": state == story == State.PUBLISHED} for pk, state, story in rows}


def first_days_of_stories(pks: Iterable[int]) -> Expected:
    pks = set(pks)
    rows = Claim.objects.public().filter(story__in=pks).order_by().values_list("story").annotate(Min("first_reported"))
    return with_gaps(pks, dict(rows))


def first_days_of_articles(pks: Iterable[int]) -> Expected:
    pks = set(pks)
    rows = Statement.objects.public().filter(article__in=pks).order_by()
    return with_gaps(pks, dict(rows.values_list("article").annotate(Min("known_from"))))


def with_gaps(pks: set[int], days: dict) -> Expected:
    return {pk: {"first_known": days.get(pk)} for pk in pks}
