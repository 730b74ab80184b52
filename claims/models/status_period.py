"""Status periods: what the record showed of a claim, from one day until another. Derived, never edited."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint

from claims.models.claim import Claim
from claims.models.edited import PUBLIC, PublicQuerySet, in_order, known_word
from claims.models.statement import Statement
from claims.models.story import Story
from claims.vocabulary import Status, choices

OPEN_END = date(9999, 12, 31)
"""The `until` of a claim's latest period."""


class StatusPeriodQuerySet(PublicQuerySet):
    def as_of(self, day: date) -> "StatusPeriodQuerySet":
        """The one period of each claim that holds on that day; none before the claim's first report."""
        return self.filter(since__lte=day, until__gt=day)

    def get_by_natural_key(self, since: date, story: str, text: str) -> "StatusPeriod":
        return self.get(since=since, claim__story__slug=story, claim__text=text)


class StatusPeriod(models.Model):
    """A step of a claim's status and counts; `until` is exclusive. *Not yet reported* has no row."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="periods")
    story = models.ForeignKey(Story, models.CASCADE, related_name="periods")
    since = models.DateField()
    until = models.DateField(default=OPEN_END)
    status = models.CharField(max_length=20, choices=choices(Status))
    status_since = models.DateField()  # the day from which the status has held, whatever its counts did since
    support_min = models.PositiveIntegerField(default=0)
    support_max = models.PositiveIntegerField(default=0)
    oppose_min = models.PositiveIntegerField(default=0)
    oppose_max = models.PositiveIntegerField(default=0)
    because = models.ForeignKey(Statement, models.SET_NULL, null=True, blank=True, related_name="periods")
    public = models.BooleanField(default=False)

    objects = StatusPeriodQuerySet.as_manager()

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["claim", "since"],
                name="period_once",
                violation_error_message="The claim already has a period from that day.",
            ),
            CheckConstraint(
                condition=Q(until__gt=F("since")),
                name="period_since_before_until",
                violation_error_message="A period ends after it begins.",
            ),
            known_word(
                "status",
                set(Status) - {Status.NOT_YET_REPORTED},
                name="period_status_known",
                message="The status is not one that a period can have.",
            ),
            in_order(
                "support_min",
                "support_max",
                name="period_support_in_order",
                message="The lower count for the claim cannot pass the upper one.",
            ),
            in_order(
                "oppose_min",
                "oppose_max",
                name="period_oppose_in_order",
                message="The lower count against the claim cannot pass the upper one.",
            ),
        ]
        indexes = [
            Index(fields=["since", "until"], condition=PUBLIC, name="period_public_since"),
            Index(fields=["until", "since"], condition=PUBLIC, name="period_public_until"),
            Index(fields=["status", "since", "until"], condition=PUBLIC, name="period_public_status"),
            Index(fields=["story", "since", "until"], condition=PUBLIC, name="period_public_story"),
        ]

    def __str__(self) -> str:
        return f"{self.status} since {self.since}"

    def natural_key(self) -> tuple[Any, ...]:
        return (self.since, *self.claim.natural_key())

    natural_key.dependencies = ["claims.claim"]  # type: ignore[attr-defined]
