"""Accounts and groups at the desk: Django's own pages, with lists that answer only what they show."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User


class AccountAdmin(UserAdmin):
    show_full_result_count = False

    def lookup_allowed(self, lookup, value, request):
        return lookup.removesuffix("__exact").removesuffix("__id") in self.list_filter


class AccountGroupAdmin(GroupAdmin):
    show_full_result_count = False

    def lookup_allowed(self, lookup, value, request):
        return False


admin.site.unregister(User)
admin.site.unregister(Group)
admin.site.register(User, AccountAdmin)
admin.site.register(Group, AccountGroupAdmin)
