"""Statements as readers see them: who said it, what they did with the claim, through whom it reached the article."""

from dataclasses import dataclass
from datetime import date

from claims.queries.badge import Badge
from claims.queries.link import Link


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One link of the chain from the voice to the article.

    kind is "voice", "claimed" (an outlet whose article we do not hold), "seen" (we hold it: address leads to the article)
    or "article" (the outlet that published the article at hand).
    """

    name: str
    address: str
    kind: str


@dataclass(frozen=True, slots=True)
class StatementItem:
    """One statement.

    side is "for", "against" or "" (moves nothing); role, stance and certainty are words of the vocabulary. day is the day
    said, known_from the day the record knew it; said and published are in words ("about March 2017"), said is "" where it is
    unknown. position is "Minister of National Defence" or as printed; organisation is that of the position. voice is the name
    shown for who speaks; is_own_voice says that the outlet speaks for itself. through says by what relation a statement on
    another claim reaches this one ("" on its own claim). claim and badge are those of the statement's claim.
    retracted_on is the day from which a notice takes it back. external_url leads to the outlet's own page, archive_url to a copy.
    """

    pk: int
    claim: Link
    badge: Badge
    stance: str
    certainty: str
    side: str
    role: str
    day: date
    said: str
    known_from: date
    published: str
    voice: Link
    voice_kind: str
    is_own_voice: bool
    position: str
    organisation: Link | None
    sourcing: str
    chain: tuple[ChainStep, ...]
    outlet: Link
    article: Link
    external_url: str
    archive_url: str
    language: str
    quote: str
    quote_translation: str
    retracted_on: date | None
    notices: tuple[str, ...]
    is_earlier_wording: bool
    through: str = ""
