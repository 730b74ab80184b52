"""stories.csv: a row is a story with a statement known by the day."""

from collections.abc import Collection, Mapping
from datetime import date
from operator import attrgetter

from django.db.models import Count

from claims.exports.cell import story_url
from claims.exports.column import Column, Kind
from claims.exports.export import Export
from claims.exports.reported import Reported, reported_by
from claims.filters import StoryFilter
from claims.queries.known import claims_known, stories_known
from claims.values.text import single_line


def reported(pks: Collection[int], *, as_of: date) -> Mapping[int, Reported]:
    return reported_by("claim__story", pks, as_of=as_of)


def claims(pks: Collection[int], *, as_of: date) -> Mapping[int, int]:
    rows = claims_known(as_of=as_of).filter(story__in=pks).order_by()
    return dict(rows.values_list("story").annotate(Count("pk")))


EXPORT = Export(
    "stories",
    (
        Column("story_id", Kind.ID, ("pk",)),
        Column("story", Kind.TEXT, ("title",)),
        Column("summary", Kind.TEXT, form=single_line),
        Column("claims", Kind.NUMBER, look_up=claims),
        Column("statements", Kind.NUMBER, look_up=reported, form=attrgetter("statements")),
        Column("articles", Kind.NUMBER, look_up=reported, form=attrgetter("articles")),
        Column("outlets", Kind.NUMBER, look_up=reported, form=attrgetter("outlets")),
        Column("first_reported", Kind.DAY, look_up=reported, form=attrgetter("first")),
        Column("last_reported", Kind.DAY, look_up=reported, form=attrgetter("last")),
        Column("url", Kind.ADDRESS, ("slug",), form=story_url),
    ),
    known=stories_known,
    parameters=StoryFilter,
)
