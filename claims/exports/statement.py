"""statements.csv: a row is a statement known by the day. One query and no look-up beside it."""

from datetime import date
from typing import Any

from django.db.models import Case, F, QuerySet, When

from claims.exports.cell import statement_url
from claims.exports.column import Column, Kind
from claims.exports.export import Export
from claims.filters import StatementFilter
from claims.queries.known import statements_known
from claims.vocabulary import SpeakerKind


def with_day(statements: QuerySet[Any, Any], *, as_of: date) -> QuerySet[Any, Any]:
    """A notice of a later day has not yet taken any of the statements back."""
    taken_back = Case(When(retracted_on__lte=as_of, then=F("retracted_on")))
    return statements.annotate(retracted_by_then=taken_back)


def position(held: int | None, title: str | None, as_printed: str) -> str | None:
    """The title of the statement's position; without one what the article printed."""
    return as_printed if held is None else title


def organisation(of_position: str | None, kind: str | None, placed_in: str | None) -> str | None:
    """That of the statement's position, or the one that the words place an unnamed speaker in."""
    return of_position or (placed_in if kind == SpeakerKind.UNNAMED else None)


EXPORT = Export(
    "statements",
    (
        Column("statement_id", Kind.ID, ("pk",)),
        Column("claim_id", Kind.ID),
        Column("claim", Kind.TEXT, ("claim__text",)),
        Column("story", Kind.TEXT, ("claim__story__title",)),
        Column("claim_kind", Kind.WORD, ("claim__kind",)),
        Column("stance", Kind.WORD),
        Column("certainty", Kind.WORD),
        Column("role", Kind.WORD),
        Column("speaker_id", Kind.ID),
        Column("speaker", Kind.TEXT, ("speaker__name",)),
        Column("speaker_kind", Kind.WORD, ("speaker__kind",)),
        Column("position", Kind.TEXT, ("position_id", "position__title", "position_as_printed"), form=position),
        Column(
            "organisation",
            Kind.TEXT,
            ("position__organisation__name", "speaker__kind", "speaker__part_of__name"),
            form=organisation,
        ),
        Column("outlet_id", Kind.ID),
        Column("outlet", Kind.TEXT, ("outlet__name",)),
        Column("outlet_domain", Kind.TEXT, ("outlet__domain",)),
        Column("article_id", Kind.ID),
        Column("headline", Kind.TEXT, ("article__headline",)),
        Column("article_url", Kind.ADDRESS, ("article__url",)),
        Column("archive_url", Kind.ADDRESS, ("article__archive_url",)),
        Column("language", Kind.WORD, ("article__language",)),
        Column("published", Kind.EDTF, ("article__published",)),
        Column("published_earliest", Kind.DAY, ("article__published_earliest",)),
        Column("published_latest", Kind.DAY, ("article__published_latest",)),
        Column("said", Kind.EDTF),
        Column("said_earliest", Kind.DAY),
        Column("said_latest", Kind.DAY),
        Column("day_said", Kind.DAY),
        Column("known_from", Kind.DAY),
        Column("retracted_on", Kind.DAY, ("retracted_by_then",)),
        Column("relays", Kind.TEXT, ("relays_text",)),
        Column("sourcing", Kind.WORD),
        Column("voice", Kind.TEXT),
        Column("body", Kind.TEXT),
        Column("origin", Kind.TEXT),
        Column("origin_low", Kind.TEXT),
        Column("quote", Kind.TEXT),
        Column("quote_translation", Kind.TEXT),
        Column("url", Kind.ADDRESS, ("claim_id", "pk"), form=statement_url),
    ),
    known=statements_known,
    parameters=StatementFilter,
    prepare=with_day,
)
