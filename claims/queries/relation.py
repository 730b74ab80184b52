"""Relations as the page of a claim shows them."""

from dataclasses import dataclass

from claims.queries.badge import Badge
from claims.queries.link import Link


@dataclass(frozen=True, slots=True)
class RelationItem:
    """Another claim, of id pk, that bears on this one.

    words: "contradicts", "refines", "is refined by", "supersedes", "is superseded by". is_counted is False for a rival
    that is shown while a better supported one counts. figures: how the amounts of the two stand to each other, or "".
    """

    pk: int
    words: str
    claim: Link
    badge: Badge
    reason: str
    figures: str
    is_counted: bool
