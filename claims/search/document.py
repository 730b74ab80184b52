"""What search sees of each thing: folded text, of public fields only.

Written to SearchDocument by what refreshes a thing.
"""

from collections.abc import Iterable

from claims.models import Article, Claim, Outlet, Speaker, Story
from claims.values.text import fold


def searchable(*texts: str) -> str:
    """The texts folded for case and accents, one after the other."""
    return " ".join(folded for text in texts if (folded := fold(text)))


def story_text(story: Story) -> str:
    return searchable(story.title, story.summary)


def claim_text(claim: Claim) -> str:
    return searchable(claim.text, claim.as_printed)


def article_text(article: Article) -> str:
    """Headline and byline; the pasted text is private and stays out."""
    return searchable(article.headline, article.byline)


def speaker_text(speaker: Speaker, *, aliases: Iterable[str]) -> str:
    return searchable(speaker.name, *aliases, speaker.description)


def outlet_text(outlet: Outlet) -> str:
    return searchable(outlet.name, outlet.domain, outlet.description)
