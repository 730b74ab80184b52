"""Hold the whole record against its derived columns: what a refresh would still write, found without writing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import Model, Q

from claims.assessment import Directory, follow
from claims.models import (
    Article,
    Claim,
    Name,
    Outlet,
    SearchDocument,
    Speaker,
    SpeakerAlias,
    Statement,
    StatusPeriod,
    Story,
)
from claims.queries import naming, publicness
from claims.queries.attribution import expected_statements, with_attribution
from claims.queries.course import PERIOD_COLUMNS, PeriodRows, expected_courses
from claims.queries.difference import Difference, batches, differences
from claims.queries.record import tied_claims
from claims.search.expected import SEARCHED, expected_documents
from claims.values.text import fold
from claims.vocabulary import SpeakerKind

SHOWN = 50
ORGANISATION_IN = Q(kind=SpeakerKind.ORGANISATION, part_of__isnull=False)


class Command(BaseCommand):
    help = (
        "Recompute every status, count, role and other derived column, look for chains that lead back and for names "
        "borne twice, and fail on any finding. Writes nothing."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            wrong = [*map(str, wrong_columns()), *unsound_chains(), *unsound_names()]
            claims = Claim.objects.count()
        for finding in wrong[:SHOWN]:
            self.stderr.write(finding)
        if wrong:
            raise CommandError(f"{len(wrong)} things differ from what the record says ({SHOWN} at most shown).")
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
    yield from orphaned_documents()


def ids(model: type[Model]) -> Iterable[int]:
    return model._default_manager.order_by("pk").values_list("pk", flat=True).iterator()


def wrong_courses() -> Iterator[Difference]:
    """Claims in groups that are tied to one another."""
    done: set[int] = set()
    for pks in batches(ids(Claim)):
        tied = tied_claims(set(pks) - done)
        courses = expected_courses(tied)
        yield from chain(differences(Claim, courses.claims), differences(Statement, courses.statements))
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


def orphaned_documents() -> Iterator[Difference]:
    """Documents of things that are gone, which search would still find."""
    for thing, model in SEARCHED.items():
        for document in SearchDocument.objects.filter(thing=thing).exclude(object_id__in=model.objects.values("pk")):
            yield Difference(SearchDocument, (thing.value, document.object_id), "document", document.title, None)


def unsound_chains() -> Iterator[str]:
    """Loops that the acts refuse; the rules end on them, but somebody must break them."""
    directory = Directory(part_of=dict(Speaker.objects.filter(ORGANISATION_IN).values_list("name", "part_of__name")))
    for loop in sorted({tuple(sorted(directory.loop_at(name))) for name in directory.part_of} - {()}):
        yield f"organisations part of one another in a circle: {', '.join(loop)}"
    based_on = dict(Article.objects.filter(based_on__isnull=False).values_list("pk", "based_on_id"))
    for articles in sorted({tuple(sorted(follow(pk, based_on)[1])) for pk in based_on} - {()}):
        yield f"articles based on one another in a circle: {', '.join(map(str, articles))}"


def unsound_names() -> Iterator[str]:
    """The registry of names held against the names that outlets and named speakers bear."""
    named = Speaker.objects.exclude(kind=SpeakerKind.UNNAMED)
    aliases = SpeakerAlias.objects.filter(speaker__in=named)
    borne = {(fold(name), "outlet", pk) for pk, name in Outlet.objects.values_list("pk", "name")}
    borne |= {(fold(name), "speaker", pk) for pk, name in named.values_list("pk", "name")}
    borne |= {(fold(name), "speaker", pk) for pk, name in aliases.values_list("speaker_id", "name")}
    taken = {
        (folded, "outlet" if outlet else "speaker", outlet or speaker)
        for folded, outlet, speaker in Name.objects.values_list("folded", "outlet_id", "speaker_id")
    }
    for folded, kind, pk in sorted(borne ^ taken):
        trouble = "is not registered" if (folded, kind, pk) in borne else "is registered and not borne"
        yield f"the name “{folded}” of {kind} {pk} {trouble}"
