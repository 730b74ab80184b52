"""Relations between two claims."""

from typing import Any

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from claims.models.claim import Claim
from claims.models.edited import Edited, known_word
from claims.models.fields import LineField
from claims.vocabulary import RelationKind, choices


class ClaimRelationQuerySet(models.QuerySet["ClaimRelation"]):
    def public(self) -> "ClaimRelationQuerySet":
        """Relations between claims that are both public."""
        return self.filter(from_claim__public=True, to_claim__public=True)

    def get_by_natural_key(self, relation: str, *claims: str) -> "ClaimRelation":
        ends = {"from_claim__story__slug": claims[0], "from_claim__text": claims[1]}
        return self.get(relation=relation, to_claim__story__slug=claims[2], to_claim__text=claims[3], **ends)


class ClaimRelation(Edited):
    """From one claim to another. `contradicts` holds both ways and is stored once, from the smaller id."""

    from_claim = models.ForeignKey(Claim, models.CASCADE, related_name="relations_from")
    relation = models.CharField(max_length=20, choices=choices(RelationKind))
    to_claim = models.ForeignKey(Claim, models.CASCADE, related_name="relations_to")
    reason = LineField(max_length=500, blank=True, default="")

    objects = ClaimRelationQuerySet.as_manager()

    class Meta:
        constraints = [
            known_word("relation", RelationKind, name="relation_known", message="Choose the relation from the list."),
            CheckConstraint(
                condition=~Q(from_claim=F("to_claim")),
                name="relation_to_another",
                violation_error_message="A claim cannot contradict, refine or supersede itself.",
            ),
            UniqueConstraint(
                fields=["from_claim", "relation", "to_claim"],
                name="relation_once",
                violation_error_message="These two claims already have this relation.",
            ),
            CheckConstraint(
                condition=~Q(relation=RelationKind.CONTRADICTS) | Q(from_claim__lt=F("to_claim")),
                name="relation_contradicts_once",
                violation_error_message="A contradiction holds both ways and is stored once, from the older claim.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_claim_id} {self.relation} {self.to_claim_id}"

    def natural_key(self) -> tuple[Any, ...]:
        return (self.relation, *self.from_claim.natural_key(), *self.to_claim.natural_key())

    natural_key.dependencies = ["claims.claim"]  # type: ignore[attr-defined]
