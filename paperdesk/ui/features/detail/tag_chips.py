"""Tag chip: a dot in the tag's colour, its name, a way to remove it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from paperdesk.ui.kit import fonts, icons, theme
from paperdesk.ui.kit.labels import tip

HEIGHT = 24
_DOT = 7
_CROSS = 12
_PAD = 10
_LONGEST = 260


class TagChip(QAbstractButton):
    """Chip of one tag. A click asks for papers with it; × or Delete asks to remove it."""

    remove_requested = Signal(str)

    def __init__(self, tag: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self._over_cross = False
        self.setText(tag)
        fonts.wear(self, 11, "medium")
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tip(self.tr("Show papers tagged {}. Delete removes it.").format(tag)))
        self.setAccessibleName(self.tr("Tag {}").format(tag))
        self.setAccessibleDescription(self.tr("Press Delete to remove the tag"))

    def sizeHint(self) -> QSize:
        """Room for dot, name and ×."""
        text = self.fontMetrics().horizontalAdvance(self.text())
        width = 2 * _PAD + _DOT + 6 + text + 6 + fonts.zoomed(_CROSS)
        return QSize(min(width, fonts.zoomed(_LONGEST)), fonts.zoomed(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Chips do not shrink."""
        return QSize(min(self.sizeHint().width(), 80), fonts.zoomed(HEIGHT))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the × up under the pointer."""
        over = self._cross().contains(event.position())
        if over != self._over_cross:
            self._over_cross = over
            self.update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell × from the rest of the chip."""
        if event.button() == Qt.MouseButton.LeftButton and self._cross().contains(event.position()):
            self.setDown(False)
            self.remove_requested.emit(self.text())
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace remove the tag."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit(self.text())
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ring = QPen(theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen
        painter.setPen(ring)
        painter.setBrush(theme.colour("off" if self.underMouse() else "chip"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(self._mirrored(QRectF(_PAD, (self.height() - _DOT) / 2, _DOT, _DOT)))
        painter.setPen(theme.colour("chip_text"))
        start, cross = _PAD + _DOT + 6, fonts.zoomed(_CROSS)
        room = QRectF(start, 0, self.width() - start - _PAD - cross - 4, self.height())
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.width()) + 1
        )
        flags = Qt.AlignmentFlag.AlignVCenter | QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignLeft
        )
        painter.drawText(self._mirrored(room), int(flags), text)
        colour = theme.colour("text" if self._over_cross else "text3").name()
        down = (self.height() - cross) / 2
        icons.draw(painter, self._cross().adjusted(2, down, 0, 0).topLeft(), "x", cross, colour)
        painter.end()

    def _cross(self) -> QRectF:
        """The place of the ×, with some room around it to hit."""
        cross = fonts.zoomed(_CROSS)
        return self._mirrored(QRectF(self.width() - _PAD - cross, 0, cross + _PAD, self.height()))

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRectF(QPointF(self.width() - rect.right(), rect.top()), rect.size())
        return rect
