"""Sizes of files in words."""

from PySide6.QtCore import QLocale

_UNITS = ((1_000_000_000, "GB"), (100_000, "MB"))


def size_text(count: int) -> str:
    """``1.9 GB``, ``12.3 MB`` or ``4.5 kB``, as the reader's language writes numbers."""
    name = next((name for least, name in _UNITS if count >= least), "kB")
    unit = {"GB": 1_000_000_000, "MB": 1_000_000, "kB": 1_000}[name]
    return f"{QLocale().toString(count / unit, 'f', 1)} {name}"
