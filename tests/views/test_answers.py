"""Headers, machines' addresses, editors' links and the pages of what went wrong."""

import pytest
from django.contrib.auth.models import Permission, User
from django.db import OperationalError
from django.test import Client

from tests.views.addresses import LISTS, PLAIN, details, small_record

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    """A logged-in editor who may change claims and nothing else."""
    user = User.objects.create_user("ann", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="change_claim"))
    client.force_login(user)
    return user


@pytest.mark.parametrize("address", LISTS + PLAIN)
def test_readers_get_pages_that_anyone_may_keep_for_a_minute(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "public, max-age=60"
    assert "Cookie" in answer["Vary"]
    assert answer.cookies == {}


@pytest.mark.parametrize("address", LISTS + PLAIN)
def test_editors_get_pages_that_nobody_keeps(client, editor, address):
    assert client.get(address)["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("address", LISTS + PLAIN)
def test_a_page_that_has_not_changed_is_not_sent_again(client, address):
    mark = client.get(address)["ETag"]
    answer = client.get(address, headers={"if-none-match": mark})
    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize("address", LISTS + PLAIN)
def test_heads_are_answered_without_a_body(client, address):
    answer = client.head(address)
    assert (answer.status_code, answer.content) == (200, b"")


def test_editors_find_the_way_to_the_form_of_what_they_may_edit(client, editor):
    story, claim, *others = details(small_record())
    assert client.get(claim).context["edit_address"] == f"/admin/claims/claim/{claim.split('/')[2]}/change/"
    assert {client.get(address).context["edit_address"] for address in (story, *others)} == {""}
    assert "/admin/" not in Client().get(claim).content.decode()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_absolute_links_come_from_the_site_and_not_from_the_request(client, host):
    claim = details(small_record())[1]
    answer = client.get(f"{claim}?as_of=2017-05-20&page=1", headers={"host": host, "x-forwarded-host": "evil.example"})
    assert answer.context["canonical"] == f"http://record.test{claim}?as_of=2017-05-20&page=1"
    assert "evil.example" not in answer.content.decode()


def test_a_canonical_address_has_no_filters(client):
    small_record()
    assert client.get("/claims/?kind=event&q=").context["canonical"] == "http://record.test/claims/"


def test_health_is_a_read_of_the_database(client, django_assert_num_queries, monkeypatch):
    with django_assert_num_queries(1):
        answer = client.get("/healthz")
    assert (answer.status_code, answer.content, answer["Content-Type"]) == (200, b"ok\n", "text/plain")
    assert "no-store" in answer["Cache-Control"]
    monkeypatch.setattr("claims.views.machine.can_read", broken)
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (503, b"the record cannot be read\n")


def broken(*args, **kwargs):
    raise OperationalError("disk I/O error at /srv/secret")


def test_robots_may_read_all_but_the_admin_and_searches(client):
    answer = client.get("/robots.txt")
    assert answer["Content-Type"] == "text/plain"
    assert answer.content == b"User-agent: *\nDisallow: /admin/\nDisallow: /search/\n"


def test_a_database_that_does_not_answer_is_a_503_that_says_to_come_back(client, monkeypatch):
    monkeypatch.setattr("claims.views.site.home_page", broken)
    answer = client.get("/")
    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "60", "no-store")
    assert "secret" not in answer.content.decode()


def test_a_fault_is_a_500_in_the_sites_style_that_needs_no_database(client, monkeypatch, django_assert_num_queries):
    def faulty(**kwargs):
        raise RuntimeError("secret")

    monkeypatch.setattr("claims.views.site.home_page", faulty)
    client.raise_request_exception = False
    with django_assert_num_queries(0):
        answer = client.get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.content.decode()
    assert "</html>" in answer.content.decode()


def test_refused_hosts_and_forms_get_the_sites_pages(client):
    answer = client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert "evil.example" not in answer.content.decode()
    answer = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "a"})
    assert answer.status_code == 403
    assert "</html>" in answer.content.decode()


def test_a_missing_page_is_the_same_whatever_was_asked(client):
    answers = {
        client.get(address).content for address in ("/claims/7/", "/nowhere/", "/stories/none/?as_of=2017-05-03")
    }
    assert len(answers) == 1
    assert client.get("/claims/7/?colour=red").status_code == 400
