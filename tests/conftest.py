"""What every test may ask for."""

import os
import random
import socket
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.append_only import guarded_changes  # noqa: F401
from tests.chromium import CHROMIUM

SLOW_MACHINE = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("short", deadline=None, max_examples=50, suppress_health_check=SLOW_MACHINE)
settings.register_profile("long", deadline=None, max_examples=2000, suppress_health_check=SLOW_MACHINE)
settings.load_profile("short")


def pytest_configure(config: pytest.Config) -> None:
    """Gives `live_server` a port below those that the system lends to outgoing connections."""
    if not config.option.liveserver:
        config.option.liveserver = f"127.0.0.1:{free_port()}"


def free_port() -> int:
    for port in random.sample(range(20_000, 32_000), 50):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise RuntimeError("no free port between 20000 and 32000")


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    """No test sees a page that another one cached."""
    cache.clear()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium. Mark the test with `browser`; without Chromium it is skipped."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps an event loop in the thread of the tests
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A fresh page of 1280 × 900. The test fails when the page logs an error (a refused script or style, a missing
    file) or asks for anything beyond this machine."""
    troubles: list[str] = []
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on("console", lambda message: troubles.append(message.text) if _is_trouble(message) else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda request: _note_outsider(request.url, troubles))
    yield page
    context.close()
    assert troubles == []


def _is_trouble(message: ConsoleMessage) -> bool:
    """Chromium asks for an icon that the admin's own pages do not name."""
    return message.type == "error" and not message.location["url"].endswith("/favicon.ico")


def _note_outsider(url: str, troubles: list[str]) -> None:
    if not url.startswith(("http://127.0.0.1:", "about:", "blob:")):
        troubles.append(f"the page asked for {url}")
