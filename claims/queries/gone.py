"""Things that the public could see and cannot any more."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from claims.models import Change
from claims.queries.snapshot import MODEL_OF
from claims.vocabulary import Act, Thing


@dataclass(frozen=True, slots=True)
class GonePage:
    """Something withdrawn: its kind, the day and the reason; never its text or name."""

    thing: str
    on: date
    reason: str


def gone(thing: Thing, **key: Any) -> GonePage | None:
    """What remains to be said of a thing that is not public; None where the public never saw one of that key.

    It may have gone by itself or with what it belongs to: a claim with its story, a speaker with the last statement
    that named it. Two queries.
    """
    row = MODEL_OF[thing]._default_manager.filter(**key).only("pk").first()
    if row is None:
        return None
    last = Change.objects.public().filter(thing=thing, object_id=row.pk, act=Act.WITHDRAWN).order_by("-number").first()
    return GonePage(thing.value, timezone.localdate(last.at), last.reason) if last else None
