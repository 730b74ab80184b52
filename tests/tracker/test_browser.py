"""The site in Chromium, under its strict policy: the page fixture fails on any refused script or style."""

import pytest
from django.contrib.auth.models import User

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_front_page_opens(page, live_server):
    assert page.goto(live_server.url).status == 200
    assert "The Record" in page.title()


def test_an_editor_logs_in(page, live_server):
    User.objects.create_superuser("editor", password="right")
    page.goto(f"{live_server.url}/admin/")
    page.fill("#id_username", "editor")
    page.fill("#id_password", "right")
    page.press("#id_password", "Enter")
    page.wait_for_url(f"{live_server.url}/admin/")
    assert page.locator("#user-tools strong").inner_text().lower() == "editor"
