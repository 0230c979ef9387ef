"""Checks of the house itself: what may lie where, how large it may get, what it promises."""

import ast
import gc
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def modules(folder: str) -> list[Path]:
    """Every Python file below a folder of the project."""
    return sorted((ROOT / folder).rglob("*.py"))


def inside(path: Path) -> str:
    """A path as seen from the project's root."""
    return path.relative_to(ROOT).as_posix()


@cache
def syntax(path: Path) -> ast.Module:
    """The syntax tree of a Python file, parsed once for all tests; nobody changes it."""
    was_on = gc.isenabled()
    gc.disable()  # a tree is many objects and no garbage
    try:
        return ast.parse(path.read_text("utf-8"))
    finally:
        if was_on:
            gc.enable()
