"""Rows that are edited on the page of what they belong to."""

import re

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms.formsets import INITIAL_FORM_COUNT, TOTAL_FORM_COUNT
from django.forms.models import BaseInlineFormSet
from django.urls import reverse

from claims.actions.publication import delete_draft
from claims.admin.form import RowForm
from claims.admin.row import RowAdmin
from claims.admin.widget import is_id

MOST_ROWS = 100  # with more, a page of forms would be slow and too long to send: they are edited one by one
INCOMPLETE = "The page came back incomplete, so nothing was saved: open it again."
GONE = "A row of this page was removed after you opened it. Nothing was saved: copy what you typed and open it again."


class EditFormSet(BaseInlineFormSet):
    refusals = {}  # set on the class that a request makes for itself
    inline = None

    def get_queryset(self):
        """Of many rows none is shown; of a page that comes back, those that it names."""
        if not hasattr(self, "_rows"):
            rows = super().get_queryset()
            self._rows = list(rows.filter(pk__in=self.named()) if self.is_bound else rows[: MOST_ROWS + 1])
            self.is_cut = not self.is_bound and len(self._rows) > MOST_ROWS
            if self.is_cut:
                self._rows = []
        return self._rows

    def named(self):
        """Ids of the rows that the page speaks of."""
        key = re.compile(rf"{re.escape(self.prefix)}-[0-9]+-{self.model._meta.pk.name}")
        return [value for name, value in self.data.items() if key.fullmatch(name) and is_id(value)]

    def validate_unique(self):
        """Left to the actions, which name the field and say what is there already."""

    @property
    def list_address(self):
        """Where the rows that this page leaves out are edited."""
        address = reverse(f"admin:claims_{self.model._meta.model_name}_changelist")
        return f"{address}?{self.fk.name}__id__exact={self.instance.pk}"

    def clean(self):
        super().clean()
        counts = self.management_form.cleaned_data
        initial = counts.get(INITIAL_FORM_COUNT, 0)
        if not 0 <= initial <= counts.get(TOTAL_FORM_COUNT, 0):
            raise ValidationError(INCOMPLETE)
        if any(form.instance.pk is None for form in self.initial_forms):
            raise ValidationError(GONE)
        if self.prefix in self.refusals:
            raise self.refusals[self.prefix]


class EditInline(RowAdmin, admin.StackedInline):
    """Rows of one table below their page. Subclasses say how a row is saved and removed."""

    form = RowForm
    formset = EditFormSet
    template = "admin/claims/rows.html"
    extra = 0
    row_related = ()

    def save_row(self, form, *, edit):
        raise NotImplementedError

    def remove_row(self, row, *, edit):
        delete_draft(row, edit=edit)

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.row_related).order_by("pk")

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.inline = self
        formset.refusals = formset.form.refusals = getattr(request, "refusals", {})
        return formset

    def save_rows(self, formset, refusals, *, edit):
        """Remove what was ticked, then save what was changed; each row's refusal stands at that row.

        Actions check a row in full, so that the constraints which touch the row above, and which Django leaves out
        of a formset, are sentences here too.
        """
        formset.save(commit=False)  # the admin's own log reads what this notes
        for row in formset.deleted_objects:
            with refusals.at(formset.prefix):
                self.remove_row(row, edit=edit)
        for form in formset.forms:
            if form.has_changed() and form not in formset.deleted_forms:
                with refusals.at(form.prefix):
                    setattr(form.instance, formset.fk.name, formset.instance)
                    self.save_row(form, edit=edit)
