"""The desk: the admin site under the name of the record, its tables in the order of an editor's work."""

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView

ORDER = ("Story", "Claim", "Article", "Statement", "Speaker", "Position", "Outlet", "Change", "Editor")


class LabelledAutocomplete(AutocompleteJsonView):
    """Names what can be chosen in full, with what tells it from its namesakes."""

    def get_queryset(self):
        return super().get_queryset().select_related(*self.model_admin.label_related)

    def serialize_result(self, obj, to_field_name):
        return {"id": str(getattr(obj, to_field_name)), "text": self.model_admin.label(obj)}


class Desk(AdminSite):
    site_header = site_title = settings.SITE_NAME
    index_title = "Editors' desk"
    empty_value_display = "–"

    def autocomplete_view(self, request):
        return LabelledAutocomplete.as_view(admin_site=self)(request)

    def get_app_list(self, request, app_label=None):
        apps = super().get_app_list(request, app_label)
        for app in apps:
            if app["app_label"] == "claims":
                app["models"].sort(key=lambda model: place(model["object_name"]))
        return sorted(apps, key=lambda app: app["app_label"] != "claims")


def place(name):
    return ORDER.index(name) if name in ORDER else len(ORDER)
