"""What lies where, and how large it may get."""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import ROOT, inside, modules, syntax

LONGEST_MODULE = 330
LONGEST_FUNCTION = 50
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "core", "manager", "misc"}
# A refusal with a sentence is finished work; an empty one is not.
UNFINISHED = re.compile(
    r"\bTO[D]O\b|\bFIX[M]E\b|\bX[X]X\b|raise NotImplemented[E]rror(\(\))?\s*$", re.M
)


def _functions(module: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(syntax(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def _packages(folder: str) -> set[Path]:
    return {module.parent for module in modules(folder)}


def test_the_top_level_holds_only_the_fixed_names() -> None:
    fixed = {"pyproject.toml", "paperdesk", "resources", "tests", "packaging", "README.md"}
    made = {"build", "dist"}  # ignored by git
    may_be_there = {"findings"}
    there = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert there - made - may_be_there == fixed


def test_a_finding_is_a_script_that_works_elsewhere_and_without_the_product() -> None:
    for script in sorted((ROOT / "findings").glob("*")):
        text = script.read_text("utf-8")
        assert script.suffix == ".sh"
        assert os.access(script, os.X_OK)
        assert "mktemp -d" in text
        assert "==" in text  # what it installs is pinned
        assert "paperdesk" not in text.lower()


def test_packaging_shadows_no_package_of_that_name() -> None:
    # On the path of a script, packaging/__init__.py would hide the packaging that others import,
    # and packaging/build.py the build that makes the wheel.
    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert not (ROOT / "packaging" / "build.py").exists()


def test_every_folder_of_tests_is_a_package() -> None:
    assert [inside(p) for p in _packages("tests") if not (p / "__init__.py").exists()] == []


def test_every_package_says_why_it_exists() -> None:
    silent = [
        inside(package)
        for package in _packages("paperdesk")
        if not (package / "__init__.py").exists()
        or not ast.get_docstring(syntax(package / "__init__.py"))
    ]
    assert silent == []


def test_a_package_without_code_does_not_exist() -> None:
    empty = [
        inside(package)
        for package in _packages("paperdesk")
        if len(list(package.glob("*.py"))) == 1
        and not any(child.is_dir() and list(child.glob("*.py")) for child in package.iterdir())
        and len(syntax(package / "__init__.py").body) < 2
    ]
    assert empty == []


def test_names_say_a_role() -> None:
    assert [inside(m) for m in modules("paperdesk") if SAYS_NOTHING & {m.stem, m.parent.name}] == []


def test_modules_can_be_held_in_the_head() -> None:
    sizes = {inside(m): len(m.read_text("utf-8").splitlines()) for m in modules("paperdesk")}
    assert {name: size for name, size in sizes.items() if size > LONGEST_MODULE} == {}


def test_functions_can_be_held_in_the_head() -> None:
    long = [
        f"{inside(module)}: {name} has {size} lines"
        for module in modules("paperdesk")
        for name, size in _functions(module)
        if size > LONGEST_FUNCTION
    ]
    assert long == []


@pytest.mark.parametrize("folder", ["paperdesk", "tests", "packaging"])
def test_nothing_is_left_unfinished(folder: str) -> None:
    texts = [p for p in (ROOT / folder).rglob("*") if p.suffix in {".py", ".sh", ".toml"}]
    texts += [ROOT / "packaging" / "dev", ROOT / "README.md"]
    assert [inside(p) for p in texts if UNFINISHED.search(p.read_text("utf-8"))] == []
