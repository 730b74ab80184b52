"""Articles and notices: one row an address, days that are not ahead, chains that end, statements that follow."""

from datetime import date

import pytest

from claims.actions.article import remove_notice, save_article
from claims.actions.edit import NEEDS_REASON
from claims.models import Article
from tests.actions import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def tass():
    return desk.enter_outlet("TASS")


@pytest.fixture
def topix():
    return desk.enter_outlet("China Topix")


@pytest.fixture
def claim():
    return desk.enter_claim("The deal is signed.")


def test_the_same_address_is_refused_by_a_sentence_that_names_the_other_article(tass, topix):
    desk.enter_article(tass, url="https://tass.com/defense/1?utm_source=x", headline="Talks go on")
    with desk.refused("url", "We hold this article already: “Talks go on”, TASS."):
        desk.enter_article(topix, url="HTTPS://TASS.com:443/defense/1#top", headline="Another")
    assert Article.objects.count() == 1


def test_an_address_that_is_none_is_refused(tass):
    with desk.refused("url", "address"):
        desk.enter_article(tass, url="javascript:alert(1)")


@pytest.mark.parametrize(
    ("field", "day"),
    [("published", "2017-05-11"), ("published", "2017-06"), ("retrieved_on", date(2017, 5, 11))],
)
def test_days_ahead_are_refused(tass, field, day):
    with desk.refused(field, "lies ahead: give a day up to today, 2017-05-10."):
        desk.enter_article(tass, **{field: day})


def test_a_month_that_has_begun_is_not_ahead(tass):
    assert desk.enter_article(tass, published="2017-05").published == "2017-05"


def test_a_date_that_is_none_is_refused_by_its_field(tass):
    with desk.refused("published", "2017-05"):
        desk.enter_article(tass, published="in May")


def test_no_article_rests_on_itself(tass):
    first = desk.enter_article(tass, headline="First")
    second = desk.enter_article(tass, headline="Second", based_on=first)
    third = desk.enter_article(tass, headline="Third", based_on=second)
    for article in (first, second):
        with desk.refused("based_on", "“Third” itself rests on this article: one of them was first."):
            desk.change(article, save_article, based_on=third)


def test_what_an_article_is_based_on_moves_own_words_of_it_and_of_all_that_rewrite_it(tass, topix, claim):
    agency = desk.enter_article(tass, headline="Agency")
    rewrite = desk.enter_article(topix, headline="Rewrite")
    reprint = desk.enter_article(desk.enter_outlet("Another"), headline="Reprint", based_on=rewrite)
    own, again = desk.enter_statement(claim, rewrite), desk.enter_statement(claim, reprint)
    assert [desk.anew(row).voice for row in (own, again)] == ["China Topix"] * 2
    desk.change(rewrite, save_article, based_on=agency)
    assert [desk.anew(row).voice for row in (own, again)] == ["TASS"] * 2


def test_what_would_make_one_word_of_two_is_refused(tass, topix, claim):
    agency, rewrite = desk.enter_article(tass, headline="Agency"), desk.enter_article(topix, headline="Rewrite")
    desk.enter_statement(claim, rewrite)
    desk.enter_statement(claim, rewrite, relays=[(tass, None)])
    with desk.refused("based_on", "say twice, as TASS’s own word, that it affirms “The deal is signed.”"):
        desk.change(rewrite, save_article, based_on=agency)


def test_what_would_leave_an_unnamed_speaker_without_a_voucher_is_refused(tass, topix, claim):
    agency, rewrite = desk.enter_article(tass, headline="Agency"), desk.enter_article(topix, headline="Rewrite")
    official = desk.enter_speaker("an official", kind="unnamed", vouched_by=topix)
    desk.enter_statement(claim, rewrite, speaker=official)
    with desk.refused("based_on", "“an official” is vouched for by China Topix, but the words in “Rewrite”"):
        desk.change(rewrite, save_article, based_on=agency)


def test_a_new_day_of_publication_moves_the_day_from_which_its_statements_are_known(tass, claim):
    article = desk.enter_article(tass)
    statement = desk.enter_statement(claim, article)
    desk.change(article, save_article, published="2017-05-02")
    assert desk.anew(statement).known_from == date(2017, 5, 2)
    assert desk.anew(claim).first_reported == date(2017, 5, 2)


def test_another_outlet_takes_the_statements_with_it(tass, topix, claim):
    article = desk.enter_article(tass)
    statement = desk.enter_statement(claim, article)
    desk.change(article, save_article, outlet=topix)
    assert (desk.anew(statement).outlet, desk.anew(statement).voice) == (topix, "China Topix")
    assert (desk.anew(tass).public, desk.anew(topix).public) == (False, True)


def test_a_cited_article_stays_with_the_outlet_that_relays_name(tass, topix, claim):
    cited = desk.enter_article(tass, headline="Cited")
    desk.enter_statement(claim, desk.enter_article(topix), relays=[(tass, cited)])
    with desk.refused("outlet", "Relays cite this as an article of TASS"):
        desk.change(cited, save_article, outlet=topix)


def test_a_retraction_takes_back_own_words_there_and_where_they_were_taken_from(tass, topix, claim):
    agency = desk.enter_article(tass, headline="Agency")
    rewrite = desk.enter_article(topix, headline="Rewrite", based_on=agency)
    relaying = desk.enter_article(topix, headline="Relaying")
    own, taken = desk.enter_statement(claim, agency, sourcing="own"), desk.enter_statement(claim, rewrite)
    seen = desk.enter_statement(claim, relaying, relays=[(tass, agency)])
    notice = desk.enter_notice(agency, noted_on=date(2017, 5, 9))
    assert [desk.anew(row).retracted_on for row in (own, taken, seen)] == [date(2017, 5, 9)] * 3
    assert desk.anew(claim).status == "retracted"
    with desk.edit("No such notice.") as edit:
        remove_notice(notice, edit=edit)
    assert [desk.anew(row).retracted_on for row in (own, taken, seen)] == [None] * 3
    assert desk.anew(claim).status == "single origin"


def test_an_outlet_is_public_while_a_rewrite_of_its_draft_speaks_in_its_voice(tass, topix, claim):
    draft = desk.enter_article(tass, headline="Agency", state="draft")
    rewrite = desk.enter_article(topix, headline="Rewrite", based_on=draft)
    desk.enter_statement(claim, rewrite)
    assert desk.anew(tass).public
    desk.change(rewrite, save_article, based_on=None)
    assert not desk.anew(tass).public


def test_a_notice_is_part_of_the_articles_entry(tass):
    article = desk.enter_article(tass)
    desk.enter_notice(article, kind="corrected")
    assert '"kind":"corrected"' in desk.last_entry(article).after
    assert desk.anew(article).version == 2


def test_a_notice_ahead_is_refused(tass):
    with desk.refused("noted_on", "lies ahead"):
        desk.enter_notice(desk.enter_article(tass), noted_on=date(2017, 5, 11))


def test_the_pasted_text_of_a_public_article_changes_without_a_reason(tass):
    article = desk.enter_article(tass)
    assert desk.change(article, save_article, reason="", text="Pasted.").text == "Pasted."
    with desk.refused("reason", NEEDS_REASON):
        desk.change(article, save_article, reason="", byline="Ivan Dikov")
