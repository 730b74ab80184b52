"""The registry of names that are taken, across outlets and named speakers."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from claims.models.edited import filled


class Name(models.Model):
    """One folded name of one outlet or named speaker, aliases included. Written by actions alone.

    An origin is known by its name, in the engine and in the files: two bearers of one name would be one origin.
    """

    folded = models.CharField(max_length=400)
    outlet = models.ForeignKey("claims.Outlet", models.CASCADE, null=True, blank=True, related_name="names")
    speaker = models.ForeignKey("claims.Speaker", models.CASCADE, null=True, blank=True, related_name="names")

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["folded"],
                name="name_taken_once",
                violation_error_message="This name is taken by another outlet or speaker.",
            ),
            filled("folded", name="name_filled", message="A name needs at least one letter."),
            CheckConstraint(
                condition=Q(outlet__isnull=True, speaker__isnull=False) | Q(outlet__isnull=False, speaker__isnull=True),
                name="name_of_one_bearer",
                violation_error_message="A name belongs to one outlet or to one speaker.",
            ),
        ]

    def __str__(self) -> str:
        return self.folded
