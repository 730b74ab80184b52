"""The one place where the public site asks what day it is."""

from datetime import date

from django.utils import timezone


def today() -> date:
    """The day in the site's time zone."""
    return timezone.localdate()
