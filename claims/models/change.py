"""Changes: the append-only record of edits, and the pseudonyms under which editors stand in it."""

from typing import Any, NoReturn, Self

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Index, Q, UniqueConstraint

from claims.models.edited import filled, known_word
from claims.models.fields import LineField
from claims.vocabulary import Act, Thing, choices


class AppendOnlyError(Exception):
    """Something tried to rewrite or remove an entry of the record of edits."""

    def __init__(self) -> None:
        super().__init__("The record of edits is append-only: an entry is never changed or removed.")


class EditorQuerySet(models.QuerySet["Editor"]):
    def get_by_natural_key(self, pseudonym: str) -> "Editor":
        return self.get(pseudonym=pseudonym)


class Editor(models.Model):
    """Whom the public record names as the author of a change. `user` is None for the desk's own commands."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="editor")
    pseudonym = LineField(max_length=80)

    objects = EditorQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("pseudonym", name="editor_pseudonym_filled", message="An editor needs a public pseudonym."),
            UniqueConstraint(
                fields=["pseudonym"],
                name="editor_pseudonym_unique",
                violation_error_message="Another editor has this pseudonym.",
            ),
        ]

    def __str__(self) -> str:
        return self.pseudonym

    def natural_key(self) -> tuple[str]:
        return (self.pseudonym,)


class ChangeQuerySet(models.QuerySet["Change"]):
    """Adds and reads; the database refuses the rest too (append_only.py)."""

    def public(self) -> Self:
        """Entries of the public record, which alone are numbered."""
        return self.filter(number__isnull=False)

    def update(self, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError

    def delete(self) -> NoReturn:
        raise AppendOnlyError

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError

    def get_by_natural_key(self, number: int) -> "Change":
        return self.get(number=number)


class Change(models.Model):
    """One entry: `number` counts the public ones without a gap and is None for private history.

    `before` and `after` are the public fields as canonical JSON, "" where the thing was not public.
    """

    number = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField()
    act = models.CharField(max_length=20, choices=choices(Act))
    thing = models.CharField(max_length=20, choices=choices(Thing))
    object_id = models.BigIntegerField()
    label = models.CharField(max_length=500)
    before = models.TextField(default="")
    after = models.TextField(default="")
    reason = models.TextField(default="")
    editor = models.ForeignKey(Editor, models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["number"],
                name="change_number_unique",
                violation_error_message="The public record already has an entry of this number.",
            ),
            CheckConstraint(
                condition=Q(number__isnull=True) | Q(number__gte=1),
                name="change_number_counts",
                violation_error_message="Entries of the public record are numbered from 1.",
            ),
            known_word("act", Act, name="change_act_known", message="The record does not know this act."),
            known_word(
                "thing", Thing, name="change_thing_known", message="The record does not know this kind of thing."
            ),
        ]
        indexes = [Index(fields=["thing", "object_id", "number"], name="change_of_thing")]

    def __str__(self) -> str:
        return f"{self.act} {self.thing} {self.object_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError
