"""Every row that cannot be entered is refused with its line, its column and a sentence."""

import pytest

from claims.models import Statement
from tests.factories import make_alias, make_article, make_organisation, make_outlet, make_speaker, settle
from tests.importing.statement_file import import_rows, refusals

pytestmark = pytest.mark.usefixtures("sound_record")
OWN = "an outlet speaks in its own voice."


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"story": ""}, "line 2, story: The cell is empty: each row names its story, claim, stance and outlet."),
        ({"headline": ""}, "line 2, headline: The article has neither headline nor article_url: give one of them."),
        ({"stance": "says"}, "line 2, stance: “says” is none of the words that this column takes: affirms, denies, "),
        ({"certainty": "Flat"}, "line 2, certainty: “Flat” is none of the words"),
        ({"claim": "a" * 301}, "line 2, claim: Ensure this value has at most 300 characters (it has 301)."),
        ({"quote": "a" * 501}, "line 2, quote: Ensure this value has at most 500 characters (it has 501)."),
        ({"quote": "a" * 9000}, "line 2, quote: The cell has 9,000 characters, where at most 500 are kept."),
        ({"outlet": "TASS; RIA"}, "line 2, outlet: An outlet's name cannot hold “;”, “>” or a line break."),
        ({"relays": "TASS >  > RIA"}, "line 2, relays: “TASS >  > RIA” has a relay without a name"),
        ({"outlet": "unnamed@TASS"}, "line 2, outlet: An outlet's name cannot begin with “unnamed@”."),
        ({"outlet": "´"}, "line 2, outlet: “´” cannot be told from other names: write it with letters."),
        ({"speaker": "abc\u202efed"}, "line 2, speaker: This contains a hidden character that turns"),
        ({"headline": "\u200b"}, "line 2, headline: This looks empty: it holds only characters that cannot be seen."),
        ({"outlet_domain": "http://x.y"}, "line 2, outlet_domain: Write only the host's name, such as example.org"),
        ({"article_url": "ftp://x.example"}, "line 2, article_url: A web address begins with http:// or https://"),
        ({"article_url": "https://a@b.example"}, "line 2, article_url: A web address with a user name in it"),
        ({"language": "en_GB"}, "line 2, language: Give a language tag of BCP 47, such as tr or zh-Hant."),
        ({"published": "2017-02-30"}, "line 2, published: “2017-02-30” is not in the calendar: write 2017, 2017-05"),
        ({"published": "2017-05-11"}, "line 2, published: 2017-05-11 lies ahead: give a day up to today, 2017-05-10."),
        ({"said": "yesterday"}, "line 2, said: “yesterday” is not a date in a form that is understood"),
        (
            {"speaker_kind": "person"},
            f"line 2, speaker_kind: There is no speaker: name one, or leave this empty where {OWN}",
        ),
        ({"position": "minister"}, f"line 2, position: There is no speaker: name one, or leave this empty where {OWN}"),
        (
            {"speaker": "A", "sourcing": "own"},
            "line 2, sourcing: Only an outlet's own statement says how it is sourced",
        ),
        (
            {"speaker": "Arvia Daily"},
            "line 2, speaker: “Arvia Daily” is taken: the record has the outlet “Arvia Daily”",
        ),
        (
            {"speaker": "A", "speaker_kind": "organisation", "organisation": "B"},
            "line 2, organisation: “A” is an organisation: only a person speaks for another one.",
        ),
    ],
)
def test_a_cell_that_cannot_be_kept_is_refused(tmp_path, cells, sentence):
    make_outlet(name="Arvia Daily")
    settle()
    outcome = import_rows(tmp_path, cells)
    assert [refusal[: len(sentence)] for refusal in refusals(outcome)] == [sentence]
    assert not Statement.objects.exists()


def test_all_that_is_wrong_with_the_cells_of_a_row_is_told(tmp_path):
    outcome = import_rows(tmp_path, {"stance": "says", "said": "2017-13"}, {}, {"quote": "a" * 501})
    assert [(refusal.line, refusal.column) for refusal in outcome.refused] == [(2, "stance"), (2, "said"), (4, "quote")]


RECORD = {
    "outlet": "TASS",
    "outlet_domain": "tass.example",
    "headline": "Ferries bought",
    "article_url": "https://tass.example/1",
    "language": "en",
    "speaker": "Ada Veldığ",
    "speaker_kind": "person",
    "claim_kind": "figure",
}


@pytest.mark.parametrize(
    ("cells", "column", "sentence"),
    [
        ({"claim_kind": "event"}, "claim_kind", "“event” disagrees with the record, which says “figure” for the claim"),
        ({"outlet": "RIA"}, "outlet", "“RIA” disagrees with the record, which says “TASS” for the outlet “TASS”"),
        (
            {"outlet_domain": "t.example"},
            "outlet_domain",
            "“t.example” disagrees with the record, which says “tass.example”",
        ),
        ({"headline": "Other"}, "headline", "“Other” disagrees with the record, which says “Ferries bought”"),
        (
            {"archive_url": "https://a.example/"},
            "archive_url",
            "“https://a.example/” disagrees with the record, which says nothing",
        ),
        ({"language": "tr"}, "language", "“tr” disagrees with the record, which says “en” for the article"),
        (
            {"speaker_kind": "organisation"},
            "speaker_kind",
            "“organisation” disagrees with the record, which says “person”",
        ),
        (
            {"organisation": "Ada Veldığ"},
            "organisation",
            "“organisation” disagrees with the record, which says “person”",
        ),
    ],
)
def test_a_row_that_disagrees_with_the_record_is_refused(tmp_path, cells, column, sentence):
    import_rows(tmp_path, RECORD)
    outcome = import_rows(tmp_path, {**RECORD, **cells})
    assert [refusal.column for refusal in outcome.refused] == [column]
    assert outcome.refused[0].reason.startswith(sentence)


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (
            {"claim_kind": "event"},
            "line 3, claim_kind: “event” disagrees with line 2, which says “figure” for the claim",
        ),
        ({"headline": "Other"}, "line 3, headline: “Other” disagrees with line 2, which says “Ferries bought” for"),
        ({"outlet": "RIA", "outlet_domain": ""}, "line 3, outlet: “RIA” disagrees with line 2, which says “TASS” for"),
        ({"outlet": "RIA"}, "line 3, outlet: “RIA” disagrees with line 2, which says “TASS” for the outlet"),
        (
            {"speaker_kind": "organisation"},
            "line 3, speaker_kind: “organisation” disagrees with line 2, which says “person”",
        ),
        (
            {"outlet": "Ada Veldığ", "outlet_domain": ""},
            "line 3, outlet: “Ada Veldığ” is taken: line 2 names the speaker",
        ),
        ({"certainty": "likely"}, "line 3, certainty: “likely” disagrees with line 2, which says “possible” there."),
        ({"relays": "RIA"}, "line 3, relays: “RIA” disagrees with line 2, which says “Vesti” there."),
        ({"position": "Minister"}, "line 3, position: “Minister” disagrees with line 2, which says “Mayor” there."),
    ],
)
def test_a_row_that_disagrees_with_an_earlier_one_is_refused_with_both_lines(tmp_path, cells, sentence):
    first = {**RECORD, "certainty": "possible", "relays": "Vesti", "position": "Mayor", "organisation": "Arvia City"}
    outcome = import_rows(tmp_path, first, {**first, **cells})
    assert [refusal[: len(sentence)] for refusal in refusals(outcome)] == [sentence]


def test_an_earlier_row_of_another_batch_is_remembered(tmp_path, monkeypatch):
    monkeypatch.setattr("claims.importing.statements.ROWS", 1)
    outcome = import_rows(tmp_path, {**RECORD, "quote": "one"}, {**RECORD, "quote": "two", "claim_kind": ""})
    assert refusals(outcome) == ["line 3, quote: “two” disagrees with line 2, which says “one” there."]


def test_two_speakers_of_one_alias_are_refused(tmp_path):
    for name in ("Ada Veldığ", "Ada Weldig"):
        make_alias(speaker=make_speaker(name=name), name="Ada V.")
    settle()
    outcome = import_rows(tmp_path, {"speaker": "ada v."})
    assert refusals(outcome) == [
        "line 2, speaker: “ada v.” may be “Ada Veldığ”, “Ada Weldig”: write the name of the one that is meant."
    ]


def test_several_articles_of_one_headline_and_day_are_refused(tmp_path):
    outlet = make_outlet(name="Arvia Daily")
    for number in (1, 2):
        make_article(outlet=outlet, headline="Ferries bought", url=f"https://daily.example/{number}")
    settle()
    outcome = import_rows(tmp_path, {})
    assert refusals(outcome)[0].startswith("line 2, headline: The outlet has several articles of this headline and day")


def test_an_unnamed_speaker_is_placed_where_the_record_places_them(tmp_path):
    make_organisation(name="Ministry")
    settle()
    unnamed = {"speaker": "an official", "speaker_kind": "unnamed"}
    import_rows(tmp_path, {**unnamed, "organisation": "Ministry"})
    outcome = import_rows(tmp_path, {**unnamed, "organisation": "City"})
    assert refusals(outcome)[0].startswith(
        "line 2, organisation: “City” disagrees with the record, which says “Ministry”"
    )


def test_a_withdrawn_statement_is_not_entered_again(tmp_path):
    import_rows(tmp_path, {})
    Statement.objects.update(withdrawn=True)
    settle()
    outcome = import_rows(tmp_path, {})
    assert refusals(outcome)[0].startswith("line 2, claim: This statement was withdrawn: restore it first")
