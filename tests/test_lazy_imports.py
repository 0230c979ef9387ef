"""Packages that import what they give out when it is first asked for."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from threading import Event
from types import SimpleNamespace

import pytest

from paperdesk.lazy_imports import lazy_module
from tests.house import ROOT

LAZY = ("formats", "library", "model", "search", "text")


def _nodes(package: str) -> Iterator[ast.AST]:
    return ast.walk(ast.parse((ROOT / "paperdesk" / package / "__init__.py").read_text("utf-8")))


def _declared(package: str) -> dict[str, str]:
    """The names that type checkers see in a package, with the modules they come from."""
    return {
        alias.name: str(node.module)
        for node in _nodes(package)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith(f"paperdesk.{package}.")
        for alias in node.names
    }


def _given_out(package: str) -> set[str]:
    """The names that the package imports when they are asked for."""
    (modules,) = (node for node in _nodes(package) if isinstance(node, ast.Dict))
    return {name for names in modules.values for name in ast.literal_eval(names).split()}


@pytest.mark.parametrize("package", LAZY)
def test_a_lazy_package_gives_out_what_type_checkers_see_and_no_more(package: str) -> None:
    module = import_module(f"paperdesk.{package}")
    declared = _declared(package)
    for name, home in declared.items():
        assert getattr(module, name) is getattr(import_module(home), name)
        assert name in vars(module)  # it is asked for only once
    assert _given_out(package) == set(declared)


@pytest.mark.parametrize("package", LAZY)
def test_any_other_name_is_an_attribute_error(package: str) -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        import_module(f"paperdesk.{package}").nothing  # noqa: B018


@pytest.mark.parametrize("package", LAZY)
def test_nothing_that_is_given_out_is_called_as_a_module_beside_it(package: str) -> None:
    """Whoever imports the module first would be given the module instead."""
    beside = {
        module.name for module in iter_modules(import_module(f"paperdesk.{package}").__path__)
    }
    assert not beside & _given_out(package)


def test_a_lazy_module_is_imported_when_something_in_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "late_module_of_a_test.py").write_text("ANSWER = object()\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    late = lazy_module("late_module_of_a_test")
    assert "late_module_of_a_test" not in sys.modules
    assert late.ANSWER is late.ANSWER
    assert late.ANSWER is sys.modules["late_module_of_a_test"].ANSWER
    with pytest.raises(AttributeError):
        late.nothing  # noqa: B018


def test_a_module_that_another_thread_is_importing_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end = Event(), Event()
    hold = SimpleNamespace(begun=begun, may_end=may_end)
    monkeypatch.setitem(sys.modules, "hold_of_a_test", hold)
    (tmp_path / "slow_module_of_a_test.py").write_text(
        "import hold_of_a_test as hold\nhold.begun.set()\nhold.may_end.wait(30)\nANSWER = 42\n",
        "utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    with ThreadPoolExecutor() as pool:
        imported = pool.submit(import_module, "slow_module_of_a_test")
        assert begun.wait(30)
        late = lazy_module("slow_module_of_a_test")
        asked = pool.submit(lambda: late.ANSWER)
        wait([asked], 0.05)
        may_end.set()
        assert asked.result() == 42
        imported.result()


def test_a_package_gives_out_its_modules_before_they_are_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "late_package_of_a_test"
    package.mkdir()
    lazily = "from paperdesk.lazy_imports import lazy_submodules as late"
    (package / "__init__.py").write_text(f"{lazily}\n__getattr__ = late(__name__)\n", "utf-8")
    (package / "answers.py").write_text("def answer():\n    return ANSWER\nANSWER = 1\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    given = import_module("late_package_of_a_test")
    late = given.answers
    assert "late_package_of_a_test.answers" not in sys.modules
    with monkeypatch.context() as within:
        within.setattr(late, "ANSWER", 2)  # in the module
        assert late.answer() == 2
    assert late.answer() == 1
    assert given.answers is import_module("late_package_of_a_test.answers")
    for name in ("nothing", "_answers"):
        with pytest.raises(AttributeError, match=f"has no attribute '{name}'"):
            getattr(given, name)


def test_lazy_modules_are_those_that_type_checkers_see() -> None:
    seen = 0
    for path in (ROOT / "paperdesk").rglob("*.py"):
        text = path.read_text("utf-8")
        if "lazy_module(" not in text or path.name == "lazy_imports.py":
            continue
        nodes = list(ast.walk(ast.parse(text)))
        shown = {
            alias.name: f"{node.module}.{alias.name}"
            for node in nodes
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        shown |= {
            alias.name: alias.name
            for node in nodes
            if isinstance(node, ast.Import)
            for alias in node.names
        }
        for node in nodes:
            if isinstance(node, ast.Assign) and "lazy_module(" in ast.unparse(node.value):
                assert isinstance(node.value, ast.Call)
                given = ast.literal_eval(node.value.args[0])
                assert shown[ast.unparse(node.targets[0])] == given, path.name
                import_module(given)
                seen += 1
    assert seen


def test_a_library_opens_without_what_only_acts_need() -> None:
    late = (
        *("attachments.attachment_table", "changes.undo_redo", "digests.digest_table"),
        *("duplicates.paper_merge", "follows.follow_table", "notes.note_edits"),
        *("search.library_search", "search.saved_searches"),
        *("imports.importer", "imports.rollback", "marks.mark_table"),
        *("papers.collection_commands", "texts.page_passages"),
    )
    code = "import sys, paperdesk.library.library; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(told.stdout.split())
    assert "paperdesk.library.papers.queries" in loaded
    assert not loaded & {f"paperdesk.library.{name}" for name in late}
    assert not loaded & {"paperdesk.text.name_parser", "paperdesk.documents.text_matcher"}
