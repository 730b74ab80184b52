"""The stored words of the record, as plain enums. What each means stands in docs/glossary.md."""

from enum import StrEnum


class Stance(StrEnum):
    """What a voice does with a claim (methodology, stances)."""

    AFFIRMS = "affirms"
    DENIES = "denies"
    QUESTIONS = "questions"
    REPORTS = "reports"
    DECLINES = "declines"
    RETRACTS = "retracts"


class Certainty(StrEnum):
    FLAT = "flat"
    EXPECTED = "expected"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Sourcing(StrEnum):
    """Whether an own-voice statement shows the outlet's own reporting."""

    OWN = "own"
    UNCLEAR = "unclear"


class Status(StrEnum):
    """What the record shows of a claim on a day, in the order in which the rules are tried."""

    NOT_YET_REPORTED = "not yet reported"
    SUPERSEDED = "superseded"
    OPINION = "opinion"
    OPEN = "open"
    RETRACTED = "retracted"
    UNATTRIBUTED = "unattributed"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    CORROBORATED = "corroborated"
    SELF_REPORTED = "self-reported"
    MULTIPLE_REPORTS = "multiple reports"
    SINGLE_ORIGIN = "single origin"


class Role(StrEnum):
    """What a statement adds to the timeline of its claim, looking only backwards."""

    FIRST_REPORT = "first report"
    CORROBORATES = "corroborates"
    CONTRADICTS = "contradicts"
    REPEATS = "repeats"
    REVERSES = "reverses"
    DIFFERS = "differs"
    QUESTIONS = "questions"
    REPORTS = "reports"
    DECLINES = "declines"
    RETRACTS = "retracts"
    PREDICTS = "predicts"
    POSSIBLE = "possible"


class ClaimKind(StrEnum):
    EVENT = "event"
    FIGURE = "figure"
    PREDICTION = "prediction"
    INTENTION = "intention"
    OPINION = "opinion"


class RelationKind(StrEnum):
    CONTRADICTS = "contradicts"
    REFINES = "refines"
    SUPERSEDES = "supersedes"


class SpeakerKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    UNNAMED = "unnamed"


class OutletKind(StrEnum):
    NEWSPAPER = "newspaper"
    AGENCY = "agency"
    BROADCASTER = "broadcaster"
    SITE = "site"
    PRESS_PAGE = "press page"


class State(StrEnum):
    DRAFT = "draft"
    IN_REVIEW = "in review"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class NoticeKind(StrEnum):
    CORRECTED = "corrected"
    RETRACTED = "retracted"
    REMOVED = "removed"


class Verdict(StrEnum):
    ESTABLISHED = "established"
    REFUTED = "refuted"
    UNPROVEN = "unproven"


class Comparator(StrEnum):
    EQUAL = "="
    ABOUT = "~"
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    RANGE = "range"


class Act(StrEnum):
    """What an entry of the public record did."""

    PUBLISHED = "published"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


class Thing(StrEnum):
    """Kinds of object that the public record and the search speak of."""

    STORY = "story"
    CLAIM = "claim"
    STATEMENT = "statement"
    RELATION = "relation"
    RULING = "ruling"
    ARTICLE = "article"
    SPEAKER = "speaker"
    OUTLET = "outlet"


def choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    """Pairs of stored word and label, for a model or form field."""
    return [(word.value, word.value.capitalize()) for word in words]
