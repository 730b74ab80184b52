"""What readers and robots write into addresses: each is answered, and never by a broken page."""

from urllib.parse import quote, urlencode

import pytest
from django.test import Client

from tests.views.addresses import LISTS, PLAIN, details, small_record

pytestmark = pytest.mark.django_db

DIGITS = "9" * 4400
UNREADABLE = ["%00", "a%00b", "%ED%A0%80", "%ff%fe", "%C3%28", "%F8%88%80%80%80"]
NO_DAYS = ["foo", "2017", "2017-05", "2017-5-3", "0000-01-01", "10000-01-01", "2023-02-30", "٢٠٢٠-٠١-٠١", "-0044-03-15",
           "2017-05-03T00:00", "2017-05-03/2018", "9999-12-31", DIGITS[:200], "1e9", "today"]  # fmt: skip
NO_PAGES = ["0", "-1", "abc", "1e9", "nan", "1.5", "٢", "9" * 30, "201", "1000000000", "+1", "0x10", "null"]
NO_ORDERINGS = ["password", "-", "?", "--text", "story__title", "text,text", "-pk", "desk_note"]
UNKNOWN = [
    "public",
    "state",
    "status__in",
    "q[]",
    "format",
    "limit",
    "claim__desk_note__startswith",
    "Q",
    "as-of",
    "safe",
]


def refusal(response):
    """The parameter that a 400 page is about."""
    assert response.status_code == 400
    return response.content.decode()


@pytest.mark.parametrize("address", LISTS + PLAIN)
def test_a_query_that_is_no_text_is_refused(client, address):
    for text in UNREADABLE:
        assert "cannot be read" in refusal(client.get(f"{address}?q={text}"))
        assert "cannot be read" in refusal(client.get(f"{address}?{text}=1"))


@pytest.mark.parametrize("address", LISTS)
def test_a_path_that_is_no_text_has_no_page(client, address):
    assert "cannot be read" in refusal(client.get(f"{address}a%00b/"))
    assert client.get(f"{address}%ff%fe/").status_code == 404
    assert client.get(f"{address}%ED%A0%80/").status_code == 404


@pytest.mark.parametrize("address", LISTS + PLAIN)
def test_a_day_that_is_none_is_refused_with_the_form_of_days(client, address):
    for value in NO_DAYS:
        page = refusal(client.get(f"{address}?{urlencode({'as_of': value})}"))
        assert "“as_of”" in page
        assert "YYYY-MM-DD" in page


@pytest.mark.parametrize("name", ["since", "until"])
@pytest.mark.parametrize("address", ["/claims/", "/articles/", "/changes/"])
def test_the_days_that_bound_a_list_are_held_to_the_same_form(client, address, name):
    for value in NO_DAYS:
        if value != "9999-12-31":
            assert name in refusal(client.get(f"{address}?{urlencode({name: value})}"))
    for value in ("0001-01-01", "9999-12-31"):
        assert client.get(f"{address}?{name}={value}").status_code == 200


@pytest.mark.parametrize("address", LISTS)
def test_a_page_number_that_is_none_is_refused(client, address):
    for value in NO_PAGES:
        page = refusal(client.get(f"{address}?{urlencode({'page': value})}"))
        assert "“page”" in page
        assert "CSV" in page


@pytest.mark.parametrize("address", LISTS)
def test_a_page_beyond_the_end_is_refused_with_the_last_one(client, address):
    small_record()
    assert "1 alone" in refusal(client.get(f"{address}?page=2"))


def test_an_ordering_by_anything_else_is_refused_with_those_there_are(client):
    for value in NO_ORDERINGS:
        page = refusal(client.get(f"/claims/?{urlencode({'ordering': value})}"))
        assert "status_since, first_reported, last_reported, text" in page


@pytest.mark.parametrize("address", LISTS + PLAIN)
def test_an_unknown_parameter_is_refused_with_those_there_are(client, address):
    for name in UNKNOWN:
        page = refusal(client.get(f"{address}?{urlencode({name: '1'})}"))
        assert f"“{name}”" in page
        assert "as_of" in page


@pytest.mark.parametrize("name", ["since", "until", "ordering", "as_of", "page"])
def test_one_value_given_twice_is_taken_but_two_values_are_refused(client, name):
    first, second = {"ordering": ("text", "-text"), "page": ("1", "2")}.get(name, ("2017-05-03", "2017-05-04"))
    small_record()
    assert client.get(f"/claims/?{name}={first}&{name}={first}").status_code == 200
    assert "given twice" in refusal(client.get(f"/claims/?{name}={first}&{name}={second}"))


@pytest.mark.parametrize("address", LISTS)
def test_fields_that_a_form_sends_empty_are_not_given(client, address):
    small_record()
    fields = [field.name for field in client.get(address).context["filters"]] + ["as_of", "page"]
    everything = client.get(address).context["page"]
    assert client.get(f"{address}?{urlencode(dict.fromkeys(fields, ''))}").context["page"] == everything
    assert client.get(f"{address}?{urlencode(dict.fromkeys(fields, ' '))}").context["page"] == everything


@pytest.mark.parametrize("address", ["/claims/", "/articles/", "/speakers/", "/outlets/", "/search/"])
def test_a_query_is_taken_literally(client, address):
    small_record()
    for query in (
        "%",
        "_",
        "\\",
        '"',
        "'; DROP TABLE claims_claim; --",
        "(((((",
        "x%y",
        "&amp;<b>",
        "z* " * 90,
    ):
        response = client.get(f"{address}?{urlencode({'q': query})}")
        assert response.status_code == 200
        page = response.context["page"]
        assert (page.groups if address == "/search/" else page.rows) == ()


@pytest.mark.parametrize("address", ["/claims/", "/search/"])
def test_a_query_too_long_or_hidden_is_refused(client, address):
    for query in ("word " * 5000, "x" * 301, "\u202eabc", "\u200b", "\u0301" * 200, "a\tb\x07"):
        assert "“q”" in refusal(client.get(f"{address}?{urlencode({'q': query})}"))


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/claims/", "status"), ("/claims/", "kind"), ("/claims/", "ruling"), ("/claims/", "story"),
        ("/claims/", "speaker"), ("/claims/", "outlet"), ("/articles/", "story"), ("/articles/", "outlet"),
        ("/articles/", "language"), ("/speakers/", "kind"), ("/speakers/", "organisation"), ("/outlets/", "kind"),
        ("/outlets/", "country"), ("/changes/", "kind"),
    ],
)  # fmt: skip
def test_a_value_that_the_record_does_not_know_is_refused_by_name(client, address, name):
    for value in ("No such thing!", "draft;", DIGITS[:250], "<script>alert(1)</script>"):
        page = refusal(client.get(f"{address}?{urlencode({name: value})}"))
        assert f"“{name}”" in page
        assert "<script>alert" not in page


def test_too_many_values_or_parameters_are_refused(client):
    assert client.get("/claims/?" + "&".join(f"story=s{i}" for i in range(51))).status_code == 400
    assert client.get("/claims/?" + "&".join(f"q={i}" for i in range(1200))).status_code == 400


@pytest.mark.parametrize("kind", ["claims", "articles"])
def test_an_id_that_no_row_can_have_is_not_found(client, kind):
    for pk in ("0", "-1", "007", DIGITS, "9223372036854775808", "2147483648", "1e3", "abc", "٣", "1.0"):
        assert client.get(f"/{kind}/{quote(pk)}/").status_code == 404


@pytest.mark.parametrize("kind", ["stories", "speakers", "outlets"])
def test_a_short_name_that_nobody_bears_is_not_found(client, kind):
    for slug in ("nobody", "Işık", "a b", "a'b", "x" * 5000, "..", "%2e%2e", "a%2Fb"):
        assert client.get(f"/{kind}/{quote(slug, safe='%')}/").status_code == 404


def test_the_page_of_one_thing_takes_day_and_page_alone(client):
    for address in details(small_record()):
        assert client.get(f"{address}?as_of=2017-05-20&page=1").status_code == 200
        for query in ("q=x", "status=disputed", "as_of=foo", "page=0", "page=2", "as_of=3000-01-01"):
            assert client.get(f"{address}?{query}").status_code == 400


@pytest.mark.parametrize("address", [*LISTS, *PLAIN, "/claims/1/", "/healthz", "/robots.txt"])
def test_the_public_site_takes_no_other_method_than_reading(address):
    client = Client(enforce_csrf_checks=True)
    for method in ("post", "put", "patch", "delete", "options", "trace"):
        assert getattr(client, method)(address).status_code == 405


@pytest.mark.parametrize("address", LISTS + PLAIN)
def test_an_address_without_its_last_slash_leads_to_the_one_with_it(client, address):
    if address != "/":
        assert client.get(f"{address.rstrip('/')}?as_of=2017-05-03")["Location"] == f"{address}?as_of=2017-05-03"
