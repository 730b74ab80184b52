"""Publishing, withdrawing and deleting several rows of a list: one page asks for the reason, one edit does it."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse

from claims.actions.publication import publish, withdraw
from claims.admin.editor import edit_of
from claims.admin.refusal import pieces
from claims.admin.widget import is_id

MOST_AT_ONCE = 500
STATE_ACTS = ("publish_selected", "withdraw_selected", "delete_selected_drafts")  # of what passes through states


class ActForm(forms.Form):
    edit_reason = forms.CharField(required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2, "cols": 80}))


class Acts:
    """The acts of a list."""

    actions = ("delete_selected_drafts",)

    def get_actions(self, request):
        found = super().get_actions(request)
        found.pop("delete_selected", None)
        return found

    def changelist_view(self, request, extra_context=None):
        if not all(map(is_id, request.POST.getlist(ACTION_CHECKBOX_NAME))):
            self.message_user(request, "The list came back damaged: select the rows again.", messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())
        return super().changelist_view(request, extra_context)

    @admin.action(description="Publish", permissions=["change"])
    def publish_selected(self, request, queryset):
        return self.act(request, queryset, "publish_selected", publish)

    @admin.action(description="Withdraw", permissions=["change"])
    def withdraw_selected(self, request, queryset):
        return self.act(request, queryset, "withdraw_selected", withdraw)

    @admin.action(description="Delete drafts", permissions=["delete"])
    def delete_selected_drafts(self, request, queryset):
        return self.act(request, queryset, "delete_selected_drafts", self.delete_row)

    def act(self, request, queryset, name, deed):
        """Ask first, with room for the reason; do it to all the rows or to none."""
        rows = list(queryset.order_by("pk")[: MOST_AT_ONCE + 1])
        if len(rows) > MOST_AT_ONCE:
            self.message_user(request, f"Select at most {MOST_AT_ONCE} rows at once.", messages.WARNING)
            return None
        form = ActForm(request.POST if "confirmed" in request.POST else None)
        if form.is_valid() and self.done(request, rows, form, deed):
            self.message_user(request, f"Done, {len(rows)} in all.", messages.SUCCESS)
            return None
        return self.ask(request, rows, form, name)

    def done(self, request, rows, form, deed):
        """Whether it was done; if not, the form says why."""
        reason = form.cleaned_data["edit_reason"]
        try:
            with edit_of(request, reason) as edit:
                for row in rows:
                    self.do(deed, row, edit)
        except ValidationError as error:
            for field, message in pieces(error):
                form.add_error("edit_reason" if field == "reason" else None, message)
            return False
        return True

    def do(self, deed, row, edit):
        """Name the row where it alone is refused."""
        try:
            deed(row, edit=edit)
        except ValidationError as error:
            found = pieces(error)
            if any(field == "reason" for field, _ in found):
                raise
            raise ValidationError([f"{self.label(row)}: {message}" for _, message in found]) from error

    def ask(self, request, rows, form, name):
        words = self.get_action(name)[2]
        context = {
            **self.admin_site.each_context(request),
            "title": f"{words}: {len(rows)} of the {self.opts.verbose_name_plural}",
            "opts": self.opts,
            "rows": [self.label(row) for row in rows],
            "ids": [row.pk for row in rows],
            "form": form,
            "act": name,
            "words": words,
            "checkbox": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/claims/confirm_act.html", context)
