"""What periods, claims and roles must say: the step function of the rules over today's public record."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count

from claims import assessment
from claims.assessment import Period, Record
from claims.models import OPEN_END, Claim, Statement
from claims.queries.record import record_of
from claims.vocabulary import Status

COUNTS = ("support_min", "support_max", "oppose_min", "oppose_max")
PERIOD_COLUMNS = ("story_id", "until", "status", "status_since", *COUNTS, "because_id", "public")
PeriodRows = dict[tuple[int, date], dict[str, object]]  # by claim and since


@dataclass(slots=True)
class Courses:
    """Derived columns by id: of claims, of the roles of statements; and the rows of periods by (claim, since)."""

    claims: dict[int, dict[str, object]] = field(default_factory=dict)
    statements: dict[int, dict[str, object]] = field(default_factory=dict)
    periods: PeriodRows = field(default_factory=dict)


def expected_courses(tied: Iterable[int]) -> Courses:
    """The courses of whole groups of tied claims (`tied_claims`); a claim that is not public has none."""
    tied = set(tied)
    record = record_of(tied)
    courses = Courses(statements=roles_of(record) | roles_left_behind(tied))
    stories = dict(Claim.objects.filter(pk__in=tied).values_list("pk", "story_id"))
    by_claim = periods_by_claim(record)
    for pk, story in stories.items():
        courses.periods |= period_rows(by_claim[pk], story)
    seen, articles = seen_by_claim(record), article_counts(tied)
    for pk in tied:
        courses.claims[pk] = claim_columns(by_claim[pk], seen[pk]) | {"article_count": articles.get(pk, 0)}
    return courses


def roles_of(record: Record) -> dict[int, dict[str, object]]:
    on_claim = defaultdict(list)
    for statement in record.statements:
        on_claim[statement.claim].append(statement)
    roles = (assessment.roles(claim, on_claim[claim.id]) for claim in record.claims)
    return {pk: {"role": role.value} for by_id in roles for pk, role in by_id.items()}


def roles_left_behind(claims: set[int]) -> dict[int, dict[str, object]]:
    """A statement that readers no longer see has no role."""
    rows = Statement.objects.filter(claim__in=claims, public=False).exclude(role="")
    return {pk: {"role": ""} for pk in rows.values_list("pk", flat=True)}


def periods_by_claim(record: Record) -> defaultdict[int, list[Period]]:
    found: defaultdict[int, list[Period]] = defaultdict(list)
    for period in assessment.periods(record):
        found[period.claim].append(period)
    return found


def period_rows(periods: list[Period], story: int) -> PeriodRows:
    ends = [*(period.since for period in periods[1:]), OPEN_END]
    return {
        (period.claim, period.since): {
            "story_id": story,
            "until": until,
            **status_columns(period, since),
            "because_id": period.because,
            "public": True,
        }
        for period, until, since in zip(periods, ends, status_starts(periods), strict=False)
    }


def status_columns(period: Period, since: date) -> dict[str, object]:
    return {"status": period.status.value, "status_since": since} | {name: getattr(period, name) for name in COUNTS}


UNREPORTED = {"status": Status.NOT_YET_REPORTED.value, "status_since": None} | dict.fromkeys(COUNTS, 0)


def claim_columns(periods: list[Period], seen: list[date]) -> dict[str, object]:
    """The latest period, and what was reported when."""
    latest = status_columns(periods[-1], status_starts(periods)[-1]) if periods else UNREPORTED
    return latest | {
        "first_reported": min(seen, default=None),
        "last_reported": max(seen, default=None),
        "statement_count": len(seen),
    }


def status_starts(periods: list[Period]) -> list[date]:
    """For each period the day from which its status has held without a break, whatever its counts did since."""
    starts: list[date] = []
    for before, period in zip([None, *periods], periods, strict=False):
        goes_on = before is not None and before.status is period.status
        starts.append(starts[-1] if goes_on else period.since)
    return starts


def article_counts(claims: Iterable[int]) -> dict[int, int]:
    rows = Statement.objects.public().filter(claim__in=set(claims)).order_by()
    return dict(rows.values_list("claim").annotate(Count("article", distinct=True)))


def seen_by_claim(record: Record) -> defaultdict[int, list[date]]:
    found: defaultdict[int, list[date]] = defaultdict(list)
    for statement in record.statements:
        found[statement.claim].append(statement.known_from)
    return found
