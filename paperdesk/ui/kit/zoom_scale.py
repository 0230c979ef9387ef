"""Lets delegates paint their rows in plain sizes, whatever the reader's zoom.

Why the painter is scaled and not each measure: places, letters and icons of a
row then grow alike, and no painter has to know of the zoom.
"""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.design_tokens import SCROLL_BAR


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


def beside_bar(view: QAbstractItemView, option: QStyleOptionViewItem) -> QRectF:
    """A row without the room of the scroll bar, also while there is none: nothing moves for it."""
    area = QRectF(option.rect)
    if not view.verticalScrollBar().maximum():
        wide = SCROLL_BAR / fonts.zoom()
        left = option.direction == Qt.LayoutDirection.RightToLeft
        area.adjust(wide if left else 0, 0, 0 if left else -wide, 0)
    return area
