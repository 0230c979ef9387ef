"""Tool overlay: keys and mouse of the tools that make marks, upon the pages."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QTransform
from PySide6.QtWidgets import QToolTip

from paperdesk.model.marks import MarkKind
from paperdesk.text import plain
from paperdesk.ui.features.reader.marks_overlay import MarksOverlay
from paperdesk.ui.features.reader.overlay import Overlay
from paperdesk.ui.features.reader.page_view import PageView
from paperdesk.ui.kit.design_tokens import PAPER_ACCENT
from paperdesk.ui.kit.labels import tip

Run = Callable[[], object]
_TOLD = 600
"""Letters of a comment that a tool tip tells."""


class ToolSignals(QObject):
    """``pressed()``: the mouse was pressed on a page."""

    pressed = Signal()

    def tell_pressed(self) -> None:
        """The mouse was pressed on a page."""
        self.pressed.emit()


class ToolOverlay(Overlay):
    """The keys of the tools, areas that are drawn, and what is told of a mark under the mouse.

    ``of_key`` tells what a key does, ``drawn`` is told the page and the box of an area.
    """

    def __init__(
        self,
        view: PageView,
        marks: MarksOverlay,
        of_key: Callable[[Qt.Key], Run | None],
        drawn: Callable[[int, QRectF], object],
    ) -> None:
        self.told = ToolSignals()
        self._view, self._marks = view, marks
        self._of_tool, self._is_drawn = of_key, drawn
        self.mouse: tuple[int, QPointF] | None = None
        """The page that the mouse is over, and where."""
        self.draws_area = False
        self._drawn: tuple[int, QRectF] | None = None
        self._start = QPointF()
        self._told = ""

    def set_area(self, *, on: bool) -> None:
        """Whether the next drag is an area."""
        self.draws_area, self._drawn = on, None
        viewport = self._view.viewport()
        if on:
            viewport.setCursor(Qt.CursorShape.CrossCursor)
        else:
            viewport.unsetCursor()
        viewport.update()

    def paint(self, painter: QPainter, page: int, to_view: QTransform) -> None:
        """Paint the area that is being drawn."""
        if self._drawn is not None and self._drawn[0] == page:
            painter.setPen(QPen(QColor(PAPER_ACCENT), 2, Qt.PenStyle.DashLine))
            painter.drawRect(to_view.mapRect(self._drawn[1].normalized()))

    def press(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """Begin an area, if one is to be drawn."""
        self.told.tell_pressed()
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        if not self.draws_area or event.button() != Qt.MouseButton.LeftButton:
            return False
        self._start, self._drawn = point, (page, QRectF(point, point))
        return True

    def move(self, page: int, point: QPointF, _event: QMouseEvent) -> bool | None:
        """Draw the area; it stays on the page where it began."""
        if self._drawn is not None and self._drawn[0] == page:
            self._drawn = (page, QRectF(self._start, point))
            self._view.viewport().update()
        return True

    def release(self, _page: int, _point: QPointF, _event: QMouseEvent) -> bool | None:
        """The area is drawn."""
        drawn = self._drawn
        self.set_area(on=False)
        if drawn is not None:
            self._is_drawn(drawn[0], drawn[1].normalized())
        return True

    def hover(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """Tell the comment of a mark under the mouse; show what can be pressed."""
        self.mouse = (page, point)
        viewport = self._view.viewport()
        if self.draws_area:
            viewport.setCursor(Qt.CursorShape.CrossCursor)
            return True
        mark = self._marks.at(page, point)
        words = plain(mark.comment[:_TOLD]) if mark is not None else ""
        if words != self._told:
            self._told = words
            QToolTip.showText(event.globalPosition().toPoint(), tip(words), viewport)
        if mark is not None and mark.kind is MarkKind.NOTE:
            viewport.setCursor(Qt.CursorShape.PointingHandCursor)
            return True
        return False

    def leave(self) -> None:
        """The mouse is elsewhere."""
        self._told = ""

    def wants(self, event: QKeyEvent) -> bool | None:
        """The letters of the tools."""
        return self._of_key(event) is not None

    def key(self, event: QKeyEvent) -> bool | None:
        """Use a tool."""
        run = self._of_key(event)
        if run is not None:
            run()
        return run is not None

    def _of_key(self, event: QKeyEvent) -> Run | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.draws_area:
            return lambda: self.set_area(on=False)
        return self._of_tool(key)
