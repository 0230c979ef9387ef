"""Lets delegates paint their rows in plain sizes, whatever the reader's zoom.

Why the painter is scaled and not each measure: places, letters and icons of a
row then grow alike, and no painter has to know of the zoom.
"""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from paperdesk.ui import fonts


def scaled(painter: QPainter, option: QStyleOptionViewItem) -> QStyleOptionViewItem:
    """Scale a saved painter to the zoom; the option, with the row's place in plain sizes."""
    zoom = fonts.zoom()
    if zoom == 1.0:
        return option
    area: QRect = option.rect
    painter.translate(area.topLeft())
    painter.scale(zoom, zoom)
    plain = QStyleOptionViewItem(option)
    plain.rect = QRect(0, 0, round(area.width() / zoom), round(area.height() / zoom))
    return plain
