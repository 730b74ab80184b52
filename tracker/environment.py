"""Reads the settings that come from the environment, and refuses an odd value with one sentence.

Every refusal is an `ImproperlyConfigured` whose text names the variable and says what to write; manage.py and
tracker/wsgi.py print it without a traceback.
"""

import os
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from environ import Env

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]", "::1", "testserver"})
YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off", "")
DATABASES = ("django.db.backends.sqlite3", "django.db.backends.postgresql")


def text(name: str, default: str = "") -> str:
    """The value without white space at its ends; an empty variable counts as unset."""
    return os.environ.get(name, "").strip() or default


def required(name: str, advice: str) -> str:
    value = text(name)
    if not value:
        raise ImproperlyConfigured(f"{name} is not set: {advice}")
    return value


def flag(name: str) -> bool:
    """Off unless set."""
    value = text(name).lower()
    if value not in YES + NO:
        raise ImproperlyConfigured(f"{name} is “{value}”: write 1 for on or 0 for off.")
    return value in YES


def whole_number(name: str, default: int, *, lowest: int = 0, highest: int) -> int:
    value = text(name, str(default))
    if not (value.isascii() and value.isdigit() and len(value) < 12 and lowest <= int(value) <= highest):
        raise ImproperlyConfigured(f"{name} is “{value}”: write a whole number from {lowest} to {highest}.")
    return int(value)


def host_names(name: str) -> list[str]:
    """Host names parted by commas; a lone `*` would let any name through and is refused."""
    advice = "write the host names that the site answers to, parted by commas, such as record.example.org."
    hosts = [host.strip() for host in required(name, advice).split(",") if host.strip()]
    if not hosts or any(set(host) & set("*/@ ") for host in hosts):
        raise ImproperlyConfigured(f"{name} is “{text(name)}”: {advice}")
    return hosts


def web_root(name: str, default: str) -> str:
    """An http or https address without a path, returned without its last slash."""
    value = text(name, default).rstrip("/")
    try:
        parts = urlsplit(value)
        whole = (
            parts.scheme in ("http", "https") and bool(parts.hostname) and value == f"{parts.scheme}://{parts.netloc}"
        )
        refused = not whole or "@" in parts.netloc or (parts.port == 0)
    except ValueError:
        refused = True
    if refused:
        raise ImproperlyConfigured(
            f"{name} is “{value}”: write the site's own address, such as https://record.example.org."
        )
    return value


def database(name: str, default: str) -> dict[str, Any]:
    """The Django settings of an address such as sqlite:////srv/record.sqlite3 or postgres://user:password@host/name."""
    advice = f"{name} is no database that we know: write sqlite:///path/to/file or postgres://user:password@host/name."
    try:
        settings = Env.db_url_config(text(name, default))
    except Exception as error:  # the parser fails in many ways, and some of them would print the password
        raise ImproperlyConfigured(advice) from error
    if settings.get("ENGINE") not in DATABASES or not settings.get("NAME"):
        raise ImproperlyConfigured(advice)
    return settings


def cache(name: str, default: str) -> dict[str, Any]:
    """The Django settings of an address such as locmemcache://, filecache:///var/tmp/record or redis://host/1."""
    try:
        return Env.cache_url_config(text(name, default))
    except Exception as error:
        advice = "write locmemcache://, filecache:///a/folder or redis://host:6379/1."
        raise ImproperlyConfigured(f"{name} is no cache that we know: {advice}") from error
