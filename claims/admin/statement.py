"""Statements at the desk: on their own page, and as rows of their claim's and of their article's page."""

from django import forms
from django.contrib import admin
from django.db.models import Prefetch

from claims.actions.publication import restore_statement, withdraw_statement
from claims.actions.statement import confirm_wording, save_statement
from claims.admin import relay
from claims.admin.edit import EditAdmin
from claims.admin.finding import any_of, claim_worded, in_document, outlet_named, speaker_named
from claims.admin.form import DATE_FORMS, NOTE_HELP, EditForm, RowForm
from claims.admin.inline import EditInline
from claims.models import Relay, Statement
from claims.vocabulary import Thing

HELP = {
    "claim": "What it is about. Two assertions are two claims, and two statements.",
    "article": "Where it was printed.",
    "speaker": "Who says it: what a person is quoted as saying is that person's statement. Empty where the article "
    "says so in its outlet's own voice. Someone unnamed is entered by the printed descriptor and the outlet that "
    "vouches for them: never write who it really is.",
    "position": "In which position they say it; empty where they speak for themselves. Search by the person's name.",
    "position_as_printed": "The position in the article's words, where it differs or is not in the record.",
    "stance": "Affirms: it is so. Denies: it is not so. Questions: casts doubt. Reports: passes it on without saying "
    "whose word it is. Declines: was asked and gave no answer. Retracts: withdraws what the same body said before. "
    "Only affirms, denies and retracts move the status. The text decides, not the headline.",
    "certainty": "Flat: without reserve. Expected, likely: so the words have it. Possible: it may be; this is "
    "shown and not counted.",
    "said": f"When it was said, where the article tells; otherwise leave it empty. {DATE_FORMS}",
    "sourcing": "Of an outlet's own voice only. Own: the article shows its own reporting (a witness, a document, an "
    "interview, a named desk). Unclear: everything else.",
    "quote": "The exact words, a dozen at most, from which the statement is read.",
    "quote_prefix": "The few words just before the quote.",
    "quote_suffix": "The few words just after it.",
    "quote_translation": "The quote in English, where it is in another language.",
    "desk_note": NOTE_HELP,
}


class StatementRowForm(RowForm):
    relays = relay.RelayField()
    is_withdrawn = forms.BooleanField(
        required=False,
        label="Withdrawn",
        help_text="Ticked, the statement is taken out of the record: readers and counts no longer see it.",
    )

    class Meta:
        help_texts = HELP

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["relays"].initial = relay.cell_text(self.instance.relays.all())
            self.fields["is_withdrawn"].initial = self.instance.withdrawn

    @property
    def heading(self):
        """Who takes which stance, and on what where the page does not say it."""
        on = f": {self.instance.claim.text}" if "claim" in self.fields else f", in {self.instance.article.outlet}"
        return f"{self.instance.voice} {self.instance.stance}{on}"


class StatementForm(StatementRowForm, EditForm):
    pass


def save_row(form, *, edit):
    """Save what was changed of a statement: its columns, its relays, whether it is withdrawn."""
    statement, changed = form.instance, set(form.changed_data)
    if changed - {"is_withdrawn"} or not statement.pk:
        is_told = "relays" in changed or not statement.pk
        relays = relay.enter(form.cleaned_data["relays"], statement, edit=edit) if is_told else None
        save_statement(statement, relays=relays, edit=edit)
    if "is_withdrawn" in changed:
        deed = withdraw_statement if form.cleaned_data["is_withdrawn"] else restore_statement
        deed(statement, edit=edit)


def loaded(statements):
    """With all that a form of each shows."""
    related = ("claim", "article__outlet", "speaker__vouched_by", "position__person", "position__organisation")
    relays = Relay.objects.select_related("outlet", "article").defer("article__text").order_by("hop")
    rows = statements.select_related(*related).defer("article__text")
    return rows.prefetch_related(Prefetch("relays", relays))


class StatementInline(EditInline):
    """Statements below their claim or article; `there` is the other end, which each row chooses."""

    model = Statement
    form = StatementRowForm
    autocomplete_fields = ("claim", "article", "speaker", "position")
    readonly_fields = ("standing",)
    show_change_link = True
    there = ""

    def get_fieldsets(self, request, obj=None):
        said = [self.there, ("stance", "certainty"), "speaker", "position", "relays", "said", "quote", "sourcing"]
        quote = [("quote_prefix", "quote_suffix"), "quote_translation"]
        more = ["position_as_printed", *quote, "desk_note", "is_withdrawn"]
        return [
            (None, {"fields": ["standing", *said, "opened_version"]}),
            ("More", {"fields": more, "classes": ["collapse"]}),
        ]

    def get_queryset(self, request):
        return loaded(super().get_queryset(request))

    def save_row(self, form, *, edit):
        save_row(form, edit=edit)

    @admin.display(description="In the record")
    def standing(self, obj):
        return standing(obj)

    @admin.display(description="Relays")
    def relays(self, obj):
        return obj.relays_text


class StatementOnClaim(StatementInline):
    fk_name = "claim"
    there = "article"


class StatementOnArticle(StatementInline):
    fk_name = "article"
    there = "claim"


def standing(statement):
    """Its role on the claim's timeline and the origin it rests on, or why readers do not see it."""
    if not statement.pk:
        return "New"
    if statement.withdrawn:
        return "Withdrawn"
    rests = f"rests on {statement.origin}" if statement.origin else ""
    if not statement.public:
        return f"Not public: its claim, story or article is not published ({rests})"
    older = "; linked to an earlier wording of the claim" if statement.claim_wording < statement.claim.wording else ""
    return f"{(statement.role or 'shown').capitalize()}; {rests}; known from {statement.known_from}{older}"


@admin.register(Statement)
class StatementAdmin(EditAdmin):
    form = StatementForm
    fieldsets = [
        ("What is said of what", {"fields": ["claim", ("stance", "certainty")]}),
        ("Who says it", {"fields": ["speaker", "position", "position_as_printed", "sourcing"]}),
        ("Where, when and through whom", {"fields": ["article", "relays", "said"]}),
        ("In which words", {"fields": ["quote", ("quote_prefix", "quote_suffix"), "quote_translation"]}),
        ("In the record", {"fields": ["standing", "is_withdrawn", "desk_note"]}),
    ]
    readonly_fields = ("standing",)
    autocomplete_fields = ("claim", "article", "speaker", "position")
    actions = ("withdraw_selected", "restore_selected", "confirm_selected", "delete_selected_drafts")
    list_display = ("voice", "stance", "claim", "outlet", "role", "known_from", "public")
    list_display_links = ("voice", "stance")
    list_select_related = ("claim", "outlet")
    label_related = ("claim",)
    list_filter = ("stance", "certainty", "role", "sourcing", "withdrawn")
    lookups = ("claim__id__exact", "article__id__exact", "speaker__id__exact", "outlet__id__exact")
    search_help_text = "Words of the claim, the headline, or the names of speaker and outlet."
    ordering = ("-pk",)
    word = staticmethod(
        any_of(
            claim_worded("claim"),
            in_document(Thing.ARTICLE, "article"),
            speaker_named("speaker"),
            outlet_named("outlet"),
        )
    )

    def get_queryset(self, request):
        return super().get_queryset(request).defer("desk_note")

    def label(self, row):
        return f"{row.voice} {row.stance}: {row.claim.text}"

    def save_row(self, form, *, edit):
        save_row(form, edit=edit)

    @admin.display(description="In the record")
    def standing(self, obj):
        return standing(obj)

    @admin.display(description="Relays")
    def relays(self, obj):
        return obj.relays_text

    @admin.action(description="Withdraw", permissions=["change"])
    def withdraw_selected(self, request, queryset):
        return self.act(request, queryset, "withdraw_selected", withdraw_statement)

    @admin.action(description="Bring back", permissions=["change"])
    def restore_selected(self, request, queryset):
        return self.act(request, queryset, "restore_selected", restore_statement)

    @admin.action(description="Confirm for today's wording of the claim", permissions=["change"])
    def confirm_selected(self, request, queryset):
        return self.act(request, queryset, "confirm_selected", confirm_wording)
