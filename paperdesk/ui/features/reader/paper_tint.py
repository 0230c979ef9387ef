"""Paper tints: the colours that paper is given, so that it does not glare in the dark.

Why multiplied and not inverted: every picture keeps its hues, and nothing that is drawn can
vanish. A page on which black is light would have to know photographs from figures.
"""

from enum import StrEnum

from PySide6.QtGui import QColor


class PaperTint(StrEnum):
    """Colour of the paper. ``auto`` is dim in the dark theme, and white else."""

    AUTO = "auto"
    WHITE = "white"
    DIM = "dim"
    SEPIA = "sepia"


_DIM = QColor("#b4b4b2")
_SEPIA = QColor("#f4e8cf")
_DARK_SEPIA = QColor("#bfae8c")


def tint_colour(tint: PaperTint, *, dark: bool) -> QColor | None:
    """What a page is multiplied with in a theme; None: it stays white."""
    if tint is PaperTint.SEPIA:
        return _DARK_SEPIA if dark else _SEPIA
    if tint is PaperTint.DIM or (tint is PaperTint.AUTO and dark):
        return _DIM
    return None
