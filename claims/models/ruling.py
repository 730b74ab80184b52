"""Rulings: the editors' own decision on a claim. It stands beside the counted status and never changes it."""

from typing import Any

from django.db import models

from claims.models.claim import Claim
from claims.models.edited import Edited, filled, known_word
from claims.models.fields import LongLineField
from claims.models.statement import Statement
from claims.vocabulary import Verdict, choices

ONE_A_CLAIM = "The claim already has a ruling: change that one."


class RulingQuerySet(models.QuerySet["Ruling"]):
    def get_by_natural_key(self, story: str, text: str) -> "Ruling":
        return self.get(claim__story__slug=story, claim__text=text)


class Ruling(Edited):
    claim = models.OneToOneField(Claim, models.CASCADE, related_name="ruling", error_messages={"unique": ONE_A_CLAIM})
    verdict = models.CharField(max_length=20, choices=choices(Verdict))
    decided_on = models.DateField(db_index=True)
    reason = LongLineField()
    evidence = models.ManyToManyField(Statement, related_name="evidence_of")

    objects = RulingQuerySet.as_manager()

    class Meta:
        constraints = [
            known_word("verdict", Verdict, name="ruling_verdict_known", message="Choose the verdict from the list."),
            filled("reason", name="ruling_reason_filled", message="A ruling needs its reason."),
        ]

    def __str__(self) -> str:
        return f"{self.verdict}, {self.decided_on}"

    def natural_key(self) -> tuple[Any, ...]:
        return self.claim.natural_key()

    natural_key.dependencies = ["claims.claim"]  # type: ignore[attr-defined]
