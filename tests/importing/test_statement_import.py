"""What rows of a file of statements bring into the record."""

from datetime import date

import pytest

from claims.models import Article, Change, Claim, Name, Outlet, Position, Speaker, Statement, Story
from claims.vocabulary import Act
from tests.factories import (
    make_alias,
    make_article,
    make_claim,
    make_notice,
    make_organisation,
    make_outlet,
    make_position,
    make_speaker,
    make_statement,
    make_story,
    make_unnamed,
    settle,
)
from tests.importing.statement_file import TODAY, counts, entries, import_rows, refusals

pytestmark = pytest.mark.usefixtures("sound_record")
PERSON = {"speaker": "Ada Veldığ", "position": "Minister of Transport", "organisation": "Government of Arvia"}
UNNAMED = {"speaker": "a senior official", "speaker_kind": "unnamed"}


def only(model):
    return model.objects.get()


def test_a_row_enters_all_that_it_names_published_with_the_files_name_as_reason(tmp_path):
    assert counts(import_rows(tmp_path, PERSON)) == (1, 0, 0, 0)
    statement = only(Statement)
    assert (statement.voice, statement.body, statement.origin) == ("Ada Veldığ", *["Government of Arvia"] * 2)
    assert (statement.role, statement.public, statement.known_from) == ("first report", True, date(2017, 5, 3))
    assert only(Claim).status == "single origin"
    told = Change.objects.values_list("act", "reason").distinct()
    assert [*told] == [(Act.PUBLISHED, "imported from rows.csv")]
    assert sorted(Change.objects.values_list("thing", flat=True)) == (
        ["article", "claim", "outlet", "speaker", "speaker", "statement", "story"]
    )
    assert Name.objects.count() == 3


def test_empty_cells_have_their_defaults(tmp_path):
    import_rows(tmp_path, {}, {"speaker": "Ada Veldığ"})
    own, told = Statement.objects.order_by("pk")
    assert (own.certainty, own.sourcing, own.claim.kind) == ("flat", "unclear", "event")
    assert (told.speaker.kind, told.sourcing, told.position) == ("person", "", None)


def test_the_same_file_twice_changes_nothing(tmp_path):
    rows = [
        PERSON,
        {"relays": "Vesti > TASS"},
        {**UNNAMED, "relays": "Vesti"},
        {"article_url": "arvia.example/1?utm_x=1"},
    ]
    assert counts(import_rows(tmp_path, *rows)) == (4, 0, 0, 0)
    before = entries(), [*Speaker.objects.values_list("version", flat=True)]
    assert counts(import_rows(tmp_path, *rows)) == (0, 0, 4, 0)
    assert (entries(), [*Speaker.objects.values_list("version", flat=True)]) == before


def test_a_row_given_twice_is_one_statement(tmp_path):
    assert counts(import_rows(tmp_path, PERSON, PERSON)) == (1, 0, 1, 0)


def test_things_are_found_by_their_other_names(tmp_path):
    outlet = make_outlet(name="Arvia Daily", domain="daily.example")
    article = make_article(outlet=outlet, url="https://daily.example/1", headline="Ferries bought", entered_on=TODAY)
    speaker = make_speaker(name="Ada Veldığ")
    make_alias(speaker=speaker, name="Ада Вельдыг")
    settle()
    found = {"outlet_domain": "daily.example", "article_url": "https://DAILY.example/1#top"}
    import_rows(tmp_path, {**found, "speaker": "ada veldig"}, {**found, "speaker": "Ада Вельдыг", "stance": "denies"})
    assert {(row.article, row.speaker) for row in Statement.objects.all()} == {(article, speaker)}


def test_an_article_without_address_is_found_by_outlet_headline_and_day(tmp_path):
    import_rows(tmp_path, {}, {"stance": "denies"}, {"stance": "reports", "published": "2017-05"})
    assert [*Article.objects.order_by("pk").values_list("published", flat=True)] == ["2017-05-03", "2017-05"]


def test_a_row_without_the_address_finds_the_article_that_has_one(tmp_path):
    import_rows(tmp_path, {"article_url": "https://daily.example/1"}, {"stance": "denies"})
    assert only(Article).statements.count() == 2


def test_a_dated_position_is_used_where_there_is_one(tmp_path):
    ministry = make_organisation(name="Government of Arvia")
    minister = make_speaker(name="Ada Veldığ")
    held = make_position(person=minister, organisation=ministry, title="Minister of Transport", since="2016")
    settle()
    import_rows(tmp_path, PERSON)
    assert only(Statement).position == held
    assert Position.objects.count() == 1


def test_two_positions_of_one_title_are_refused(tmp_path):
    ministry, minister = make_organisation(name="Government of Arvia"), make_speaker(name="Ada Veldığ")
    for since in ("2010", "2016"):
        make_position(person=minister, organisation=ministry, title="Minister of Transport", since=since)
    settle()
    outcome = import_rows(tmp_path, PERSON)
    assert refusals(outcome)[0].startswith("line 2, position: Ada Veldığ has 2 positions as “Minister of Transport”")


def test_a_new_position_of_a_known_person_is_a_change_of_theirs(tmp_path):
    import_rows(tmp_path, {"speaker": "Ada Veldığ"})
    import_rows(tmp_path, {**PERSON, "stance": "denies"})
    entry = Change.objects.get(thing="speaker", act=Act.CHANGED)
    assert ('"positions":[]' in entry.before, "Minister of Transport" in entry.after) == (True, True)
    assert Speaker.objects.get(name="Ada Veldığ").version == 2


def test_a_position_without_organisation_is_as_printed(tmp_path):
    import_rows(tmp_path, {"speaker": "Ada Veldığ", "position": "the minister"})
    assert (only(Statement).position_as_printed, only(Statement).origin) == ("the minister", "Ada Veldığ")


def test_an_organisation_without_position_is_spoken_for(tmp_path):
    import_rows(tmp_path, {"speaker": "Ada Veldığ", "organisation": "Government of Arvia"})
    assert (only(Position).title, only(Statement).origin) == ("", "Government of Arvia")


def test_an_unnamed_speaker_is_vouched_for_by_the_first_relay_else_the_outlet(tmp_path):
    placed = {**UNNAMED, "organisation": "Government of Arvia"}
    import_rows(
        tmp_path, {**placed, "relays": "Vesti > TASS"}, UNNAMED, {"speaker": "a senior official", "stance": "denies"}
    )
    told = [(row.origin, row.origin_low, row.relays_text) for row in Statement.objects.order_by("pk")]
    assert told == [("Vesti", "Government of Arvia", "Vesti > TASS"), ("Arvia Daily", "", ""), ("Arvia Daily", "", "")]
    assert Speaker.objects.filter(kind="unnamed").count() == 2


def test_what_rests_on_another_article_is_vouched_for_by_its_outlet(tmp_path):
    agency, daily = make_outlet(name="TASS"), make_outlet(name="Arvia Daily")
    report = make_article(outlet=agency)
    make_article(outlet=daily, headline="Ferries bought", based_on=report)
    settle()
    import_rows(tmp_path, UNNAMED, {})
    assert [*Statement.objects.order_by("pk").values_list("origin", flat=True)] == ["TASS", "TASS"]
    assert Speaker.objects.get(kind="unnamed").vouched_by == agency


def test_an_unnamed_speaker_of_the_same_publisher_is_found(tmp_path):
    owner = make_organisation(name="Arvia Holding")
    agency = make_outlet(name="TASS", owner=owner)
    make_outlet(name="Arvia Daily", owner=owner)
    official = make_unnamed(name="a senior official", vouched_by=agency)
    settle()
    import_rows(tmp_path, UNNAMED)
    assert only(Statement).speaker == official


def test_a_notice_on_the_article_takes_the_new_statement_back(tmp_path):
    outlet = make_outlet(name="Arvia Daily")
    make_notice(article=make_article(outlet=outlet, headline="Ferries bought"), kind="retracted", noted_on=TODAY)
    settle()
    import_rows(tmp_path, {})
    assert only(Statement).retracted_on == TODAY


def test_a_filled_cell_changes_a_statement_that_is_found(tmp_path):
    import_rows(tmp_path, {"certainty": "likely", "quote": "we bought", "relays": "Vesti > TASS"})
    before = entries()
    outcome = import_rows(
        tmp_path, {"certainty": "expected", "relays": "Vesti > RIA", "sourcing": "own", "said": "2017-05"}
    )
    statement = only(Statement)
    assert counts(outcome) == (0, 1, 0, 0)
    assert (statement.certainty, statement.quote, statement.sourcing) == ("expected", "we bought", "own")
    assert (statement.relays_text, statement.said_latest, statement.version) == ("Vesti > RIA", date(2017, 5, 31), 2)
    assert entries() == before + 3  # the statement, the outlet RIA that appears, and TASS, which vanishes
    assert Outlet.objects.get(name="TASS").public is False


def test_a_row_may_give_a_found_statement_its_position(tmp_path):
    import_rows(tmp_path, {"speaker": "Ada Veldığ", "position": "Minister of Transport"})
    outcome = import_rows(tmp_path, {"speaker": "Ada Veldığ", "organisation": "Government of Arvia"})
    assert counts(outcome) == (0, 1, 0, 0)
    assert (only(Position).title, only(Statement).origin) == ("Minister of Transport", "Government of Arvia")


def test_later_rows_complete_what_the_file_entered(tmp_path):
    first = {"relays": "TASS", "article_url": "https://daily.example/1", "headline": "", "published": ""}
    second = {"outlet": "TASS", "outlet_domain": "tass.example", "headline": "Another", "claim_kind": "figure"}
    third = {"article_url": "https://daily.example/1", "stance": "denies", "language": "en"}
    assert counts(import_rows(tmp_path, first, second, third)) == (3, 0, 0, 0)
    assert Outlet.objects.get(name="TASS").domain == "tass.example"
    article = Article.objects.get(url="https://daily.example/1")
    assert (article.headline, article.published, article.language) == ("Ferries bought", "2017-05-03", "en")
    assert {*article.statements.values_list("known_from", flat=True)} == {date(2017, 5, 3)}
    assert only(Claim).kind == "figure"


def test_a_row_publishes_the_drafts_that_it_names(tmp_path):
    assert counts(import_rows(tmp_path, PERSON, draft=True)) == (1, 0, 0, 0)
    assert not Change.objects.public().exists()
    assert not Statement.objects.public().exists()
    assert not Speaker.objects.public().exists()
    assert Change.objects.count() == 7
    assert counts(import_rows(tmp_path, PERSON, draft=True)) == (0, 0, 1, 0)
    assert Change.objects.count() == 7
    assert counts(import_rows(tmp_path, PERSON)) == (0, 0, 1, 0)
    assert only(Statement).public
    assert Change.objects.public().count() == 7
    assert only(Story).version == 2


def test_a_draft_import_makes_nothing_public(tmp_path):
    make_article(outlet=make_outlet(name="Arvia Daily"), headline="Ferries bought")
    make_claim(story=make_story(title="Arvia’s ferries"), text="Arvia has bought two ferries.")
    settle()
    outcome = import_rows(tmp_path, {}, draft=True)
    assert refusals(outcome)[0].startswith("line 2, claim: Its story, claim and article are public, so that it would")


def test_a_dry_run_says_what_would_be_and_writes_nothing(tmp_path):
    outcome = import_rows(tmp_path, PERSON, {"stance": "says"}, dry_run=True)
    assert (counts(outcome), outcome.written) == ((1, 0, 0, 1), False)
    assert not Story.objects.exists()
    assert entries() == 0


def test_one_refused_row_keeps_all_others_out(tmp_path):
    outcome = import_rows(tmp_path, PERSON, {"stance": "says"})
    assert (counts(outcome), outcome.written, Story.objects.count()) == ((1, 0, 0, 1), False, 0)


def test_the_others_are_entered_where_refused_rows_are_skipped(tmp_path):
    refused = {"stance": "denies", "outlet": "Vesti", "speaker": "Vesti", "organisation": "Nowhere"}
    outcome = import_rows(tmp_path, PERSON, refused, skip_refused=True)
    assert (counts(outcome), outcome.written) == ((1, 0, 0, 1), True)
    assert [*Outlet.objects.values_list("name", flat=True)] == ["Arvia Daily"]


def test_rows_of_many_batches_are_one_import(tmp_path, monkeypatch):
    monkeypatch.setattr("claims.importing.statements.ROWS", 2)
    rows = [{"headline": f"Headline {n // 2}", "stance": ("affirms", "denies")[n % 2], **PERSON} for n in range(9)]
    rows += [{"outlet_domain": "daily.example", "speaker": "Ada Veldığ", "headline": "Headline 0", "quote": "late"}]
    assert counts(import_rows(tmp_path, *rows)) == (9, 1, 0, 0)
    assert (Position.objects.count(), only(Outlet).domain, Speaker.objects.count()) == (1, "daily.example", 2)
    assert {*Change.objects.values_list("act", flat=True)} == {Act.PUBLISHED}
    assert counts(import_rows(tmp_path, *rows)) == (0, 0, 10, 0)


def test_a_statement_on_a_withdrawn_claim_is_refused(tmp_path):
    story = make_story(title="Arvia’s ferries")
    make_statement(claim=make_claim(story=story, text="Arvia has bought two ferries.", state="withdrawn"))
    settle()
    outcome = import_rows(tmp_path, {})
    assert refusals(outcome)[0].startswith("line 2, claim: The claim “Arvia has bought two ferries.” was withdrawn")
