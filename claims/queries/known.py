"""What the public record knew on a day: the querysets that every list, count and page starts from."""

from datetime import date

from django.db.models import QuerySet

from claims.models import Article, Change, Claim, Outlet, Speaker, Statement, StatusPeriod, Story


def stories_known(*, as_of: date) -> QuerySet[Story]:
    """Stories with a statement known by the day."""
    return Story.objects.public().filter(first_known__lte=as_of)


def claims_known(*, as_of: date) -> QuerySet[Claim]:
    return Claim.objects.public().filter(first_reported__lte=as_of)


def statements_known(*, as_of: date) -> QuerySet[Statement]:
    return Statement.objects.public().known_by(as_of)


def articles_known(*, as_of: date) -> QuerySet[Article]:
    return Article.objects.public().filter(first_known__lte=as_of)


def speakers_known(*, as_of: date) -> QuerySet[Speaker]:
    return Speaker.objects.public().filter(first_known__lte=as_of)


def outlets_known(*, as_of: date) -> QuerySet[Outlet]:
    return Outlet.objects.public().filter(first_known__lte=as_of)


def periods_on(*, as_of: date) -> QuerySet[StatusPeriod]:
    """The one period of each claim that holds on the day."""
    return StatusPeriod.objects.public().as_of(as_of)


def changes_known(*, as_of: date) -> QuerySet[Change]:
    """Entries of the public record made by the end of the day."""
    return Change.objects.public().filter(at__date__lte=as_of)


def statements_later(*, as_of: date) -> QuerySet[Statement]:
    """What became known only after the day; while there is none, the `last_reported` stored on claims holds for it."""
    return Statement.objects.public().filter(known_from__gt=as_of)


def periods_later(*, as_of: date) -> QuerySet[StatusPeriod]:
    """What changed only after the day; while there is nothing, the status stored on claims holds for it."""
    return StatusPeriod.objects.public().filter(since__gt=as_of)
