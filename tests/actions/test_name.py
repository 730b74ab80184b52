"""A name has one bearer, across outlets and named speakers, folded for case and accents, aliases included."""

import pytest

from claims.actions.outlet import save_outlet
from claims.actions.speaker import save_speaker
from claims.models import Name
from tests.actions import desk

pytestmark = pytest.mark.django_db

TWO_BEARERS = "two bearers of one name would count as one origin"


def names() -> list[str]:
    return sorted(Name.objects.values_list("folded", flat=True))


def test_an_outlet_cannot_bear_the_name_of_an_outlet():
    desk.enter_outlet("Yeni Şafak")
    with desk.refused("name", "“YENI SAFAK” is taken by the outlet “Yeni Şafak”"):
        desk.enter_outlet("YENI SAFAK")


def test_a_publisher_is_never_entered_as_a_speaker():
    desk.enter_outlet("Izvestiya")
    with desk.refused("name", "“Izvestiya” is taken by the outlet “Izvestiya”: " + TWO_BEARERS):
        desk.enter_organisation("Izvestiya")


def test_an_outlet_cannot_bear_the_name_or_alias_of_a_speaker():
    desk.enter_organisation("Rosoboronexport", aliases=["ROE"])
    for name in ("rosoboronexport", "Roe"):
        with desk.refused("name", TWO_BEARERS):
            desk.enter_outlet(name)


def test_an_alias_cannot_be_another_speakers_name():
    desk.enter_speaker("Fikri Işık")
    with desk.refused("aliases", "“Fikri Isik” is taken by the speaker “Fikri Işık”"):
        desk.enter_speaker("Another", aliases=["Fikri Isik"])
    assert names() == ["fikri isik"]


def test_a_speaker_may_spell_the_own_name_in_other_ways():
    speaker = desk.enter_speaker("Fikri Işık", aliases=["Fikri Isik", " Fikri  Isik ", "Isik", "", "Fikri Işık"])
    assert sorted(speaker.aliases.values_list("name", flat=True)) == ["Fikri Isik", "Isik"]
    assert names() == ["fikri isik", "isik"]


def test_a_name_that_grows_too_long_in_plain_letters_is_refused_where_editors_see_it():
    phrases = "\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}" * 150
    tass = desk.enter_outlet("TASS")
    with desk.refused("name", "has 2,700 characters, where at most 400 are kept: shorten it."):
        desk.enter_outlet(phrases)
    for fields in ({"kind": "person"}, {"kind": "unnamed", "vouched_by": tass}):
        with desk.refused("name", "has 2,700 characters, where at most 400 are kept: shorten it."):
            desk.enter_speaker(phrases, **fields)
    with desk.refused("aliases", "has 2,700 characters, where at most 400 are kept: shorten it."):
        desk.enter_speaker("Fikri Işık", aliases=[phrases])
    assert names() == ["tass"]


@pytest.mark.parametrize(
    ("alias", "sentence"),
    [
        ("x" * 201, "at most 200 characters"),
        ("Isik; Fikri", "An alias cannot hold “;”, “>” or a line break."),
        ("\u200b", "This looks empty"),
    ],
)
def test_what_is_wrong_with_another_spelling_stands_at_the_other_spellings(alias, sentence):
    with desk.refused("aliases", sentence):
        desk.enter_speaker("Fikri Işık", aliases=[alias])


def test_names_that_are_given_up_are_free_again():
    speaker = desk.enter_speaker("Fikri Işık", aliases=["Isik"])
    desk.change(speaker, save_speaker, name="Fikri I.", aliases=[])
    assert names() == ["fikri i."]
    desk.enter_outlet("Isik")


def test_aliases_stay_where_none_are_given():
    speaker = desk.enter_speaker("Fikri Işık", aliases=["Isik"])
    desk.change(speaker, save_speaker, description="A minister.")
    assert names() == ["fikri isik", "isik"]


def test_descriptors_of_unnamed_speakers_take_no_name():
    tass, izvestiya = desk.enter_outlet("TASS"), desk.enter_outlet("Izvestiya")
    for voucher in (tass, izvestiya):
        desk.enter_speaker("an official", kind="unnamed", vouched_by=voucher)
    assert names() == ["izvestiya", "tass"]
    with desk.refused("aliases", "An unnamed speaker has no other spellings"):
        desk.enter_speaker("a source", kind="unnamed", vouched_by=tass, aliases=["a person"])


def test_an_outlet_can_be_respelled():
    outlet = desk.enter_outlet("Izvestia")
    desk.change(outlet, save_outlet, name="Izvestiya")
    assert names() == ["izvestiya"]


def test_short_names_are_made_unique_and_kept():
    first = desk.enter_outlet("Yeni Şafak")
    second = desk.enter_outlet("Yeni-Şafak!")
    assert (first.slug, second.slug) == ("yeni-safak", "yeni-safak-2")
    assert desk.change(first, save_outlet, name="Another").slug == "yeni-safak"


@pytest.mark.parametrize(("name", "slug"), [("Известия", "известия"), ("新华社", "新华社"), ("!!!", "outlet")])
def test_a_name_in_any_script_has_a_short_name(name, slug):
    assert desk.enter_outlet(name).slug == slug


def test_an_unnamed_speaker_is_told_apart_by_its_voucher():
    official = desk.enter_speaker("an official", kind="unnamed", vouched_by=desk.enter_outlet("TASS"))
    assert official.slug == "an-official-tass"


def test_a_name_of_which_nothing_is_left_in_plain_letters_is_refused_where_editors_see_it():
    with desk.refused("name", "“´” has no letter or digit"):
        desk.enter_outlet(name="´")
