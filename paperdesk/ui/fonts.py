"""The bundled typeface (Inter) in the few sizes and the three weights we use.

Sizes: 11 counts, section heads, chips; 12 facts and snippets; 13 interface;
14 titles in the list; 15 abstract; 17 pane title; 22 paper title. Never below 11.
"""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication

from paperdesk.paths import resource

FAMILY = "Inter"
_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
_WEIGHTS = {
    "regular": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "semibold": QFont.Weight.DemiBold,
}


def load(app: QApplication) -> None:
    """Make the typeface known and the interface's own; before the first widget."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts") / name))
    app.setFont(font(13))


@lru_cache(maxsize=64)
def font(px: int, weight: str = "regular", *, tabular: bool = False) -> QFont:
    """A size in pixels and a weight: ``regular``, ``medium`` or ``semibold``.

    ``tabular`` gives all figures one width, for columns of numbers. The font
    is shared: copy it before changing it.
    """
    made = QFont(FAMILY)
    made.setPixelSize(px)
    made.setWeight(_WEIGHTS[weight])
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@lru_cache(maxsize=64)
def metrics(px: int, weight: str = "regular", *, tabular: bool = False) -> QFontMetricsF:
    """The measures of :func:`font`, for painters."""
    return QFontMetricsF(font(px, weight, tabular=tabular))


@lru_cache(maxsize=8)
def fixed(px: int) -> QFont:
    """The system's font of one width, for code and details of errors."""
    made = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    made.setPixelSize(px)
    return made
