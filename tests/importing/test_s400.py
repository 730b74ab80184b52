"""The demonstration story as `make run` loads it: its figures, its statuses, its public record."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

from claims.importing.folder import read_folder
from claims.models import (
    Article,
    Change,
    Claim,
    Editor,
    Outlet,
    SearchDocument,
    Speaker,
    Statement,
    StatusPeriod,
    Story,
)
from claims.queries.tie import assessment_among, ties_of
from claims.values.text import fold
from claims.vocabulary import Act

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "s400"
pytestmark = pytest.mark.django_db
SECOND_ARTICLE, FIRST_ARTICLE = date(2017, 4, 17), date(2017, 5, 3)
ERDOGAN_ON_SIGNING, BOTH_ON_SIGNING = date(2017, 7, 25), date(2017, 9, 12)
END_OF_2025 = date(2025, 12, 31)
REJECTION = "Turkey will turn the S-400 down."
PRICE = "The S-400 deal with Turkey is worth more than 2 billion US dollars."


@pytest.fixture(scope="module", autouse=True)
def story(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """Loaded once for all tests of this file, none of which writes."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_story", FOLDER, verbosity=0)
        yield
        transaction.set_rollback(True)


def claim(text: str) -> Claim:
    return Claim.objects.get(text=text)


def standing(text: str, day: date) -> tuple[str, int, int, int, int]:
    period = StatusPeriod.objects.get(claim=claim(text), since__lte=day, until__gt=day)
    return period.status, period.support_min, period.support_max, period.oppose_min, period.oppose_max


def origins(text: str, day: date, side: str) -> dict[str, tuple[tuple[str, ...], int]]:
    """On one side of a claim: the bodies of each origin, and how many statements rest on it."""
    tally = getattr(assessment_among(claim(text), ties_of(claim(text)), as_of=day), side)
    return {origin.origin: (origin.bodies, len(origin.statements)) for origin in tally.origins}


def day_of_loading() -> date:
    """Pages without a date count from the day on which they are entered."""
    return Story.objects.get().entered_on


def test_every_row_of_the_files_is_entered() -> None:
    files = read_folder(FOLDER)
    assert Claim.objects.public().count() == len(files.table("claim"))
    assert Statement.objects.public().count() == len(files.rows)
    assert Article.objects.public().count() == len(files.table("article"))
    assert Outlet.objects.public().count() == len(files.table("outlet"))
    assert Speaker.objects.public().count() == len(files.table("speaker"))


def test_all_that_is_derived_agrees_with_the_record() -> None:
    call_command("check_statuses", verbosity=0)


def test_the_public_record_tells_each_publication_once_without_a_gap() -> None:
    entries = Change.objects.order_by("number")
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    assert {(entry.act, entry.reason) for entry in entries} == {(Act.PUBLISHED, "Entered from s400")}
    assert Counter(entry.thing for entry in entries) == {
        "statement": 451,
        "article": 220,
        "claim": 199,
        "outlet": 196,
        "speaker": 102,
        "relation": 88,
        "story": 1,
    }


def test_loading_it_again_changes_nothing() -> None:
    before = Change.objects.count(), Statement.objects.count()
    call_command("load_story", FOLDER, verbosity=0)
    assert (Change.objects.count(), Statement.objects.count()) == before
    assert Editor.objects.count() == 1


# What the two articles of spring 2017 say, among what others had said by then


def test_the_deal_is_unsettled_by_three_origins_that_can_be_shown_and_a_fourth_perhaps() -> None:
    text = "In spring 2017 the S-400 deal between Turkey and Russia was not yet settled."
    assert standing(text, SECOND_ARTICLE) == ("corroborated", 2, 2, 0, 0)
    assert standing(text, FIRST_ARTICLE) == ("corroborated", 3, 4, 0, 0)


def test_no_start_of_the_talks_wins() -> None:
    talks = "Turkey and Russia began to negotiate the S-400 purchase in {}."
    august, november, january = (talks.format(month) for month in ("August 2016", "November 2016", "January 2017"))
    assert standing(november, SECOND_ARTICLE) == ("disputed", 1, 1, 1, 2)
    assert standing(august, FIRST_ARTICLE) == ("disputed", 1, 2, 1, 2)
    assert standing(november, FIRST_ARTICLE) == ("disputed", 1, 1, 1, 4)
    assert standing(january, FIRST_ARTICLE) == ("disputed", 1, 1, 1, 5)
    assert standing(august, END_OF_2025) == ("disputed", 1, 2, 1, 2)
    assert standing(november, END_OF_2025) == ("disputed", 1, 1, 1, 4)
    assert standing(january, END_OF_2025) == ("contradicted", 1, 1, 2, 6)


def test_two_ends_of_the_chinese_deal_dispute_each_other_and_both_say_that_it_ended() -> None:
    november = "Turkey’s purchase of the Chinese HQ-9 ended in November 2015."
    march = "Turkey’s purchase of the Chinese HQ-9 ended in March 2015."
    assert standing(november, date(2017, 4, 16)) == ("self-reported", 1, 3, 0, 0)
    assert standing(november, SECOND_ARTICLE) == ("disputed", 1, 3, 1, 1)
    assert standing(november, FIRST_ARTICLE) == ("disputed", 1, 4, 1, 1)
    assert standing(march, date(2017, 4, 16)) == ("contradicted", 0, 0, 2, 4)
    assert standing(march, FIRST_ARTICLE) == ("contradicted", 1, 1, 2, 5)
    assert standing("Turkey’s purchase of the Chinese HQ-9 came to nothing.", FIRST_ARTICLE) == (
        ("self-reported", 1, 10, 0, 0)
    )


def test_the_likely_rejection_is_open_until_a_deal_comes_closer() -> None:
    assert standing(REJECTION, SECOND_ARTICLE) == ("open", 0, 0, 0, 0)
    assert standing(REJECTION, date(2017, 5, 1)) == ("open", 0, 0, 0, 0)
    assert standing(REJECTION, date(2017, 5, 2)) == ("contradicted", 0, 0, 1, 1)
    assert standing(REJECTION, FIRST_ARTICLE) == ("contradicted", 0, 0, 1, 1)


def test_a_minister_speaks_of_his_governments_own_plan() -> None:
    text = "Turkey does not plan to integrate the S-400 into NATO’s missile defence."
    assert standing(text, SECOND_ARTICLE) == ("self-reported", 1, 1, 0, 0)


def test_the_price_rests_on_one_newspapers_unnamed_source() -> None:
    price = claim(PRICE)
    origin = assessment_among(price, ties_of(price), as_of=FIRST_ARTICLE).support.origins[0]
    assert (origin.origin, origin.bodies, origin.adds) == ("Izvestiya", ("unnamed@Izvestiya",), False)
    statement = Statement.objects.get(claim=price, article__published="2017-05-03")
    assert (statement.voice, statement.relays_text) == ("a source close to the Russian Defense Ministry", "Izvestiya")


def test_isik_in_two_spellings_is_one_speaker() -> None:
    speaker = Speaker.objects.get(name="Fikri Işık")
    assert [alias.name for alias in speaker.aliases.all()] == ["Fikri Isik"]
    assert Statement.objects.filter(speaker=speaker).values("article").distinct().count() == 19
    assert SearchDocument.objects.filter(text__contains=fold("IŞIK"), thing="speaker").count() == 1


# What came of it


def test_the_rejection_is_contradicted_ever_more_and_the_purchase_corroborated() -> None:
    purchase = "Turkey will buy the S-400 from Russia."
    assert standing(purchase, date(2017, 7, 24)) == ("open", 0, 0, 0, 0)
    assert standing(purchase, ERDOGAN_ON_SIGNING) == ("self-reported", 1, 1, 0, 0)
    assert standing(purchase, BOTH_ON_SIGNING) == ("corroborated", 2, 2, 0, 0)
    assert standing(REJECTION, ERDOGAN_ON_SIGNING) == ("contradicted", 0, 0, 1, 1)
    assert standing(REJECTION, BOTH_ON_SIGNING) == ("contradicted", 0, 0, 2, 2)


def test_the_contract_is_self_reported_until_the_other_side_confirms_it() -> None:
    text = "Turkey and Russia have signed a contract on the S-400."
    assert standing(text, ERDOGAN_ON_SIGNING) == ("self-reported", 1, 1, 0, 0)
    assert standing(text, date(2017, 9, 11)) == ("self-reported", 1, 1, 0, 0)
    assert standing(text, BOTH_ON_SIGNING) == ("corroborated", 2, 2, 0, 0)
    assert origins(text, BOTH_ON_SIGNING, "support") == {
        "Government of Turkey": (("Presidency of Turkey",), 5),
        "Government of Russia": (("Administration of the President of Russia",), 2),
    }


def test_a_higher_figure_supports_the_lower_bound() -> None:
    exact = "The S-400 contract with Turkey is worth 2.5 billion US dollars."
    assert standing(PRICE, date(2017, 9, 11)) == ("single origin", 1, 1, 0, 0)
    assert standing(exact, date(2017, 9, 12)) == ("single origin", 1, 1, 0, 0)
    assert standing(PRICE, date(2017, 9, 12)) == ("multiple reports", 1, 2, 0, 0)
    assert standing(PRICE, date(2017, 11, 2)) == ("self-reported", 1, 3, 0, 0)
    assert set(origins(exact, END_OF_2025, "support")) < set(origins(PRICE, END_OF_2025, "support"))


def test_the_delivery_is_not_contradicted_by_earlier_doubts() -> None:
    text = "The first parts of the S-400 reached Mürted air base on 12 July 2019."
    assert not StatusPeriod.objects.filter(claim=claim(text), since__lt=date(2019, 7, 12)).exists()
    for day in (date(2019, 7, 12), END_OF_2025):
        assert standing(text, day) == ("self-reported", 1, 1, 0, 0)


def test_a_minister_and_the_presidents_spokesman_stand_on_both_sides() -> None:
    text = "Turkey means to use the Chinese missile system without integrating it into NATO’s."
    assert standing(text, date(2015, 2, 19)) == ("self-reported", 1, 1, 0, 0)
    assert standing(text, date(2015, 2, 23)) == ("disputed", 1, 1, 1, 1)
    ministry, presidency = "Ministry of National Defence of Turkey", "Presidency of Turkey"
    assert origins(text, date(2015, 2, 23), "support") == {"Government of Turkey": ((ministry,), 2)}
    assert origins(text, date(2015, 2, 23), "oppose") == {"Government of Turkey": ((presidency,), 1)}


def test_the_promise_of_no_sanctions_ends_contradicted() -> None:
    text = "The United States will impose no sanctions on Turkey over the S-400."
    assert standing(text, date(2019, 6, 29)) == ("open", 0, 0, 0, 0)
    assert standing(text, date(2020, 12, 13)) == ("open", 0, 0, 0, 0)
    assert standing(text, date(2020, 12, 14)) == ("contradicted", 0, 0, 1, 1)


def test_three_articles_on_one_agencys_unnamed_official_are_one_origin() -> None:
    text = "Turkey put off the start of the S-400 that was due in April 2020."
    assert standing(text, date(2020, 4, 21)) == ("single origin", 1, 1, 0, 0)
    assert origins(text, date(2020, 4, 21), "support") == {"Reuters": (("unnamed@Reuters",), 3)}
    assert standing(text, date(2020, 4, 30)) == ("self-reported", 1, 2, 0, 0)


def test_the_test_firing_has_one_origin_until_the_pentagon_and_the_president_confirm_it() -> None:
    text = "Turkey test-fired the S-400 at Sinop on 16 October 2020."
    assert standing(text, date(2020, 10, 17)) == ("single origin", 1, 1, 0, 0)
    assert standing(text, date(2020, 10, 24)) == ("corroborated", 2, 3, 0, 0)


def test_nine_articles_that_quote_one_spokesman_are_one_opposing_origin() -> None:
    text = (
        "Vladimir Putin and Recep Tayyip Erdoğan talked about a return of Turkey’s S-400 in Ashgabat in December 2025."
    )
    kremlin = ("Administration of the President of Russia",)
    assert standing(text, date(2025, 12, 18)) == ("contradicted", 0, 0, 1, 1)
    assert origins(text, date(2025, 12, 18), "oppose") == {"Government of Russia": (kremlin, 7)}
    assert standing(text, day_of_loading()) == ("disputed", 1, 1, 1, 1)
    assert origins(text, day_of_loading(), "oppose") == {"Government of Russia": (kremlin, 9)}
    denials = Statement.objects.filter(claim=claim(text), stance="denies")
    assert {statement.voice for statement in denials} == {"Dmitry Peskov"}
    assert denials.values("article").distinct().count() == 9


def test_nothing_is_known_before_the_earliest_article() -> None:
    earliest = Article.objects.get(published="1999-02~")
    assert Story.objects.get().first_known == earliest.first_known == date(1999, 2, 28)
    assert not StatusPeriod.objects.filter(since__lt=earliest.first_known).exists()


def test_pages_without_a_date_are_known_from_the_day_of_loading() -> None:
    assert set(Article.objects.filter(published="").values_list("first_known", flat=True)) == {day_of_loading()}
    assert Article.objects.filter(published="").count() == 19
    assert Claim.objects.filter(first_reported__gt=END_OF_2025).count() == 5
    assert set(Claim.objects.filter(first_reported__gt=END_OF_2025).values_list("first_reported", flat=True)) == (
        {day_of_loading()}
    )
