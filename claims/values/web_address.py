"""Web addresses in one canonical form, so that one article is entered once.

Only what never tells two articles apart is taken off: tracking parameters and the place within the page. Everything
else stays: `?p=123` may be the whole difference. http and https are two addresses, as given.
"""

import re
from urllib.parse import SplitResult, quote, unquote_plus, urlsplit, urlunsplit

from url_normalize import url_normalize

from claims.values.text import problem_in

LONGEST = 2000
_EXAMPLE = "https://example.org/2017/05/03/headline"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?![0-9]+(?:[/?#]|$))")
_TRACKING_PREFIXES = ("utm_", "mtm_", "__hs", "hsa_")
_TRACKING = frozenset(
    [
        *("fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "ttclid"),
        *("igshid", "igsh", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "vero_id", "oly_anon_id", "oly_enc_id"),
        *("pk_campaign", "pk_kwd", "pk_source", "pk_medium", "wt_mc", "wt.mc_id", "xtor", "cmpid", "_openstat"),
    ]
)
# url-normalize folds the double slash of an address kept inside another one (web.archive.org/web/2017/https://…).
_INNER_SCHEME = re.compile(r"(https?:)/(?!/)")


def canonical_url(url: str) -> str:
    """The canonical form of an http or https address; without a scheme it is taken as https.

    Raises ValueError with a sentence: other schemes, user names, hidden or blank characters, no host, over 2,000
    characters.
    """
    bare = url.strip()
    _refuse_characters(bare)
    whole = bare if _has_web_scheme(bare) else f"https://{bare}"
    _refuse_host(_split(whole), with_scheme=whole == bare)
    canonical = _normalised(whole)
    if len(canonical) > LONGEST:
        raise ValueError(f"A web address has at most {LONGEST:,} characters.")
    return canonical


def canonical_host(domain: str) -> str:
    """A host name as addresses carry it: lower case, international names in their ASCII form. Raises ValueError."""
    if any(mark in domain for mark in "/:?#"):
        raise ValueError("Write only the host's name, such as example.org, without http:// or anything after it.")
    return urlsplit(canonical_url(f"https://{domain.strip()}/")).hostname or ""


def _refuse_characters(url: str) -> None:
    if len(url) > 2 * LONGEST:
        raise ValueError(f"A web address has at most {LONGEST:,} characters.")
    if problem_in(url) or "\\" in url or url.split() != [url]:
        raise ValueError(f"A web address has no blank, backslash or hidden character; write one such as {_EXAMPLE}.")


def _has_web_scheme(url: str) -> bool:
    """Whether http:// or https:// is written out. Raises ValueError for any other scheme or a beginning like //."""
    scheme = _SCHEME.match(url)
    if url.startswith("/") or (scheme and not re.match(r"https?://", url, re.IGNORECASE)):
        raise ValueError(f"A web address begins with http:// or https://; write one such as {_EXAMPLE}.")
    return scheme is not None


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - reading it checks it
    except ValueError:
        raise ValueError(f"This is not a web address; write one such as {_EXAMPLE}.") from None
    return parts


def _refuse_host(parts: SplitResult, *, with_scheme: bool) -> None:
    if "@" in parts.netloc:
        raise ValueError("A web address with a user name in it (before an @) is not accepted.")
    host = parts.hostname or ""
    if not host.strip(".") or (not with_scheme and "." not in host):
        raise ValueError(f"This address names no host; write one such as {_EXAMPLE}.")


def _normalised(url: str) -> str:
    given = urlsplit(url)
    kept = "&".join(pair for pair in given.query.split("&") if not _is_tracking(pair))
    try:
        parts = urlsplit(url_normalize(urlunsplit(given._replace(query=kept, fragment=""))) or "")
    except UnicodeError:
        raise ValueError(f"This address names no host that can exist; write one such as {_EXAMPLE}.") from None
    path = _INNER_SCHEME.sub(r"\1//", parts.path)
    return urlunsplit(parts._replace(path=path, fragment=_kept_fragment(given.fragment)))


def _is_tracking(pair: str) -> bool:
    name = unquote_plus(pair.partition("=")[0]).casefold()
    return name.startswith(_TRACKING_PREFIXES) or name in _TRACKING


def _kept_fragment(fragment: str) -> str:
    """Old one-page sites name the article after `#!`; any other fragment is a place within the page."""
    return quote(fragment, safe="%!/?:@&=+$,;~*'()-._") if fragment.startswith("!") else ""
