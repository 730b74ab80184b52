"""The app of the record, and the admin site that is its editors' desk."""

from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class ClaimsConfig(AppConfig):
    name = "claims"
    verbose_name = "The record"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks."""
        import_module("claims.checks")


class DeskConfig(admin_apps.AdminConfig):
    default = False
    default_site = "claims.admin.site.Desk"

    def ready(self) -> None:
        """The tables are registered before anything else asks for the site: asking first would register them twice."""
        import_module("claims.admin")
        super().ready()
