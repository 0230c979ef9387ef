"""Check box whose box can be seen in both themes.

Why painted: Qt's own draws its border darker than the ground, which in the
dark is no border at all; a style sheet could fill the box, but not tick it.
"""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from paperdesk.ui.kit import fonts, theme

BOX = 16
GAP = 8
EDGE = 3
"""Room around for the ring of the keyboard."""


class CheckBox(QCheckBox):
    """Check box; but for its painting Qt's own, for keys and screen readers, too."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        fonts.wear(self, 13)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The box, the words, and room for the ring."""
        words = fonts.metrics(13).horizontalAdvance(self.text())
        box = fonts.zoomed(BOX)
        return QSize(int(box + GAP + words) + 2 * EDGE + 2, max(box, fonts.zoomed(20)) + 2 * EDGE)

    def minimumSizeHint(self) -> QSize:
        """As it would like to be."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """The words belong to the box."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, filled with the accent and ticked when it is on; then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = fonts.zoomed(BOX)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - size - EDGE if mirrored else EDGE
        box = QRectF(left + 0.5, (self.height() - size) / 2 + 0.5, size - 1, size - 1)
        on = self.isChecked()
        paint_box(painter, box, on=on, ring=self.hasFocus())
        words = self.rect().adjusted(size + GAP + EDGE, 0, 0, 0)
        if mirrored:
            words = self.rect().adjusted(0, 0, -(size + GAP + EDGE), 0)
        painter.setPen(theme.colour("text" if self.isEnabled() else "text3"))
        painter.setFont(self.font())
        painter.drawText(
            words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        painter.end()


def paint_box(painter: QPainter, box: QRectF, *, on: bool, ring: bool = False) -> None:
    """Paint the box, filled with the accent and ticked when it is on; the ``ring`` around it says
    that it has the keyboard."""
    painter.setPen(QPen(theme.colour("accent" if on else "field_border"), 1))
    painter.setBrush(theme.colour("accent" if on else "field"))
    painter.drawRoundedRect(box, 4, 4)
    if on:
        _tick(painter, box)
    if ring:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)


def _tick(painter: QPainter, box: QRectF) -> None:
    pen = QPen(theme.colour("accent_text"), max(1.6, box.width() / 8))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    places = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.32))
    points = [
        QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in places
    ]
    painter.drawPolyline(points)
