"""The addresses of the site: the admin, and everything that claims/ publishes."""

from importlib.util import find_spec

from django.contrib import admin
from django.urls import include, path

urlpatterns = [path("admin/", admin.site.urls)]
if find_spec("claims.urls"):
    urlpatterns.append(path("", include("claims.urls")))
