"""The demonstration story as `make run` loads it: its figures, its statuses, its public record."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

from claims.importing.folder import read_folder
from claims.models import Change, Claim, Editor, Outlet, SearchDocument, Speaker, Statement, StatusPeriod, Story
from claims.queries.tie import assessment_among, ties_of
from claims.values.text import fold
from claims.vocabulary import Act

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "s400"
pytestmark = pytest.mark.django_db
SECOND_ARTICLE, FIRST_ARTICLE = date(2017, 4, 17), date(2017, 5, 3)


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


def test_every_row_of_the_files_is_entered() -> None:
    files = read_folder(FOLDER)
    assert Claim.objects.public().count() == len(files.table("claim"))
    assert Statement.objects.public().count() == len(files.rows)
    assert Outlet.objects.public().count() == len(files.table("outlet"))
    assert Speaker.objects.public().count() == len(files.table("speaker"))


def test_all_that_is_derived_agrees_with_the_record() -> None:
    call_command("check_statuses", verbosity=0)


def test_the_public_record_tells_each_publication_once_without_a_gap() -> None:
    entries = Change.objects.order_by("number")
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    assert {(entry.act, entry.reason) for entry in entries} == {(Act.PUBLISHED, "Entered from s400")}
    assert Counter(entry.thing for entry in entries) == {
        "statement": 81,
        "claim": 78,
        "relation": 26,
        "speaker": 24,
        "outlet": 4,
        "article": 2,
        "story": 1,
    }


def test_loading_it_again_changes_nothing() -> None:
    before = Change.objects.count(), Statement.objects.count()
    call_command("load_story", FOLDER, verbosity=0)
    assert (Change.objects.count(), Statement.objects.count()) == before
    assert Editor.objects.count() == 1


def test_the_deal_is_unsettled_by_three_origins_of_which_two_can_be_shown() -> None:
    text = "In spring 2017 the S-400 deal between Turkey and Russia was not yet settled."
    assert standing(text, SECOND_ARTICLE) == ("corroborated", 2, 2, 0, 0)
    assert standing(text, FIRST_ARTICLE) == ("corroborated", 2, 3, 0, 0)


def test_neither_start_of_the_talks_wins() -> None:
    assert standing("Turkey and Russia began to negotiate the S-400 purchase in August 2016.", FIRST_ARTICLE) == (
        ("disputed", 1, 1, 1, 1)
    )
    november = "Turkey and Russia began to negotiate the S-400 purchase in November 2016."
    assert standing(november, SECOND_ARTICLE) == ("single origin", 1, 1, 0, 0)
    assert standing(november, FIRST_ARTICLE) == ("disputed", 1, 1, 1, 1)


def test_two_ends_of_the_chinese_deal_dispute_each_other_and_both_say_that_it_ended() -> None:
    for month in ("November", "March"):
        text = f"Turkey’s purchase of the Chinese HQ-9 ended in {month} 2015."
        assert standing(text, FIRST_ARTICLE) == ("disputed", 1, 1, 1, 1)
    assert standing("Turkey’s purchase of the Chinese HQ-9 came to nothing.", FIRST_ARTICLE) == (
        ("multiple reports", 1, 3, 0, 0)
    )


def test_the_likely_rejection_is_open_until_a_deal_comes_closer() -> None:
    assert standing("Turkey will turn the S-400 down.", SECOND_ARTICLE) == ("open", 0, 0, 0, 0)
    assert standing("Turkey will turn the S-400 down.", FIRST_ARTICLE) == ("contradicted", 0, 0, 1, 1)


def test_a_minister_speaks_of_his_governments_own_plan() -> None:
    text = "Turkey does not plan to integrate the S-400 into NATO’s missile defence."
    assert standing(text, SECOND_ARTICLE) == ("self-reported", 1, 1, 0, 0)


def test_the_price_rests_on_one_newspapers_unnamed_source() -> None:
    price = claim("The S-400 deal with Turkey is worth more than 2 billion US dollars.")
    origin = assessment_among(price, ties_of(price), as_of=FIRST_ARTICLE).support.origins[0]
    assert (origin.origin, origin.bodies, origin.adds) == ("Izvestiya", ("unnamed@Izvestiya",), False)
    statement = Statement.objects.get(claim=price)
    assert (statement.voice, statement.relays_text) == ("a source close to the Russian Defense Ministry", "Izvestiya")


def test_isik_in_two_spellings_is_one_speaker() -> None:
    speaker = Speaker.objects.get(name="Fikri Işık")
    assert [alias.name for alias in speaker.aliases.all()] == ["Fikri Isik"]
    assert Statement.objects.filter(speaker=speaker).values("article").distinct().count() == 2
    assert SearchDocument.objects.filter(text__contains=fold("IŞIK"), thing="speaker").count() == 1


def test_nothing_is_known_before_the_earlier_article() -> None:
    assert Story.objects.get().first_known == SECOND_ARTICLE
    assert not StatusPeriod.objects.filter(since__lt=SECOND_ARTICLE).exists()
    assert Counter(Claim.objects.values_list("first_reported", flat=True)) == {SECOND_ARTICLE: 27, FIRST_ARTICLE: 51}
