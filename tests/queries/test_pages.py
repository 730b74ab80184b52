"""What the pages of stories, articles, speakers, outlets and searches hold."""

from datetime import date, timedelta

import pytest

from claims.models import Article, Outlet, Speaker, Story
from claims.queries.article import article_page, public_article
from claims.queries.home import home_page
from claims.queries.outlet import outlet_page, public_outlet
from claims.queries.pager import COUNT_CAP, PageOutOfRange, pager_of
from claims.queries.speaker import public_speaker, speaker_page
from claims.queries.story import story_page
from tests.factories import (
    make_alias,
    make_article,
    make_notice,
    make_organisation,
    make_outlet,
    make_position,
    make_speaker,
    make_statement,
    settle,
)
from tests.queries.world import build

pytestmark = pytest.mark.django_db
LATE = date(2017, 6, 1)


@pytest.fixture
def world():
    return build()


def test_a_story_has_its_figures_claims_and_timeline(world):
    page = story_page(Story.objects.get(), as_of=LATE, page=1)
    figures = page.figures
    assert (figures.claims, figures.statements, figures.articles, figures.outlets, figures.origins) == (3, 5, 4, 4, 4)
    assert (figures.first_reported, figures.last_reported) == (date(2017, 5, 1), date(2017, 5, 3))
    assert [claim.badge.words for claim in page.claims] == [
        "Contradicted, 1–2 to 2",
        "Contradicted, 1 to 2",
        "Disputed, 1 to 1–2",
    ]
    assert [claim.first_voice.text for claim in page.claims] == ["TASS", "an official", "Turkey"]
    assert [count.status for count in page.statuses] == ["contradicted", "disputed"]
    assert [item.known_from.day for item in page.timeline] == [1, 1, 2, 3, 3]
    assert page.timeline[3].badge.words == "Contradicted, 1 to 2"


def test_an_article_has_its_facts_notices_statements_and_links(world):
    article = Article.objects.get(outlet__slug="sabah")
    make_notice(article=article, kind="corrected", note="The day was wrong.")
    reprint = make_article(outlet=make_outlet(name="Reprinter"), headline="Sabah says", based_on=article)
    make_statement(claim=world.claim, article=reprint)
    settle()
    page = article_page(public_article(article.pk), as_of=LATE, page=1)
    assert (page.headline, page.outlet.text, page.published) == ("Sabah of 2017-05-03", "Sabah", "3 May 2017")
    assert [(notice.kind, notice.note) for notice in page.notices] == [("corrected", "The day was wrong.")]
    assert [item.voice.text for item in page.statements] == ["an official", "Turkey"]
    assert page.statements[0].notices == ("corrected",)
    assert [link.text for link in page.rewrites] == ["Sabah says, Reprinter"]
    copy = article_page(public_article(reprint.pk), as_of=LATE, page=1)
    assert copy.based_on.text == "Sabah of 2017-05-03, Sabah"


def test_a_person_has_aliases_positions_and_statements(world):
    make_alias(speaker=Speaker.objects.get(slug="peskov"), name="Dmitri Peskov")
    page = speaker_page(public_speaker("peskov"), as_of=LATE, page=1)
    assert page.aliases == ("Dmitri Peskov",)
    assert [(item.title, item.other.text) for item in page.positions] == [("Spokesman", "Russia")]
    assert [(item.claim.text, item.stance) for item in page.statements] == [("The deal is done.", "denies")]
    assert page.party_to == ()


def test_an_organisation_has_what_is_said_for_it_and_what_it_did(world):
    russia = Speaker.objects.get(slug="russia")
    embassy = make_organisation(name="Embassy", part_of=russia, first_known=LATE)
    make_outlet(name="Official Gazette", owner=russia, first_known=LATE)
    make_position(organisation=russia, person=make_speaker(first_known=LATE), title="Analyst", speaks_for=False)
    page = speaker_page(public_speaker("russia"), as_of=LATE, page=1)
    assert [item.voice.text for item in page.statements] == ["Peskov"]
    assert [(item.claim.text, item.badge.mark) for item in page.party_to] == [("The deal is done.", "contradicted")]
    assert [link.text for link in page.parts] == ["Embassy"]
    assert [link.text for link in page.owned_outlets] == ["Official Gazette"]
    assert sorted(item.title for item in page.offices) == ["Analyst", "Spokesman"]
    assert [link.text for link in speaker_page(public_speaker(embassy.slug), as_of=LATE, page=1).chain] == ["Russia"]


def test_a_past_day_names_no_part_office_holder_or_outlet_that_became_known_later(world):
    russia = Speaker.objects.get(slug="russia")
    make_organisation(part_of=russia, first_known=LATE)
    make_outlet(owner=russia, first_known=LATE)
    make_position(organisation=russia, person=make_speaker(first_known=LATE), title="Analyst")
    page = speaker_page(public_speaker("russia"), as_of=LATE - timedelta(days=1), page=1)
    assert (page.parts, page.owned_outlets, [item.title for item in page.offices]) == ((), (), ["Spokesman"])


def test_an_unnamed_speaker_has_who_vouches(world):
    page = speaker_page(public_speaker("official"), as_of=LATE, page=1)
    assert (page.kind, page.vouched_by.text, page.headcount) == ("unnamed", "Bloomberg", None)


def test_a_chain_that_runs_in_a_circle_ends(world):
    turkey, russia = Speaker.objects.get(slug="turkey"), Speaker.objects.get(slug="russia")
    Speaker.objects.filter(pk=turkey.pk).update(part_of=russia)
    Speaker.objects.filter(pk=russia.pk).update(part_of=turkey)
    page = speaker_page(public_speaker("turkey"), as_of=LATE, page=1)
    assert [link.text for link in page.chain] == ["Russia", "Turkey"]


def test_an_outlet_has_its_articles_statements_and_citations(world):
    page = outlet_page(public_outlet("sabah"), as_of=LATE, page=1)
    assert [row.headline for row in page.articles] == ["Sabah of 2017-05-03"]
    assert (page.article_count, page.statement_count, page.cited, page.owner) == (1, 2, 0, None)
    cited = outlet_page(public_outlet("bloomberg"), as_of=LATE, page=1)
    assert (cited.article_count, cited.cited, cited.is_reported) == (0, 1, True)
    assert Outlet.objects.get(slug="bloomberg").first_known == date(2017, 5, 3)


def test_the_front_page_tells_the_latest_moves(world):
    page = home_page(as_of=LATE)
    assert [(move.claim.text, move.on.day, move.before and move.before.words) for move in page.moves] == [
        ("The deal is off.", 3, None),
        ("The deal was done on Monday.", 3, None),
        ("The deal is done.", 3, "Disputed, 1 to 1"),
        ("The deal is done.", 2, "Single origin, 1 to 0"),
        ("The deal is done.", 1, None),
    ]
    figures = page.figures
    assert (figures.stories, figures.claims, figures.statements, figures.articles, figures.outlets) == (
        "1", "3", "5", "4", "5",
    )  # fmt: skip


def test_a_pager_knows_its_rows_and_stops_counting():
    assert (pager_of(0, number=1).last, pager_of(50, number=1).last, pager_of(51, number=2).last) == (1, 1, 2)
    pager = pager_of(120, number=3)
    assert (pager.first_row, pager.last_row, pager.previous, pager.next) == (101, 120, 2, None)
    assert pager_of(COUNT_CAP + 1, number=200).total == "10,000+"
    assert pager_of(1234, number=1).total == "1,234"
    with pytest.raises(PageOutOfRange, match="the last page is 3"):
        pager_of(120, number=4)
