"""Text as the record keeps it: on one line, without hidden characters, and folded for finding.

Folding is done in Python because the two databases disagree about case and accents, and because some letters have no
decomposition in Unicode: *Isik* has to find *Işık* on both.
"""

import unicodedata

# Letters that Unicode does not decompose, and punctuation that keyboards and typesetters write differently.
_PLAIN = str.maketrans(
    {
        "ı": "i",
        "ß": "ss",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ħ": "h",
        "ŧ": "t",
        "ə": "e",
        "ŋ": "n",
        "ɓ": "b",
        "ɗ": "d",
        "ƙ": "k",
        **dict.fromkeys("‘’‚‛ʻʼʹ′ʿʾ`", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
# Vowel points and accents go; the marks of Indic, Thai and Japanese script are letters in their own right and stay.
_ACCENTS = frozenset({1, *range(10, 84), *range(200, 256)})
# Characters that show nothing although Unicode does not call them blank.
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0\u034f")
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def single_line(text: str) -> str:
    """The text with every run of white space, line breaks included, as one space, and none at its ends."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """The text as comparisons and search see it: no case, no accents, no hidden characters, one space between words.

    Folding twice changes nothing. The result is for comparing, never for showing.
    """
    if text.isascii():
        return single_line(text.lower().replace("`", "'"))
    plain = text
    # One pass can lay bare what the next one folds (a letter form that casefolds into a compatibility character).
    while (folded := _fold_once(plain)) != plain:
        plain = folded
    return plain


def _fold_once(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    kept = "".join(letter for letter in letters if not _is_dropped(letter))
    return single_line(unicodedata.normalize("NFC", kept.casefold().translate(_PLAIN)))


def _is_dropped(letter: str) -> bool:
    return unicodedata.combining(letter) in _ACCENTS or unicodedata.category(letter) == "Cf"


def words(text: str) -> list[str]:
    """The folded words of a text in their order: runs of letters, their marks, and digits."""
    return "".join(letter if _is_word_part(letter) else " " for letter in fold(text)).split()


def _is_word_part(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LMN"


def problem_in(text: str) -> str:
    """A sentence for editors on why this text cannot be kept, or "" where it can.

    White space is no problem: saving collapses it. An empty text is none either: whether one may be empty is another
    question. What cannot be stored everywhere, cannot be seen, or changes how its neighbours read is refused.
    """
    for letter in text:
        if trouble := _unstorable(letter) or _misleading(letter):
            return trouble
    if text.strip() and not any(_is_visible(letter) for letter in text):
        return "This looks empty: it holds only characters that cannot be seen."
    return ""


def unstorable_in(text: str) -> str:
    """A sentence on what no database or file takes, or "". A private note, pasted as found, has to pass only this."""
    return next(filter(None, map(_unstorable, text)), "")


def _unstorable(letter: str) -> str:
    if letter.isprintable() or letter.isspace() or unicodedata.category(letter) not in ("Cc", "Cs"):
        return ""
    kind = "half a character" if unicodedata.category(letter) == "Cs" else "a control character"
    return f"This contains {kind} ({_name(letter)}), which cannot be kept: remove it."


def _misleading(letter: str) -> str:
    code = ord(letter)
    if letter == "\ufffd" or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return f"This contains the mark of a character that was lost on the way ({_name(letter)}): type it again."
    if letter in _BIDI_CONTROLS:
        return f"This contains a hidden character that turns the direction of the text ({_name(letter)}): remove it."
    return ""


def _name(letter: str) -> str:
    return f"U+{ord(letter):04X}"


def _is_visible(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LNPS" and letter not in _BLANK_LETTERS
