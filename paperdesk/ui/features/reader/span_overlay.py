"""Spans of text upon the pages: what is found, and what is selected, with a caret at its end."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from paperdesk.model.pages import TextSpan
from paperdesk.ui.features.reader.overlay import Overlay
from paperdesk.ui.kit.design_tokens import PAPER_ACCENT, PAPER_FOUND, PAPER_SELECTED

BoxesOf = Callable[[TextSpan], Sequence[QRectF]]
"""The boxes of a span on its shown page, a box a line; none while its text is not there."""
CARET = 1.5


class FoundOverlay(Overlay):
    """Overlay of all matches; the one that the reader stands at is framed."""

    def __init__(self, boxes_of: BoxesOf) -> None:
        self._boxes_of = boxes_of
        self.spans: Sequence[TextSpan] = ()
        """The matches in their order."""
        self.at = -1
        """Which of them the reader stands at."""

    def paint(self, painter: QPainter, page: int, to_view: QTransform) -> None:
        """Paint the matches of a page."""
        first = bisect_left(self.spans, TextSpan(page, 0, 0))
        framed: list[QRectF] = []
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PAPER_FOUND))
        for place in range(first, len(self.spans)):
            span = self.spans[place]
            if span.page != page:
                break
            for box in self._boxes_of(span):
                shown = to_view.mapRect(box)
                painter.drawRoundedRect(shown, 2, 2)
                if place == self.at:
                    framed.append(shown)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(QColor(PAPER_ACCENT), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shown in framed:
            painter.drawRoundedRect(shown.adjusted(-2, -2, 2, 2), 3, 3)


def paint_selection(painter: QPainter, boxes: Sequence[QRectF], to_view: QTransform) -> None:
    """Paint what is selected: lines that touch are one, so that nothing is darker between them."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for box in boxes:
        painter.fillRect(to_view.mapRect(box), QColor(PAPER_SELECTED))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def paint_caret(painter: QPainter, box: QRectF, to_view: QTransform) -> None:
    """Paint a caret along a box that has no width, or no height in text that stands upright."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(PAPER_ACCENT), CARET))
    painter.drawLine(to_view.map(box.topLeft()), to_view.map(box.bottomRight()))
