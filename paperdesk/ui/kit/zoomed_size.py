"""Zoomed sizes: fixed measures of widgets and their icons, which grow with what is written.

Most icons need nothing of this: the style sheet gives them 16 px at any zoom. Here is what
has a size of its own.
"""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QWidget

from paperdesk.ui.kit import fonts

_WORN = "paperdesk_size"


def wear(widget: QWidget, *, wide: int = 0, high: int = 0, icon: int = 0) -> None:
    """Fix measures of a widget in pixels, now and whenever the reader zooms; 0 leaves one free.

    ``icon`` is the size of a button's icon.
    """
    widget.setProperty(_WORN, f"{wide} {high} {icon}")
    fonts.note(widget)
    _put_on(widget)


def dress(widgets: Iterable[QWidget]) -> None:
    """Bring the zoom in force to those of these widgets that wear a size."""
    for widget in widgets:
        if widget.property(_WORN):
            _put_on(widget)


def _put_on(widget: QWidget) -> None:
    wide, high, icon = (fonts.zoomed(int(px)) for px in str(widget.property(_WORN)).split())
    if wide:
        widget.setFixedWidth(wide)
    if high:
        widget.setFixedHeight(high)
    if icon and isinstance(widget, QAbstractButton):
        widget.setIconSize(QSize(icon, icon))
