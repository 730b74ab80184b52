"""docs/methodology.md says what the rules do: its examples are run."""

import re

import pytest

from claims.vocabulary import Certainty, ClaimKind, RelationKind, Role, Stance, Status

from .notation import OUTCOMES, PAGE, Example, details, examples, read


@pytest.mark.parametrize("text", examples())
def test_the_example_comes_out_as_it_says(text):
    assert Example(text).failures() == []


@pytest.mark.parametrize("text", examples())
def test_the_example_shows_an_outcome(text):
    assert {kind for kind, _, _ in Example(text).lines} & set(OUTCOMES) != set()


def parts(kind: str, group: int) -> set[str]:
    """What stands in one place of all lines of a kind, over all examples."""
    return {match[group] for text in examples() for match in Example(text).matches(kind)} - {None}


def test_every_status_occurs_in_an_example():
    lines = [match[0] for text in examples() for match in Example(text).matches("status")]
    assert {re.search(r" is ([a-z -]+),", line)[1] for line in lines} == set(Status)


def test_every_role_occurs_in_an_example():
    assert parts("statement", 7) == set(Role)


def test_every_stance_kind_and_relation_occurs_in_an_example():
    assert parts("statement", 4) == set(Stance)
    assert parts("claim", 2) == set(ClaimKind)
    assert parts("relation", 2) == set(RelationKind)


def test_every_certainty_but_the_plain_one_occurs_in_an_example():
    found = {details(more).get("certainty") for more in parts("statement", 6)}
    assert found - {None} == set(Certainty) - {Certainty.FLAT}


def test_the_table_of_statuses_has_every_status_in_the_order_of_the_rules():
    assert re.findall(r"^\| \d+ \| ([a-z -]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE) == list(Status)


@pytest.mark.parametrize("line", ["2017-05-03 Coast Agency (own reporting) affirms Bought", "Bought is fine", "?"])
def test_a_line_outside_the_notation_is_refused(line):
    with pytest.raises(ValueError, match="not a line of the notation"):
        read(line)


def test_an_example_that_is_wrong_fails_with_what_the_rules_find():
    text = """claim Bought (event): Arvia has bought nine ferries.
2017-05-03  Coast Agency (own reporting) affirms Bought → repeats
on 2017-05-03: Bought is corroborated, 2 to 0
from 2017-05-04: Bought is single origin, 1 to 0
"""
    assert Example(text).failures() == [
        ("on 2017-05-03: Bought is corroborated, 2 to 0", "on 2017-05-03: Bought is single origin, 1 to 0"),
        ("1: repeats", "1: first report"),
        ("from 2017-05-04: Bought is single origin, 1 to 0", "from 2017-05-03: Bought is single origin, 1 to 0"),
    ]


def test_the_page_keeps_to_plain_markdown():
    prose = re.sub(r"^```.*?^```$", "", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert re.findall(r"<\w+|!\[|^ {4}\S|^>|^\d+\. ", prose, re.MULTILINE) == []
