"""Names with addresses, and sentences that hold them.

Addresses are paths without the day; templates add {{ day_query }}.
"""

from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Link:
    """A text and the page behind it; address "" where there is none."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in pieces, so that a template can set links in it; the pieces already carry their spaces."""

    pieces: tuple[Link, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def sentence(*pieces: str | Link) -> Sentence:
    return Sentence(tuple(Link(piece) if isinstance(piece, str) else piece for piece in pieces))


def enumerated(items: tuple[Link, ...], *, joint: str = "and") -> tuple[Link, ...]:
    """The links with ", " and " and " between them, as pieces of a sentence."""
    pieces: list[Link] = []
    for position, item in enumerate(items):
        if position:
            pieces.append(Link(f" {joint} " if position == len(items) - 1 else ", "))
        pieces.append(item)
    return tuple(pieces)


def claim_address(pk: int) -> str:
    return reverse("claim_detail", args=[pk])


def article_address(pk: int) -> str:
    return reverse("article_detail", args=[pk])


def story_address(slug: str) -> str:
    return reverse("story_detail", args=[slug])


def speaker_address(slug: str) -> str:
    return reverse("speaker_detail", args=[slug])


def outlet_address(slug: str) -> str:
    return reverse("outlet_detail", args=[slug])


def csv_address(address: str) -> str:
    """The address of the same thing as CSV: "/claims/31/" gives "/claims/31.csv"."""
    return address.rstrip("/") + ".csv"
