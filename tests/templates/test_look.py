"""What a browser makes of the public pages: accessible in both schemes, never wider than the screen, the day kept."""

from pathlib import Path

import axe_playwright_python
import pytest

from tests.factories import make_ruling
from tests.views.addresses import LISTS, PLAIN, details, small_record

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
UNFOLD = "document.querySelectorAll('details').forEach(details => details.open = true)"
OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"
RIGHT_TO_LEFT = "لم يوقع الطرفان بعد"


def long_record():
    """The small record with a ruling, a right-to-left quote, and names and a headline as long as they come."""
    statement = small_record()
    make_ruling(claim=statement.claim, evidence=[statement])
    type(statement).objects.filter(pk=statement.pk).update(quote=RIGHT_TO_LEFT, quote_translation="not signed yet")
    for thing, field in ((statement.article, "headline"), (statement.speaker, "name"), (statement.outlet, "name")):
        type(thing).objects.filter(pk=thing.pk).update(**{field: LONG * 2})
    return statement


def violations(page):
    found = page.evaluate(f"axe.run(document, {{runOnly: {RULES}}})")["violations"]
    return [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in found]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_every_page_is_accessible_and_fits_the_screen(page, live_server, scheme, width):
    statement = long_record()
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    for address in [
        *LISTS,
        *PLAIN,
        *details(statement),
        "/search/?q=claim",
        f"/claims/{statement.claim_id}/?as_of=2016-01-01",
    ]:
        page.goto(live_server.url + address)
        page.evaluate(UNFOLD)
        page.evaluate(AXE)
        assert (address, violations(page), page.evaluate(OVERFLOW)) == (address, [], 0)


def test_every_link_within_the_record_keeps_a_past_day(page, live_server):
    statement = small_record()
    day = f"as_of={statement.known_from:%Y-%m-%d}"
    for address in [*LISTS, *PLAIN, *details(statement)]:
        page.goto(f"{live_server.url}{address}?{day}")
        hrefs = page.eval_on_selector_all(
            "main a[href^='/'], nav a[href^='/'], header a[href^='/']", "a => a.map(a => a.getAttribute('href'))"
        )
        assert {href.removesuffix("?") for href in hrefs if day not in href} <= {address}, address  # back to today


def test_the_claim_page_works_without_script(chromium, live_server):
    statement = small_record()
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/claims/{statement.claim_id}/")
    page.fill("#as_of", "2016-01-01")
    page.click("form.day button")
    assert "You are reading the record as it stood on 1 January 2016" in page.inner_text("aside.banner")
    page.click("text=Return to today")
    assert page.locator("aside.banner").count() == 0
    context.close()
