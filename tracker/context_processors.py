"""What every template may print about the site."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, str]:
    return {
        "SITE_NAME": settings.SITE_NAME,
        "SITE_URL": settings.SITE_URL,
        "DATA_LICENCE": settings.DATA_LICENCE,
        "DATA_LICENCE_URL": settings.DATA_LICENCE_URL,
    }
