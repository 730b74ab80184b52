"""Who vouches for an unnamed speaker: the publisher through whom the words first reached print."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from claims.models import Statement
from claims.queries.attribution import surroundings_of, voice_outlet_of, with_attribution
from claims.vocabulary import SpeakerKind


def check_vouchers(statements: Iterable[int]) -> None:
    """Each unnamed speaker's voucher has the publisher of the first relay, else of the root article, else of its own.

    Raises ValidationError (speaker) naming both.
    """
    unnamed = Statement.objects.filter(pk__in=set(statements), speaker__kind=SpeakerKind.UNNAMED)
    rows = list(with_attribution(unnamed))
    around = surroundings_of(rows)
    for row in rows:
        voucher, first = row.speaker.vouched_by, voice_outlet_of(row, around)
        publisher = around.directory.publisher
        if voucher and publisher(voucher.name) != publisher(first.name):
            message = (
                f"“{row.speaker}” are vouched for by {voucher}, but these words first reached print through {first}: "
                f"choose the unnamed speaker of {first}, or correct the relays."
            )
            raise ValidationError({"speaker": message})
