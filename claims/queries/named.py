"""Finding public things by the names that addresses and files give them.

Each function maps a given name to the ids it bears.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q

from claims.models import Claim, Outlet, Speaker, SpeakerAlias, Story
from claims.values.text import fold
from claims.vocabulary import SpeakerKind

Found = dict[str, set[int]]


def stories_named(given: list[str]) -> Found:
    """By title or short name."""
    rows = Story.objects.public().filter(Q(title__in=given) | Q(slug__in=given))
    return matched(given, rows.values_list("pk", "title", "slug"))


def claims_named(given: list[str]) -> Found:
    """By text or id."""
    ids = [int(value) for value in given if value.isascii() and value.isdigit() and len(value) < 19]
    rows = Claim.objects.public().filter(Q(text__in=given) | Q(pk__in=ids))
    return matched(given, ((pk, text, str(pk)) for pk, text in rows.values_list("pk", "text")))


def outlets_named(given: list[str]) -> Found:
    """By name, whatever its case and accents, short name or domain."""
    folded = folded_of(given)
    rows = Outlet.objects.public().filter(Q(folded_name__in=folded.values()) | Q(slug__in=given) | Q(domain__in=given))
    return matched(given, rows.values_list("pk", "folded_name", "slug", "domain"), folded)


def speakers_named(given: list[str]) -> Found:
    """By name or alias, whatever its case and accents, or by short name; several unnamed speakers may share a name."""
    folded = folded_of(given)
    public = Speaker.objects.public()
    rows = public.filter(Q(folded_name__in=folded.values()) | Q(slug__in=given)).values_list(
        "pk", "folded_name", "slug"
    )
    aliases = SpeakerAlias.objects.filter(folded_name__in=folded.values(), speaker__in=public)
    return matched(given, [*rows, *aliases.values_list("speaker_id", "folded_name")], folded)


def organisations_named(given: list[str]) -> Found:
    found = speakers_named(given)
    ids = set().union(*found.values())
    kept = set(Speaker.objects.filter(pk__in=ids, kind=SpeakerKind.ORGANISATION).values_list("pk", flat=True))
    return {value: pks & kept for value, pks in found.items()}


def folded_of(given: list[str]) -> dict[str, str]:
    return {value: fold(value) for value in given}


def matched(given: list[str], rows: Iterable[tuple], folded: dict[str, str] | None = None) -> Found:
    """For each given value the ids of the rows (id, name, name…) one of whose names is the value or its folded form."""
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for pk, *names in rows:
        for name in names:
            bearers[name].add(pk)
    return {value: bearers[value] | (bearers[folded[value]] if folded else set()) for value in given}
