"""Hold the whole record against its derived columns: what a refresh would still write, found without writing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import Model

from claims.models import Article, Claim, Outlet, SearchDocument, Speaker, Statement, StatusPeriod, Story
from claims.queries import naming, publicness
from claims.queries.attribution import expected_statements, with_attribution
from claims.queries.course import PERIOD_COLUMNS, PeriodRows, expected_courses
from claims.queries.difference import Difference, batches, differences
from claims.queries.record import tied_claims
from claims.search.expected import SEARCHED, expected_documents

SHOWN = 50


class Command(BaseCommand):
    help = "Recompute every status, count, role and other derived column and fail on any difference. Writes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            wrong = list(wrong_columns())
            claims = Claim.objects.count()
        for difference in wrong[:SHOWN]:
            self.stderr.write(str(difference))
        if wrong:
            raise CommandError(f"{len(wrong)} derived values differ from what the record says ({SHOWN} at most shown).")
        self.stdout.write(f"Statuses and all other derived columns agree with the record ({claims} claims).")


Expecting = Callable[[Iterable[int]], Mapping[int, Mapping[str, object]]]

BY_ID: tuple[tuple[type[Model], Expecting], ...] = (
    (Story, publicness.expected_stories),
    (Article, publicness.expected_articles),
    (Claim, publicness.expected_claims),
    (Story, publicness.first_days_of_stories),
    (Article, publicness.first_days_of_articles),
    (Outlet, naming.expected_outlets),
    (Speaker, naming.expected_speakers),
)


def wrong_columns() -> Iterator[Difference]:
    """Every derived column of the record that does not say what it must."""
    for model, expected in BY_ID:
        for pks in batches(ids(model)):
            yield from differences(model, expected(pks))
    for pks in batches(ids(Statement)):
        yield from differences(Statement, expected_statements(with_attribution(Statement.objects.filter(pk__in=pks))))
    yield from wrong_courses()
    yield from wrong_documents()


def ids(model: type[Model]) -> Iterable[int]:
    return model._default_manager.order_by("pk").values_list("pk", flat=True).iterator()


def wrong_courses() -> Iterator[Difference]:
    """Claims in groups that are tied to one another; what has no course must have no role either."""
    done: set[int] = set()
    for pks in batches(ids(Claim)):
        tied = tied_claims(set(pks) - done)
        courses = expected_courses(tied)
        silent = Statement.objects.filter(claim__in=tied).exclude(pk__in=courses.statements.keys())
        roles = courses.statements | {pk: {"role": ""} for pk in silent.values_list("pk", flat=True)}
        yield from chain(differences(Claim, courses.claims), differences(Statement, roles))
        yield from wrong_periods(tied, courses.periods)
        done |= tied


def wrong_periods(claims: Iterable[int], expected: PeriodRows) -> Iterator[Difference]:
    rows = StatusPeriod.objects.filter(claim__in=set(claims)).values("claim_id", "since", *PERIOD_COLUMNS)
    stored = {(row.pop("claim_id"), row.pop("since")): row for row in rows}
    for key in sorted(stored.keys() | expected.keys()):
        if stored.get(key) != expected.get(key):
            yield Difference(StatusPeriod, key, "period", stored.get(key), expected.get(key))


def wrong_documents() -> Iterator[Difference]:
    for thing, model in SEARCHED.items():
        for pks in batches(ids(model)):
            expected = expected_documents(thing, pks)
            stored = stored_documents(thing, pks)
            for pk in pks:
                if stored.get(pk) != expected[pk]:
                    yield Difference(SearchDocument, (thing.value, pk), "document", stored.get(pk), expected[pk])


def stored_documents(thing: str, pks: Iterable[int]) -> dict[int, dict[str, Any]]:
    rows = SearchDocument.objects.filter(thing=thing, object_id__in=set(pks))
    return {row.pop("object_id"): row for row in rows.values("object_id", "title", "text", "public", "known_from")}
