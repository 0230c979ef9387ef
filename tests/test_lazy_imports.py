"""Packages that import what they give out when it is first asked for."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest

from tests.house import ROOT

LAZY = ("formats", "library", "search", "text")


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
