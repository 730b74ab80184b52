"""Which outlets and speakers the public record names, and since when: by a statement, a party, a relay, a chain."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Min, QuerySet

from claims.models import Article, Claim, Outlet, Position, Relay, Speaker, Statement

Known = dict[int, date | None]  # public ids → the first day on which a statement names them, if one does


def expected_outlets(pks: Iterable[int]) -> dict[int, dict[str, object]]:
    """An outlet is public as publisher of an article, in relays, as voucher, and where a statement is its own word."""
    pks = set(pks)
    statements = Statement.objects.public()
    known = earliest(
        dict.fromkeys(Article.objects.public().filter(outlet__in=pks).values_list("outlet", flat=True)),
        first_days(statements.filter(outlet__in=pks), "outlet"),
        first_days(Relay.objects.filter(statement__public=True, outlet__in=pks), "outlet", "statement__known_from"),
        first_days(statements.filter(speaker__vouched_by__in=pks), "speaker__vouched_by"),
        first_days(statements.filter(voice_outlet__in=pks), "voice_outlet"),
    )
    return columns_of(pks, known)


def expected_speakers(pks: Iterable[int]) -> dict[int, dict[str, object]]:
    """A speaker is public as speaker, organisation, party or owner, and as a link of such a `part_of` chain.

    Reads the stored publicness of outlets and parts, which must be up to date.
    """
    pks = set(pks)
    statements, claims = Statement.objects.public(), Claim.objects.public()
    offices = Position.objects.filter(person__public=True, organisation__in=pks)
    known = earliest(
        dict.fromkeys(offices.values_list("organisation", flat=True)),
        first_days(statements.filter(speaker__in=pks), "speaker"),
        first_days(statements.filter(position__organisation__in=pks), "position__organisation"),
        first_days(claims.filter(parties__in=pks), "parties", "first_reported"),
        first_days(Outlet.objects.public().filter(owner__in=pks), "owner", "first_known"),
        first_days(Speaker.objects.public().filter(part_of__in=pks), "part_of", "first_known"),
    )
    return columns_of(pks, known)


def first_days(rows: QuerySet, name: str, day: str = "known_from") -> Known:
    """For each id under `name` the earliest day of its rows; None where none of them has a day."""
    return dict(rows.order_by().values_list(name).annotate(Min(day)))


def earliest(*answers: Known) -> Known:
    known: Known = {}
    for answer in answers:
        for pk, day in answer.items():
            before = known.get(pk)
            known[pk] = min(before, day) if before and day else before or day
    return known


def columns_of(pks: set[int], known: Known) -> dict[int, dict[str, object]]:
    return {pk: {"public": pk in known, "first_known": known.get(pk)} for pk in pks}


def named_outlets(statements: Iterable[int], articles: Iterable[int]) -> set[int]:
    """The outlets that these statements and articles name."""
    rows = Statement.objects.filter(pk__in=set(statements)).values_list("speaker__vouched_by", "voice_outlet")
    speaking = {pk for pair in rows for pk in pair if pk}
    relayed = Relay.objects.filter(statement__in=set(statements)).values_list("outlet", flat=True)
    publishing = Article.objects.filter(pk__in=set(articles)).values_list("outlet", flat=True)
    return {*speaking, *relayed, *publishing}


def named_speakers(statements: Iterable[int], claims: Iterable[int]) -> set[int]:
    """The speakers and organisations that these statements name, and the parties of these claims."""
    rows = Statement.objects.filter(pk__in=set(statements))
    parties = Claim.objects.filter(pk__in=set(claims), parties__isnull=False).values_list("parties", flat=True)
    return {pk for pair in rows.values_list("speaker", "position__organisation") for pk in pair if pk} | set(parties)


def above(speakers: Iterable[int], outlets: Iterable[int]) -> set[int]:
    """The next links: what these speakers are part of or hold office in, and who owns these outlets."""
    speakers = set(speakers)
    owners = Outlet.objects.filter(pk__in=set(outlets), owner__isnull=False).values_list("owner", flat=True)
    wholes = Speaker.objects.filter(pk__in=speakers, part_of__isnull=False).values_list("part_of", flat=True)
    offices = Position.objects.filter(person__in=speakers).values_list("organisation", flat=True)
    return {*owners, *wholes, *offices}
