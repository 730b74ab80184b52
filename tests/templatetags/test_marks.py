"""Signs, tallies and links as templates draw them."""

from django.template import Context

from claims.queries.badge import Badge
from claims.queries.link import Link, sentence
from claims.templatetags import marks
from claims.vocabulary import Status


def test_every_status_has_a_sign_of_its_own():
    assert set(marks.SIGNS) == set(Status)
    assert len(set(marks.SIGNS.values())) == len(Status)


def test_a_tally_draws_one_mark_for_each_origin_and_leaves_doubtful_ones_hollow():
    drawn = marks.tally(Badge("disputed", 1, 3, 2, 2))
    assert [drawn.count(f'"{mark}"') for mark in ("affirm sure", "affirm perhaps", "deny sure", "deny perhaps")] == [
        1,
        2,
        2,
        0,
    ]


def test_a_tally_stops_at_ten_marks_a_side():
    assert marks.tally(Badge("corroborated", 40, 400, 0, 0)).count("<circle") == 10


def test_a_tally_of_nothing_is_nothing():
    assert marks.tally(Badge("open")) == ""


def test_a_link_keeps_the_day_and_isolates_its_text():
    drawn = marks.link(Context({"day_query": "?as_of=2017-05-03"}), Link("<Işık>", "/speakers/isik/"))
    assert drawn == '<a href="/speakers/isik/?as_of=2017-05-03"><bdi>&lt;Işık&gt;</bdi></a>'


def test_a_name_without_a_page_is_no_link():
    assert marks.link(Context(), Link("NATO")) == "<bdi>NATO</bdi>"


def test_a_sentence_holds_its_links_and_escapes_its_words():
    drawn = marks.sentence(
        Context(), sentence("One origin affirms it & no more: ", Link("TASS", "/outlets/tass/"), ".")
    )
    assert drawn == 'One origin affirms it &amp; no more: <a href="/outlets/tass/"><bdi>TASS</bdi></a>.'


def test_a_section_of_the_navigation_stands_above_its_pages():
    assert marks.is_above("/claims/", "/claims/31/")
    assert not marks.is_above("/claims/", "/")
    assert not marks.is_above("/claims/", "")
