"""Everything derived is written here, in the transaction of the edit, for just what the edit can touch.

The order matters: what a later step reads, an earlier one has written. Each step works out what the columns must say
(`claims.queries`, `claims.search`) and writes only what differs, so that refreshing twice writes nothing the second
time, and `check_statuses` can hold the same expectations against the record without writing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from django.db.models import Model

from claims.actions.storing import insert_values, update_each
from claims.models import (
    Article,
    Claim,
    ClaimRelation,
    Outlet,
    Ruling,
    SearchDocument,
    Speaker,
    Statement,
    StatusPeriod,
    Story,
)
from claims.queries import naming, publicness
from claims.queries.attribution import expected_statements, with_attribution
from claims.queries.course import PERIOD_COLUMNS, Courses, PeriodRows, expected_courses
from claims.queries.difference import batches, differences
from claims.queries.record import tied_claims
from claims.search.expected import expected_documents
from claims.vocabulary import Thing

THINGS: dict[type[Model], Thing] = {
    Story: Thing.STORY,
    Article: Thing.ARTICLE,
    Claim: Thing.CLAIM,
    Statement: Thing.STATEMENT,
    Speaker: Thing.SPEAKER,
    Outlet: Thing.OUTLET,
}


@dataclass(slots=True)
class Touched:
    """Ids whose derived columns an edit can change; what they lead to is worked out from here."""

    stories: set[int] = field(default_factory=set)
    articles: set[int] = field(default_factory=set)
    claims: set[int] = field(default_factory=set)
    statements: set[int] = field(default_factory=set)
    speakers: set[int] = field(default_factory=set)
    outlets: set[int] = field(default_factory=set)

    def add(self, other: "Touched") -> None:
        for part in fields(self):
            getattr(self, part.name).update(getattr(other, part.name))


@dataclass(frozen=True, slots=True, order=True)
class Appearance:
    """Something became public, or ceased to be, through an edit."""

    thing: Thing
    object_id: int
    is_public: bool


def refresh(touched: Touched) -> list[Appearance]:
    """Bring all derived columns up to date; returns what became public and what ceased to be, in a fixed order.

    `touched` grows by what was found to be touched too.
    """
    appearances = refresh_publicness(touched)
    appearances += refresh_statements(touched)
    refresh_courses(touched)
    refresh_first_days(touched)
    appearances += refresh_names(touched)
    refresh_documents(touched)
    return sorted(appearances + of_claims(appearances))


def refresh_publicness(touched: Touched) -> list[Appearance]:
    """Stories and articles, then the claims and statements that they show or hide."""
    stories = flips(Story, write_all(Story, publicness.expected_stories, touched.stories))
    articles = flips(Article, write_all(Article, publicness.expected_articles, touched.articles))
    shown = Claim.objects.filter(story__in=[a.object_id for a in stories])
    touched.claims.update(shown.values_list("pk", flat=True))
    claims = flips(Claim, write_all(Claim, publicness.expected_claims, touched.claims))
    for where, flipped in (("article__in", articles), ("claim__in", claims)):
        for batch in batches(flipped):
            rows = Statement.objects.filter(**{where: [a.object_id for a in batch]})
            touched.statements.update(rows.values_list("pk", flat=True))
    return stories + articles + claims


def refresh_statements(touched: Touched) -> list[Appearance]:
    """Attribution and publicness; their claims and articles are touched by whatever they say now."""
    appearances: list[Appearance] = []
    for pks in batches(sorted(touched.statements)):
        rows = with_attribution(Statement.objects.filter(pk__in=pks))
        appearances += flips(Statement, write(Statement, expected_statements(rows)))
        touched.claims.update(row.claim_id for row in rows)
        touched.articles.update(row.article_id for row in rows)
    return appearances


def refresh_courses(touched: Touched) -> None:
    """Statuses, periods and roles of the touched claims and of all claims tied to them, some hundreds at a time."""
    done: set[int] = set()
    for pks in batches(sorted(touched.claims)):
        tied = tied_claims(set(pks) - done)
        courses = expected_courses(tied)
        write_periods(tied, courses)
        write(Claim, courses.claims)
        write(Statement, courses.statements)
        touched.stories.update(Claim.objects.filter(pk__in=tied).values_list("story_id", flat=True))
        done |= tied
    touched.claims |= done


def write_periods(claims: Iterable[int], courses: Courses) -> None:
    """Replace the periods of those claims whose course has changed."""
    expected = by_claim(courses.periods)
    for pks in batches(sorted(claims)):
        found = StatusPeriod.objects.filter(claim__in=pks).values("claim_id", "since", *PERIOD_COLUMNS)
        stored = by_claim({(row.pop("claim_id"), row.pop("since")): row for row in found})
        changed = [pk for pk in pks if stored[pk] != expected[pk]]
        StatusPeriod.objects.filter(claim__in=changed).delete()
        steps = ((pk, since, columns) for pk in changed for since, columns in expected[pk].items())
        rows = [(pk, since, *(columns[name] for name in PERIOD_COLUMNS)) for pk, since, columns in steps]
        insert_values(StatusPeriod, ("claim_id", "since", *PERIOD_COLUMNS), rows)


def by_claim(periods: PeriodRows) -> defaultdict[int, dict[date, Mapping[str, object]]]:
    found: defaultdict[int, dict[date, Mapping[str, object]]] = defaultdict(dict)
    for (pk, since), columns in periods.items():
        found[pk][since] = columns
    return found


def refresh_first_days(touched: Touched) -> None:
    for stories in batches(sorted(touched.stories)):
        write(Story, publicness.first_days_of_stories(stories))
    for articles in batches(sorted(touched.articles)):
        write(Article, publicness.first_days_of_articles(articles))


def refresh_names(touched: Touched) -> list[Appearance]:
    """Outlets, then speakers, level by level up the chains of owners, offices and organisations."""
    waiting = set(touched.speakers)
    for statements in batches(sorted(touched.statements)):
        touched.outlets |= naming.named_outlets(statements, ())
        waiting |= naming.named_speakers(statements, ())
    for articles in batches(sorted(touched.articles)):
        touched.outlets |= naming.named_outlets((), articles)
    for claims in batches(sorted(touched.claims)):
        waiting |= naming.named_speakers((), claims)
    changed = write_all(Outlet, naming.expected_outlets, touched.outlets)
    appearances = flips(Outlet, changed)
    waiting |= above((), changed)
    while waiting:
        touched.speakers |= waiting
        changed = write_all(Speaker, naming.expected_speakers, waiting)
        appearances += flips(Speaker, changed)
        waiting = above(changed, ())
    return appearances


def above(speakers: Iterable[int], outlets: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for batch in batches(speakers):
        found |= naming.above(batch, ())
    for batch in batches(outlets):
        found |= naming.above((), batch)
    return found


def refresh_documents(touched: Touched) -> None:
    for thing, pks in (
        (Thing.STORY, touched.stories),
        (Thing.CLAIM, touched.claims),
        (Thing.ARTICLE, touched.articles),
        (Thing.SPEAKER, touched.speakers),
        (Thing.OUTLET, touched.outlets),
    ):
        for batch in batches(sorted(pks)):
            write_documents(thing, expected_documents(thing, batch))


DOCUMENT_COLUMNS = ("title", "text", "public", "known_from")


def write_documents(thing: Thing, expected: Mapping[int, Mapping[str, object]]) -> None:
    stored = dict(SearchDocument.objects.filter(thing=thing, object_id__in=expected).values_list("object_id", "pk"))
    missing = [pk for pk in expected if pk not in stored]
    rows = [(thing.value, pk, *(expected[pk][name] for name in DOCUMENT_COLUMNS)) for pk in missing]
    insert_values(SearchDocument, ("thing", "object_id", *DOCUMENT_COLUMNS), rows)
    write(SearchDocument, {stored[pk]: columns for pk, columns in expected.items() if pk in stored})


FEW = 8  # rows that change alike and are yet not worth a query of their own
Written = dict[int, dict[str, Any]]
Expecting = Callable[[Iterable[int]], Mapping[int, Mapping[str, object]]]


def write_all(model: type[Model], expecting: Expecting, pks: Iterable[int]) -> Written:
    """`write` what is expected of these rows, some hundreds at a time."""
    changed: Written = {}
    for batch in batches(sorted(pks)):
        changed |= write(model, expecting(batch))
    return changed


def write(model: type[Model], expected: Mapping[int, Mapping[str, object]]) -> Written:
    """Write the columns that differ, and return them by primary key."""
    changed: Written = {}
    for difference in differences(model, expected):
        changed.setdefault(difference.pk, {})[difference.column] = difference.expected
    alike: defaultdict[tuple[tuple[str, Any], ...], list[int]] = defaultdict(list)
    for pk, row in changed.items():
        alike[tuple(row.items())].append(pk)
    alone: defaultdict[tuple[str, ...], list[tuple[int, tuple[Any, ...]]]] = defaultdict(list)
    for columns, pks in alike.items():
        if len(pks) > FEW:
            for batch in batches(pks):
                model._default_manager.filter(pk__in=batch).update(**dict(columns))
        else:
            names, values = zip(*columns, strict=True)
            alone[names] += [(pk, values) for pk in pks]
    for names, rows in alone.items():
        update_each(model, names, rows)
    return changed


def flips(model: type[Model], written: Written) -> list[Appearance]:
    """What became public, and what ceased to be."""
    return [Appearance(THINGS[model], pk, row["public"]) for pk, row in written.items() if "public" in row]


def of_claims(appearances: list[Appearance]) -> list[Appearance]:
    """Relations and rulings appear and vanish with their claims."""
    claims = {a.object_id: a.is_public for a in appearances if a.thing is Thing.CLAIM}
    if not claims:
        return []
    found = [Appearance(Thing.RULING, pk, claims[claim]) for pk, claim in rulings_on(claims)]
    for relation in relations_of(claims):
        ends = (relation.from_claim, relation.to_claim)
        now = all(claim.public for claim in ends)
        before = all(claim.public != (claim.pk in claims) for claim in ends)
        found += [Appearance(Thing.RELATION, relation.pk, now)] if now is not before else []
    return found


def rulings_on(claims: Iterable[int]) -> Iterable[tuple[int, int]]:
    return Ruling.objects.filter(claim__in=set(claims)).values_list("pk", "claim_id")


def relations_of(claims: Iterable[int]) -> Iterable[ClaimRelation]:
    rows = ClaimRelation.objects.select_related("from_claim", "to_claim")
    return (rows.filter(from_claim__in=set(claims)) | rows.filter(to_claim__in=set(claims))).distinct()
