"""What the documents promise is there, and what is there stands in the documents."""

import ast
import re
from enum import StrEnum

import pytest
from django.urls import URLPattern, get_resolver

from claims import vocabulary
from tests.test_house import python_files, tree
from tracker.virtualenv import ROOT

WORDS = sorted(
    {
        str(word)
        for enum in vars(vocabulary).values()
        if isinstance(enum, type) and issubclass(enum, StrEnum) and enum is not StrEnum
        for word in enum
    }
)
COMMANDS = sorted(
    path.stem for path in (ROOT / "claims/management/commands").glob("*.py") if not path.stem.startswith("_")
)
DOCUMENTS = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])


def document(name: str) -> str:
    return (ROOT / "docs" / name).read_text()


def variables_read() -> set[str]:
    """The first argument of every environment.reader("NAME", …) in tracker/."""
    calls = (node for path in python_files("tracker") for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    readers = (call for call in calls if ast.unparse(call.func).startswith(("environment.", "os.environ.get")))
    names = (call.args[0].value for call in readers if call.args and isinstance(call.args[0], ast.Constant))
    return {name for name in names if isinstance(name, str)}


def test_every_setting_has_its_row_and_every_row_its_setting():
    table = document("operations.md").split("\n## Settings\n")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE)) == variables_read()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained(command):
    assert f"manage.py {command}" in document("operations.md")


def test_no_command_is_explained_that_does_not_exist():
    ours = set(re.findall(r"manage\.py ([a-z]+_[a-z_]+)", "".join(path.read_text() for path in DOCUMENTS)))
    assert ours - set(COMMANDS) == set()


@pytest.mark.parametrize("word", WORDS)
def test_every_stored_word_is_in_the_glossary(word):
    assert re.search(rf"(?<!\w){re.escape(word)}(?!\w)", document("glossary.md"), re.IGNORECASE)


def public_addresses() -> list[str]:
    """The routes below / without the admin's, their parameters blanked: claims/<>/"""
    parts = [part for part in get_resolver().url_patterns if not str(part.pattern).startswith("admin/")]
    patterns = [pattern for part in parts for pattern in getattr(part, "url_patterns", [part])]
    routes = [str(pattern.pattern) for pattern in patterns if isinstance(pattern, URLPattern)]
    return sorted({"/" + blanked(route) for route in routes})


def blanked(text: str) -> str:
    return re.sub(r"<[^<>\n]*>", "<>", text)


def test_every_public_address_is_in_the_architecture():
    documented = set(re.findall(r"`(/[^`\s]*)`", blanked(document("architecture.md"))))
    assert [address for address in public_addresses() if address not in documented] == []


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text().splitlines()) < 120


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_between_documents_leads_somewhere(path):
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", path.read_text())
    assert [link for link in links if not (path.parent / link).exists()] == []
