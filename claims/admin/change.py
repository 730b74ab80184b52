"""The record of changes at the desk: to read, never to write."""

from django.contrib import admin
from django.db.models import Q

from claims.admin.finding import Finding
from claims.models import Change


@admin.register(Change)
class ChangeAdmin(Finding, admin.ModelAdmin):
    list_display = ("at", "number", "act", "thing", "label_shown", "reason", "editor")
    list_display_links = ("at",)
    list_select_related = ("editor",)
    list_filter = ("act", "thing")
    search_help_text = "Words of the label or the reason."
    ordering = ("-pk",)
    show_full_result_count = False
    list_per_page = 50
    actions = None
    fields = readonly_fields = (
        "number",
        "at",
        "act",
        "thing",
        "object_id",
        "label",
        "reason",
        "editor",
        "before",
        "after",
    )

    @staticmethod
    def word(word):
        return Q(label__icontains=word) | Q(reason__icontains=word)

    @admin.display(description="What", ordering="label")
    def label_shown(self, obj):
        return obj.label

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
