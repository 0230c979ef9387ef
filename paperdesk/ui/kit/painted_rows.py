"""Base of the delegates that paint rows: zoom, mirroring, ground and lines of a row, once.

Rows are laid out in plain pixels from left to right, whatever the reader's
zoom and direction: a delegate mirrors each rectangle as it is painted.

Why the painter is scaled and not each measure: places, letters and icons of a
row then grow alike, and no delegate has to know of the zoom.
"""

from abc import abstractmethod

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.kit.design_tokens import RADIUS, SCROLL_BAR
from paperdesk.ui.kit.labels import short

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Delegate whose subclasses say what is in a row, by :meth:`paint_row`."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row with a painter that is smooth, scaled to the zoom, and given back."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_row(painter, _scaled(painter, option), index)
        painter.restore()

    @abstractmethod
    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row; ``option.rect`` is in plain pixels."""


def _scaled(painter: QPainter, option: QStyleOptionViewItem) -> QStyleOptionViewItem:
    """Scale a saved painter to the zoom; the option, with the row's place in plain pixels."""
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
        left = is_mirrored(option)
        area.adjust(wide if left else 0, 0, 0 if left else -wide, 0)
    return area


def is_mirrored(option: QStyleOptionViewItem) -> bool:
    """Whether the row is laid out from right to left."""
    return bool(option.direction == Qt.LayoutDirection.RightToLeft)


def mirrored(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    """A rectangle of a row laid out from left to right, where the row's direction has it."""
    return QStyle.visualRect(option.direction, option.rect, rect)


def alignment(option: QStyleOptionViewItem, *, near: bool = True) -> int:
    """Flags for text in the middle of a row's height, at its beginning or (not ``near``) end."""
    left = is_mirrored(option) != near
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
    return int((side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value)


def paint_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    box: QRectF,
    *,
    focused: bool,
    radius: float = RADIUS,
) -> bool:
    """Paint the rounded ground of a row that is selected or under the mouse, without an edge.

    ``focused`` says that the list has the keyboard. Whether the ground is the accent.
    """
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    active = selected and focused
    painter.setPen(Qt.PenStyle.NoPen)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        fill = "accent" if active else "off" if selected else "hover"
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(box, radius, radius)
    return active


def paint_ring(painter: QPainter, box: QRectF, *, radius: float = RADIUS) -> None:
    """Paint a ring into the place of a ground: of the row with the keyboard, or with a menu."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius - 1, radius - 1)


def paint_line(
    painter: QPainter,
    option: QStyleOptionViewItem,
    place: QRect,
    words: str,
    look: tuple[int, str, str],
    *,
    near: bool = True,
) -> None:
    """Paint words cut to a place of a row, in a size, a weight and the colour of a name."""
    size, weight, role = look
    painter.setFont(fonts.drawn(size, weight))
    painter.setPen(theme.colour(role))
    cut = fonts.drawn_metrics(size, weight).elidedText(
        short(words), Qt.TextElideMode.ElideRight, place.width()
    )
    painter.drawText(mirrored(option, place), alignment(option, near=near), cut)


def text_role(active: bool, role: str = "text") -> str:
    """Name of the colour for text of this role: another one upon the accent."""
    return "accent_text" if active else role
