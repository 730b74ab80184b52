"""A story folder of several pairs of files: read as one, refused where they do not fit, entered whole."""

import csv
from datetime import date

import pytest

from claims.importing.folder import HUMAN_COLUMNS, read_folder
from claims.importing.story import StoryRefused, load_story
from claims.models import Article, ArticleNotice, Story
from tests.factories import make_editor

TODAY = date(2017, 6, 1)
RECORD = """
[story]
title = "A purchase"

[[outlet]]
name = "The Courier"
kind = "newspaper"

[[article]]
url = "https://courier.example/first"
headline = "First"
outlet = "The Courier"
language = "en"
published = "2017-05-03"

[[claim]]
key = "bought"
text = "It was bought."
kind = "event"
"""
FIRST = {
    "story": "A purchase",
    "claim": "It was bought.",
    "claim_kind": "event",
    "stance": "affirms",
    "certainty": "flat",
    "outlet": "The Courier",
    "headline": "First",
    "article_url": "https://courier.example/first",
    "language": "en",
    "published": "2017-05-03",
    "sourcing": "unclear",
}
SECOND = FIRST | {"headline": "Second", "article_url": "https://courier.example/second", "published": "2017-05-04"}
THIRD = FIRST | {"headline": "", "article_url": "https://courier.example/third", "published": ""}


def pair(folder, stem, toml, *rows, statements="", header=HUMAN_COLUMNS):
    (folder / f"{stem}.toml").write_text(toml, encoding="utf-8")
    with (folder / f"{statements or stem}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([row.get(column, "") for column in HUMAN_COLUMNS] for row in rows)


@pytest.fixture
def folder(tmp_path):
    pair(tmp_path, "record", RECORD, FIRST, statements="statements")
    (tmp_path / "README.md").write_text("Not read.")
    return tmp_path


def refusal(folder):
    with pytest.raises(ValueError, match=r"\.$|have one") as caught:
        read_folder(folder)
    return str(caught.value)


def test_further_pairs_are_appended_in_the_order_of_their_names(folder):
    pair(folder, "zone", '[[outlet]]\nname = "Zone"\nkind = "site"', THIRD)
    pair(folder, "later", '[[outlet]]\nname = "Later"\nkind = "site"', SECOND)
    files = read_folder(folder)
    assert [outlet["name"] for outlet in files.table("outlet")] == ["The Courier", "Later", "Zone"]
    assert [row["headline"] for row in files.rows] == ["First", "Second", ""]
    assert set(files.rows[1]) == set(HUMAN_COLUMNS)


def test_articles_are_the_tables_and_what_rows_alone_say_with_the_extras_of_their_tables(folder):
    extras = '[[article]]\nurl = "https://courier.example/third"\nbyline = "A. Writer"'
    pair(folder, "later", extras, SECOND | {"archive_url": "https://archive.example/2"}, THIRD)
    first, third, second = read_folder(folder).table("article")
    assert first == {
        "url": "https://courier.example/first",
        "headline": "First",
        "outlet": "The Courier",
        "language": "en",
        "published": "2017-05-03",
        "archive_url": "",
    }
    assert second == first | {
        "url": "https://courier.example/second",
        "headline": "Second",
        "published": "2017-05-04",
        "archive_url": "https://archive.example/2",
    }
    assert third == first | {
        "url": "https://courier.example/third",
        "headline": "",
        "published": "",
        "byline": "A. Writer",
    }


def test_rows_that_disagree_on_an_article_are_refused_with_both_words(folder):
    pair(folder, "later", "", FIRST | {"headline": "Other"})
    assert refusal(folder) == "https://courier.example/first: its headline is both “First” and “Other”."


def test_a_row_that_disagrees_with_the_table_is_refused_with_both_words(folder):
    pair(folder, "record", RECORD.replace('"2017-05-03"', '"2017-05"'), FIRST, statements="statements")
    assert refusal(folder) == "https://courier.example/first: its published is both “2017-05-03” and “2017-05”."


def test_two_tables_that_differ_on_an_article_are_refused(folder):
    pair(folder, "later", '[[article]]\nurl = "https://courier.example/first"', SECOND)
    assert refusal(folder) == "The article https://courier.example/first stands in two tables that differ."


def test_a_row_without_an_address_is_refused(folder):
    pair(folder, "later", "", SECOND | {"article_url": ""})
    assert refusal(folder) == "A row on “It was bought.” has no address of an article."


@pytest.mark.parametrize("name", ["later.toml", "later.csv"])
def test_a_file_without_the_other_of_its_pair_is_refused(folder, name):
    (folder / name).touch()
    assert refusal(folder) == "later.toml and later.csv belong together, and one of them is missing."


@pytest.mark.parametrize("table", ["[story]\ntitle = 'Another'", "[[claims]]\nkey = 'bought'"])
def test_a_table_that_has_no_place_is_refused(folder, table):
    pair(folder, "later", table)
    name = "story" if "story" in table else "claims"
    assert refusal(folder).startswith(f"later.toml: a table [{name}] has no place here: outlet, speaker, ")


def test_a_folder_without_a_story_is_refused(folder):
    (folder / "record.toml").write_text("")
    assert refusal(folder) == "record.toml: the table [story] is missing."


def test_another_header_is_refused(folder):
    pair(folder, "later", "", header=HUMAN_COLUMNS[1:])
    assert refusal(folder).startswith("later.csv: the header must be story,claim,")


def test_a_row_with_a_cell_too_many_is_refused_with_its_line(folder):
    with (folder / "statements.csv").open("a", newline="") as file:
        csv.writer(file).writerow([*FIRST.values(), *[""] * 20])
    assert refusal(folder) == "statements.csv line 3: 21 cells are wanted, not 31."


@pytest.mark.usefixtures("sound_record")
def test_articles_are_entered_after_those_that_they_rest_on_with_their_notices(folder):
    later = """
    [[article]]
    url = "https://courier.example/second"
    based_on = "https://courier.example/third"

    [[notice]]
    article = "https://courier.example/third"
    kind = "corrected"
    noted_on = "2017-05-30"
    note = "The day was wrong."
    """
    pair(folder, "later", later, SECOND, THIRD)
    load_story(read_folder(folder), editor=make_editor(), reason="Entered", today=TODAY)
    second, third = (Article.objects.get(url=f"https://courier.example/{name}") for name in ("second", "third"))
    assert second.based_on == third
    assert (second.first_known, third.first_known) == (date(2017, 5, 4), TODAY)
    notice = ArticleNotice.objects.get()
    assert (notice.article, notice.noted_on, notice.note) == (third, date(2017, 5, 30), "The day was wrong.")


@pytest.mark.usefixtures("sound_record")
def test_articles_that_rest_on_each_other_are_refused(folder):
    later = """
    [[article]]
    url = "https://courier.example/second"
    based_on = "https://courier.example/third"

    [[article]]
    url = "https://courier.example/third"
    based_on = "https://courier.example/second"
    """
    pair(folder, "later", later, SECOND, THIRD)
    with pytest.raises(StoryRefused) as caught:
        load_story(read_folder(folder), editor=make_editor(), reason="Entered", today=TODAY)
    assert str(caught.value) == (
        "article 2 (Second): No article “https://courier.example/third” is entered before this row."
    )
    assert Story.objects.count() == 0
