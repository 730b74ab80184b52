"""What a search finds, by kind of thing."""

from dataclasses import dataclass

from claims.queries.badge import Badge


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. badge only for claims; note is a few words beside it (outlet and date of an article, kind of a speaker)."""

    title: str
    address: str
    note: str
    badge: Badge | None


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Hits of one kind, at most ten; total "1,234" or "10,000+"; more_address is the list with the same words."""

    thing: str
    heading: str
    hits: tuple[Hit, ...]
    total: str
    more_address: str
    has_more: bool


@dataclass(frozen=True, slots=True)
class SearchPage:
    """query as typed; is_asked is False where nothing was typed. Groups without hits are left out."""

    query: str
    is_asked: bool
    groups: tuple[HitGroup, ...]
