"""changes.csv: a row is an entry of the public record of edits. What is not public any more shows no fields."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from claims.exports.cell import moment
from claims.exports.column import Column, Kind
from claims.exports.export import Export
from claims.filters import ChangeFilter
from claims.models import Change
from claims.queries.change import told
from claims.queries.known import changes_known
from claims.values.text import single_line


@dataclass(frozen=True, slots=True)
class Content:
    """What an entry says of its thing: label and fields as canonical JSON, "" where there were none."""

    label: str
    before: str = ""
    after: str = ""


def contents(pks: Collection[int], *, as_of: date) -> Mapping[int, Content]:
    """The entries' contents, withheld where today's public may not be told; queries as `told`, and one."""
    rows = Change.objects.filter(pk__in=pks).order_by()
    entries = list(rows.values_list("pk", "thing", "object_id", "label", "before", "after"))
    visible = told((pk, thing, object_id, before, after) for pk, thing, object_id, _, before, after in entries)
    return {
        pk: Content(*content) if pk in visible else Content(f"{thing} {object_id}")
        for pk, thing, object_id, *content in entries
    }


EXPORT = Export(
    "changes",
    (
        Column("number", Kind.ID),
        Column("at", Kind.TIME, form=moment),
        Column("act", Kind.WORD),
        Column("kind", Kind.WORD, ("thing",)),
        Column("object_id", Kind.ID),
        Column("label", Kind.TEXT, look_up=contents, form=attrgetter("label")),
        Column("before", Kind.TEXT, look_up=contents, form=attrgetter("before")),
        Column("after", Kind.TEXT, look_up=contents, form=attrgetter("after")),
        Column("reason", Kind.TEXT, form=single_line),
        Column("editor", Kind.TEXT, ("editor__pseudonym",)),
    ),
    known=changes_known,
    parameters=ChangeFilter,
    order=("number",),
)
