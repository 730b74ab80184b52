"""Wrong passwords at the admin's door."""

import pytest
from django.contrib.auth.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lock(settings):
    settings.AXES_ENABLED = True


@pytest.fixture
def editor():
    return User.objects.create_user("editor", password="right", is_staff=True)


def log_in(client, password, address="192.0.2.1", **headers):
    form = {"username": "editor", "password": password}
    return client.post("/admin/login/", form, REMOTE_ADDR=address, headers=headers).status_code


def test_five_wrong_passwords_lock_the_pair_of_name_and_address(client, editor):
    assert [log_in(client, "wrong") for _ in range(5)] == [200, 200, 200, 200, 429]
    assert log_in(client, "right") == 429


def test_the_lock_says_for_how_long(client, editor):
    for _ in range(5):
        log_in(client, "wrong")
    page = client.post("/admin/login/", {"username": "editor", "password": "right"}, REMOTE_ADDR="192.0.2.1")
    assert "Try again in a quarter of an hour" in page.text


def test_nobody_locks_an_editor_out_from_elsewhere(client, editor):
    for _ in range(5):
        log_in(client, "wrong")
    assert log_in(client, "right", "192.0.2.2") == 302


def test_a_right_password_forgets_the_wrong_ones(client, editor):
    statuses = [log_in(client, word) for word in ["wrong"] * 4 + ["right"] + ["wrong"] * 4]
    assert statuses == [200] * 4 + [302] + [200] * 4


def test_a_forged_header_does_not_move_the_lock(client, editor):
    for number in range(5):
        log_in(client, "wrong", **{"X-Forwarded-For": f"203.0.113.{number}"})
    assert log_in(client, "right") == 429


def test_behind_our_proxy_the_lock_follows_the_reader(client, editor, settings):
    settings.PROXIES = 1
    for _ in range(5):
        log_in(client, "wrong", **{"X-Forwarded-For": "198.51.100.7, 192.0.2.9"})
    assert log_in(client, "right", **{"X-Forwarded-For": "192.0.2.9"}) == 429
    assert log_in(client, "right", **{"X-Forwarded-For": "192.0.2.10"}) == 302
