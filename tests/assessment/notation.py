"""The examples of docs/methodology.md, read and run.

The notation is described there, under "How to read the examples". An example is read into a record, and each of its
outcomes is written anew from what the rules find; it holds when both are the same line.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from claims.assessment import (
    Attribution,
    Claim,
    Directory,
    Record,
    Relation,
    Statement,
    Utterance,
    assess,
    attribute,
    periods,
    roles,
    root_article,
)
from claims.vocabulary import Certainty, ClaimKind, RelationKind, Sourcing, SpeakerKind, Stance

from .world import words

PAGE = Path(__file__).parents[2] / "docs" / "methodology.md"
DAY = r"(\d{4}-\d{2}-\d{2})"
NAME = r"([A-Z]\w*)"
LINES = {
    "claim": rf"claim {NAME} \((\w+)((?:, [^)]+)?)\): .+\.",
    "statement": rf"{DAY}  (.+) \((.+)\) ({'|'.join(Stance)}) {NAME}((?:, [^→]+?)?)(?: +→ (.+))?",
    "relation": rf"{NAME} ({'|'.join(RelationKind)}) {NAME}",
    "part": r"(.+) is part of (.+)",
    "owner": r"(.+) is owned by (.+)",
    "reprint": r"(.+) reprints (.+)",
    "status": rf"on {DAY}: {NAME} is .+",
    "period": rf"from {DAY}: {NAME} is .+",
    "side": rf"(for|against) {NAME} on {DAY}: .+",
    "shown": rf"shown, not counted, against {NAME} on {DAY}: .+",
    "word": r"word of (.+): body .+",
    "loop": r"in a loop: .+",
}
OUTCOMES = ("status", "period", "side", "shown", "word", "loop")
GROUNDS = {
    r"own reporting": {"sourcing": Sourcing.OWN},
    r"sourcing unclear": {"sourcing": Sourcing.UNCLEAR},
    r"person": {"kind": SpeakerKind.PERSON},
    r"person, for (?P<speaks_for>.+)": {"kind": SpeakerKind.PERSON},
    r"organisation": {"kind": SpeakerKind.ORGANISATION},
    r"unnamed, told (?P<vouched_by>.+)": {"kind": SpeakerKind.UNNAMED},
    r"unnamed, of (?P<placed_in>.+), told (?P<vouched_by>.+)": {"kind": SpeakerKind.UNNAMED},
}
DETAILS = {
    rf"({'|'.join(Certainty)})": "certainty",
    rf"said {DAY}": "day_said",
    rf"taken back {DAY}": "retracted_on",
    r"in (.+)": "article",
    rf"happened {DAY}": "happened_earliest",
    r"by (.+)": "parties",
}


def examples() -> list[str]:
    """The texts of all examples of the page."""
    return re.findall(r"^```example\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def read(line: str) -> tuple[str, re.Match]:
    """Which kind of line this is, and its parts; ValueError for one that is none."""
    for kind, pattern in LINES.items():
        if match := re.fullmatch(pattern, line):
            return kind, match
    raise ValueError(f"not a line of the notation: {line}")


def details(text: str) -> dict[str, str]:
    """The parts after a claim's kind or a statement's claim: ", likely, said 2017-05-01"."""
    found = {}
    for part in filter(None, text.split(", ")):
        name, match = first_match(DETAILS, part)
        found[name] = match[1]
    return found


def first_match(patterns: dict, text: str) -> tuple:
    for pattern, meaning in patterns.items():
        if match := re.fullmatch(pattern, text):
            return meaning, match
    raise ValueError(f"not a word of the notation: {text}")


class Example:
    """One example: its record, as the rules read it, and the lines that say what comes of it."""

    def __init__(self, text: str) -> None:
        self.lines = [(*read(line), line) for line in text.splitlines() if line.strip()]
        self.directory = Directory(dict(self.pairs("part")), dict(self.pairs("owner")))
        self.words: dict[str, Attribution] = {}
        claims = [self.claim(number, match) for number, match in enumerate(self.matches("claim"), start=1)]
        self.numbers = {match[1]: number for number, match in enumerate(self.matches("claim"), start=1)}
        self.names = {number: name for name, number in self.numbers.items()}
        statements = [self.statement(number, match) for number, match in enumerate(self.matches("statement"), start=1)]
        self.record = Record(tuple(claims), tuple(statements), tuple(self.relations()))

    def matches(self, kind: str) -> list[re.Match]:
        return [match for found, match, _ in self.lines if found == kind]

    def pairs(self, kind: str) -> Iterator[tuple[str, str]]:
        return ((match[1], match[2]) for match in self.matches(kind))

    def claim(self, number: int, match: re.Match) -> Claim:
        more = details(match[3])
        happened = more.get("happened_earliest")
        parties = more["parties"].split(" and ") if "parties" in more else []
        counting = frozenset(self.directory.top(party) for party in parties)
        return Claim(number, ClaimKind(match[2]), date.fromisoformat(happened) if happened else None, counting)

    def relations(self) -> Iterator[Relation]:
        for match in self.matches("relation"):
            yield Relation(self.numbers[match[1]], RelationKind(match[2]), self.numbers[match[3]])

    def statement(self, number: int, match: re.Match) -> Statement:
        voice, more = match[2], details(match[6])
        made, named = self.attribution(voice, match[3])
        self.words[voice] = made
        return Statement(
            id=number,
            claim=self.numbers[match[5]],
            stance=Stance(match[4]),
            body=made.body,
            origin=made.origin,
            origin_low=made.origin_low,
            known_from=date.fromisoformat(match[1]),
            day_said=date.fromisoformat(more.get("day_said", match[1])),
            certainty=Certainty(more.get("certainty", Certainty.FLAT)),
            named=named,
            retracted_on=date.fromisoformat(more["retracted_on"]) if "retracted_on" in more else None,
        )

    def attribution(self, voice: str, ground: str) -> tuple[Attribution, bool]:
        fixed, match = first_match(GROUNDS, ground)
        whose = {"speaker": voice} if "kind" in fixed else {"voice_outlet": self.root(voice)}
        named = fixed.get("kind") in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)
        return attribute(Utterance(**whose, **fixed, **match.groupdict()), self.directory), named

    def root(self, outlet: str) -> str:
        """The outlet whose article this outlet's ultimately reprints; each outlet has one article in an example."""
        reprints = dict(self.pairs("reprint"))
        outlets = sorted({outlet, *reprints, *reprints.values()})
        days = {match[2]: match[1] for match in reversed(self.matches("statement"))}
        based_on = {outlets.index(one): outlets.index(other) for one, other in reprints.items()}
        order = {number: (days.get(name, "9999"),) for number, name in enumerate(outlets)}
        return outlets[root_article(outlets.index(outlet), based_on, order)]

    # What comes of it

    def failures(self) -> list[tuple[str, str]]:
        """Each line that says what comes of the record and is not what the rules find, with what they find."""
        found = [(line, getattr(self, f"{kind}_line")(match)) for kind, match, line in self.lines if kind in OUTCOMES]
        found += zip(self.expected_roles(), self.found_roles(), strict=True)
        found += zip(*self.period_lines(), strict=True) if self.matches("period") else []
        return [(line, answer) for line, answer in found if line != answer]

    def status_line(self, match: re.Match) -> str:
        found = assess(self.record, as_of=date.fromisoformat(match[1]))[self.numbers[match[2]]]
        ranges = (found.support.low, found.support.high), (found.oppose.low, found.oppose.high)
        return f"on {match[1]}: {match[2]} is {words(found.status, *ranges)}"

    def side_line(self, match: re.Match) -> str:
        found = assess(self.record, as_of=date.fromisoformat(match[3]))[self.numbers[match[2]]]
        side = found.support if match[1] == "for" else found.oppose
        return f"{match[1]} {match[2]} on {match[3]}: {'; '.join(o.origin for o in side.origins) or 'nobody'}"

    def shown_line(self, match: re.Match) -> str:
        found = assess(self.record, as_of=date.fromisoformat(match[2]))[self.numbers[match[1]]]
        rivals = "; ".join(self.names[number] for number in found.rivals_shown)
        return f"shown, not counted, against {match[1]} on {match[2]}: {rivals or 'nothing'}"

    def word_line(self, match: re.Match) -> str:
        made = self.words[match[1]]
        return f"word of {match[1]}: body {made.body}, origin {made.origin}, adds {made.origin_low or 'nothing'}"

    def loop_line(self, match: re.Match) -> str:
        found = assess(self.record, as_of=date.max)
        names = [self.names[number] for number, a in found.items() if a.is_looped]
        names += sorted(name for name in self.directory.part_of if name in self.directory.loop_at(name))
        return f"in a loop: {'; '.join(names)}"

    def period_line(self, match: re.Match) -> str:
        """The line as it is: `period_lines` compares them all at once, since none may be missing."""
        return match[0]

    def period_lines(self) -> tuple[list[str], list[str]]:
        told = {match[2] for match in self.matches("period")}
        found = sorted((p.since, p.claim, self.period_words(p)) for p in periods(self.record))
        expected = [line for kind, _, line in self.lines if kind == "period"]
        answers = [text for _, number, text in found if self.names[number] in told]
        longest = max(len(expected), len(answers))
        return pad(expected, longest), pad(answers, longest)

    def period_words(self, p) -> str:
        ranges = (p.support_min, p.support_max), (p.oppose_min, p.oppose_max)
        return f"from {p.since}: {self.names[p.claim]} is {words(p.status, *ranges)}"

    def expected_roles(self) -> list[str]:
        return [f"{n}: {match[7]}" for n, match in enumerate(self.matches("statement"), start=1) if match[7]]

    def found_roles(self) -> list[str]:
        found: dict[int, str] = {}
        for claim in self.record.claims:
            found |= roles(claim, [s for s in self.record.statements if s.claim == claim.id])
        told = [n for n, match in enumerate(self.matches("statement"), start=1) if match[7]]
        return [f"{n}: {found[n]}" for n in told]


def pad(lines: list[str], length: int) -> list[str]:
    return lines + ["(no line)"] * (length - len(lines))
