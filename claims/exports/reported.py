"""What the record held of claims, stories and others by a day: their statements and articles, counted."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min

from claims.queries.known import statements_known


@dataclass(frozen=True, slots=True)
class Reported:
    """Numbers of public statements known by the day and of what they stand in, with the days of the first and last."""

    statements: int
    articles: int
    outlets: int
    first: date
    last: date


def reported_by(path: str, pks: Collection[int], *, as_of: date) -> Mapping[int, Reported]:
    """Groups the statements known by the day by what `path` leads to; one query. Things without any are left out."""
    rows = statements_known(as_of=as_of).filter(**{f"{path}__in": pks}).order_by().values_list(path)
    counted = rows.annotate(
        Count("pk", distinct=True),
        Count("article", distinct=True),
        Count("outlet", distinct=True),
        Min("known_from"),
        Max("known_from"),
    )
    return {pk: Reported(*figures) for pk, *figures in counted}
