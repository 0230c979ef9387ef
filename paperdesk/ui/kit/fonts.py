"""Fonts: the typeface (Inter, bundled, or the system's) in the few sizes and weights we use.

Sizes: 11 counts, section heads, chips; 12 facts and snippets; 13 interface;
14 titles in the list; 15 abstract; 17 pane title; 22 paper title. The reader
may zoom all of them.

Two ways to zoom: a widget wears a size (:func:`wear`) and follows; a painter
of rows scales its whole row by :func:`zoom` and draws in plain sizes
(:func:`drawn`), so that places, icons and letters grow alike.
"""

from collections.abc import Iterable
from functools import lru_cache
from weakref import WeakSet

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from paperdesk.paths import resource

FAMILY = "Inter"
_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
_WEIGHTS = {
    "regular": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "semibold": QFont.Weight.DemiBold,
}


class _Type:
    """The type in force. There is one, since there is one application."""

    def __init__(self) -> None:
        self.family = FAMILY
        self.percent = 100
        self.first: WeakSet[QWidget] | None = WeakSet()
        """The widgets that wear a size, until they are dressed for the first time."""


_type = _Type()
_WORN = "paperdesk_type"


def load(app: QApplication) -> None:
    """Make the typeface known and the interface's own; before the first widget."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts") / name))
    app.setFont(font(13))


def choose(choice: str, percent: int) -> bool:
    """Choose ``inter`` or the ``system``'s typeface and a zoom; whether it is another.

    What is drawn from now on has it; :func:`dress` brings it to what is there.
    """
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    family = system if choice == "system" else FAMILY
    if (family, percent) == (_type.family, _type.percent):
        return False
    _type.family, _type.percent = family, percent
    return True


def to_dress(app: QApplication) -> list[QWidget]:
    """The widgets that may wear a size.

    The first time those that are known here, since to ask Qt for all widgets makes PySide
    make the classes of all that Qt has: 30 ms of a start.
    """
    first, _type.first = _type.first, None
    return app.allWidgets() if first is None else [one for one in first if isValid(one)]


def note(widget: QWidget) -> None:
    """A widget wears a size, of letters or its own."""
    if _type.first is not None:
        _type.first.add(widget)


def dress(app: QApplication, widgets: Iterable[QWidget]) -> None:
    """Bring the type in force to those of these widgets that wear a size."""
    app.setFont(font(13))
    for widget in widgets:
        worn = widget.property(_WORN)
        if worn:
            px, weight, tabular = str(worn).split()
            widget.setFont(font(int(px), weight, tabular=tabular == "tabular"))


def family() -> str:
    """The typeface in force."""
    return _type.family


def zoom() -> float:
    """How much larger than usual everything is written."""
    return _type.percent / 100


def zoomed(px: float) -> int:
    """A length that grows with the text, in whole pixels."""
    return round(px * _type.percent / 100)


def wear(widget: QWidget, px: int, weight: str = "regular", *, tabular: bool = False) -> None:
    """Give a widget a size as in :func:`font`, now and whenever the reader zooms."""
    widget.setFont(font(px, weight, tabular=tabular))
    widget.setProperty(_WORN, f"{px} {weight} {'tabular' if tabular else 'plain'}")
    note(widget)


def font(px: int, weight: str = "regular", *, tabular: bool = False) -> QFont:
    """Font of a size in pixels, zoomed, and a weight: ``regular``, ``medium`` or ``semibold``.

    ``tabular`` gives all figures one width, for columns of numbers. The font
    is shared: copy it before changing it.
    """
    return _made(_type.family, zoomed(px), weight, tabular)


def metrics(px: int, weight: str = "regular", *, tabular: bool = False) -> QFontMetricsF:
    """Metrics of :func:`font`."""
    return _measured(_type.family, zoomed(px), weight, tabular)


def drawn(px: int, weight: str = "regular", *, tabular: bool = False) -> QFont:
    """Font as :func:`font`, not zoomed: for painters that scale all they paint."""
    return _made(_type.family, px, weight, tabular)


def drawn_metrics(px: int, weight: str = "regular", *, tabular: bool = False) -> QFontMetricsF:
    """Metrics of :func:`drawn`."""
    return _measured(_type.family, px, weight, tabular)


@lru_cache(maxsize=256)
def _made(family: str, px: int, weight: str, tabular: bool) -> QFont:
    made = QFont(family)
    made.setPixelSize(px)
    made.setWeight(_WEIGHTS[weight])
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@lru_cache(maxsize=256)
def _measured(family: str, px: int, weight: str, tabular: bool) -> QFontMetricsF:
    return QFontMetricsF(_made(family, px, weight, tabular))


def fixed(px: int) -> QFont:
    """The system's font of one width, zoomed, for code and details of errors."""
    made = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    made.setPixelSize(zoomed(px))
    return made
