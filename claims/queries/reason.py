"""Why a claim has its status, in sentences: which origins, through which statements, what was counted as a repeat."""

from collections.abc import Sequence

from claims.assessment import Assessment
from claims.queries.link import Link, Sentence, enumerated, sentence
from claims.queries.relation import RelationItem
from claims.queries.side import OriginItem, SideItem
from claims.vocabulary import ClaimKind, Status

NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
MOST_NAMED = 6
VERBS = {"for": ("affirms it", "affirm it"), "against": ("denies it", "deny it")}

MEANING = {
    Status.NOT_YET_REPORTED: "By this day no statement on it is known.",
    Status.SUPERSEDED: "Another claim, better supported than opposed, has taken its place.",
    Status.OPINION: "It is an opinion: the record shows who holds it, and no count judges it.",
    Status.OPEN: "It is a prediction: what is said of it beforehand is shown and not counted.",
    Status.RETRACTED: "Who affirmed it has taken it back, and nobody else stands for it.",
    Status.UNATTRIBUTED: "No statement known by this day counts for or against it.",
    Status.CONTRADICTED: "More separate origins deny it than affirm it.",
    Status.DISPUTED: "Some origins deny it, and as many or more affirm it.",
    Status.CORROBORATED: "At least two separate origins affirm it, and none denies it.",
    Status.SELF_REPORTED: "A party to the claim affirms it, speaking of its own act; no other is shown to do so.",
    Status.MULTIPLE_REPORTS: "Several say so, but none is shown to have found it out separately.",
    Status.SINGLE_ORIGIN: "All that affirms it rests on one origin, and none denies it.",
}


def reasons(
    assessment: Assessment, *, kind: str, support: SideItem, oppose: SideItem, related: tuple[RelationItem, ...]
) -> tuple[Sentence, ...]:
    """The sentences in their order; related are the claims that they may name."""
    found = [sentence(MEANING[assessment.status])]
    found += superseding(assessment, related)
    for side in (support, oppose):
        found += side_reasons(side)
    found += rivals(related)
    if kind == ClaimKind.PREDICTION and assessment.status is not Status.OPEN:
        found.append(sentence("What counts for a prediction is what came of it, told by the claims related to it."))
    if assessment.is_looped:
        found.append(sentence("The relations of this claim run in a circle, which the editors should break."))
    return tuple(found)


def superseding(assessment: Assessment, related: tuple[RelationItem, ...]) -> list[Sentence]:
    return [
        sentence("It is superseded by the claim “", item.claim, f"” ({item.badge.words.lower()}).")
        for item in related
        if item.pk in assessment.superseded_by and item.words == "is superseded by"
    ]


def rivals(related: tuple[RelationItem, ...]) -> list[Sentence]:
    """Rivals of which only the best supported counts against the claim."""
    shown = [(Link("“"), item.claim, Link("”")) for item in related if not item.is_counted]
    if not shown:
        return []
    verb = " is shown but not counted" if len(shown) == 1 else " are shown but not counted"
    rest = "; of claims that contradict the same claim only the best supported counts against it."
    return [sentence("The rival " if len(shown) == 1 else "The rivals ", *joined(shown), verb + rest)]


def side_reasons(side: SideItem) -> list[Sentence]:
    if not side.origins:
        return []
    return [who(side), *repeats(side), *through(side), *parties(side), *range_reasons(side)]


def who(side: SideItem) -> Sentence:
    """ "Two origins affirm it: TASS, through Izvestiya, and the Government of Russia."""
    count = len(side.origins) + side.more
    verb = VERBS[side.name][count != 1]
    named = [origin_pieces(origin) for origin in side.origins[:MOST_NAMED]]
    if count > MOST_NAMED:
        named.append((Link(f"{number(count - MOST_NAMED)} more"),))
    return sentence(f"{number(count).capitalize()} origin{'' if count == 1 else 's'} {verb}: ", *joined(named), ".")


def origin_pieces(origin: OriginItem) -> tuple[Link, ...]:
    """The origin and how its word came: the speaker where another name, the outlet where another again."""
    item, pieces = origin.first, [origin.name]
    if item.voice_kind == "unnamed":
        pieces = [Link("unnamed people (“"), item.voice, Link("”) vouched for by "), origin.name]
    elif item.voice.text != origin.name.text:
        pieces += (
            [Link(", in the words of "), item.voice]
            if item.voice_kind != "outlet"
            else [Link(" ("), item.voice, Link(")")]
        )
    if item.outlet.text not in (item.voice.text, origin.name.text):
        pieces += [Link(", in "), Link(item.outlet.text, item.article.address)]
    return tuple(pieces)


def joined(groups: Sequence[tuple[Link, ...]]) -> tuple[Link, ...]:
    pieces: list[Link] = []
    for position, group in enumerate(groups):
        if position:
            pieces.append(Link("; and " if position == len(groups) - 1 else "; "))
        pieces.extend(group)
    return tuple(pieces)


def repeats(side: SideItem) -> list[Sentence]:
    """What was counted as a repeat of an origin already counted."""
    found = []
    for origin in side.origins:
        if count := origin.repeat_count:
            many = "statement rests" if count == 1 else "statements rest"
            words = f"{number(count).capitalize()} further {many} on "
            found.append(
                sentence(
                    words, origin.name, " too, counted as a repeat." if count == 1 else " too, counted as repeats."
                )
            )
    return found


def through(side: SideItem) -> list[Sentence]:
    """Statements on other claims that reach this one by a relation."""
    found: dict[str, Sentence] = {}
    for origin in side.origins:
        item = origin.first
        if item.through:
            words = sentence(origin.name, " counts through the claim “", item.claim, f"”, {item.through}.")
            found.setdefault(f"{origin.name.text} {item.claim.address}", words)
    return list(found.values())


def parties(side: SideItem) -> list[Sentence]:
    """Where a party to the claim speaks of its own act."""
    verb = "affirms" if side.name == "for" else "denies"
    return [
        sentence(origin.name, f", which itself {verb} it, is a party to the claim.")
        for origin in side.origins
        if origin.is_party
    ]


def range_reasons(side: SideItem) -> list[Sentence]:
    """Why the lower count is less than the upper."""
    if side.low == side.high:
        return []
    silent = [origin for origin in side.origins if not origin.adds]
    if not silent:
        return [
            sentence(
                "The lower count is less, for some of them are unnamed and may belong to an origin counted already."
            )
        ]
    names = enumerated(tuple(origin.name for origin in silent[:MOST_NAMED]))
    why = " to the lower count: who is unnamed, or says not whence, may rest on an origin counted already."
    return [sentence(*names, " adds nothing" if len(silent) == 1 else " add nothing", why)]


def number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"
