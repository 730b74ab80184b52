"""Cells come into the form in which the record keeps them, and new rows get ids that no row had."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.importing.cleaning import CLEANING, PLAIN_ADDRESS
from claims.importing.identity import Ids
from claims.models import Article, Claim, Outlet, Position, Relay, Speaker, Statement, Story
from claims.values.web_address import canonical_url
from tests.factories import make_statement
from tests.importing.statement_file import import_rows


@given(st.from_regex(PLAIN_ADDRESS, fullmatch=True))
def test_plain_addresses_are_canonical_as_they_stand(address):
    assert canonical_url(address) == address


@pytest.mark.parametrize(
    ("column", "cell", "kept"),
    [
        ("claim", "Arvia  has\nbought\u2028two ferries.", "Arvia has bought two ferries."),
        ("article_url", "HTTP://News.Example:80/a/../b?utm_source=x&id=1#top", "http://news.example/b?id=1"),
        ("article_url", "news.example/1", "https://news.example/1"),
        ("outlet_domain", "Новости.example", "xn--b1amnebsh.example"),
        ("published", "2017-05~", "2017-05~"),
        ("quote", "=1+1", "=1+1"),
    ],
)
def test_a_cell_is_brought_into_its_form(column, cell, kept):
    assert CLEANING[column](cell) == kept


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Article, Claim, Outlet, Position, Relay, Speaker, Statement, Story])
def test_new_ids_ascend(model):
    ids = Ids()
    first, second = ids.next(model), ids.next(model)
    assert first < second
    assert ids.is_new(model(pk=second))
    assert not ids.is_new(model(pk=first - 1))


@pytest.mark.django_db
def test_the_id_of_a_deleted_row_is_not_given_again(tmp_path):
    statement = make_statement()
    deleted = statement.pk
    statement.delete()
    import_rows(tmp_path, {})
    assert Statement.objects.get().pk > deleted
    assert make_statement().pk > Statement.objects.earliest("pk").pk
