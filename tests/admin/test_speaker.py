import pytest

from claims.models import Change, Position, Speaker
from tests.admin.page import added, errors_of, new_row, opened, row_errors_of
from tests.factories import make_alias, make_organisation, make_outlet, make_position, make_speaker


def test_a_speaker_is_entered_with_other_spellings_and_positions_in_one_edit(desk):
    ministry = make_organisation(name="Ministry of National Defence")
    row = new_row("positions", title="Minister", organisation=str(ministry.pk), since="2016-05", speaks_for="on")
    added(desk, Speaker).save(kind="person", name="Fikri Işık", aliases="Fikri Isık\r\n\r\nIşık,  Fikri", **row)
    speaker = Speaker.objects.get(name="Fikri Işık")
    assert sorted(speaker.aliases.values_list("name", flat=True)) == ["Fikri Isık", "Işık, Fikri"]
    position = Position.objects.get()
    assert (position.person, position.title, position.since_earliest.isoformat()) == (speaker, "Minister", "2016-05-01")
    assert Change.objects.filter(thing="speaker", object_id=speaker.pk).count() == 1


def test_another_spelling_is_changed_alone_and_stays_when_untouched(desk):
    speaker = make_speaker(name="Fikri Işık", public=False)
    make_alias(speaker=speaker, name="F. Isik")
    opened(desk, speaker).save(description="A minister.")
    assert list(speaker.aliases.values_list("name", flat=True)) == ["F. Isik"]
    opened(desk, speaker).save(aliases="")
    assert list(speaker.aliases.all()) == []


@pytest.mark.parametrize("field", ["name", "aliases"])
def test_a_name_that_grows_too_long_in_plain_letters_is_refused_beside_its_field(desk, field):
    answer = added(desk, Speaker).send(**{"kind": "person", "name": "Fikri Işık", field: "\ufdfa" * 150})
    assert list(errors_of(answer)) == [field]
    assert "at most 400 are kept: shorten it." in errors_of(answer)[field][0]


def test_an_unnamed_speaker_without_a_voucher_is_refused_beside_the_voucher(desk):
    answer = added(desk, Speaker).send(kind="unnamed", name="a source close to the ministry", headcount="2")
    assert errors_of(answer) == {"vouched_by": ["An unnamed speaker needs the outlet that vouches for them."]}
    assert "a source close to the ministry" in answer.content.decode()
    assert list(Speaker.objects.all()) == []


def test_an_unnamed_speaker_is_entered_with_a_voucher(desk):
    outlet = make_outlet(name="Izvestiya")
    added(desk, Speaker).save(kind="unnamed", name="a source", vouched_by=str(outlet.pk), headcount="2")
    assert Speaker.objects.get().vouched_by == outlet


def test_an_organisation_is_not_part_of_what_is_part_of_it(desk):
    top = make_organisation(name="Government")
    part = make_organisation(name="Ministry", part_of=top)
    answer = opened(desk, top).send(part_of=str(part.pk), edit_reason="a slip")
    assert list(errors_of(answer)) == ["part_of"]
    assert "cannot lead back" in errors_of(answer)["part_of"][0]


def test_a_position_that_ends_before_it_begins_is_refused_at_its_row(desk):
    speaker, ministry = make_speaker(public=False), make_organisation()
    row = new_row("positions", title="Minister", organisation=str(ministry.pk), since="2017", until="2016")
    answer = opened(desk, speaker).send(description="A minister.", **row)
    assert row_errors_of(answer, "positions") == [{"until": ["A position cannot end before it begins."]}]
    assert "A minister." in answer.content.decode()
    assert not Position.objects.exists()
    speaker.refresh_from_db()
    assert speaker.description == ""


def test_every_row_that_is_refused_says_so_at_once(desk):
    speaker, ministry = make_speaker(public=False), make_organisation()
    rows = {
        **new_row("positions", organisation=str(speaker.pk)),
        "positions-TOTAL_FORMS": "2",
        "positions-1-organisation": str(ministry.pk),
        "positions-1-since": "2017",
        "positions-1-until": "2016",
    }
    answer = opened(desk, speaker).send(**rows)
    assert [list(errors) for errors in row_errors_of(answer, "positions")] == [["organisation"], ["until"]]


def test_a_partial_date_that_is_none_is_told_with_the_forms(desk):
    position = make_position()
    answer = opened(desk, position).send(since="May 2016", edit_reason="a slip")
    assert "2017-05-03" in errors_of(answer)["since"][0]


def test_the_words_say_that_no_identity_is_kept(desk):
    page = desk.get("/admin/claims/speaker/add/").content.decode()
    assert page.count("Never write who it really is") == 4


def test_positions_are_removed_with_their_tick(desk):
    position = make_position()
    opened(desk, position.person).save(**{"positions-0-DELETE": "on", "edit_reason": "never held"})
    assert not Position.objects.exists()
