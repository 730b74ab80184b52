"""Stories: the subjects under which claims are followed."""

from django.db import models
from django.db.models import UniqueConstraint
from django.urls import reverse

from claims.models.edited import Edited, SlugQuerySet, filled, known_word
from claims.models.fields import LineField, LongLineField
from claims.vocabulary import State, choices


class Story(Edited):
    title = LineField(max_length=200)
    slug = models.SlugField(max_length=220, allow_unicode=True, db_index=False, blank=True)
    summary = LongLineField(blank=True, default="")
    state = models.CharField(max_length=20, choices=choices(State), default=State.DRAFT)
    public = models.BooleanField(default=False, editable=False)
    first_known = models.DateField(null=True, editable=False)

    objects = SlugQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "stories"
        constraints = [
            filled("title", name="story_title_filled", message="A story needs a title."),
            UniqueConstraint(
                fields=["title"], name="story_title_unique", violation_error_message="Another story has this title."
            ),
            filled("slug", name="story_slug_filled", message="A story needs a short name for its address."),
            UniqueConstraint(
                fields=["slug"],
                name="story_slug_unique",
                violation_error_message="Another story has this short name for its address.",
            ),
            known_word("state", State, name="story_state_known", message="Choose the story's state from the list."),
        ]

    def __str__(self) -> str:
        return self.title

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    def get_absolute_url(self) -> str:
        return reverse("story_detail", kwargs={"slug": self.slug})
