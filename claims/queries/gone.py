"""Things that the public could see and cannot any more."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from claims.models import Article, Change, Claim, Story
from claims.vocabulary import Act, State, Thing


@dataclass(frozen=True, slots=True)
class GonePage:
    """A withdrawn story, claim or article: its kind, the day and the reason; never its text."""

    thing: str
    on: date
    reason: str


def gone_story(slug: str) -> GonePage | None:
    """What remains to be said of a withdrawn story; None where the public never saw one of that name."""
    story = Story.objects.filter(slug=slug, state=State.WITHDRAWN).first()
    return withdrawal(Thing.STORY, story.pk) if story else None


def gone_article(pk: int) -> GonePage | None:
    article = Article.objects.filter(pk=pk, state=State.WITHDRAWN).only("pk").first()
    return withdrawal(Thing.ARTICLE, article.pk) if article else None


def gone_claim(pk: int) -> GonePage | None:
    """A claim goes with its own withdrawal, or with that of its story, where the public had seen it."""
    claim = Claim.objects.filter(pk=pk).select_related("story").only("state", "story__state").first()
    if claim is None:
        return None
    if claim.state == State.WITHDRAWN:
        return withdrawal(Thing.CLAIM, pk)
    went_with_story = claim.state == State.PUBLISHED and claim.story.state == State.WITHDRAWN
    if not went_with_story or not entries(Thing.CLAIM, pk).exists():
        return None
    story = withdrawal(Thing.STORY, claim.story_id)
    return GonePage(Thing.CLAIM.value, story.on, story.reason) if story else None


def withdrawal(thing: Thing, pk: int) -> GonePage | None:
    """The day and the reason of the last public withdrawal."""
    last = entries(thing, pk).filter(act=Act.WITHDRAWN).order_by("-number").first()
    return GonePage(thing.value, timezone.localdate(last.at), last.reason) if last else None


def entries(thing: Thing, pk: int) -> QuerySet[Change]:
    return Change.objects.public().filter(thing=thing, object_id=pk)
