"""The desk in a browser: under the strict policy, without an axe violation, choosing by typing."""

import shutil
from pathlib import Path

import axe_playwright_python
import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

from claims.importing.folder import RECORD, STATEMENTS
from claims.models import Article, Claim, Speaker, Statement

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk_page(page, live_server, tmp_path):
    """A browser that is logged in at a desk with the first two articles of the demonstration story.

    Whatever was saved there, the derived columns agree with the record afterwards.
    """
    for name in (RECORD, STATEMENTS):
        shutil.copy(Path("fixtures/s400") / name, tmp_path)
    call_command("load_story", tmp_path, verbosity=0)
    client = Client()
    client.force_login(User.objects.create_superuser("chief"))
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    yield page
    call_command("check_statuses", verbosity=0)


def violations(page):
    """Without its reading of style sheets, for which axe itself would add an inline one."""
    found = page.evaluate(f"axe.run(document, {{preload: false, runOnly: {RULES}}})")["violations"]
    return [(rule["id"], [node["html"][:160] for node in rule["nodes"]]) for rule in found]


def addresses():
    claim, article = Claim.objects.order_by("pk").first(), Article.objects.order_by("pk").last()
    return [
        "",
        "claims/claim/",
        f"claims/claim/{claim.pk}/change/",
        "claims/article/add/",
        f"claims/article/{article.pk}/change/",
        f"claims/speaker/{Speaker.objects.filter(positions__isnull=False).first().pk}/change/",
        f"claims/statement/{Statement.objects.first().pk}/change/",
        "claims/outlet/",
        "claims/change/",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_the_desk_breaks_the_policy_or_has_an_axe_violation(desk_page, live_server, scheme):
    desk_page.emulate_media(color_scheme=scheme)
    found = {}
    for address in addresses():
        desk_page.goto(f"{live_server.url}/admin/{address}")
        desk_page.evaluate(AXE)
        if trouble := violations(desk_page):
            found[address] = trouble
    assert found == {}


def choose(page, field, term):
    """Type into an autocomplete and take the first it finds."""
    page.click(f"#id_{field} + .select2")
    page.fill(".select2-container--open .select2-search__field", term)
    page.locator(".select2-results__option--highlighted", has_text=term.split()[0]).wait_for()
    page.keyboard.press("Enter")


def test_a_statement_is_entered_by_typing_names_alone(desk_page, live_server):
    claim = Claim.objects.get(text="Turkey will buy the S-400 from Russia.")
    desk_page.goto(f"{live_server.url}/admin/claims/claim/{claim.pk}/change/")
    place = claim.statements.count()
    desk_page.click("#statements-group .add-row a")
    choose(desk_page, f"statements-{place}-article", "Russia Not Confident")
    desk_page.fill(f"#id_statements-{place}-relays", "Izvestiya > A New Paper")
    desk_page.fill("#id_edit_reason", "a further report")
    desk_page.click(".submit-row [name=_save] >> nth=0")
    desk_page.check(f"[name=statements-{place}-relays_new]")
    desk_page.click(".submit-row [name=_save] >> nth=0")
    desk_page.wait_for_url("**/admin/claims/claim/")
    assert Statement.objects.latest("pk").relays_text == "Izvestiya > A New Paper"
