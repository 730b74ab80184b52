"""Which words reach which claims through relations, which hold at all times (methodology, relations)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..vocabulary import RelationKind, Stance
from .record import Claim, Relation

Group = tuple[int, int] | None


class Pull(NamedTuple):
    """Words of one stance on claim `start` reach a claim on one side.

    `group` is None, or (contradicted claim, rival) where it reaches the claim as the affirmation of a rival.
    """

    start: int
    stance: Stance
    supports: bool
    group: Group


class Reach:
    """The closure of the relations between some claims."""

    def __init__(self, claims: Iterable[Claim], relations: Iterable[Relation]) -> None:
        pks = [claim.id for claim in claims]
        refined: dict[int, set[int]] = defaultdict(set)
        refining: dict[int, set[int]] = defaultdict(set)
        self.rivals: dict[int, set[int]] = defaultdict(set)
        self.superseders: dict[int, set[int]] = defaultdict(set)
        superseded: dict[int, set[int]] = defaultdict(set)
        for relation in relations:
            start, end = relation.from_claim, relation.to_claim
            if relation.kind is RelationKind.REFINES:
                refined[start].add(end)
                refining[end].add(start)
            elif relation.kind is RelationKind.CONTRADICTS:
                self.rivals[start].add(end)
                self.rivals[end].add(start)
            else:
                superseded[start].add(end)
                self.superseders[end].add(start)
        self.above = {pk: closure(refined, pk) | {pk} for pk in pks}
        self.below = {pk: closure(refining, pk) | {pk} for pk in pks}
        refining_loops = on_loop(refined)
        self.looped = {pk for pk in pks if self.above[pk] & refining_loops} | on_loop(superseded)

    def pulls(self, target: int) -> list[Pull]:
        """All that reaches `target`. A prediction links others like any claim, but no word on it ever counts."""
        found = {Pull(pk, Stance.AFFIRMS, True, None) for pk in self.below[target]}
        for above in self.above[target]:
            found.add(Pull(above, Stance.DENIES, False, None))
            for rival in self.rivals.get(above, ()):
                found |= {Pull(pk, Stance.AFFIRMS, False, (above, rival)) for pk in self.below[rival]}
        return list(found)


def closure(up: Mapping[int, set[int]], start: int) -> set[int]:
    """All that `start` leads to, itself only where a loop leads back."""
    found: set[int] = set()
    waiting = list(up.get(start, ()))
    while waiting:
        pk = waiting.pop()
        if pk not in found:
            found.add(pk)
            waiting.extend(up.get(pk, ()))
    return found


def on_loop(up: Mapping[int, set[int]]) -> set[int]:
    """The members of loops."""
    return {pk for pk in up if pk in closure(up, pk)}
