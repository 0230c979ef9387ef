"""Quick import of PySide6: what it compiles anew at each start and no reader asks for comes late.

Why: PySide6 carries the sources of what words its errors and writes its stubs in its library, and
compiles them each time it is imported, without keeping what comes of it: a quarter of the time
until its widgets are there. They are compiled here when something is first asked of them; a
TypeError says as much as ever. What another version of PySide6 carries is compiled as usual.

Why ``__import__`` is given back: PySide6 lays its own over it, for its ``__feature__`` that is not
used here. It costs 18 ms of a start, and a tenth of what is imported later.
"""

import builtins
import sys
from collections.abc import Callable
from threading import RLock
from typing import Any

from paperdesk.ui.shell.late_enums import enums_come_at_once, enums_come_late

_FOLDER = "shibokensupport/signature/"
_LATE = frozenset(
    f"{_FOLDER}{name}.py"
    for name in ("layout", "lib/enum_sig", "lib/pyi_generator", "lib/tool", "parser")
)
_WORDS = f"{_FOLDER}parser.py"
_STUB = f"__getattr__ = __import__('sys').modules[{__name__!r}].ask_later(globals(), {{!r}})"
_sources: dict[str, Any] = {}
_lock = RLock()


def import_quickly() -> None:
    """Import PySide6 for this process; where it is there already, leave it as it is."""
    if "PySide6" not in sys.modules:
        usual = builtins.compile
        builtins.compile = _compiler(usual)
        enums_come_late()
        try:
            import PySide6.QtCore  # noqa: F401, PLC0415 - it is what this is about
        finally:
            builtins.compile = usual
        if _WORDS not in _sources:  # another version, which would not tell when it looks at them
            enums_come_at_once()
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _compiler(usual: Callable[..., Any]) -> Callable[..., Any]:
    def compiled(source: Any, filename: Any, *how: Any, **more: Any) -> Any:
        if filename in _LATE:
            _sources[filename] = source
            source = _STUB.format(filename)
        return usual(source, filename, *how, **more)

    return compiled


def ask_later(module: dict[str, Any], filename: str) -> Callable[[str], Any]:
    """The ``__getattr__`` of a module that is filled when something is first asked of it."""

    def found(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        with _lock:
            source = _sources.pop(filename, None)
            if source is not None:
                enums_come_at_once()
                exec(compile(source, filename, "exec"), module)
        if name not in module:
            raise AttributeError(name)
        return module[name]

    return found
