"""status_history.csv: a row is a day from which a claim's status or counts changed, and the statement that did it.

A row holds until the next one of its claim; the file leaves that day out.
"""

from datetime import date

from django.db.models import QuerySet

from claims.exports.column import Column, Kind
from claims.exports.export import Export
from claims.exports.filters import StatusHistoryFilter
from claims.models import StatusPeriod


def periods_begun(*, as_of: date) -> QuerySet[StatusPeriod]:
    return StatusPeriod.objects.public().filter(since__lte=as_of)


EXPORT = Export(
    "status_history",
    (
        Column("claim_id", Kind.ID),
        Column("since", Kind.DAY),
        Column("status", Kind.WORD),
        Column("support_min", Kind.NUMBER),
        Column("support_max", Kind.NUMBER),
        Column("oppose_min", Kind.NUMBER),
        Column("oppose_max", Kind.NUMBER),
        Column("because_statement_id", Kind.ID, ("because_id",)),
    ),
    known=periods_begun,
    parameters=StatusHistoryFilter,
    order=("claim_id", "since"),
)
