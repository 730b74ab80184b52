"""Every page asks the database as many questions for thirty rows as for one, and at most twelve."""

from datetime import date, timedelta

import pytest

from claims.vocabulary import RelationKind, Thing
from tests.factories import (
    DAY,
    make_alias,
    make_article,
    make_change,
    make_claim,
    make_notice,
    make_organisation,
    make_outlet,
    make_position,
    make_relation,
    make_relay,
    make_ruling,
    make_speaker,
    make_statement,
    make_story,
    settle,
)

pytestmark = pytest.mark.django_db
AGAIN = date(2017, 5, 20)


def many_of_each(number):
    """So many stories, claims, articles, speakers and outlets, with all that their rows can show."""
    for _ in range(number):
        person, owner = make_speaker(), make_organisation()
        make_position(person=person)
        claim = make_claim(parties=[owner], text=f"Tanks crossed the river {number} {person.pk} times.")
        article = make_article(outlet=make_outlet(owner=owner), headline=f"Tanks {person.pk}")
        statement = make_statement(claim=claim, article=article, speaker=person)
        make_relay(statement=statement)
        make_notice(article=article)
        make_ruling(claim=claim, evidence=[statement])
        make_change(number=statement.pk, thing=Thing.CLAIM, object_id=claim.pk)
    settle()


LISTS = [
    ("/", 9),
    ("/stories/", 3),
    ("/claims/", 5),
    ("/articles/", 4),
    ("/speakers/", 4),
    ("/outlets/", 3),
    ("/changes/", 3),
    ("/search/?q=tanks", 8),
]
LISTS_OF_A_PAST_DAY = [
    ("/?as_of=2017-05-20", 9),
    ("/claims/?as_of=2017-05-20&status=single+origin&ordering=-last_reported", 6),
    ("/claims/?as_of=2017-05-20&ordering=status_since", 6),
]


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize(("address", "queries"), LISTS + LISTS_OF_A_PAST_DAY)
def test_a_list_asks_as_much_for_many_rows_as_for_one(client, django_assert_num_queries, address, queries, rows):
    many_of_each(rows)
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


def statements_on_one_claim(number):
    """So many statements, each with an article, outlet, speaker and relay of its own, all on one claim."""
    story = make_story(slug="river")
    claim = make_claim(story=story, parties=[make_organisation(part_of=make_organisation())])
    statements = []
    for age in range(number):
        day = DAY + timedelta(days=age % 5)
        article = make_article(published=day.isoformat())
        statements.append(make_statement(claim=claim, article=article, speaker=make_speaker()))
        make_relay(statement=statements[-1])
        make_notice(article=article)
        finer = make_claim(story=story, parties=claim.parties.all())
        make_relation(from_claim=finer, to_claim=claim, relation=RelationKind.REFINES)
        make_relation(from_claim=make_claim(story=story), to_claim=finer, relation=RelationKind.REFINES)
    make_ruling(claim=claim, evidence=statements)
    settle()
    return claim


@pytest.mark.parametrize("rows", [1, 30])
def test_the_page_of_a_claim_asks_as_much_for_many_statements_as_for_one(client, django_assert_num_queries, rows):
    claim = statements_on_one_claim(rows)
    with django_assert_num_queries(10):
        assert client.get(f"/claims/{claim.pk}/").status_code == 200


@pytest.mark.parametrize("rows", [1, 30])
def test_the_page_of_a_story_asks_as_much_for_many_claims_as_for_one(client, django_assert_num_queries, rows):
    story = make_story(slug="river")
    for _ in range(rows):
        make_relay(statement=make_statement(claim=make_claim(story=story), speaker=make_speaker()))
    settle()
    with django_assert_num_queries(11):
        assert client.get("/stories/river/").status_code == 200


@pytest.mark.parametrize("rows", [1, 30])
def test_the_page_of_an_article_asks_as_much_for_many_statements_as_for_one(client, django_assert_num_queries, rows):
    article = make_article()
    make_notice(article=article)
    for _ in range(rows):
        make_relay(statement=make_statement(article=article, speaker=make_speaker()))
        make_article(based_on=article)
    settle()
    with django_assert_num_queries(8):
        assert client.get(f"/articles/{article.pk}/").status_code == 200


@pytest.mark.parametrize("rows", [1, 30])
def test_the_page_of_a_speaker_asks_as_much_for_many_statements_as_for_one(client, django_assert_num_queries, rows):
    government = make_organisation(slug="government")
    for _ in range(rows):
        position = make_position(organisation=government)
        claim = make_claim(parties=[government])
        make_relay(statement=make_statement(claim=claim, speaker=position.person, position=position))
        make_alias(speaker=government)
        make_organisation(part_of=government)
        make_outlet(owner=government)
    settle()
    with django_assert_num_queries(11):
        assert client.get("/speakers/government/").status_code == 200


@pytest.mark.parametrize("rows", [1, 30])
def test_the_page_of_an_outlet_asks_as_much_for_many_articles_as_for_one(client, django_assert_num_queries, rows):
    outlet = make_outlet(slug="tass", owner=make_organisation())
    for _ in range(rows):
        statement = make_statement(article=make_article(outlet=outlet), speaker=make_speaker())
        make_relay(statement=statement)
        make_relay(outlet=outlet)
        make_notice(article=statement.article)
    settle()
    with django_assert_num_queries(11):
        assert client.get("/outlets/tass/").status_code == 200
