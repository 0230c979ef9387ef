"""Marks upon the pages: highlights multiplied with the page, lines, frames, signs of notes."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from paperdesk.model.marks import FileMark, Mark, MarkKind
from paperdesk.model.pages import PageSize
from paperdesk.ui.features.reader.mark_shapes import is_line, line_of, mark_at, shapes
from paperdesk.ui.features.reader.overlay import Overlay
from paperdesk.ui.kit import icons
from paperdesk.ui.kit.design_tokens import PAPER, PAPER_ACCENT, PAPER_FILL, PAPER_LINE

Shaped = tuple[Mark, Sequence[QRectF]]


class MarksOverlay(Overlay):
    """Overlay of the marks of one document."""

    def __init__(self) -> None:
        self.chosen = ""
        """The name of the mark that is chosen, which is ringed."""
        self._marks: dict[int, list[Mark]] = {}
        self._sizes: Sequence[PageSize] = ()
        self._in_file: Mapping[str, FileMark] = {}

    def show_marks(
        self,
        marks: Iterable[Mark],
        sizes: Sequence[PageSize],
        in_file: Mapping[str, FileMark] | None = None,
    ) -> None:
        """Show these marks. ``sizes`` of pages are looked at when a page is painted, since how a
        page is turned may be known only then. Of those ``in_file``, by name, some are part of the
        picture of their page already."""
        self._marks, self._sizes, self._in_file = {}, sizes, in_file or {}
        for mark in marks:
            self._marks.setdefault(mark.page, []).append(mark)

    def _shaped(self, page: int) -> list[Shaped]:
        """The marks of a page that have a place on it, with their rectangles."""
        if page >= len(self._sizes):
            return []
        size = self._sizes[page]
        shaped = ((mark, shapes(mark, size)) for mark in self._marks.get(page, ()))
        return [(mark, boxes) for mark, boxes in shaped if boxes]

    def at(self, page: int, point: QPointF) -> Mark | None:
        """The mark at a point of a page."""
        return mark_at(self._shaped(page), point)

    def named(self, name: str) -> Mark | None:
        """The mark of a name, also where it has no place on its page."""
        if not name:
            return None
        known = (mark for marks in self._marks.values() for mark in marks)
        return next((mark for mark in known if mark.name == name), None)

    def place(self, mark: Mark) -> QRectF:
        """All that a mark covers on its page; an empty rectangle where it is not shown."""
        whole = QRectF()
        for shown, boxes in self._shaped(mark.page):
            if shown == mark or (mark.name and shown.name == mark.name):
                for box in boxes:
                    whole = whole.united(box)
        return whole

    def paint(self, painter: QPainter, page: int, to_view: QTransform) -> None:
        """Paint the marks of a page: fills first, then lines and signs above them."""
        shaped = self._shaped(page)
        unpainted = [(mark, boxes) for mark, boxes in shaped if not self._is_painted(mark)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for mark, boxes in unpainted:
            if mark.kind is MarkKind.HIGHLIGHT:
                _fill(painter, mark, [to_view.mapRect(box) for box in boxes])
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for mark, boxes in unpainted:
            self._paint_lines(painter, mark, boxes, to_view)
        for mark, boxes in shaped:
            placed = [to_view.mapRect(box) for box in boxes]
            if mark.comment and mark.kind is not MarkKind.NOTE:
                _commented(painter, mark, placed[-1])
            if mark.name and mark.name == self.chosen:
                _ring(painter, placed)

    def _is_painted(self, mark: Mark) -> bool:
        found = self._in_file.get(mark.name) if not mark.number else None
        return found is not None and found.is_painted

    def _paint_lines(
        self, painter: QPainter, mark: Mark, boxes: Sequence[QRectF], to_view: QTransform
    ) -> None:
        """Paint what is no fill: lines, frames, the sign of a note, strokes of a pen."""
        found = self._in_file.get(mark.name) if not mark.number else None
        if is_line(mark.kind):
            for box in boxes:
                _line(painter, mark, box, to_view)
        elif mark.kind is MarkKind.NOTE:
            _sign(painter, mark, to_view.mapRect(boxes[0]))
        elif found is not None and found.strokes:
            matrix = QTransform(*self._sizes[mark.page].matrix) * to_view
            painter.setPen(QPen(paper_line(mark.colour), 2))
            for stroke in found.strokes:
                points = zip(stroke[::2], stroke[1::2], strict=False)
                painter.drawPolyline([matrix.map(QPointF(x, y)) for x, y in points])
        elif mark.kind is not MarkKind.HIGHLIGHT:
            _frame(painter, mark, [to_view.mapRect(box) for box in boxes])


def paper_line(colour: str) -> QColor:
    """The colour of a mark's lines on the page."""
    return QColor(PAPER_LINE.get(colour, colour if QColor.isValidColorName(colour) else "#5b5b5b"))


def paper_fill(colour: str) -> QColor:
    """The colour that a mark multiplies the page with. A file's own is taken as it is, unless it
    is so dark that print could not be read through it."""
    fill = QColor(PAPER_FILL.get(colour, colour if QColor.isValidColorName(colour) else "#dddddd"))
    if fill.lightnessF() < 0.6 and colour not in PAPER_FILL:
        fill.setHslF(max(fill.hslHueF(), 0.0), fill.hslSaturationF(), 0.75)
    return fill


def _fill(painter: QPainter, mark: Mark, boxes: Sequence[QRectF]) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper_fill(mark.colour))
    for box in boxes:
        painter.drawRoundedRect(box, 2, 2)


def _line(painter: QPainter, mark: Mark, box: QRectF, to_view: QTransform) -> None:
    start, end = line_of(box, mark.kind)
    scale = abs(to_view.m11()) + abs(to_view.m12())
    pen = QPen(paper_line(mark.colour), max(1.5, 1.2 * scale))
    if mark.kind is MarkKind.SQUIGGLY:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.drawLine(to_view.map(start), to_view.map(end))


def _frame(painter: QPainter, mark: Mark, boxes: Sequence[QRectF]) -> None:
    painter.setPen(QPen(paper_line(mark.colour), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRoundedRect(box, 3, 3)


def _sign(painter: QPainter, mark: Mark, box: QRectF) -> None:
    """The sign of a note, never smaller than one can hit."""
    side = max(18.0, min(box.width(), 28.0))
    place = QRectF(0, 0, side, side)
    place.moveCenter(box.center())
    painter.setPen(QPen(paper_line(mark.colour), 1.5))
    painter.setBrush(paper_fill(mark.colour))
    painter.drawRoundedRect(place, 4, 4)
    icon = round(side * 0.66)
    corner = place.center() - QPointF(icon / 2, icon / 2)
    icons.draw(painter, corner, "message-square", icon, paper_line(mark.colour).darker(140).name())


def _commented(painter: QPainter, mark: Mark, box: QRectF) -> None:
    """A dot at the end of a mark that has a comment."""
    painter.setPen(QPen(QColor(PAPER), 1))
    painter.setBrush(paper_line(mark.colour))
    painter.drawEllipse(QPointF(box.right(), box.top()), 4.5, 4.5)


def _ring(painter: QPainter, boxes: Sequence[QRectF]) -> None:
    painter.setPen(QPen(QColor(PAPER_ACCENT), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 4, 4)
