"""Outlets at the desk."""

from django.contrib import admin

from claims.actions.outlet import save_outlet
from claims.admin.edit import EditAdmin
from claims.admin.finding import outlet_named
from claims.admin.form import NOTE_HELP, SLUG_HELP, EditForm
from claims.models import Outlet


class OutletForm(EditForm):
    class Meta:
        help_texts = {
            "name": "Who publishes: a newspaper, agency, broadcaster, site, or a ministry's press page. The name "
            "identifies an origin: no other outlet or speaker may bear it.",
            "slug": SLUG_HELP,
            "domain": "The host of its pages alone, such as tass.com.",
            "country": "Two letters of ISO 3166-1, such as TR.",
            "owner": "The organisation that can direct its news. What the outlet says in its own voice then counts as "
            "that organisation's. A public broadcaster that is independent by statute has none.",
            "description": "One sentence for readers.",
            "desk_note": NOTE_HELP,
        }


@admin.register(Outlet)
class OutletAdmin(EditAdmin):
    form = OutletForm
    fieldsets = [
        ("The outlet", {"fields": ["name", "kind", "domain", "country", "slug"]}),
        ("Who directs it", {"fields": ["owner"]}),
        ("About it", {"fields": ["description", "desk_note"]}),
    ]
    autocomplete_fields = ("owner",)
    list_display = ("name", "kind", "country", "domain", "owner", "public")
    list_select_related = ("owner",)
    list_filter = ("kind",)
    search_help_text = "Words of the name or the domain, without regard to accents."
    ordering = ("folded_name", "pk")
    word = staticmethod(outlet_named())

    def save_row(self, form, *, edit):
        save_outlet(form.instance, edit=edit)
