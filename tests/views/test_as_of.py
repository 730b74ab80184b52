"""As of a past day the site knows nothing later."""

from datetime import date

import pytest

from claims.models import Statement
from claims.vocabulary import Stance, Thing
from tests.factories import (
    make_article,
    make_change,
    make_claim,
    make_notice,
    make_outlet,
    make_ruling,
    make_speaker,
    make_statement,
    make_story,
    settle,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    """A claim known from 1 May by TASS, denied on 3 May in Izvestiya, and a later claim of 5 May in Milliyet."""
    story = make_story(title="River", slug="river")
    early = make_claim(story=story, text="The river rose.")
    late = make_claim(story=story, text="The dam broke.")
    said_on(early, "2017-05-01", outlet="TASS", speaker="Ivanov")
    denial = said_on(early, "2017-05-03", outlet="Izvestiya", speaker="Petrov", stance=Stance.DENIES)
    said_on(late, "2017-05-05", outlet="Milliyet", speaker="Sidorov")
    make_notice(article=denial.article, noted_on=date(2017, 5, 4), kind="corrected")
    make_ruling(claim=early, evidence=[denial], decided_on=date(2017, 5, 6), verdict="refuted")
    make_change(number=1, thing=Thing.CLAIM, object_id=early.pk, label="The river rose.")
    settle()
    return story


def said_on(claim, day, *, outlet, speaker, **fields):
    article = make_article(
        outlet=make_outlet(name=outlet, slug=outlet.lower()), published=day, headline=f"{outlet} says", language="ru"
    )
    return make_statement(
        claim=claim, article=article, speaker=make_speaker(name=speaker, slug=speaker.lower()), **fields
    )


def rows(client, address):
    return client.get(address).context["page"].rows


def texts(client, query):
    return [row.text for row in rows(client, f"/claims/?{query}")]


def test_lists_hold_what_was_known_by_the_day(client, story):
    assert texts(client, "") == ["The dam broke.", "The river rose."]
    assert texts(client, "as_of=2017-05-04") == ["The river rose."]
    assert texts(client, "as_of=2017-04-30") == []
    assert [row.name for row in rows(client, "/speakers/?as_of=2017-05-03")] == ["Ivanov", "Petrov"]
    assert [row.name for row in rows(client, "/outlets/?as_of=2017-05-02")] == ["TASS"]
    assert [row.headline for row in rows(client, "/articles/?as_of=2017-05-03")] == ["Izvestiya says", "TASS says"]
    assert [row.title for row in rows(client, "/stories/?as_of=2017-05-01")] == ["River"]
    assert rows(client, "/stories/?as_of=2017-04-30") == ()


def test_a_row_has_the_status_counts_and_ruling_of_the_day(client, story):
    def row(day):
        found = rows(client, f"/claims/?q=river&as_of={day}")[0]
        return found.badge.words, found.statements, found.last_reported, found.ruling

    assert row("2017-05-02") == ("Single origin, 1 to 0", 1, date(2017, 5, 1), "")
    assert row("2017-05-05") == ("Disputed, 1 to 1", 2, date(2017, 5, 3), "")
    assert row("2017-05-06") == ("Disputed, 1 to 1", 2, date(2017, 5, 3), "refuted")


@pytest.mark.parametrize(
    ("query", "before", "after"),
    [
        ("status=disputed", "2017-05-02", "2017-05-03"),
        ("speaker=Petrov", "2017-05-02", "2017-05-03"),
        ("outlet=izvestiya", "2017-05-02", "2017-05-03"),
        ("ruling=refuted", "2017-05-05", "2017-05-06"),
        ("q=rose", "2017-04-30", "2017-05-01"),
        ("story=River&until=2017-05-01", "2017-04-30", "2017-05-01"),
    ],
)
def test_filters_see_the_record_of_the_day(client, story, query, before, after):
    assert texts(client, f"{query}&as_of={before}") == []
    assert texts(client, f"{query}&as_of={after}") == ["The river rose."]


def test_orderings_see_the_record_of_the_day(client, story):
    for claim, day in (("The river rose.", "2017-05-07"), ("The dam broke.", "2017-05-08")):
        statement = Statement.objects.filter(claim__text=claim).first()
        make_statement(claim=statement.claim, article=make_article(published=day), stance=Stance.DENIES)
    settle()
    assert texts(client, "ordering=last_reported") == ["The river rose.", "The dam broke."]
    assert texts(client, "ordering=-last_reported&as_of=2017-05-07") == ["The river rose.", "The dam broke."]
    assert texts(client, "ordering=-status_since") == ["The dam broke.", "The river rose."]
    assert texts(client, "ordering=status_since&as_of=2017-05-06") == ["The river rose.", "The dam broke."]


def test_an_ordering_by_the_last_report_knows_no_later_repeat(client, story):
    said_on(
        story.claims.get(text="The river rose."), "2017-05-09", outlet="Lenta", speaker="Orlov", stance=Stance.REPORTS
    )
    settle()
    assert texts(client, "ordering=-last_reported") == ["The river rose.", "The dam broke."]
    assert texts(client, "ordering=-last_reported&as_of=2017-05-08") == ["The dam broke.", "The river rose."]


def test_a_period_that_lasts_on_the_day_does_not_tell_when_it_ends(client, story):
    address = f"/claims/{story.claims.get(text='The river rose.').pk}/"

    def ends(day):
        return [period.until for period in client.get(f"{address}?as_of={day}").context["page"].periods]

    assert ends("2017-05-02") == [None]
    assert ends("2017-05-03") == [date(2017, 5, 3), None]


def test_a_page_shows_statements_periods_notices_and_ruling_of_the_day(client, story):
    def page(day):
        shown = client.get(f"/claims/{story.claims.get(text='The river rose.').pk}/?as_of={day}").context["page"]
        return len(shown.timeline), len(shown.periods), len(shown.notices), shown.ruling is not None

    assert page("2017-05-01") == (1, 1, 0, False)
    assert page("2017-05-03") == (2, 2, 0, False)
    assert page("2017-05-04") == (2, 2, 1, False)
    assert page("2017-05-06") == (2, 2, 1, True)


def test_a_published_thing_that_nobody_knew_of_yet_says_so(client, story):
    late = story.claims.get(text="The dam broke.").statements.get()
    for address in (
        f"/claims/{late.claim_id}/",
        f"/articles/{late.article_id}/",
        "/speakers/sidorov/",
        "/outlets/milliyet/",
    ):
        answer = client.get(f"{address}?as_of=2017-05-04")
        assert answer.status_code == 200
        assert answer.context["page"].is_reported is False
        assert "not yet reported" in answer.content.decode().lower()
        assert client.get(address).context["page"].is_reported is True
    assert client.get("/stories/river/?as_of=2017-04-30").context["page"].is_reported is False


def test_a_storys_figures_and_lists_are_those_of_the_day(client, story):
    page = client.get("/stories/river/?as_of=2017-05-03").context["page"]
    figures = page.figures
    assert (figures.claims, figures.statements, figures.articles, figures.outlets, figures.origins) == (1, 2, 2, 2, 2)
    assert [(count.status, count.claims) for count in page.statuses] == [("disputed", 1)]
    assert [claim.text for claim in page.claims] == ["The river rose."]


def test_search_and_front_page_know_nothing_later(client, story):
    def found(day):
        groups = client.get(f"/search/?q=says&as_of={day}").context["page"].groups
        return [hit.title for group in groups for hit in group.hits]

    assert found("2017-04-30") == []
    assert found("2017-05-02") == ["TASS says"]
    page = client.get("/?as_of=2017-05-02").context["page"]
    assert (page.figures.claims, page.figures.statements, page.figures.outlets) == ("1", "1", "1")
    assert [(move.claim.text, move.before) for move in page.moves] == [("The river rose.", None)]


def test_changes_are_those_made_by_the_day(client, story):
    assert rows(client, "/changes/?as_of=2017-05-09") == ()
    assert [row.number for row in rows(client, "/changes/?as_of=2017-05-10")] == [1]


def test_a_day_after_today_is_refused(client, story):
    answer = client.get("/claims/?as_of=2999-01-01")
    assert answer.status_code == 400
    assert "lies after today" in answer.content.decode()


def test_the_day_travels_in_links_and_in_no_cookie(client, story):
    answer = client.get("/claims/?as_of=2017-05-04")
    assert answer.cookies == {}
    links = [part.split('"')[0] for part in answer.content.decode().split('href="/')[1:]]
    pages = [link for link in links if not link.startswith(("static/", "claims/?", "claims.csv"))]
    assert pages
    assert [link for link in pages if "as_of=2017-05-04" not in link] == []


def test_a_day_of_an_early_year_travels_in_links_as_it_was_given(client, story):
    day = client.get("/claims/?as_of=0999-12-31").context["day"]
    assert (day.query, day.more) == ("?as_of=0999-12-31", "&as_of=0999-12-31")


def test_today_given_by_name_is_today(client, story, monkeypatch):
    monkeypatch.setattr("claims.views.reading.today", lambda: date(2017, 5, 4))
    assert client.get("/claims/?as_of=2017-05-04").context["day"].query == ""
    assert client.get("/claims/").context["page"] == client.get("/claims/?as_of=2017-05-04").context["page"]
    assert client.get("/claims/?as_of=2017-05-05").status_code == 400
