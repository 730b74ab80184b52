"""Relations as rows of a claim's page: those that start there are edited, those that lead there are shown."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from claims.actions.relation import remove_relation, save_relation
from claims.admin.form import RowForm
from claims.admin.inline import EditInline
from claims.models import ClaimRelation

BACKWARDS = {"contradicts": "contradicts this", "refines": "refines this", "supersedes": "supersedes this"}


class RelationForm(RowForm):
    class Meta:
        help_texts = {
            "relation": "Contradicts: the two cannot both hold; it counts both ways and is kept on the older claim's "
            "page. Refines: this claim says more than the other, so that affirming this one affirms the other. "
            "Supersedes: this claim takes the other's place.",
            "to_claim": "The other claim.",
            "reason": "Why they are related so, in one sentence for readers.",
        }

    @property
    def heading(self):
        return f"{self.instance.relation} “{self.instance.to_claim}”"


class RelationFromInline(EditInline):
    model = ClaimRelation
    form = RelationForm
    fk_name = "from_claim"
    fields = ["relation", "to_claim", "reason", "opened_version"]
    autocomplete_fields = ("to_claim",)
    row_related = ("to_claim__story",)
    verbose_name = "relation to another claim"
    verbose_name_plural = "relations: what this claim says of others"

    def save_row(self, form, *, edit):
        save_relation(form.instance, edit=edit)

    def remove_row(self, row, *, edit):
        remove_relation(row, edit=edit)


class ShownRelationForm(RowForm):
    @property
    def heading(self):
        return f"“{self.instance.from_claim}” {BACKWARDS[self.instance.relation]}"


class RelationToInline(EditInline):
    """What others say of this claim: changed on their pages."""

    model = ClaimRelation
    form = ShownRelationForm
    fk_name = "to_claim"
    fields = readonly_fields = ["other", "relation", "reason"]
    row_related = ("from_claim",)
    verbose_name_plural = "relations: what others say of this claim"

    def has_add_permission(self, request, obj):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.display(description="The claim")
    def other(self, obj):
        address = reverse("admin:claims_claim_change", args=[obj.from_claim_id])
        return format_html('<a href="{}">{}</a> {}', address, obj.from_claim, BACKWARDS[obj.relation])
