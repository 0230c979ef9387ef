"""Lazy package attributes (PEP 562): what a package gives out is imported when first asked for.

Why: whoosh, numpy, sqlite3 and Markdown cost 20 to 130 ms each, and a window
must paint first. Type checkers read imports below ``TYPE_CHECKING`` instead; a
test compares the two.
"""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazy_attributes(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """The ``__getattr__`` of a package.

    ``modules`` has the names that each of its modules gives out, divided by
    spaces, by the module's name below the package. The function raises
    AttributeError for any other name.
    """
    homes = {name: module for module, names in modules.items() for name in names.split()}

    def __getattr__(name: str) -> Any:  # noqa: N807
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return __getattr__


def lazy_module(name: str) -> Any:
    """A module, by its whole name, that is imported when something in it is first asked for."""
    return _LazyModule(name)


class _LazyModule:
    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        value = getattr(import_module(self._name), name)
        setattr(self, name, value)
        return value
