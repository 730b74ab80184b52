from claims.models import Change, Editor, Story
from tests.admin.page import added, errors_of, opened
from tests.factories import make_story


def test_a_story_is_entered_and_published(desk):
    added(desk, Story).save(title="Turkey's S-400 purchase", state="published")
    story = Story.objects.get()
    assert (story.slug, story.public) == ("turkeys-s-400-purchase", True)
    change = Change.objects.get()
    assert (change.act, change.number, change.editor) == ("published", 1, Editor.objects.get())
    assert change.editor.pseudonym == "Editor 1"


def test_a_public_story_is_not_changed_without_a_reason(desk):
    story = make_story(title="Old title")
    answer = opened(desk, story).send(title="New title")
    assert errors_of(answer) == {
        "edit_reason": ["Readers see this: say why you change it, in one sentence. The reason is published."]
    }
    assert 'value="New title"' in answer.content.decode()
    story.refresh_from_db()
    assert story.title == "Old title"
