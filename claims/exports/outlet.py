"""outlets.csv: a row is an outlet that a statement known by the day names."""

from collections.abc import Collection, Mapping
from datetime import date
from operator import attrgetter

from claims.exports.cell import outlet_url
from claims.exports.column import Column, Kind
from claims.exports.export import Export
from claims.exports.reported import Reported, reported_by
from claims.filters import OutletFilter
from claims.models import Outlet
from claims.queries.attribution import directory_of
from claims.queries.known import outlets_known
from claims.values.text import single_line

NOTHING = Reported(0, 0, 0, date.max, date.max)


def reported(pks: Collection[int], *, as_of: date) -> Mapping[int, Reported]:
    """What stands in the outlet's own articles; nothing, where it is known only as a relay or voucher."""
    return dict.fromkeys(pks, NOTHING) | dict(reported_by("outlet", pks, as_of=as_of))


def publishers(pks: Collection[int], *, as_of: date) -> Mapping[int, str]:
    """The names that count for these outlets as origins."""
    directory = directory_of(pks, ())
    return {pk: directory.publisher(name) for pk, name in Outlet.objects.filter(pk__in=pks).values_list("pk", "name")}


EXPORT = Export(
    "outlets",
    (
        Column("outlet_id", Kind.ID, ("pk",)),
        Column("name", Kind.TEXT),
        Column("domain", Kind.TEXT),
        Column("kind", Kind.WORD),
        Column("country", Kind.WORD),
        Column("owner", Kind.TEXT, ("owner__name",)),
        Column("publisher", Kind.TEXT, look_up=publishers),
        Column("description", Kind.TEXT, form=single_line),
        Column("articles", Kind.NUMBER, look_up=reported, form=attrgetter("articles")),
        Column("statements", Kind.NUMBER, look_up=reported, form=attrgetter("statements")),
        Column("url", Kind.ADDRESS, ("slug",), form=outlet_url),
    ),
    known=outlets_known,
    parameters=OutletFilter,
)
