"""What every page of the desk does alike: it saves by one edit, and says beside the field what that refuses."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError
from django.http import HttpResponseRedirect

from claims.actions.publication import delete_draft, was_ever_public
from claims.admin.act import Acts
from claims.admin.editor import edit_of
from claims.admin.finding import Finding
from claims.admin.form import EditForm
from claims.admin.refusal import MAIN, Refusals, Refused, refusing, sentence_for
from claims.admin.row import RowAdmin

KEPT = "Readers have seen this, so it is never deleted: correct it or withdraw it, with a reason."


class EditAdmin(Acts, Finding, RowAdmin, admin.ModelAdmin):
    """The page and the list of one table. Subclasses say how its row is saved (`save_row`) and found."""

    form = EditForm
    save_on_top = True
    list_per_page = 50
    show_full_result_count = False
    edit_fields = ("edit_reason", "opened_version")

    def save_row(self, form, *, edit):
        raise NotImplementedError

    def delete_row(self, row, *, edit):
        delete_draft(row, edit=edit)

    def get_fieldsets(self, request, obj=None):
        if obj is not None and not self.has_change_permission(request, obj):
            return self.stored_fieldsets(request, obj)
        return [*self.stored_fieldsets(request, obj), ("This change", {"fields": self.edit_fields})]

    def stored_fieldsets(self, request, obj):
        return self.fieldsets

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.refusals = refusals_of(request)
        return form

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Save, or build the page again from what was typed, with what was refused beside its field."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refused:
            request.refusals = refused.errors
        except (IntegrityError, DataError) as error:
            request.refusals = {MAIN: ValidationError(sentence_for(error, self.model))}
        return super().changeform_view(request, object_id, form_url, extra_context)

    def save_model(self, request, obj, form, change):
        """Nothing yet: the row and those below it are one edit, made in `save_related`."""

    def save_related(self, request, form, formsets, change):
        with refusing(), edit_of(request, form.cleaned_data["edit_reason"]) as edit:
            if form.has_changed() or not change:
                self.save_row(form, edit=edit)
            refusals = Refusals()
            for formset in formsets:
                formset.inline.save_rows(formset, refusals, edit=edit)
            refusals.settle()

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj is not None and self.stays(obj) and self.has_change_permission(request, obj):
            context["kept"] = KEPT
        return super().render_change_form(request, context, add, change, form_url, obj)

    def stays(self, row):
        """Whether the row can never be deleted."""
        return was_ever_public(row)

    def has_delete_permission(self, request, obj=None):
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not self.stays(obj))

    def delete_view(self, request, object_id, extra_context=None):
        try:
            return super().delete_view(request, object_id, extra_context)
        except Refused as refused:
            for error in refused.errors.values():
                self.message_user(request, " ".join(error.messages), messages.ERROR)
        return HttpResponseRedirect("../change/")

    def delete_model(self, request, obj):
        with refusing(), edit_of(request) as edit:
            self.delete_row(obj, edit=edit)


def refusals_of(request):
    return getattr(request, "refusals", {})
