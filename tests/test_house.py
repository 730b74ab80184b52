"""The rules of the house, read from the code itself (docs/architecture.md): layers, sizes, names, days, templates."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.virtualenv import DEV_LOCK, ROOT, RUN_LOCK

READING = {"vocabulary", "values", "models", "assessment", "queries", "search", "exports", "filters", "forms"}
EDGE = READING | {"templatetags", "context", "converters", "views"}
MAY_IMPORT = {
    "vocabulary": set(),
    "values": {"vocabulary"},
    "assessment": {"vocabulary"},
    "models": {"vocabulary", "values"},
    "queries": {"vocabulary", "values", "models", "assessment"},
    "search": READING - {"forms", "assessment"},
    "exports": READING - {"forms", "assessment"},
    "filters": READING - {"exports"},
    "forms": READING - {"exports"},
    "actions": READING - {"forms"},
    "context": READING,
    "converters": set(),
    "templatetags": READING - {"forms"},
    "views": EDGE | {"feeds"},
    "api": EDGE | {"feeds"},
    "feeds": EDGE,
    "sitemaps": EDGE,
    "urls": EDGE | {"api", "feeds", "sitemaps"},
    "middleware": {"views"},
    "apps": {"checks"},
    "checks": READING,
}
ANYTHING = {"importing", "admin", "management", "migrations"}
ASKS_THE_DAY = {"today", "now", "localdate", "localtime", "utcnow"}
MAY_ASK = {"views", "api", "feeds", "sitemaps", "actions", "importing", "admin", "management"}
JUNK_DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "signals"}


def python_files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


def layer(path: Path) -> str:
    """The part of claims/ that a file belongs to; empty for claims/__init__.py."""
    return path.relative_to(ROOT / "claims").parts[0].removesuffix(".py").removeprefix("__init__")


def imported(path: Path) -> Iterator[str]:
    """Every module that a file names in an import, wherever it stands; relative imports made whole."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) - node.level + 1], node.module] if node.level else [node.module]
            module = ".".join(filter(None, base))
            yield from (f"{module}.{alias.name}" for alias in node.names)


def layers_imported(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imported(path) if name.startswith("claims.")}


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


CLAIMS = python_files("claims")
OURS = [path for path in [*python_files("tracker", "tests", "bench"), *CLAIMS] if "migrations" not in path.parts]
TEMPLATES = sorted(path for folder in ("templates", "claims") for path in (ROOT / folder).rglob("*.html"))


def test_every_part_of_claims_has_its_place_in_the_layers():
    assert {layer(path) for path in CLAIMS} - {""} <= set(MAY_IMPORT) | ANYTHING


def test_a_layer_imports_only_what_lies_below_it():
    wrong = {
        str(path.relative_to(ROOT)): sorted(beyond)
        for path in CLAIMS
        if layer(path) in MAY_IMPORT
        if (beyond := layers_imported(path) - MAY_IMPORT[layer(path)] - {layer(path)})
    }
    assert wrong == {}


def test_a_readers_request_has_no_code_path_that_writes():
    """From the public edge no chain of imports leads to actions."""
    seen: set[str] = set()
    waiting = ["views", "api", "feeds", "sitemaps", "urls", "middleware"]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += [target for path in CLAIMS if layer(path) == name for target in layers_imported(path)]
    assert seen & ({"actions"} | ANYTHING) == set()


@pytest.mark.parametrize("name", ["vocabulary", "values", "assessment"])
def test_the_rules_are_plain_python(name):
    foreign = ("django", "tracker", "environ")
    assert [path for path in CLAIMS if layer(path) == name if any(m.startswith(foreign) for m in imported(path))] == []


def test_how_the_site_is_run_knows_nothing_about_claims():
    assert [path for path in python_files("tracker") if any(name.startswith("claims") for name in imported(path))] == []


def asks_the_day(node: ast.AST) -> bool:
    """Whether this is today(), now(…) or localdate(); localdate(moment) only turns a moment into its day."""
    named = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ASKS_THE_DAY
    return named and not (node.args and node.func.attr.startswith("local"))


def test_only_the_edge_asks_what_day_it_is():
    below = [path for path in CLAIMS if layer(path) not in MAY_ASK and "migrations" not in path.parts]
    assert [path for path in below for node in ast.walk(tree(path)) if asks_the_day(node)] == []


def test_no_module_is_a_giant():
    assert {str(path): size for path in OURS if (size := len(path.read_text().splitlines())) > 400} == {}


def test_no_function_is_a_giant():
    assert {f"{path}:{node.name}": lines(node) for path in OURS for node in functions(path) if lines(node) > 40} == {}


def test_no_view_is_long():
    views = [path for path in CLAIMS if layer(path) == "views"]
    assert {f"{path}:{node.name}": lines(node) for path in views for node in functions(path) if lines(node) > 20} == {}


def test_no_module_is_a_junk_drawer():
    assert [path for path in OURS if path.stem in JUNK_DRAWERS or path.parent.name in JUNK_DRAWERS] == []


def test_nothing_hangs_on_signals():
    assert [
        path for path in OURS if any("signals" in n or n.startswith("django.dispatch") for n in imported(path))
    ] == []


def test_no_test_mocks():
    assert [path for path in python_files("tests") if any("mock" in name for name in imported(path))] == []


def test_a_source_is_never_called_just_that():
    """It could be an outlet, a speaker, an article or a statement."""
    named = [path for path in CLAIMS for node in functions(path) if "source" in {a.arg for a in node.args.args}]
    assert named + [path for path in CLAIMS if path.stem == "source"] == []


INLINE = re.compile(
    r"<style|\sstyle\s*=|\son[a-z]+\s*=|javascript:|<script(?![^>]*(\bsrc=|application/ld\+json))", re.IGNORECASE
)


def test_no_template_holds_inline_script_or_style():
    assert {str(path): found[0] for path in TEMPLATES if (found := INLINE.search(path.read_text()))} == {}


def pins(name: str) -> set[str]:
    """The pinned packages of a requirements file, lower case."""
    return {line.lower() for line in re.findall(r"^[\w.-]+==[\w.]+", (ROOT / name).read_text(), re.MULTILINE)}


def test_the_development_lock_holds_the_other_one():
    assert pins(RUN_LOCK) - pins(DEV_LOCK) == set()


@pytest.mark.parametrize(("direct", "lock"), [("requirements.txt", RUN_LOCK), ("requirements-dev.txt", DEV_LOCK)])
def test_a_lock_holds_its_direct_pins(direct, lock):
    assert pins(direct) - pins(lock) == set()
