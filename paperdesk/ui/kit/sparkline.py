"""Sparkline: a number over time as a line the height of a word.

The words for it are the caller's: given as tool tip and accessible description.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from paperdesk.ui.kit import fonts, theme

_WIDE, _HIGH = 64, 20
_EDGE = 3.5

Point = tuple[float, float]
"""When (any unit) and how much."""


class Sparkline(QWidget):
    """Line through points in the order of their times, the last one marked with a dot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[Point, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these; a line begins with two."""
        self._points = tuple(points)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a line of text."""
        return QSize(fonts.zoomed(_WIDE), fonts.zoomed(_HIGH))

    def places(self) -> list[QPointF]:
        """Where the points lie; time runs as the window reads."""
        if not self._points:
            return []
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        start, end = self._points[0][0], self._points[-1][0]
        values = [value for _, value in self._points]
        least, most = min(values), max(values)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        places = []
        for when, value in self._points:
            along = (when - start) / (end - start) if end > start else 1.0
            up = (value - least) / (most - least) if most > least else 0.5
            x = 1.0 - along if mirrored else along
            places.append(
                QPointF(room.left() + x * room.width(), room.bottom() - up * room.height())
            )
        return places

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, and a dot at its end."""
        places = self.places()
        if len(places) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QPen(theme.colour("text3"), 1.5)
        line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(line)
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("link"))
        painter.drawEllipse(places[-1], 2.5, 2.5)
        painter.end()
