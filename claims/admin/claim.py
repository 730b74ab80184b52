"""Claims at the desk, with their relations, statements and ruling."""

from django import forms
from django.contrib import admin
from django.utils import timezone

from claims.actions.claim import save_claim
from claims.admin.act import STATE_ACTS
from claims.admin.edit import EditAdmin
from claims.admin.finding import claim_worded
from claims.admin.form import DATE_FORMS, NOTE_HELP, STATE_HELP, EditForm
from claims.admin.relation import RelationFromInline, RelationToInline
from claims.admin.ruling import RulingInline
from claims.admin.standing import standing_of
from claims.admin.statement import StatementOnClaim
from claims.models import Claim
from claims.queries.badge import Badge


class ClaimForm(EditForm):
    meaning_changed = forms.BooleanField(
        required=False,
        label="The meaning has changed",
        help_text="Tick it when the new words assert something else, not when a spelling is corrected. Statements "
        "linked before then say so until an editor confirms them.",
    )

    class Meta:
        widgets = {"text": forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"})}
        help_texts = {
            "story": "The subject under which it is followed.",
            "text": "One checkable assertion in one sentence, worded by us. Two assertions are two claims.",
            "kind": "Event: it happened. Figure: so much or so many. Prediction: it will happen; it is counted by what "
            "came of it. Intention: somebody plans it. Opinion: the record shows who holds it and counts nobody.",
            "happened": f"When, as the claim has it. What was said before its earliest day was a "
            f"prediction. {DATE_FORMS}",
            "parties": "Who did or decided it, or what it describes; not to whom it was done. An act in office belongs "
            "to the organisation. A party that affirms the claim speaks of its own act.",
            "comparator": "How the amount is meant: = exactly, ~ about, > more than, >= at least, < less than, <= at "
            "most, range from – to.",
            "amount": "Plain digits: 2000000000, not “2 billion”. At most one point.",
            "amount_max": "The greater end of a range.",
            "unit": "A currency code (USD) or the unit's name (battalions).",
            "as_printed": "The amount in the words of the article: “more than $2bn”.",
            "due": f"Of a prediction only: by when it must have come true. {DATE_FORMS}",
            "settled_by": "Of a prediction only: what would show that it came true or did not.",
            "state": STATE_HELP,
            "desk_note": NOTE_HELP,
        }


@admin.register(Claim)
class ClaimAdmin(EditAdmin):
    form = ClaimForm
    change_form_template = "admin/claims/claim/change_form.html"
    fieldsets = [
        ("What is claimed", {"fields": ["story", "text", "kind", "meaning_changed"]}),
        ("When, and whose act", {"fields": ["happened", "parties"]}),
        ("How much", {"fields": [("comparator", "amount", "amount_max", "unit"), "as_printed"]}),
        ("What would settle a prediction", {"fields": ["due", "settled_by"], "classes": ["collapse"]}),
        ("Publication", {"fields": ["state", "desk_note"]}),
    ]
    autocomplete_fields = ("story", "parties")
    inlines = (RelationFromInline, RelationToInline, StatementOnClaim, RulingInline)
    list_display = ("text", "story", "kind", "badge", "state")
    list_select_related = label_related = ("story",)
    list_filter = ("state", "kind", "status")
    lookups = ("story__id__exact",)
    search_help_text = "Words of the claim."
    ordering = ("-pk",)
    actions = STATE_ACTS
    word = staticmethod(claim_worded())

    def get_queryset(self, request):
        return super().get_queryset(request).defer("desk_note")

    def label(self, row):
        return f"{row.text} ({row.story})"

    @admin.display(description="Status", ordering="status")
    def badge(self, obj):
        counts = (obj.support_min, obj.support_max, obj.oppose_min, obj.oppose_max)
        return Badge(obj.status, *counts).words if obj.public else "–"

    def save_row(self, form, *, edit):
        parties = list(form.cleaned_data["parties"])
        save_claim(form.instance, parties=parties, meaning_changed=form.cleaned_data["meaning_changed"], edit=edit)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj is not None:
            context["standing"] = standing_of(obj, as_of=timezone.localdate())
        return super().render_change_form(request, context, add, change, form_url, obj)
