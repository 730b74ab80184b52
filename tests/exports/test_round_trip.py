"""What people wrote by hand comes out again as they wrote it."""

from datetime import date

import pytest

from claims.importing.folder import HUMAN_COLUMNS, read_folder
from claims.importing.story import load_story
from tests.exports.reading import cells_of
from tests.factories import make_editor
from tracker.virtualenv import ROOT

ENTERED_ON = date(2026, 11, 23)


@pytest.mark.django_db
def test_the_demonstration_story_is_exported_as_it_was_entered():
    written = read_folder(ROOT / "fixtures" / "s400")
    load_story(written, editor=make_editor(), reason="Entered for a test", today=ENTERED_ON)

    exported = cells_of("statements", as_of=ENTERED_ON)

    assert [{name: row[name] for name in HUMAN_COLUMNS} for row in exported] == written.rows
