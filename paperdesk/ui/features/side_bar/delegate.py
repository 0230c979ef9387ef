"""Row delegate of the side bar; every rectangle is mirrored for right-to-left readers."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from paperdesk.model.query.clause_sign import ClauseSign
from paperdesk.ui.features.side_bar.scope_rows import SideRow
from paperdesk.ui.kit import fonts, icons, theme
from paperdesk.ui.kit.design_tokens import RADIUS, SIDE_ROW
from paperdesk.ui.kit.labels import short
from paperdesk.ui.kit.painted_rows import (
    Index,
    RowDelegate,
    alignment,
    beside_bar,
    mirrored,
    paint_ground,
    paint_ring,
    text_role,
)

HEAD = 34
INDENT = 14
TRIANGLE = 10
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class SideDelegate(RowDelegate):
    """Delegate of rows: icon or dot, name, and the count at the far edge."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heads are a little higher, so that sections part without a line."""
        row: SideRow = index.data(ROW_ROLE)
        return QSize(180, fonts.zoomed(HEAD if row.head else SIDE_ROW))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: SideRow = index.data(ROW_ROLE)
        # Each text runs in its own direction, also in a mirrored window: '12 Jun' stays so.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if row.head:
            self._paint_head(painter, option, row)
        else:
            self._paint_place(painter, option, row)

    @staticmethod
    def _area(option: QStyleOptionViewItem) -> QRect:
        """The row in places from left to right, without the room of the scroll bar."""
        area: QRect = option.rect
        view = option.widget
        if isinstance(view, QAbstractItemView):
            area = mirrored(option, beside_bar(view, option).toRect())
        return area

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, row: SideRow) -> None:
        area: QRect = option.rect
        box = mirrored(option, area.adjusted(18, 8, -14, 0))
        painter.setFont(fonts.drawn(11, "semibold"))
        painter.setPen(theme.colour("text3"))
        painter.drawText(box, alignment(option), row.text)

    def _paint_place(self, painter: QPainter, option: QStyleOptionViewItem, row: SideRow) -> None:
        area = self._area(option)
        box = QRectF(mirrored(option, area.adjusted(8, 1, 0, -1)))
        focused = option.widget.hasFocus()
        active = paint_ground(painter, option, box, focused=focused, radius=RADIUS - 1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if option.state & QStyle.StateFlag.State_HasFocus and not selected:
            paint_ring(painter, box, radius=RADIUS - 1)
        left = row.depth * INDENT
        self._paint_sign(painter, option, row, active)
        row = _with_room_for_name(row, area.width() - 60 - left)
        wide = self._paint_count(painter, option, row, active)
        weight = "medium" if selected else "regular"
        name = area.adjusted(42 + left, 0, -(18 + wide if wide else 10), 0)
        font = fonts.drawn(13, "semibold" if row.sign is ClauseSign.INCLUDED else weight)
        if row.sign is ClauseSign.EXCLUDED:
            font = QFont(font)
            font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(theme.colour(text_role(active)))
        shown = fonts.drawn_metrics(13, weight).elidedText(
            row.text, Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(mirrored(option, name), alignment(option), shown)

    def _paint_count(
        self, painter: QPainter, option: QStyleOptionViewItem, row: SideRow, active: bool
    ) -> int:
        """The number at the far edge, with a badge on the accent; how wide it is."""
        area = self._area(option)
        wide = int(fonts.drawn_metrics(11, tabular=True).horizontalAdvance(row.count))
        painter.setFont(fonts.drawn(11, "semibold" if row.badge else "regular", tabular=True))
        ink = "accent_text" if active else "text3"
        right = 10
        if row.badge:
            wide += 13
            pill = QRect(area.right() - 6 - wide, area.center().y() - 8, wide, 17)
            painter.setBrush(theme.colour("accent_text" if active else "accent"))
            painter.drawRoundedRect(QRectF(mirrored(option, pill)), 8.5, 8.5)
            ink, right = "link" if active else "accent_text", 13
            if active and theme.current().dark:
                ink = "accent"
        painter.setPen(theme.colour(ink))
        number = mirrored(option, area.adjusted(42, 0, -right, 0))
        painter.drawText(number, alignment(option, near=False), row.count)
        painter.setPen(Qt.PenStyle.NoPen)
        return wide

    @staticmethod
    def _paint_triangle(
        painter: QPainter, option: QStyleOptionViewItem, row: SideRow, active: bool
    ) -> None:
        """What folds the rows below: it points down, or to them."""
        area: QRect = option.rect
        left, top = area.left() + 9 + row.depth * INDENT, area.center().y() - TRIANGLE // 2
        box = mirrored(option, QRect(left, top, TRIANGLE, TRIANGLE))
        aside = option.direction == Qt.LayoutDirection.RightToLeft
        name = "down" if row.unfolded else "left" if aside else "right"
        ink = theme.colour(text_role(active, "text2")).name()
        icons.draw(painter, QPointF(box.topLeft()), f"chevron-{name}", TRIANGLE, ink)

    def _paint_sign(
        self, painter: QPainter, option: QStyleOptionViewItem, row: SideRow, active: bool
    ) -> None:
        area: QRect = option.rect
        left = area.left() + 18 + row.depth * INDENT
        box = mirrored(option, QRect(left, area.center().y() - 7, 16, 16))
        if row.unfolded is not None:
            self._paint_triangle(painter, option, row, active)
        if row.sign is not ClauseSign.OFF:
            on = row.sign is ClauseSign.INCLUDED
            ink = "accent_text" if active else "link" if on else "danger"
            corner = QPointF(box.topLeft())
            icons.draw(painter, corner, "circle-check" if on else "x", 16, theme.colour(ink).name())
            return
        if row.colour:
            dot = QRectF(box.center().x() - 3.5, box.center().y() - 3.5, 9, 9)
            painter.setBrush(QColor(row.colour))
            painter.setPen(theme.colour("accent_text") if active else Qt.PenStyle.NoPen)
            painter.drawEllipse(dot)
            return
        if row.icon:
            ink = theme.colour(text_role(active, "text2")).name()
            icons.draw(painter, QPointF(box.topLeft()), row.icon, 16, ink)


def _with_room_for_name(row: SideRow, room: float) -> SideRow:
    """The row, with its brief number where its name would be cut."""
    if not row.brief:
        return row
    both = fonts.drawn_metrics(13, "medium").horizontalAdvance(short(row.text))
    both += fonts.drawn_metrics(11, tabular=True).horizontalAdvance(row.count)
    return replace(row, count=row.brief) if both > room else row


def triangle_end(row: SideRow) -> int:
    """How far from the near edge a click still is on the triangle of a row, in pixels."""
    return fonts.zoomed(20 + row.depth * INDENT)


def swatch(colour: str) -> QIcon:
    """Icon: a square of a colour, for a menu."""
    made = QPixmap(12, 12)
    made.fill(QColor(colour))
    return QIcon(made)
