"""Entering and changing stories."""

from claims.actions.edit import Edit, store
from claims.actions.name import give_slug
from claims.actions.publication import check_state
from claims.models import Story


def save_story(story: Story, *, edit: Edit) -> Story:
    """Save a story; its state shows or hides all its claims. Raises ValidationError by field."""
    check_state(story)
    give_slug(story, story.title)
    with edit.changing(story):
        store(story, edit=edit)
    edit.touched.stories.add(story.pk)
    return story
