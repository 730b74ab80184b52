"""The parameters of lists find what they say."""

import pytest

from claims.vocabulary import ClaimKind, OutletKind, SpeakerKind, Stance, Thing
from tests.factories import (
    make_alias,
    make_article,
    make_change,
    make_claim,
    make_organisation,
    make_outlet,
    make_position,
    make_ruling,
    make_speaker,
    make_statement,
    make_story,
    make_unnamed,
    settle,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    """Two stories, three claims, and who said them where."""
    turkey, river = make_story(title="Turkey’s S-400", slug="s-400"), make_story(title="River", slug="river")
    tass = make_outlet(name="TASS", slug="tass", domain="tass.com", kind=OutletKind.AGENCY, country="RU")
    herald = make_outlet(name="The Herald", slug="herald", country="GB")
    ministry = make_organisation(name="Ministry of Defence", slug="ministry")
    isik = make_speaker(name="Fikri Işık", slug="fikri-işık")
    make_alias(speaker=isik, name="Minister Ishik")
    position = make_position(person=isik, organisation=ministry, title="Minister")
    unnamed = make_unnamed(name="an official", slug="official", vouched_by=herald, part_of=ministry)
    deal = make_claim(story=turkey, text="The deal is near.", kind=ClaimKind.EVENT)
    price = make_claim(story=turkey, text="The price is 2.5 billion.", kind=ClaimKind.FIGURE, as_printed="2½ billion")
    flood = make_claim(story=river, text="An ÉCOLE was flooded.")
    in_tass = make_article(outlet=tass, headline="Deal near, Işık says", language="tr", published="2017-05-01")
    in_herald = make_article(outlet=herald, headline="Doubts", language="en", published="2017-05-02")
    make_statement(claim=deal, article=in_tass, speaker=isik, position=position)
    make_statement(claim=deal, article=in_herald, speaker=unnamed, stance=Stance.DENIES)
    settled = make_statement(claim=price, article=in_herald)
    make_statement(claim=flood, article=make_article(outlet=tass, headline="Flood", published="2017-05-04"))
    make_ruling(claim=price, evidence=[settled], verdict="refuted")
    make_change(number=1, thing=Thing.CLAIM, object_id=deal.pk, label=deal.text)
    make_change(number=2, thing=Thing.STORY, object_id=river.pk, label=river.title)
    settle()


def found(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return [
        getattr(row, "text", None) or getattr(row, "headline", None) or getattr(row, "name", None) or row.number
        for row in answer.context["page"].rows
    ]


DEAL, PRICE, FLOOD = "The deal is near.", "The price is 2.5 billion.", "An ÉCOLE was flooded."


CLAIMS = {
    "": [FLOOD, PRICE, DEAL],
    "q=deal": [DEAL],
    "q=ecole": [FLOOD],
    "q=École+FLOODED": [FLOOD],
    "q=deal+flooded": [],
    "q=deal&q=flooded": [FLOOD, DEAL],
    "q=2½": [PRICE],
    "story=River": [FLOOD],
    "story=s-400": [PRICE, DEAL],
    "story=s-400&story=River": [FLOOD, PRICE, DEAL],
    "status=disputed": [DEAL],
    "status=disputed&status=single+origin": [FLOOD, PRICE, DEAL],
    "status=not+yet+reported": [],
    "kind=figure": [PRICE],
    "kind=figure&story=River": [],
    "speaker=Fikri+Işık": [DEAL],
    "speaker=fikri+isik": [DEAL],
    "speaker=Minister+Ishik": [DEAL],
    "speaker=fikri-işık": [DEAL],
    "speaker=an+official": [DEAL],
    "outlet=TASS": [FLOOD, DEAL],
    "outlet=tass.com": [FLOOD, DEAL],
    "outlet=herald&outlet=tass": [FLOOD, PRICE, DEAL],
    "ruling=refuted": [PRICE],
    "ruling=established": [],
    "since=2017-05-02": [FLOOD, PRICE],
    "until=2017-05-02": [PRICE, DEAL],
    "since=2017-05-02&until=2017-05-02": [PRICE],
    "since=2017-05-03&until=2017-05-02": [],
    "ordering=text": [FLOOD, DEAL, PRICE],
    "ordering=-text": [PRICE, DEAL, FLOOD],
    "ordering=first_reported": [DEAL, PRICE, FLOOD],
    "ordering=last_reported": [DEAL, PRICE, FLOOD],
}


def test_claims(client, record):
    assert {query: found(client, f"/claims/?{query}") for query in CLAIMS} == CLAIMS


ARTICLES = {
    "": ["Flood", "Doubts", "Deal near, Işık says"],
    "q=isik": ["Deal near, Işık says"],
    "q=IŞIK": ["Deal near, Işık says"],
    "story=River": ["Flood"],
    "outlet=TASS": ["Flood", "Deal near, Işık says"],
    "language=tr": ["Deal near, Işık says"],
    "language=tr&language=en": ["Doubts", "Deal near, Işık says"],
    "since=2017-05-02&until=2017-05-03": ["Doubts"],
}


def test_articles(client, record):
    assert {query: found(client, f"/articles/?{query}") for query in ARTICLES} == ARTICLES


SPEAKERS = {
    "": ["an official", "Fikri Işık", "Ministry of Defence"],
    "q=isik": ["Fikri Işık"],
    "q=ishik": ["Fikri Işık"],
    "kind=unnamed": ["an official"],
    "kind=person&kind=organisation": ["Fikri Işık", "Ministry of Defence"],
    "organisation=Ministry+of+Defence": ["an official", "Fikri Işık"],
    "organisation=ministry&kind=person": ["Fikri Işık"],
}


def test_speakers(client, record):
    assert {query: found(client, f"/speakers/?{query}") for query in SPEAKERS} == SPEAKERS


def test_a_person_is_no_organisation(client, record):
    assert client.get("/speakers/?organisation=Fikri+Işık").status_code == 400


OUTLETS = {
    "": ["TASS", "The Herald"],
    "q=herald": ["The Herald"],
    "kind=agency": ["TASS"],
    "country=GB": ["The Herald"],
    "country=GB&country=RU": ["TASS", "The Herald"],
}


def test_outlets(client, record):
    assert {query: found(client, f"/outlets/?{query}") for query in OUTLETS} == OUTLETS


CHANGES = {
    "": [2, 1],
    "kind=claim": [1],
    "kind=claim&kind=story": [2, 1],
    "kind=ruling": [],
    "since=2017-05-10&until=2017-05-10": [2, 1],
    "since=2017-05-11": [],
    "until=2017-05-09": [],
}


def test_changes(client, record):
    assert {
        query: [row.number for row in client.get(f"/changes/?{query}").context["page"].rows] for query in CHANGES
    } == CHANGES


def test_the_form_of_a_list_shows_what_was_given(client, record):
    fields = {field.name: field for field in client.get("/claims/?status=disputed&q=deal").context["filters"]}
    assert list(fields) == [
        "q", "story", "status", "kind", "speaker", "outlet", "ruling", "since", "until", "ordering",
    ]  # fmt: skip
    assert fields["q"].values == ("deal",)
    assert [option.value for option in fields["status"].options if option.is_selected] == ["disputed"]
    assert [option.value for option in fields["ordering"].options if option.is_selected] == ["-first_reported"]
    assert [option.value for option in fields["kind"].options] == [kind.value for kind in ClaimKind]
    assert fields["since"].kind == "day"


def test_a_kind_is_written_as_in_the_file(client, record):
    assert client.get(f"/speakers/?kind={SpeakerKind.UNNAMED.value}").status_code == 200
    assert client.get("/speakers/?kind=Unnamed").status_code == 400
