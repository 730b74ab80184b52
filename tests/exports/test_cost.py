"""What a file costs does not grow by a query for each row."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.exports import EXPORTS
from claims.vocabulary import RelationKind
from tests.exports.reading import cells_of
from tests.exports.world import TODAY
from tests.factories import (
    make_alias,
    make_article,
    make_change,
    make_claim,
    make_notice,
    make_organisation,
    make_outlet,
    make_position,
    make_relation,
    make_speaker,
    make_statement,
    settle,
)


def make_rows(number: int) -> None:
    """So many things of each kind, each with all that its row tells of."""
    whole = make_organisation()
    refined = make_claim(parties=[make_organisation(part_of=whole)])
    make_statement(claim=refined)
    for place in range(number):
        claim = make_claim(story=refined.story, parties=[make_organisation(part_of=whole)])
        minister = make_speaker()
        make_alias(speaker=minister)
        position = make_position(person=minister, organisation=make_organisation(part_of=whole))
        article = make_article(outlet=make_outlet(owner=whole))
        make_notice(article=article)
        make_statement(claim=claim, article=article, speaker=minister, position=position)
        make_relation(from_claim=claim, to_claim=refined, relation=RelationKind.REFINES)
        make_change(number=place + 1, object_id=claim.pk)
    settle()


def costs() -> dict[str, int]:
    return {name: queries_of(name) for name in EXPORTS}


def queries_of(name: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert cells_of(name, as_of=TODAY)
    return len(captured)


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 30])
def test_queries_a_file_whatever_its_length(number):
    make_rows(number)

    assert costs() == {
        "claims": 5,
        "statements": 1,
        "relations": 1,
        "status_history": 1,
        "stories": 3,
        "articles": 3,
        "speakers": 4,
        "outlets": 5,
        "changes": 3,
    }
