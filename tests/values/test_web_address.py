"""Web addresses: one canonical form, hostile ones refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.values.web_address import LONGEST, canonical_host, canonical_url


@pytest.mark.parametrize(
    ("given_url", "canonical"),
    [
        ("HTTPS://Example.COM:443/a/../b/%7efoo", "https://example.com/b/~foo"),
        ("http://example.com:80", "http://example.com/"),
        ("http://example.com/a", "http://example.com/a"),
        ("https://example.com./a", "https://example.com/a"),
        ("  https://example.com/a\n", "https://example.com/a"),
        (
            "heartlandhinterland.com/2017/05/03/turkeys-rift/",
            "https://heartlandhinterland.com/2017/05/03/turkeys-rift/",
        ),
        ("example.com:8080/a", "https://example.com:8080/a"),
        ("https://example.com/?p=123", "https://example.com/?p=123"),
        ("https://example.com/a?b=2&a=1&b=3", "https://example.com/a?b=2&a=1&b=3"),
        ("https://example.com/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z#comments", "https://example.com/a?id=7"),
        ("https://example.com/a?gclid=1&mc_eid=2", "https://example.com/a"),
        ("https://example.com/a?%75tm_source=x&id=7", "https://example.com/a?id=7"),
        ("https://example.com/a?futm_source=x", "https://example.com/a?futm_source=x"),
        ("https://example.com/a#:~:text=words", "https://example.com/a"),
        ("https://example.com/#!/news/123", "https://example.com/#!/news/123"),
        ("https://example.com/a/", "https://example.com/a/"),
        ("https://example.com/é?q=ü", "https://example.com/%C3%A9?q=%C3%BC"),
        ("https://аpple.com/", "https://xn--pple-43d.com/"),
        ("https://xn--pple-43d.com", "https://xn--pple-43d.com/"),
        ("https://xn--tst-bma.com/", "https://xn--tst-bma.com/"),
        ("https://Köln.de/a", "https://xn--kln-sna.de/a"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
        (
            "http://web.archive.org/web/2017/http://example.com/a",
            "http://web.archive.org/web/2017/http://example.com/a",
        ),
        ("https://example.com/@user/1", "https://example.com/@user/1"),
        ("https://example.com/a%2Fb", "https://example.com/a%2Fb"),
    ],
)
def test_an_address_is_brought_into_its_canonical_form(given_url, canonical):
    assert canonical_url(given_url) == canonical


def test_http_and_https_stay_two_addresses():
    assert canonical_url("http://example.com/a") != canonical_url("https://example.com/a")


HOSTILE = [
    "https://bank.com@evil.com/",
    "https://user:word@evil.com/",
    "https://@evil.com/",
    "user@evil.com/a",
    "ftp://x.com/a",
    "file:///etc/passwd",
    "gopher://x.com/",
    "//evil.com",
    "/just/a/path",
    "http:\\\\evil",
    "http:evil.com",
    "http:/evil.com",
    "https:///evil.com/a",
    "https://",
    "https://./",
    "https://e.x/\nSet-Cookie:a",
    "https://e.x/\r\nSet-Cookie:a",
    "https://e.x/a\x00b",
    "https://e.x/a b",
    "https://e.x/a\u202eb",
    "https://e.x/\u200b \u200b",
    "https://e\tx.com/",
    "http://[::1",
    "http://[zz]/",
    "http://e.x:99999/",
    "http://e.x:port/",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "javascript://e.x/%0aalert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "mailto:a@e.x",
    "tel:112",
    "javascript:1",
    "headline",
    "\ud800.com",
    "",
    " ",
    f"https://{'a' * 64}.com/",
    f"https://{'é' * 64}.com/",
    f"https://e.x/{'a' * LONGEST}",
    f"https://e.x/{'é' * 1000}",
    "https://e.x/" + "a" * 10_000_000,
]


@pytest.mark.parametrize("url", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_or_broken_address_is_refused_with_a_sentence(url):
    with pytest.raises(ValueError, match=r"address.*\.$") as refusal:
        canonical_url(url)
    assert len(str(refusal.value)) < 200


HOSTS = st.sampled_from(["e.x", "EXAMPLE.com", "köln.de", "[::1]", "a.b.c:8080", "127.0.0.1", "пример.рф"])
PIECES = st.text(st.sampled_from("aB1éЖ/?&=%#!.~:;,+*()[]'-_@$20utm_fbclid"), max_size=30)
ADDRESSES = st.builds("{}{}/{}".format, st.sampled_from(["http://", "HTTPS://", ""]), HOSTS, PIECES)


@given(st.one_of(ADDRESSES, st.text()))
def test_a_canonical_address_is_plain_and_stays_as_it_is(url):
    try:
        canonical = canonical_url(url)
    except ValueError:
        return
    assert canonical.startswith(("http://", "https://"))
    assert canonical.isascii()
    assert canonical.isprintable()
    assert " " not in canonical
    assert canonical_url(canonical) == canonical


@pytest.mark.parametrize(
    ("domain", "host"), [("WWW.Bild.DE", "www.bild.de"), (" köln.de ", "xn--kln-sna.de"), ("tass.com.", "tass.com")]
)
def test_a_host_is_lower_case_and_ascii(domain, host):
    assert canonical_host(domain) == host


@pytest.mark.parametrize(
    "domain", ["", "a b.com", "user@evil.com", "e.x/path", "e.x:80", "e.x?q", "e.x#f", "http://e.x", "x" * 300]
)
def test_what_is_more_or_less_than_a_host_is_refused(domain):
    with pytest.raises(ValueError, match=r"\.$"):
        canonical_host(domain)
