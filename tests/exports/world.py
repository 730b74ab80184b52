"""One named world in the database: an agency report, a reprint, an own report, a denial, a later retraction.

Arvia has bought ferries, or has not. Ids are given, so that whole files can be compared. Everything is public except
where it says draft; cells are as awkward as a record can make them.
"""

from datetime import UTC, date, datetime
from types import SimpleNamespace

from claims.vocabulary import Act, OutletKind, RelationKind, State, Thing, Verdict
from tests.factories import (
    make_alias,
    make_article,
    make_change,
    make_claim,
    make_editor,
    make_notice,
    make_organisation,
    make_outlet,
    make_position,
    make_relation,
    make_ruling,
    make_speaker,
    make_statement,
    make_story,
    make_unnamed,
    settle,
)

TODAY = date(2017, 5, 31)
BEFORE_THE_RETRACTION = date(2017, 5, 8)


def make_world() -> None:
    world = SimpleNamespace()
    make_voices(world)
    make_claims(world)
    make_articles(world)
    make_statements(world)
    make_changes()
    settle()


def make_voices(world: SimpleNamespace) -> None:
    government = make_organisation(pk=1, name="Government of Arvia", slug="government-of-arvia")
    ministry = make_organisation(pk=2, name="Ministry of Transport", slug="ministry-of-transport", part_of=government)
    minister = make_speaker(pk=3, name="Ada Veldığ", slug="ada-veldig", wikidata_id="Q42")
    make_alias(speaker=minister, name="Ada Вельдыг")
    make_alias(speaker=minister, name="Ada Veldig")
    held = {"title": "Minister of Transport", "since": "2016-05", "until": "2017-07"}
    world.position = make_position(person=minister, organisation=ministry, **held)
    agency = {"name": "Arvia News", "slug": "arvia-news", "domain": "news.example", "kind": OutletKind.AGENCY}
    world.agency = make_outlet(pk=1, owner=government, **agency)
    daily = {"name": "Arvia Daily", "slug": "arvia-daily", "country": "AR"}
    world.daily = make_outlet(pk=2, description="Founded 1901.\n\nDaily.", **daily)
    world.vesti = make_outlet(pk=3, name="Вести «Борланд», “Vesti”", slug="vesti")
    world.official = make_unnamed(
        pk=4,
        name="a senior official",
        slug="a-senior-official",
        vouched_by=world.vesti,
        part_of=ministry,
        headcount=2,
        reason_given="not authorised to speak",
    )
    world.government, world.ministry, world.minister = government, ministry, minister


def make_claims(world: SimpleNamespace) -> None:
    story = make_story(pk=1, title="Arvia’s ferries", slug="arvias-ferries", summary="Two ferries,\r\nor none.")
    draft_story = make_story(pk=2, title="A draft story", slug="draft", state=State.DRAFT)
    parties = [world.ministry, world.minister]
    happened = {"happened": "2017-05-01~", "parties": parties}
    bought = make_claim(pk=1, story=story, text="Arvia has bought two ferries.", **happened)
    words = 'The ferries cost "more than 2 billion", according to Arvia.'
    figure = {"kind": "figure", "comparator": ">", "amount": "2000000000", "unit": "crowns", "as_printed": "=2bn+"}
    price = make_claim(pk=2, story=story, text=words, **figure)
    none = make_claim(pk=3, story=story, text="-No ferry was bought, Arvia says.")
    draft = make_claim(pk=4, story=story, text="A draft claim.", state=State.DRAFT)
    make_claim(pk=5, story=draft_story, text="A claim of a draft story.")
    make_claim(pk=6, story=story, text="A claim without a statement.")
    make_relation(pk=1, from_claim=bought, to_claim=none, reason="One, or the other.")
    make_relation(pk=2, from_claim=price, to_claim=bought, relation=RelationKind.REFINES, reason="")
    make_relation(pk=3, from_claim=draft, to_claim=bought, relation=RelationKind.REFINES, reason="A draft's own.")
    world.bought, world.price, world.none, world.draft = bought, price, none, draft


def make_articles(world: SimpleNamespace) -> None:
    world.report = make_article(
        pk=1,
        outlet=world.agency,
        headline='Minister: "we bought, paid"',
        url="https://news.example/1",
        archive_url="https://archive.example/1",
        byline="A. Writer, B. Writer",
        published="2017-05-02T23:30:00+03:00",
        retrieved_on=date(2017, 5, 12),
        language="en",
        text="Pasted: never exported.",
    )
    reprint = {"headline": "@ferries: bought", "published": "2017-05-03", "based_on": world.report}
    world.reprint = make_article(pk=2, outlet=world.daily, **reprint)
    arabic = {"headline": "لا عبّارات", "published": "2017-05~", "language": "ar"}
    world.denial = make_article(pk=3, outlet=world.vesti, **arabic)
    draft = make_article(pk=4, outlet=world.daily, headline="A draft article", state=State.DRAFT)
    rewrite = {"headline": "Of a draft", "published": "2017-05-08", "based_on": draft}
    world.rewrite = make_article(pk=5, outlet=world.daily, **rewrite)
    make_notice(article=world.report, kind="retracted", noted_on=date(2017, 5, 9))
    make_notice(article=world.report, kind="corrected", noted_on=date(2017, 5, 6))
    world.draft_article = draft


def make_statements(world: SimpleNamespace) -> None:
    first = make_statement(
        pk=1,
        claim=world.bought,
        article=world.report,
        speaker=world.minister,
        position=world.position,
        position_as_printed="the minister",
        said="2017-05-01",
        quote="we bought, paid",
    )
    make_statement(pk=2, claim=world.bought, article=world.reprint, relays=[world.agency])
    printed = {"position_as_printed": "=senior", "certainty": "likely", "quote": "لا", "quote_translation": '"No"'}
    make_statement(pk=3, claim=world.none, article=world.denial, speaker=world.official, **printed)
    make_statement(pk=4, claim=world.price, article=world.report, sourcing="own")
    make_statement(pk=5, claim=world.price, article=world.rewrite, speaker=world.government, stance="denies")
    make_statement(pk=6, claim=world.draft, article=world.report, sourcing="own")
    make_statement(pk=7, claim=world.bought, article=world.draft_article, sourcing="own")
    decided = {"verdict": Verdict.UNPROVEN, "decided_on": date(2017, 5, 20), "reason": "No\ncontract."}
    make_ruling(claim=world.bought, evidence=[first], **decided)


def make_changes() -> None:
    """One of a public claim, two of what is not public (any more), one of the private history."""
    told = {"editor": make_editor(pseudonym="desk"), "at": datetime(2017, 5, 7, 9, 30, 15, 123456, tzinfo=UTC)}
    public = {"act": Act.PUBLISHED, "object_id": 1, "label": "Arvia has bought two ferries."}
    make_change(number=1, after='{"kind":"event"}', **public, **told)
    make_change(number=2, object_id=4, label="A draft claim.", after='{"kind":"event"}', **told)
    make_change(number=None, object_id=1, label="private history", **told)
    removed = {"act": Act.REMOVED, "thing": Thing.RULING, "object_id": 77, "reason": "=wrong\nclaim"}
    late = {**told, "at": datetime(2017, 5, 9, 0, 0, tzinfo=UTC)}
    make_change(number=3, label="unproven", before="{}", **removed, **late)
