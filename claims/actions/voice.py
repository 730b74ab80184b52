"""Whose words statements are, held together when something that they rest on moves."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from claims.models import Statement
from claims.queries.attribution import Surroundings, surroundings_of, voice_outlet_of, with_attribution
from claims.queries.difference import batches
from claims.vocabulary import SpeakerKind


def check_voices(statements: Iterable[int], *, field: str) -> None:
    """Raises ValidationError on `field` where these statements would break a rule as the record now stands."""
    for pks in batches(sorted(statements)):
        rows = list(with_attribution(Statement.objects.filter(pk__in=pks)))
        around = surroundings_of(rows)
        check_vouchers(rows, around, field=field)
        check_own_words(rows, around, field=field)


def check_vouchers(rows: Iterable[Statement], around: Surroundings, *, field: str) -> None:
    """An unnamed speaker's voucher has the publisher of the first relay, else of the root article, else of its own."""
    publisher = around.directory.publisher
    for row in rows:
        if row.speaker is None or row.speaker.kind != SpeakerKind.UNNAMED or row.speaker.vouched_by is None:
            continue
        voucher, first = row.speaker.vouched_by, voice_outlet_of(row, around)
        if publisher(voucher.name) != publisher(first.name):
            message = (
                f"“{row.speaker}” is vouched for by {voucher}, but the words in “{row.article}” first reached print "
                f"through {first}: choose the unnamed speaker of {first}, or correct the relays."
            )
            raise ValidationError({field: message})


def check_own_words(rows: list[Statement], around: Surroundings, *, field: str) -> None:
    """In one article an outlet takes one stance on a claim once, also where relays or `based_on` make it the voice."""
    moved = {row.pk: voice_outlet_of(row, around) for row in rows if row.speaker is None}
    articles = {row.article_id for row in rows if row.pk in moved}
    said: set[tuple[int, int, int, str]] = set()
    for twin in Statement.objects.filter(article__in=articles, speaker=None).select_related("claim", "voice_outlet"):
        voice = moved.get(twin.pk, twin.voice_outlet)
        key = (voice.pk, twin.article_id, twin.claim_id, twin.stance)
        if key in said:
            message = f"One article would then say twice, as {voice}’s own word, that it {twin.stance} “{twin.claim}”."
            raise ValidationError({field: f"{message} Remove one of the two first."})
        said.add(key)
