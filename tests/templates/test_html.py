"""Every public page is HTML without a parse error; each id on it stands once, and what points at one finds it."""

import re

import html5lib
import pytest

from tests.factories import make_change, make_notice, make_ruling
from tests.queries.world import build
from tests.views.addresses import LISTS, PLAIN, details

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::DeprecationWarning:html5lib")]
POINTS_AT = re.compile(r'\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"')


def addresses():
    """A record with a ruling, notices, relations, a chain and an entry, the pages of all of it, and pages of errors."""
    claim = build().claim
    first = claim.statements.order_by("pk")[0]
    spoken = claim.statements.filter(speaker__isnull=False)[0]
    make_ruling(claim=claim, evidence=[first])
    make_notice(article=first.article)
    make_change(number=1, object_id=claim.pk, after='{"text":"The deal is done."}')
    searches = ("/search/?q=deal", "/search/?q=nothing", "/claims/?q=nothing", "/claims/?page=x", "/claims/999999/")
    return [*LISTS, *PLAIN, *details(spoken), *searches, f"/claims/{claim.pk}/?as_of=2016-01-01"]


def test_every_page_is_valid_html(client):
    for address in addresses():
        text = client.get(address).content.decode()
        parser = html5lib.HTMLParser()
        parser.parse(text)
        ids = re.findall(r'\sid="([^"]*)"', text)
        pointed = {name for names in POINTS_AT.findall(text) for name in names.split()}
        errors = [(position, code) for position, code, _ in parser.errors]
        assert (address, errors, sorted(ids), pointed - set(ids)) == (address, [], sorted(set(ids)), set())
