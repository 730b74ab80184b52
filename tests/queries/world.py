"""A named world for the pages: an agency report, a reprint, an unnamed voice, a denial by a party, relations."""

from dataclasses import dataclass

from claims.models import Claim
from claims.vocabulary import RelationKind, Stance
from tests.factories import (
    make_article,
    make_claim,
    make_organisation,
    make_outlet,
    make_position,
    make_relation,
    make_relay,
    make_speaker,
    make_statement,
    make_story,
    make_unnamed,
    settle,
)


@dataclass
class World:
    """The claim, a claim that refines it, and its rival."""

    claim: Claim
    finer: Claim
    rival: Claim


def build() -> World:
    """1 May: TASS says so itself, Lenta repeats it. 2 May: Russia, a party, denies it through Peskov, in Interfax.

    3 May: an unnamed official, placed nowhere, affirms a finer claim to Bloomberg, as cited by Sabah; Ankara affirms
    the rival.
    """
    russia = make_organisation(name="Russia", slug="russia")
    story = make_story(title="Deal", slug="deal")
    claim = make_claim(story=story, text="The deal is done.", parties=[russia])
    finer = make_claim(story=story, text="The deal was done on Monday.")
    rival = make_claim(story=story, text="The deal is off.")
    make_relation(from_claim=finer, to_claim=claim, relation=RelationKind.REFINES, reason="A day more.")
    make_relation(from_claim=claim, to_claim=rival, relation=RelationKind.CONTRADICTS)
    tass, bloomberg = make_outlet(name="TASS", slug="tass"), make_outlet(name="Bloomberg", slug="bloomberg")
    make_statement(claim=claim, article=article_of(tass, "2017-05-01"), sourcing="own")
    make_statement(
        claim=claim, article=article_of(make_outlet(name="Lenta", slug="lenta"), "2017-05-01"), relays=[tass]
    )
    peskov = make_speaker(name="Peskov", slug="peskov")
    position = make_position(person=peskov, organisation=russia, title="Spokesman")
    interfax = article_of(make_outlet(name="Interfax", slug="interfax"), "2017-05-02")
    make_statement(claim=claim, article=interfax, speaker=peskov, position=position, stance=Stance.DENIES)
    official = make_unnamed(name="an official", slug="official", vouched_by=bloomberg)
    sabah = article_of(make_outlet(name="Sabah", slug="sabah"), "2017-05-03")
    statement = make_statement(claim=finer, article=sabah, speaker=official, quote="it was Monday")
    make_relay(statement=statement, outlet=bloomberg)
    ankara = make_organisation(name="Turkey", slug="turkey")
    make_statement(claim=rival, article=sabah, speaker=ankara)
    settle()
    return World(claim, finer, rival)


def article_of(outlet, day):
    return make_article(outlet=outlet, published=day, headline=f"{outlet.name} of {day}")
