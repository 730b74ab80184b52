"""The command that proves the record: what it finds, and that it says which row is wrong."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from claims.models import Article, Claim, Name, SearchDocument, Speaker
from tests.factories import make_article, make_claim, make_organisation, make_outlet, make_statement, settle

pytestmark = pytest.mark.django_db


def findings() -> list[str]:
    """What the command complains of; it writes nothing."""
    told = StringIO()
    try:
        call_command("check_statuses", stdout=StringIO(), stderr=told)
    except CommandError:
        return told.getvalue().splitlines()
    return []


def test_a_sound_record_is_told_so() -> None:
    make_statement()
    settle()
    told = StringIO()
    call_command("check_statuses", stdout=told)
    assert told.getvalue() == "Statuses and all other derived columns agree with the record (1 claims).\n"


def test_a_status_changed_by_hand_is_found() -> None:
    claim = make_statement().claim
    settle()
    Claim.objects.filter(pk=claim.pk).update(status="corroborated")
    assert findings() == [f"claim {claim.pk}, status: stored 'corroborated', expected 'single origin'"]


def test_a_document_of_a_thing_that_is_gone_is_found() -> None:
    SearchDocument.objects.create(thing="claim", object_id=77, title="Gone.", public=True)
    assert findings() == ["search document ('claim', 77), document: stored 'Gone.', expected None"]


def test_organisations_in_a_circle_are_found_once() -> None:
    ministry, government = make_organisation(name="Ministry"), make_organisation(name="Government")
    Speaker.objects.filter(pk=ministry.pk).update(part_of=government)
    Speaker.objects.filter(pk=government.pk).update(part_of=ministry)
    settle()
    assert findings() == ["organisations part of one another in a circle: Government, Ministry"]


def test_articles_in_a_circle_are_found_once() -> None:
    first, second = make_article(), make_article()
    Article.objects.filter(pk=first.pk).update(based_on=second)
    Article.objects.filter(pk=second.pk).update(based_on=first)
    settle()
    assert findings() == [f"articles based on one another in a circle: {first.pk}, {second.pk}"]


def test_a_name_that_nobody_registered_is_found() -> None:
    outlet = make_outlet(name="Coast Agency")
    settle()
    Name.objects.all().delete()
    assert findings() == [f"the name “coast agency” of outlet {outlet.pk} is not registered"]


def test_a_name_that_nobody_bears_is_found() -> None:
    outlet = make_outlet(name="Coast Agency")
    settle()
    Name.objects.create(folded="old name", outlet=outlet)
    assert findings() == [f"the name “old name” of outlet {outlet.pk} is registered and not borne"]


def test_it_writes_nothing() -> None:
    claim = make_claim()
    settle()
    Claim.objects.filter(pk=claim.pk).update(statement_count=5)
    findings()
    claim.refresh_from_db()
    assert claim.statement_count == 5
