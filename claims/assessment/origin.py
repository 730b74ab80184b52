"""Whose word a statement is: voice, body and origin, as a pure function of the record (methodology, origins)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from ..vocabulary import Sourcing, SpeakerKind

Node = TypeVar("Node", int, str)


def follow(start: Node, up: Mapping[Node, Node]) -> tuple[Node, tuple[Node, ...]]:
    """The end of the chain that leads up from `start`, and the members of the loop it runs into, if it does.

    A loop has no end: what is returned is then the member that was reached first.
    """
    path = [start]
    seen = {start}
    while (above := up.get(path[-1])) is not None:
        if above in seen:
            loop = tuple(path[path.index(above) :])
            return above, loop
        path.append(above)
        seen.add(above)
    return path[-1], ()


def root_article(article: int, based_on: Mapping[int, int], order: Mapping[int, tuple]) -> int:
    """The article that `article` ultimately reprints or rewrites; of a loop the earliest, by `order`, then by id."""
    root, loop = follow(article, based_on)
    return min(loop, key=lambda pk: (order[pk], pk)) if loop else root


@dataclass(frozen=True, slots=True)
class Directory:
    """Who belongs to whom, by name: organisations within organisations, and the owners of outlets."""

    part_of: Mapping[str, str] = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)

    def top(self, organisation: str) -> str:
        """The name that counts for an organisation: the top of its chain; of a loop the first by name."""
        top, loop = follow(organisation, self.part_of)
        return min(loop) if loop else top

    def publisher(self, outlet: str) -> str:
        """The name that counts for an outlet: its owner if it has one, else itself."""
        owner = self.owners.get(outlet)
        return self.top(owner) if owner else outlet

    def loop_at(self, organisation: str) -> tuple[str, ...]:
        """The loop that an organisation's `part_of` chain runs into; empty for a sound chain."""
        return follow(organisation, self.part_of)[1]


@dataclass(frozen=True, slots=True)
class Utterance:
    """What a statement says about who speaks; names throughout, empty where there is none.

    `speaks_for` is the organisation of the position in which a person speaks for it; `placed_in` the organisation in
    which the words place an unnamed speaker; `voice_outlet` the outlet whose own voice it is without a speaker.
    """

    voice_outlet: str = ""
    speaker: str = ""
    kind: SpeakerKind | None = None
    speaks_for: str = ""
    placed_in: str = ""
    vouched_by: str = ""
    sourcing: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """`origin_low` is what the statement adds to the lower count: a name, or empty where nobody can show it."""

    voice: str
    body: str
    origin: str
    origin_low: str


def attribute(utterance: Utterance, directory: Directory) -> Attribution:
    """Voice, body, origin and lower origin of one statement."""
    if utterance.kind is None:
        publisher = directory.publisher(utterance.voice_outlet)
        shown = publisher if utterance.sourcing == Sourcing.OWN else ""
        return Attribution(utterance.voice_outlet, utterance.voice_outlet, publisher, shown)
    if utterance.kind is SpeakerKind.UNNAMED:
        publisher = directory.publisher(utterance.vouched_by)
        placed = directory.top(utterance.placed_in) if utterance.placed_in else ""
        return Attribution(utterance.speaker, f"unnamed@{publisher}", publisher, placed)
    body = utterance.speaks_for or utterance.speaker
    origin = directory.top(body) if utterance.speaks_for or utterance.kind is SpeakerKind.ORGANISATION else body
    return Attribution(utterance.speaker, body, origin, origin)
