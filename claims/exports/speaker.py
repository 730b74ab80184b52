"""speakers.csv: a row is a speaker whom a statement known by the day names."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from django.db.models import Count

from claims.exports.cell import listed, speaker_url
from claims.exports.column import Column, Kind
from claims.exports.export import Export
from claims.filters import SpeakerFilter
from claims.models import Position, SpeakerAlias
from claims.queries.known import speakers_known, statements_known


def aliases(pks: Collection[int], *, as_of: date) -> Mapping[int, str]:
    return gathered(SpeakerAlias.objects.filter(speaker__in=pks).values_list("speaker", "name"))


def positions(pks: Collection[int], *, as_of: date) -> Mapping[int, str]:
    """A person's positions, each as in "Minister of National Defence, Government of Turkey, 2016-05 to 2017-07"."""
    rows = Position.objects.filter(person__in=pks, organisation__public=True)
    columns = rows.values_list("person", "title", "organisation__name", "since", "until")
    return gathered((pk, position(*parts)) for pk, *parts in columns)


def position(title: str, organisation: str, since: str, until: str) -> str:
    time = f"{since} to {until}" if until else since
    return ", ".join(part for part in (title, organisation, time.strip()) if part)


def gathered(pairs: Iterable[tuple[int, str]]) -> Mapping[int, str]:
    items: defaultdict[int, list[str]] = defaultdict(list)
    for pk, item in pairs:
        items[pk].append(item)
    return {pk: listed(found) for pk, found in items.items()}


def statements(pks: Collection[int], *, as_of: date) -> Mapping[int, int]:
    """What they said themselves; nothing, where others only name them."""
    rows = statements_known(as_of=as_of).filter(speaker__in=pks).order_by()
    return dict.fromkeys(pks, 0) | dict(rows.values_list("speaker").annotate(Count("pk")))


EXPORT = Export(
    "speakers",
    (
        Column("speaker_id", Kind.ID, ("pk",)),
        Column("kind", Kind.WORD),
        Column("name", Kind.TEXT),
        Column("aliases", Kind.LIST, look_up=aliases),
        Column("part_of", Kind.TEXT, ("part_of__name",)),
        Column("wikidata_id", Kind.ID),
        Column("vouched_by", Kind.TEXT, ("vouched_by__name",)),
        Column("headcount", Kind.NUMBER),
        Column("reason_given", Kind.TEXT),
        Column("positions", Kind.LIST, look_up=positions),
        Column("statements", Kind.NUMBER, look_up=statements),
        Column("url", Kind.ADDRESS, ("slug",), form=speaker_url),
    ),
    known=speakers_known,
    parameters=SpeakerFilter,
)
