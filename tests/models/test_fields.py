"""The columns that keep one form: on cleaning, on every way of saving, in forms and in migrations."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, models, transaction
from django.db.migrations.writer import MigrationWriter
from django.forms import modelform_factory
from django.test.utils import isolate_apps
from hypothesis import given
from hypothesis import strategies as st

from claims.models import Article, Claim, Outlet, Story
from claims.models.fields import (
    DATE_HELP,
    DecimalTextField,
    LineField,
    LongLineField,
    NoteField,
    PartialDateField,
    PartialDateInput,
    WebAddressField,
    date_columns,
    order_by_date,
)

TODAY = date(2017, 6, 1)
APRIL_16, MAY_3 = date(2017, 4, 16), date(2017, 5, 3)


@pytest.fixture
def outlet(db):
    return Outlet.objects.create(name="Izvestiya", slug="izvestiya", folded_name="izvestiya", entered_on=TODAY)


@pytest.fixture
def make_article(outlet):
    def make(headline="Deal closer", **fields):
        return Article(outlet=outlet, headline=headline, entered_on=TODAY, **fields)

    return make


@pytest.fixture
def claim(db):
    story = Story.objects.create(title="S-400", slug="s-400", entered_on=TODAY)
    return Claim(story=story, text="A deal is near.", entered_on=TODAY)


def stored(pk):
    """The three date columns as the database holds them."""
    return Article.objects.values_list(*date_columns("published")).get(pk=pk)


# Partial dates


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2017-05", date(2017, 5, 1), date(2017, 5, 31)),
        ("2017-05-03~", MAY_3, MAY_3),
        ("2016-05/..", date(2016, 5, 1), None),
        ("[..2017-05-03]", None, MAY_3),
        ("[2017-04-16..2017-05-03]", APRIL_16, MAY_3),
        ("", None, None),
    ],
)
def test_a_date_is_stored_with_its_first_and_last_day(make_article, text, earliest, latest):
    article = make_article(published=text)
    assert (article.published_earliest, article.published_latest) == (earliest, latest)
    article.save()
    assert stored(article.pk) == (text, earliest, latest)


def test_a_changed_date_changes_its_days_at_once_and_in_the_database(make_article):
    article = make_article(published="2017")
    article.save()
    article.published = " 2017-05-03 "
    assert article.published_latest == MAY_3
    article.save()
    assert article.published == "2017-05-03"
    assert stored(article.pk) == ("2017-05-03", MAY_3, MAY_3)


def test_days_that_somebody_sets_beside_the_date_do_not_count(make_article):
    article = make_article(published="2017-05-03", published_earliest=TODAY)
    article.published_latest = None
    article.save()
    assert stored(article.pk) == ("2017-05-03", MAY_3, MAY_3)


def test_rows_made_in_bulk_have_their_days(make_article):
    first, second = Article.objects.bulk_create([make_article("a", published="2017-05-03"), make_article("b")])
    assert stored(first.pk) == ("2017-05-03", MAY_3, MAY_3)
    assert stored(second.pk) == ("", None, None)


def test_rows_changed_in_bulk_have_their_days(make_article):
    articles = Article.objects.bulk_create([make_article("a", published="2016"), make_article("b")])
    for article in articles:
        article.published = " 2017-05-03"
    Article.objects.bulk_update(articles, date_columns("published"))
    assert [stored(article.pk) for article in articles] == [("2017-05-03", MAY_3, MAY_3)] * 2


def test_days_are_read_from_the_database_where_the_date_was_not_loaded(make_article, django_assert_num_queries):
    article = make_article(published="2017-05-03")
    article.save()
    bare = Article.objects.only("headline").get()
    with django_assert_num_queries(1):
        assert bare.published_latest == MAY_3
    with django_assert_num_queries(1):
        assert Article.objects.only("published").get().published_earliest == MAY_3


@pytest.mark.parametrize("save", ["save", "bulk_create", "bulk_update", "update"])
def test_no_way_of_saving_lets_a_text_through_that_is_no_date(make_article, save):
    article = make_article(published="2017")
    article.save()
    article.published = "2023-02-30"
    ways = {
        "save": article.save,
        "bulk_create": lambda: Article.objects.bulk_create([make_article("b", published="2023-02-30")]),
        "bulk_update": lambda: Article.objects.bulk_update([article], date_columns("published")),
        "update": lambda: Article.objects.update(published="2023-02-30"),
    }
    with pytest.raises(ValidationError, match="is not in the calendar: write 2017, "), transaction.atomic():
        ways[save]()
    assert [row[0] for row in Article.objects.values_list("published")] == ["2017"]


def test_cleaning_names_the_field_and_the_accepted_forms(make_article):
    with pytest.raises(ValidationError) as refusal:
        make_article(published="3 May 2017").full_clean()
    assert list(refusal.value.message_dict) == ["published"]
    assert "2017-05-03" in refusal.value.message_dict["published"][0]


def test_a_text_that_is_no_date_has_no_days_before_it_is_refused(make_article):
    assert make_article(published="3 May 2017").published_latest is None


def test_dates_sort_by_first_day_then_last_then_id_and_undated_and_open_ends_last(make_article):
    in_order = ["2016", "2017-01-01", "2017", "2017-01/..", "2017-05-03", "2017-05-03", "[..2016-01-02]", "", ""]
    texts = ["", "2017-05-03", "2017", "[..2016-01-02]", "2017-01/..", "2017-05-03", "2016", "2017-01-01", ""]
    Article.objects.bulk_create([make_article(str(place), published=text) for place, text in enumerate(texts)])
    ordered = Article.objects.order_by(*order_by_date("published"))
    assert [article.published for article in ordered] == in_order
    assert [article.pk for article in ordered if not article.published] == sorted(
        article.pk for article in ordered if not article.published
    )
    down = [article.published for article in Article.objects.order_by(*order_by_date("published", descending=True))]
    assert down == ["2017-05-03", "2017-05-03", "2017", "2017-01-01", "2017-01/..", "2016", "[..2016-01-02]", "", ""]


@pytest.mark.parametrize(
    "change",
    [{"published": ""}, {"published_latest": APRIL_16}, {"published_earliest": None, "published_latest": None}],
)
def test_the_database_refuses_days_that_disagree_with_the_date(make_article, change):
    """update() can change one column alone; has_date_bounds() is the constraint's condition."""
    make_article(published="2017-05-03").save()
    with pytest.raises(IntegrityError, match="article_published_real"), transaction.atomic():
        Article.objects.update(**change)


def test_half_a_date_is_a_fair_thing_to_search_by(make_article):
    make_article(published="2017-05-03").save()
    assert Article.objects.filter(published__startswith="2017-").count() == 1
    assert Article.objects.filter(published="no date").count() == 0


def test_the_form_field_teaches_the_accepted_forms_and_keeps_the_text():
    field = Article._meta.get_field("published").formfield()
    assert isinstance(field, PartialDateInput)
    assert field.help_text == DATE_HELP
    assert field.clean(" 2017-03~ ") == "2017-03~"
    assert field.clean("  ") == ""
    with pytest.raises(ValidationError, match="write 2017, 2017-05 or 2017-05-03"):
        field.clean("March 2017")


def test_a_help_text_of_its_own_stands_before_the_accepted_forms():
    field = PartialDateField(blank=True, default="", help_text="When it happened.").formfield()
    assert field.help_text == f"When it happened. {DATE_HELP}"


@pytest.mark.django_db
@given(st.text(st.sampled_from("0123456789-/.[]~?%TZ:+ \x00٣"), max_size=70))
def test_whatever_is_typed_the_form_answers_with_a_date_or_a_sentence(text):
    form = modelform_factory(Article, fields=["published"])({"published": text})
    assert set(form.errors) <= {"published"}


@isolate_apps("tests.models")
def test_a_missing_column_for_the_days_is_found_by_a_check():
    class Lecture(models.Model):  # noqa: DJ008
        held = PartialDateField(earliest="held_earliest", latest="held_latest")
        held_earliest = models.DateField(null=True)
        held_latest = models.CharField(max_length=10)

        class Meta:
            app_label = "tests"

    assert [error.msg for error in Lecture._meta.get_field("held").check()] == [
        "“held_latest” is not a DateField that may be null."
    ]


@isolate_apps("tests.models")
def test_the_columns_for_the_days_may_stand_before_the_date_or_in_an_abstract_model():
    class Dated(models.Model):
        held_earliest = models.DateField(null=True)
        held = PartialDateField(earliest="held_earliest", latest="held_latest")
        held_latest = models.DateField(null=True)

        class Meta:
            abstract = True
            app_label = "tests"

    class Lecture(Dated):  # noqa: DJ008
        class Meta:
            app_label = "tests"

    lecture = Lecture(held="2017-05-03")
    assert (lecture.held_earliest, lecture.held_latest) == (MAY_3, MAY_3)
    assert Lecture._meta.get_field("held").check() == []


@pytest.mark.parametrize(
    "field",
    [
        PartialDateField(earliest="a", latest="b", blank=True, default=""),
        PartialDateField(),
        DecimalTextField(),
        LineField(max_length=20),
        LongLineField(blank=True),
        NoteField(),
        WebAddressField(max_length=300),
    ],
)
def test_a_migration_makes_the_same_field_again(field):
    _, path, positional, named = field.deconstruct()
    module, _, name = path.rpartition(".")
    assert module == "claims.models.fields"
    again = globals()[name](*positional, **named)
    assert again.deconstruct()[1:] == (path, positional, named)
    assert MigrationWriter.serialize(again) == MigrationWriter.serialize(field)


# Exact numbers


@pytest.mark.parametrize(
    "given_amount", ["12345678901234.123456", "12345678901234.1234560", Decimal("12345678901234.123456")]
)
def test_a_number_comes_back_from_the_database_exactly(claim, given_amount):
    claim.comparator, claim.amount, claim.unit = "=", given_amount, "USD"
    claim.save()
    assert Claim.objects.get().amount == claim.amount == "12345678901234.123456"


@pytest.mark.parametrize("text", ["1e9", "NaN", "1_000", "1,5", "１２", Decimal("NaN"), 1.5e300, "9" * 41])
def test_what_is_no_plain_number_is_refused_by_cleaning_and_by_saving(claim, text):
    claim.comparator, claim.amount, claim.unit = "=", text, "USD"
    with pytest.raises(ValidationError) as refusal:
        claim.clean_fields()
    assert list(refusal.value.message_dict) == ["amount"]
    with pytest.raises(ValidationError):
        claim.save()


# Lines


def test_a_line_is_stored_on_one_line(make_article):
    article = make_article(headline=" Deal\r\n is \u2028 closer ")
    article.full_clean()
    assert article.headline == "Deal is closer"
    article = make_article(headline="Talks\n go on")
    article.save()
    assert (article.headline, Article.objects.get().headline) == ("Talks go on", "Talks go on")
    Article.objects.update(headline="Talks\tgo\non")
    assert Article.objects.get().headline == "Talks go on"


@pytest.mark.parametrize(
    "headline", ["a\x00b", "a\x07b", "a\ud800b", "a\u202eb", "lost \ufffd", "\u200b", "\ufeff", "\u2066a\u2069"]
)
def test_a_line_with_hidden_characters_is_refused_beside_its_field(headline):
    form = modelform_factory(Article, fields=["headline"])({"headline": headline})
    assert list(form.errors) == ["headline"]
    with pytest.raises(ValidationError):
        Article(headline=headline).clean_fields(exclude={"outlet", "entered_on"})


def test_a_required_line_of_blanks_is_empty(claim):
    claim.text = " \n "
    with pytest.raises(ValidationError, match="cannot be blank"):
        claim.full_clean()


def test_a_line_is_measured_after_its_blanks_are_gone(claim):
    claim.text = "a" * 300 + " \n"
    claim.full_clean()
    claim.text = "a" * 301
    with pytest.raises(ValidationError, match="at most 300 characters"):
        claim.full_clean()


def test_a_line_too_long_is_refused_by_the_database(claim):
    claim.text = "a" * 301
    with pytest.raises((DataError, IntegrityError)), transaction.atomic():
        claim.save()


def test_a_note_keeps_its_lines_and_what_was_pasted():
    note = NoteField().clean("one\r\n\r\n two \u202e\ufffd ", None)
    assert note == "one\n\n two \u202e\ufffd"
    with pytest.raises(ValidationError, match=r"U\+0000"):
        NoteField().clean("a\x00b", None)


# Web addresses


def test_an_address_is_stored_in_canonical_form(make_article):
    article = make_article(url="HTTPS://Example.com/a?utm_source=x&p=1#top", archive_url="example.com/b")
    article.full_clean()
    assert (article.url, article.archive_url) == ("https://example.com/a?p=1", "https://example.com/b")
    other = make_article("b", url="https://EXAMPLE.com/a?p=1")
    article.save()
    with pytest.raises(ValidationError, match="Another article has this address"):
        other.full_clean()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://bank.com@evil.com/", "ftp://x.com/a", "http://[::1"])
def test_a_hostile_address_is_refused_beside_its_field_and_by_saving(make_article, url):
    form = modelform_factory(Article, fields=["url"])({"url": url})
    assert list(form.errors) == ["url"]
    with pytest.raises(ValidationError):
        make_article(url=url).save()
