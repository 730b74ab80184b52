"""Notices of retraction, and what they take back with them."""

from datetime import date

import pytest

from claims.actions.publication import publish
from claims.models import Statement
from tests.actions import desk
from tests.factories import make_article, make_notice, make_outlet, make_statement, settle

pytestmark = pytest.mark.django_db
DAY = date(2017, 5, 8)


def test_a_notice_that_readers_cannot_see_takes_nothing_back_until_they_can() -> None:
    agency = make_outlet(name="Coast Agency")
    report = make_article(outlet=agency, state="draft")
    make_notice(article=report, kind="retracted", noted_on=DAY)
    reprint = make_statement(article=make_article(based_on=report), voice_outlet=agency)
    settle()
    assert Statement.objects.get(pk=reprint.pk).retracted_on is None
    with desk.edit() as edit:
        report.refresh_from_db()
        publish(report, edit=edit)
    assert Statement.objects.get(pk=reprint.pk).retracted_on == DAY
