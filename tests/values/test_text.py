"""Texts on one line, folded, and free of hidden characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.values.text import fold, problem_in, single_line, unstorable_in, words


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("one", "one"),
        ("  two \r\n\t words\u2028here\u00a0now ", "two words here now"),
        ("\n \t", ""),
        ("a\u200bb", "a\u200bb"),
    ],
)
def test_white_space_of_every_kind_becomes_one_space(written, line):
    assert single_line(written) == line


@pytest.mark.parametrize("spelling", ["Isik", "Işık", "IŞIK", "ışık", "İŞİK", "Is\u0327\u0131k", "  isik "])
def test_every_spelling_of_isik_folds_to_one(spelling):
    assert fold(spelling) == "isik"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Çavuşoğlu", "cavusoglu"),
        ("ÉCOLE", "ecole"),
        ("e\u0301cole", "ecole"),
        ("Straße", "strasse"),
        ("STRAẞE", "strasse"),
        ("Łódź", "lodz"),
        ("Jørgen Ærø", "jorgen aero"),
        ("Đorđe", "dorde"),
        ("Þórður", "thordur"),
        ("Œuvre", "oeuvre"),
        ("Известия", "известия"),
        ("Й", "и"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("Əliyev", "eliyev"),
        ("S‑400 – O’Brien", "s-400 - o'brien"),
        ("ﬁn\u00adal\u200b", "final"),
        ("Ⅳ", "iv"),
        ("Z\u0336a\u0336l\u0336g\u0336o\u0336", "zalgo"),
    ],
)
def test_case_accents_and_undecomposed_letters_are_folded(written, folded):
    assert fold(written) == folded


def test_marks_that_are_letters_of_their_script_stay():
    assert fold("ガ") != fold("カ")
    assert fold("कु") != fold("क")
    assert fold("ที่") != fold("ท")


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_folding_twice_changes_no_character_there_is():
    characters = (chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF)
    assert [character for character in characters if fold(fold(character)) != fold(character)] == []


@given(st.text(st.characters(codec="utf-8", max_codepoint=0x24F)))
def test_case_never_matters_to_folding(text):
    assert fold(text.casefold()) == fold(text)


@given(st.text())
def test_a_folded_text_is_on_one_line(text):
    assert single_line(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey’s S-400 purchase", ["turkey", "s", "s", "400", "purchase"]),
        ("“Işık”, said (TASS)…", ["isik", "said", "tass"]),
        ("हिन्दी समाचार", ["हिन्दी", "समाचार"]),
        ("a_b % ' -- ;", ["a", "b"]),
        ("", []),
    ],
)
def test_words_are_runs_of_letters_and_digits(text, expected):
    assert words(text) == expected


@given(st.text())
def test_words_of_a_folded_text_are_the_same_words(text):
    assert words(fold(text)) == words(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "a\r\nb", "Işık", "日本", "قطر", "\u200fقطر\u200e", "👩\u200d👩\u200d👧", "می\u200cخواهم", "=1+1", "?"],
)
def test_an_ordinary_text_has_no_problem(text):
    assert problem_in(text) == ""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a\x00b", "U+0000"),
        ("a\x07b", "U+0007"),
        ("\x93quoted\x94", "U+0093"),
        ("a\x7f", "U+007F"),
        ("a\ud800b", "U+D800"),
        ("a\ufffe", "U+FFFE"),
        ("a\U0001ffff", "U+1FFFF"),
        ("a\ufdd0", "U+FDD0"),
        ("lost \ufffd", "U+FFFD"),
        ("abc\u202efdp.exe", "U+202E"),
        ("\u2066a\u2069", "U+2066"),
    ],
)
def test_a_character_that_cannot_be_kept_is_named(text, named):
    assert named in problem_in(text)


@pytest.mark.parametrize("text", ["pasted\n\nlines", "abc\u202efdp.exe", "lost \ufffd", "\u200b"])
def test_a_private_note_may_hold_what_can_be_stored(text):
    assert unstorable_in(text) == ""


@pytest.mark.parametrize(("text", "named"), [("a\x00b", "U+0000"), ("a\n\x07", "U+0007"), ("a\udfffb", "U+DFFF")])
def test_a_private_note_may_not_hold_what_no_database_takes(text, named):
    assert named in unstorable_in(text)


@pytest.mark.parametrize("text", ["\u200b", " \u00ad\u200d ", "\ufeff", "\u3164", "\u2800\u034f"])
def test_a_text_of_invisible_characters_looks_empty(text):
    assert problem_in(text) == "This looks empty: it holds only characters that cannot be seen."


@given(st.text())
def test_what_has_no_problem_can_be_stored_everywhere(text):
    if not problem_in(text):
        assert "\0" not in text
        text.encode("utf-8")
