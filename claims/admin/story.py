"""Stories at the desk."""

from django.contrib import admin

from claims.actions.story import save_story
from claims.admin.act import STATE_ACTS
from claims.admin.edit import EditAdmin
from claims.admin.finding import in_document
from claims.admin.form import STATE_HELP, EditForm
from claims.models import Story
from claims.vocabulary import Thing


class StoryForm(EditForm):
    class Meta:
        help_texts = {
            "title": "The subject under which claims are followed, such as “Turkey's S-400 purchase”.",
            "slug": "The short name in its address. Leave it empty to have one made from the title.",
            "summary": "Two or three sentences for readers who come to it new.",
            "state": f"{STATE_HELP} Its claims are hidden with it.",
        }


@admin.register(Story)
class StoryAdmin(EditAdmin):
    form = StoryForm
    fieldsets = [
        ("The story", {"fields": ["title", "summary", "slug"]}),
        ("Publication", {"fields": ["state"]}),
    ]
    list_display = ("title", "state", "first_known")
    list_filter = ("state",)
    search_help_text = "Words of the title or the summary."
    ordering = ("title",)
    actions = STATE_ACTS
    word = staticmethod(in_document(Thing.STORY))

    def save_row(self, form, *, edit):
        save_story(form.instance, edit=edit)
