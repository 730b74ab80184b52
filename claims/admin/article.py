"""Articles at the desk, with their statements and notices."""

from django.contrib import admin

from claims.actions.article import remove_notice, save_article, save_notice
from claims.admin.act import STATE_ACTS
from claims.admin.edit import EditAdmin
from claims.admin.finding import any_of, in_document, outlet_named
from claims.admin.form import DATE_FORMS, NOTE_HELP, STATE_HELP, EditForm, RowForm
from claims.admin.inline import EditInline
from claims.admin.statement import StatementOnArticle
from claims.models import Article, ArticleNotice
from claims.vocabulary import Thing


class ArticleForm(EditForm):
    class Meta:
        help_texts = {
            "outlet": "Who published it.",
            "headline": "As printed, in its own language. An article needs a headline or an address.",
            "url": "Its own address. What only tracks readers is cut off; we hold each address once.",
            "archive_url": "A copy that will stay, such as one at the Internet Archive.",
            "byline": "Who is named as its author.",
            "published": f"When it was published. {DATE_FORMS}",
            "retrieved_on": "When we first held it, if that is known. Its statements are known from its day of "
            "publication, or from this day if that is earlier.",
            "language": "A tag of BCP 47, such as tr or zh-Hant.",
            "based_on": "The article that this one reprints or rewrites: then its own voice is that one's.",
            "text": "The pasted text, for work at the desk only: never shown whole, never exported.",
            "state": f"{STATE_HELP} Its statements are hidden with it.",
            "desk_note": NOTE_HELP,
        }


class NoticeForm(RowForm):
    class Meta:
        help_texts = {
            "kind": "Corrected, retracted, or removed by its outlet. A retraction takes back what the article says in "
            "its own voice, or through unnamed speakers it vouches for, from its day on.",
            "noted_on": "On which day, today at the latest.",
            "url": "Where the outlet says so.",
            "note": "What it says, in one sentence.",
        }


class NoticeInline(EditInline):
    model = ArticleNotice
    form = NoticeForm
    fields = [("kind", "noted_on"), "url", "note", "opened_version"]
    verbose_name = "notice"
    verbose_name_plural = "notices: what its outlet later said of it"

    def save_row(self, form, *, edit):
        save_notice(form.instance, edit=edit)

    def remove_row(self, row, *, edit):
        remove_notice(row, edit=edit)


@admin.register(Article)
class ArticleAdmin(EditAdmin):
    form = ArticleForm
    fieldsets = [
        ("The article", {"fields": ["outlet", "headline", "url", "published", "language", "byline"]}),
        ("Where it comes from", {"fields": ["based_on", "archive_url", "retrieved_on"]}),
        ("Its text", {"fields": ["text"], "classes": ["collapse"]}),
        ("Publication", {"fields": ["state", "desk_note"]}),
    ]
    autocomplete_fields = ("outlet", "based_on")
    inlines = (StatementOnArticle, NoticeInline)
    list_display = ("display_title", "outlet", "published", "language", "state")
    list_select_related = label_related = ("outlet",)
    list_filter = ("state", "language")
    lookups = ("outlet__id__exact",)
    search_help_text = "Words of the headline, the byline or the outlet's name."
    ordering = ("-pk",)
    actions = STATE_ACTS
    word = staticmethod(any_of(in_document(Thing.ARTICLE), outlet_named("outlet")))

    def get_queryset(self, request):
        return super().get_queryset(request).defer("text", "desk_note")

    def label(self, row):
        return f"{row.display_title} ({row.outlet}{', ' if row.published else ''}{row.published})"

    def save_row(self, form, *, edit):
        save_article(form.instance, edit=edit)
