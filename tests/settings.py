"""What the tests change of the real settings: their own environment, quick passwords, unhashed static files."""

import os

for name in ("DEBUG", "SITE_NAME", "CACHE_URL", "PROXIES", "HSTS_SECONDS", "DATA_LICENCE", "DATA_LICENCE_URL"):
    os.environ.pop(name, None)
os.environ["SECRET_KEY"] = "only-for-tests-" + "x1y2z3" * 8
os.environ["ALLOWED_HOSTS"] = "testserver,localhost,127.0.0.1"
os.environ["SITE_URL"] = "http://record.test"
os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL", "sqlite://:memory:")

from tracker.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True  # static files straight from where they lie
AXES_ENABLED = False  # tests/tracker/test_login.py turns it on
