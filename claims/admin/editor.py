"""Editors' pseudonyms: the names under which the public record of changes speaks of them."""

from itertools import count

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone

from claims.actions.edit import editing
from claims.admin.finding import Finding
from claims.models import Editor


def edit_of(request, reason=""):
    """The edit that this request makes: by whom, why, today."""
    return editing(editor=editor_of(request.user), reason=reason, today=timezone.localdate())


def editor_of(user):
    """The editor that this account is; made at its first edit, under a name that tells nothing about it."""
    return Editor.objects.get_or_create(user=user, defaults={"pseudonym": free_pseudonym})[0]


def free_pseudonym():
    taken = set(Editor.objects.filter(pseudonym__startswith="Editor ").values_list("pseudonym", flat=True))
    return next(name for number in count(1) if (name := f"Editor {number}") not in taken)


class EditorForm(forms.ModelForm):
    class Meta:
        help_texts = {
            "pseudonym": "Readers see this name beside every public change, earlier ones too. Never a real name."
        }

    def clean_pseudonym(self):
        pseudonym = self.cleaned_data["pseudonym"]
        if Editor.objects.filter(pseudonym=pseudonym).exclude(pk=self.instance.pk).exists():
            raise ValidationError("Another editor has this pseudonym.")
        return pseudonym


@admin.register(Editor)
class EditorAdmin(Finding, admin.ModelAdmin):
    """Which account is which editor is the administrators' business alone."""

    form = EditorForm
    fields = ("user", "pseudonym")
    readonly_fields = ("user",)
    list_display = ("pseudonym", "user")
    list_select_related = ("user",)
    ordering = ("pseudonym",)
    show_full_result_count = False
    actions = None

    def has_module_permission(self, request):
        return request.user.is_superuser

    def has_view_permission(self, request, obj=None):
        return request.user.is_superuser

    def has_change_permission(self, request, obj=None):
        return request.user.is_superuser

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    @staticmethod
    def word(word):
        return Q(pseudonym__icontains=word)
