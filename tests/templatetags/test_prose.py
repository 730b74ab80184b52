"""Documents as pages."""

import pytest

from claims.templatetags import prose


@pytest.fixture
def document(settings, tmp_path):
    """Writes a document and gives its HTML."""
    settings.BASE_DIR = tmp_path
    (tmp_path / "docs").mkdir()

    def draw(text):
        prose.document.cache_clear()
        (tmp_path / "docs" / "rules.md").write_text(text)
        return prose.document("rules")

    yield draw
    prose.document.cache_clear()


def test_headings_carry_anchors(document):
    assert document("## Which statements count") == '<h2 id="which-statements-count">Which statements count</h2>'


def test_paragraphs_lists_and_tables_are_drawn_and_escaped(document):
    assert (
        document("a < b\nand so on\n\n- one\n- two") == "<p>a &lt; b and so on</p>\n<ul><li>one</li><li>two</li></ul>"
    )
    table = document("| word | says |\n| --- | --- |\n| denies | no |")
    assert '<th scope="col">word</th><th scope="col">says</th>' in table
    assert table.endswith("<tbody><tr><td>denies</td><td>no</td></tr></tbody></table>")


def test_an_example_keeps_its_lines(document):
    assert document("```example\nclaim\n\n- no list\n```\nafter") == "<pre>claim\n\n- no list</pre>\n<p>after</p>"


def test_the_published_rules_are_drawn_whole():
    drawn = prose.document("methodology")
    assert drawn.count("<h1") == 1
    assert not [mark for mark in ("```", "<p># ", "<p>- ", "<p>|") if mark in drawn]
