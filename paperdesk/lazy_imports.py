"""Lazy package attributes (PEP 562): what a package gives out is imported when first asked for.

Why: whoosh, numpy, sqlite3 and Markdown cost 20 to 130 ms each, and a window
must paint first. Type checkers read imports below ``TYPE_CHECKING`` instead; a
test compares the two.
"""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any


def lazy_attributes(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """The ``__getattr__`` of a package.

    ``modules`` has the names that each of its modules gives out, divided by
    spaces, by the module's name below the package; modules of the package are given out as
    :func:`lazy_submodules` does. The function raises AttributeError for any other name.
    """
    homes = {name: module for module, names in modules.items() for name in names.split()}
    submodule = lazy_submodules(package)

    def __getattr__(name: str) -> Any:  # noqa: N807
        if name not in homes:
            return submodule(name)
        value = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return __getattr__


def lazy_submodules(package: str) -> Callable[[str], Any]:
    """The ``__getattr__`` of a package that gives out its modules as :func:`lazy_module` does.

    ``from package import module`` costs nothing then; ``from package.module import name`` imports
    at once, as ever. The function raises AttributeError for what is no module of the package.
    """

    def __getattr__(name: str) -> Any:  # noqa: N807
        whole = f"{package}.{name}"
        if name.startswith("_") or find_spec(whole) is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return lazy_module(whole)

    return __getattr__


def lazy_module(name: str) -> Any:
    """A module, by its whole name, that is imported when something in it is first asked for.

    One that another thread is just importing is not given out: what is asked of it waits.
    """
    there = sys.modules.get(name)
    spec = getattr(there, "__spec__", None)
    if there is None or getattr(spec, "_initializing", False):
        return _LazyModule(name)
    return there


class _LazyModule:
    """Stands for a module: what is asked of it, set or deleted is so in the module."""

    __slots__ = ("_module", "_there")

    def __init__(self, name: str) -> None:
        object.__setattr__(self, "_module", name)
        object.__setattr__(self, "_there", None)

    @property
    def __dict__(self) -> dict[str, Any]:  # type: ignore[override]
        return vars(import_module(self._module))

    def __getattr__(self, name: str) -> Any:
        there = self._there
        if there is None:
            there = import_module(self._module)
            # Kept, as an import that finds all done costs more than most calls of what it gives.
            if not getattr(there.__spec__, "_initializing", False):
                object.__setattr__(self, "_there", there)
        return getattr(there, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(import_module(self._module), name, value)

    def __delattr__(self, name: str) -> None:
        delattr(import_module(self._module), name)
