"""What a row says about itself, how it is found by its natural key, and the words for sets of rows."""

from datetime import date, timedelta

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError

from claims.models import Claim, ClaimRelation, Statement, StatusPeriod
from tests import factories as make

pytestmark = pytest.mark.django_db

SPRING, SUMMER = date(2017, 4, 16), date(2017, 7, 1)


@pytest.mark.parametrize(
    "row",
    [
        make.make_outlet,
        make.make_speaker,
        make.make_alias,
        make.make_position,
        make.make_story,
        make.make_article,
        lambda: make.make_article(url="https://tass.com/1", headline=""),
        make.make_notice,
        make.make_claim,
        make.make_relation,
        make.make_statement,
        lambda: make.make_statement(speaker=make.make_speaker()),
        make.make_relay,
        make.make_ruling,
        make.make_period,
        make.make_document,
        make.make_editor,
    ],
)
def test_every_row_is_found_by_its_natural_key(row):
    row = row()
    assert type(row)._default_manager.get_by_natural_key(*row.natural_key()) == row


def test_a_public_change_is_found_by_its_number():
    change = make.make_change(number=3)
    assert type(change).objects.get_by_natural_key(3) == change


def test_a_record_dumped_by_natural_keys_reads_back_as_it_was():
    statement = make.make_statement(speaker=make.make_speaker())
    dumped = serializers.serialize("json", [statement], use_natural_foreign_keys=True, use_natural_primary_keys=True)
    (loaded,) = serializers.deserialize("json", dumped)
    assert loaded.object.claim == statement.claim


@pytest.mark.parametrize("make_row", [make.make_outlet, make.make_speaker, make.make_article, make.make_claim])
def test_a_row_names_itself_without_what_is_private(make_row):
    row = make_row(desk_note="CANARY")
    assert "CANARY" not in str(row)


def test_public_rows_are_those_marked_so():
    shown, _hidden = make.make_claim(), make.make_claim(state="draft")
    assert list(Claim.objects.public()) == [shown]


def test_a_relation_is_public_between_public_claims_alone():
    shown = make.make_relation()
    make.make_relation(from_claim=shown.from_claim, to_claim=make.make_claim(state="draft"))
    assert list(ClaimRelation.objects.public()) == [shown]


def test_a_statement_is_known_from_its_day_on():
    statement = make.make_statement()
    assert list(Statement.objects.known_by(make.DAY - timedelta(days=1))) == []
    assert list(Statement.objects.known_by(make.DAY)) == [statement]


def test_a_period_holds_from_its_first_day_to_the_day_before_its_last():
    claim = make.make_claim()
    first = make.make_period(claim=claim, since=SPRING, until=SUMMER)
    second = make.make_period(claim=claim, since=SUMMER)
    as_of = StatusPeriod.objects.as_of
    assert list(as_of(SPRING - timedelta(days=1))) == []
    assert list(as_of(SPRING)) == [first]
    assert list(as_of(SUMMER - timedelta(days=1))) == [first]
    assert list(as_of(SUMMER)) == [second]


@pytest.mark.parametrize(
    ("published", "retrieved_on", "known_from"),
    [
        ("2017-05-03", None, date(2017, 5, 3)),
        ("2017-05", date(2017, 5, 4), date(2017, 5, 4)),
        ("2017-05", None, make.ENTERED),
        ("", date(2017, 5, 4), date(2017, 5, 4)),
        ("", None, make.ENTERED),
        ("2016-05/..", None, make.ENTERED),
    ],
)
def test_an_article_is_known_no_later_than_we_hold_it(published, retrieved_on, known_from):
    article = make.make_article(published=published, retrieved_on=retrieved_on)
    assert article.known_from == known_from


def test_an_article_without_headline_shows_its_address():
    assert str(make.new_article(headline="", url="https://tass.com/1")) == "https://tass.com/1"


def test_a_claim_gives_its_amount_in_words():
    claim = make.make_claim(comparator=">", amount="2000000000.00", unit="USD")
    assert (claim.amount, claim.figure.in_words()) == ("2000000000", "more than 2 billion US dollars")
    assert make.make_claim().figure is None


def test_a_range_runs_upwards():
    claim = make.new_claim(comparator="range", amount="3", amount_max="2.5", unit="USD")
    with pytest.raises(ValidationError) as refusal:
        claim.full_clean()
    assert list(refusal.value.message_dict) == ["amount_max"]


@pytest.mark.parametrize(
    ("written", "domain"), [("TASS.com", "tass.com"), (" tass.com ", "tass.com"), ("müller.de", "xn--mller-kva.de")]
)
def test_a_domain_is_kept_as_addresses_carry_it(written, domain):
    assert make.make_outlet(domain=written).domain == domain


@pytest.mark.parametrize("domain", ["https://tass.com", "tass.com/en", "tass", "a b.com", "-tass.com", "user@tass.com"])
def test_what_is_no_host_is_refused(domain):
    with pytest.raises(ValidationError) as refusal:
        make.new_outlet(domain=domain).full_clean()
    assert refusal.value.message_dict["domain"] == ["Give the host alone, such as tass.com."]


@pytest.mark.parametrize("language", ["turkish language", "tr_TR", "t", "tr-"])
def test_what_is_no_language_tag_is_refused(language):
    with pytest.raises(ValidationError) as refusal:
        make.new_article(language=language).full_clean()
    assert list(refusal.value.message_dict) == ["language"]
