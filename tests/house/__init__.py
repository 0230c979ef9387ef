"""Checks of the house itself: what may lie where, how large it may get, what it promises."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def modules(folder: str) -> list[Path]:
    """Every Python file below a folder of the project."""
    return sorted((ROOT / folder).rglob("*.py"))


def inside(path: Path) -> str:
    """A path as seen from the project's root."""
    return path.relative_to(ROOT).as_posix()
