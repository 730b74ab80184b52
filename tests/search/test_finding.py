"""What a search finds, the same on every database."""

from datetime import date

import pytest

from claims.search.document import article_text, claim_text, outlet_text, speaker_text, story_text
from claims.search.finding import documents
from claims.values.text import fold
from claims.vocabulary import Thing
from tests.factories import make_document, new_article, new_claim, new_outlet, new_speaker, new_story

pytestmark = pytest.mark.django_db
DAY = date(2017, 5, 3)


def found(query, *texts):
    """Which of the texts a query finds."""
    for number, text in enumerate(texts, start=1):
        make_document(object_id=number, text=fold(text), public=True, known_from=DAY)
    hits = documents(query, Thing.CLAIM, as_of=DAY).order_by("object_id").values_list("object_id", flat=True)
    return [texts[number - 1] for number in hits]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Isik", "Fikri Işık"),
        ("IŞIK", "Fikri Isik"),
        ("ışık", "FIKRI IŞIK"),
        ("istanbul", "İstanbul"),
        ("ecole", "L’ÉCOLE normale"),
        ("école", "l'ecole normale"),
        ("strasse", "Straße"),
        ("lodz", "Łódź"),
        ("Erdogan", "Recep Tayyip Erdoğan"),
        ("cafe\u0301", "Café"),
        ("S-400", "the S-400 system"),
        ("путин", "Владимир Путин"),
        ("deal near", "near the deal"),
        ("2,5", "a price of 2.5 billion"),
    ],
)
def test_case_accents_and_letters_without_decomposition_do_not_matter(query, text):
    assert found(query, text, "something else") == [text]


def test_every_word_has_to_occur():
    assert found("deal price", "the price of the deal", "the deal", "the price") == ["the price of the deal"]


def test_a_query_without_a_word_finds_nothing():
    for query in ("%", "_", "!?", "\\", "'"):
        assert found(query) == []
    assert found("%% _", "anything") == []


def test_what_is_hidden_or_not_yet_known_is_not_found():
    make_document(object_id=1, text="deal", public=False, known_from=DAY)
    make_document(object_id=2, text="deal", public=True, known_from=None)
    make_document(object_id=3, text="deal", public=True, known_from=date(2017, 5, 4))
    make_document(object_id=4, text="deal", public=True, known_from=DAY, thing=Thing.STORY)
    assert list(documents("deal", Thing.CLAIM, as_of=DAY)) == []


def test_search_sees_public_fields_alone():
    secret = {"desk_note": "Zaporozhian"}
    texts = [
        story_text(new_story(title="Ein Große", summary="Sum")),
        claim_text(new_claim(text="A Claim", as_printed="2½", **secret)),
        article_text(new_article(headline="Öl", byline="Ann", text="Zaporozhian", **secret)),
        speaker_text(new_speaker(name="Işık", description="Minister", **secret), aliases=["Isik", "Ishik"]),
        outlet_text(new_outlet(name="TASS", domain="tass.com", description="agency", **secret)),
    ]
    assert texts == ["ein grosse sum", "a claim 21⁄2", "ol ann", "isik isik ishik minister", "tass tass.com agency"]
