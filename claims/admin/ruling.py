"""A claim's ruling, on the claim's page."""

from claims.actions.ruling import remove_ruling, save_ruling
from claims.admin.form import RowForm
from claims.admin.inline import EditInline
from claims.models import Ruling


class RulingForm(RowForm):
    class Meta:
        help_texts = {
            "verdict": "The editors' own decision. It stands beside the counted status, signed and dated, and never "
            "changes it.",
            "decided_on": "On which day, today at the latest.",
            "reason": "Required, and published with it.",
            "evidence": "The statements that it rests on, at least one, on this claim or on one that relations tie to "
            "it. Search by the claim's words, the speaker or the outlet.",
        }


class RulingInline(EditInline):
    model = Ruling
    form = RulingForm
    max_num = 1
    fields = ["verdict", "decided_on", "reason", "evidence", "opened_version"]
    autocomplete_fields = ("evidence",)

    def save_row(self, form, *, edit):
        save_ruling(form.instance, evidence=list(form.cleaned_data["evidence"]), edit=edit)

    def remove_row(self, row, *, edit):
        remove_ruling(row, edit=edit)
