"""The page of a claim: two sides with their origins, the reasons in sentences, the timeline and the relations."""

from datetime import date

import pytest

from claims.assessment import assess
from claims.models import Claim, Statement
from claims.queries.claim_page import ClaimPage, claim_page
from claims.queries.claim_reading import public_claim
from claims.queries.record import record_of, tied_claims
from claims.queries.tie import assessment_among, ties_of
from claims.vocabulary import RelationKind, Stance
from tests.factories import make_article, make_claim, make_relation, make_ruling, make_statement, settle
from tests.queries.world import build

pytestmark = pytest.mark.django_db
LATE = date(2017, 6, 1)


def page_of(claim, *, as_of=LATE, page=1) -> ClaimPage:
    return claim_page(public_claim(claim.pk, as_of=as_of), as_of=as_of, page=page)


@pytest.fixture
def world():
    return build()


def told(page):
    return [reason.text for reason in page.reasons]


def test_the_two_sides_group_statements_by_origin_the_first_then_its_repeats(world):
    page = page_of(world.claim)
    support = {origin.name.text: origin for origin in page.support.origins}
    assert list(support) == ["TASS", "Bloomberg"]
    assert support["TASS"].first.outlet.text == "TASS"
    assert [item.outlet.text for item in support["TASS"].repeats] == ["Lenta"]
    assert (support["TASS"].adds, support["Bloomberg"].adds) == (True, False)
    oppose = {origin.name.text: origin for origin in page.oppose.origins}
    assert list(oppose) == ["Russia", "Turkey"]
    assert (oppose["Russia"].is_party, oppose["Turkey"].is_party) == (True, False)
    assert oppose["Russia"].bodies == ("Russia",)
    assert oppose["Russia"].name.address == "/speakers/russia/"


def test_counts_are_printed_as_ranges(world):
    page = page_of(world.claim)
    assert page.badge.words == "Contradicted, 1–2 to 2"
    assert (page.support.count, page.oppose.count) == ("1–2 separate origins", "2 separate origins")


def test_statements_that_reach_it_through_relations_say_how(world):
    page = page_of(world.claim)
    through = {
        origin.first.claim.text: origin.first.through for origin in (*page.support.origins, *page.oppose.origins)
    }
    assert through == {
        "The deal is done.": "",
        "The deal was done on Monday.": "which refines this one",
        "The deal is off.": "which contradicts this one",
    }
    finer = page_of(world.finer)
    assert {origin.name.text: origin.first.through for origin in finer.oppose.origins} == {
        "Russia": "which this one refines",
        "Turkey": "which rules this one out",
    }


def test_the_reasons_are_sentences_with_links(world):
    page = page_of(world.claim)
    assert told(page) == [
        "More separate origins deny it than affirm it.",
        "Two origins affirm it: TASS; and unnamed people (“an official”) vouched for by Bloomberg, in Sabah.",
        "One further statement rests on TASS too, counted as a repeat.",
        "Bloomberg counts through the claim “The deal was done on Monday.”, which refines this one.",
        "Bloomberg adds nothing to the lower count: who is unnamed, or says not whence, may rest on an origin "
        "counted already.",
        "Two origins deny it: Russia, in the words of Peskov, in Interfax; and Turkey, in Sabah.",
        "Turkey counts through the claim “The deal is off.”, which contradicts this one.",
        "Russia, which itself denies it, is a party to the claim.",
    ]
    links = [piece.address for piece in page.reasons[1].pieces if piece.address]
    assert links[:3] == ["/outlets/tass/", "/speakers/official/", "/outlets/bloomberg/"]


def test_on_an_earlier_day_the_reasons_know_nothing_later(world):
    assert told(page_of(world.claim, as_of=date(2017, 5, 1))) == [
        "All that affirms it rests on one origin, and none denies it.",
        "One origin affirms it: TASS.",
        "One further statement rests on TASS too, counted as a repeat.",
    ]
    assert told(page_of(world.claim, as_of=date(2017, 4, 30))) == ["By this day no statement on it is known."]


def test_relations_to_claims_not_yet_reported_are_not_shown(world):
    def related(day):
        return [(item.words, item.claim.text) for item in page_of(world.claim, as_of=day).relations]

    assert related(date(2017, 5, 2)) == []
    assert related(LATE) == [
        ("is refined by", "The deal was done on Monday."),
        ("contradicts", "The deal is off."),
    ]


def test_what_supersedes_it_is_named_even_before_its_own_report(world):
    newer = make_claim(story=world.claim.story, text="The deal was done in June.")
    finest = make_claim(story=world.claim.story, text="The deal was done on 2 June.")
    make_relation(from_claim=newer, to_claim=world.claim, relation=RelationKind.SUPERSEDES)
    make_relation(from_claim=finest, to_claim=newer, relation=RelationKind.REFINES)
    make_statement(claim=finest)
    settle()
    page = page_of(world.claim)
    assert page.badge.status == "superseded"
    assert "It is superseded by the claim “The deal was done in June.” (not yet reported)." in told(page)


def test_of_several_rivals_the_one_that_does_not_count_is_shown(world):
    other = make_claim(story=world.claim.story, text="The deal never was.")
    make_relation(from_claim=world.claim, to_claim=other)
    make_statement(claim=other)
    settle()
    page = page_of(world.claim)
    assert {item.claim.text: item.is_counted for item in page.relations} == {
        "The deal was done on Monday.": True,
        "The deal is off.": True,
        "The deal never was.": False,
    }
    assert [text for text in told(page) if "rival" in text] == [
        "The rival “The deal never was.” is shown but not counted; of claims that contradict the same claim only the "
        "best supported counts against it."
    ]


def test_the_timeline_holds_the_claims_own_statements_in_the_order_they_became_known(world):
    page = page_of(world.claim)
    assert [(item.voice.text, item.role, item.side) for item in page.timeline] == [
        ("TASS", "first report", "for"),
        ("TASS", "repeats", "for"),
        ("Peskov", "contradicts", "against"),
    ]
    denial = page.timeline[2]
    assert (denial.position, denial.organisation.text, denial.voice_kind) == ("Spokesman", "Russia", "person")


def test_the_chain_leads_from_the_voice_through_relays_to_the_article(world):
    items = page_of(world.claim).timeline
    assert [[(step.name, step.kind) for step in item.chain] for item in items] == [
        [("TASS", "article")],
        [("TASS", "claimed"), ("Lenta", "article")],
        [("Peskov", "voice"), ("Interfax", "article")],
    ]
    unnamed = page_of(world.finer).timeline[0]
    assert [(step.name, step.kind) for step in unnamed.chain] == [
        ("an official", "voice"),
        ("Bloomberg", "claimed"),
        ("Sabah", "article"),
    ]


def test_periods_tell_what_began_them(world):
    page = page_of(world.claim)
    assert [(item.since.day, item.until and item.until.day, item.badge.words) for item in page.periods] == [
        (1, 2, "Single origin, 1 to 0"),
        (2, 3, "Disputed, 1 to 1"),
        (3, None, "Contradicted, 1–2 to 2"),
    ]
    assert [item.because.text for item in page.periods][:2] == ["TASS affirms", "Peskov denies, in Interfax"]


def test_a_statement_on_an_earlier_wording_says_so(world):
    Claim.objects.filter(pk=world.claim.pk).update(wording=2)
    Statement.objects.filter(claim=world.claim, stance=Stance.DENIES).update(claim_wording=2)
    assert [item.is_earlier_wording for item in page_of(world.claim).timeline] == [True, True, False]


def test_the_ruling_stands_with_its_evidence(world):
    evidence = world.claim.statements.filter(stance=Stance.DENIES)
    make_ruling(claim=world.claim, evidence=evidence, verdict="refuted", decided_on=date(2017, 5, 5))
    page = page_of(world.claim)
    assert (page.ruling.verdict, page.ruling.decided_on) == ("refuted", date(2017, 5, 5))
    assert [item.voice.text for item in page.ruling.evidence] == ["Peskov"]
    assert page_of(world.claim, as_of=date(2017, 5, 4)).ruling is None


def test_facts_are_told_in_words():
    claim = make_claim(
        kind="figure", happened="2017-03~", comparator=">", amount="2000000000", unit="USD", as_printed="over $2 bn"
    )
    facts = page_of(claim).facts
    assert (facts.figure, facts.happened, facts.as_printed) == (
        "more than 2 billion US dollars",
        "about March 2017",
        "over $2 bn",
    )
    assert (facts.statements, facts.first_reported) == (0, None)


def test_the_assessment_is_that_of_the_rules_over_the_whole_record(world):
    for claim in (world.claim, world.finer, world.rival):
        for day in (date(2017, 5, 1), date(2017, 5, 2), LATE):
            whole = assess(record_of(tied_claims([claim.pk])), as_of=day)
            assert assessment_among(claim, ties_of(claim), as_of=day) == whole[claim.pk]


def test_a_claim_without_statements_is_not_yet_reported():
    page = page_of(make_claim())
    assert (page.is_reported, page.badge.words, page.timeline) == (False, "Not yet reported", ())


def test_long_timelines_come_fifty_a_page_and_long_rows_of_repeats_are_cut(world):
    outlet = world.claim.statements.first().outlet
    for hour in range(60):
        article = make_article(outlet=outlet, headline=f"Again {hour}", published="2017-05-04")
        make_statement(claim=world.claim, article=article, sourcing="own")
    settle()
    first, second = page_of(world.claim), page_of(world.claim, page=2)
    assert (len(first.timeline), len(second.timeline), first.pager.last) == (50, 13, 2)
    tass = second.support.origins[0]
    assert (len(tass.repeats), tass.more, tass.repeat_count) == (10, 51, 61)
