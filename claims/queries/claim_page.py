"""The page of one claim: the two sides with their origins, the reasons, the timeline, what bears on it."""

from dataclasses import dataclass
from datetime import date

from claims.queries.badge import Badge, span
from claims.queries.link import Link, Sentence
from claims.queries.notice import NoticeItem
from claims.queries.pager import Pager
from claims.queries.ruling import RulingItem
from claims.queries.statement import StatementItem


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """What the claim asserts, in words; "" where the record has nothing. figure: "more than 2 billion US dollars"."""

    kind: str
    figure: str
    as_printed: str
    happened: str
    parties: tuple[Link, ...]
    due: str
    settled_by: str
    statements: int
    articles: int
    first_reported: date | None
    last_reported: date | None


@dataclass(frozen=True, slots=True)
class OriginItem:
    """One origin on one side: its first statement, then those that repeat it; more counts repeats that are not listed.

    adds is False where the origin adds nothing to the lower count (unnamed and placed nowhere, or sourcing unclear).
    bodies are the names that hold a word within the origin. earlier by the day said is first.
    """

    name: Link
    is_party: bool
    adds: bool
    bodies: tuple[str, ...]
    first: StatementItem
    repeats: tuple[StatementItem, ...]
    more: int

    @property
    def repeat_count(self) -> int:
        return len(self.repeats) + self.more


@dataclass(frozen=True, slots=True)
class SideItem:
    """Who affirms or who denies: name is "for" or "against", low and high the counts of separate origins."""

    name: str
    low: int
    high: int
    origins: tuple[OriginItem, ...]

    @property
    def count(self) -> str:
        """ "2–4 separate origins"."""
        return f"{span(self.low, self.high)} separate origin{'' if self.high == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class RelationItem:
    """Another claim that bears on this one. words: "contradicts", "refines", "is refined by", "supersedes", "is superseded by"."""

    words: str
    claim: Link
    badge: Badge
    reason: str
    is_counted: bool


@dataclass(frozen=True, slots=True)
class PeriodItem:
    """A stretch of time with one status and one set of counts; until is None while it lasts. because names what began it."""

    since: date
    until: date | None
    badge: Badge
    because: Sentence | None


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """One claim on one day. is_reported is False where no statement on it is known by that day: say "not yet reported"."""

    pk: int
    address: str
    csv_address: str
    text: str
    story: Link
    badge: Badge
    is_reported: bool
    facts: ClaimFacts
    ruling: RulingItem | None
    reasons: tuple[Sentence, ...]
    support: SideItem
    oppose: SideItem
    relations: tuple[RelationItem, ...]
    timeline: tuple[StatementItem, ...]
    pager: Pager
    periods: tuple[PeriodItem, ...]
    notices: tuple[NoticeItem, ...]
