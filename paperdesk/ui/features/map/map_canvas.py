"""Canvas of a map: paints it, is moved and zoomed by mouse and keys, and says what is asked.

Why the sheets come from outside: they take some ten milliseconds of 100,000 papers, and a frame
has sixteen. ``sheet_requested`` asks for one; what is here is shown until it comes.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from paperdesk.ui.features.map.map_names import RegionLabels
from paperdesk.ui.features.map.map_sheet import MapSheet, dot_of, frame_for, whole_frame
from paperdesk.ui.features.map.map_view import MapView, around, fitting
from paperdesk.ui.kit import theme

if TYPE_CHECKING:
    from paperdesk.search import PaperMap

STEP = 1.4
"""How much larger a key makes the map."""
_REACH = 12.0
"""Pixels from a paper at which the pointer is still at it."""
_DRAGGED = 4
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MapCanvas(QWidget):
    """Widget that shows a map and the papers chosen on it."""

    sheet_requested = Signal(object, bool)
    """A picture of this MapFrame is wanted; True: the one of the whole map."""
    pointed_at = Signal(object)
    """The key of the paper under the pointer, or None."""
    walked_to = Signal(int)
    opened = Signal(int)
    chosen = Signal(object)
    """The keys of papers that are to be selected."""
    region_requested = Signal()
    """The region that the reader stands in is to be selected, or a larger one."""
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(160, 160)
        self._map: PaperMap | None = None
        self._labels = RegionLabels(())
        self._view = MapView()
        self._sheet: MapSheet | None = None
        self._whole: MapSheet | None = None
        self._asked: object = None
        self._current: int | None = None
        self._pressed: QPointF | None = None
        self._moves = False
        self._line: list[QPointF] = []
        self.lasso = False
        """Whether dragging draws a line without Shift, too."""
        theme.changed.connect(self.update)

    # What it is told

    def show_map(self, shown: "PaperMap | None") -> None:
        """Show another map, all of it."""
        self._map, self._sheet, self._whole = shown, None, None
        self._labels = RegionLabels(shown.regions if shown is not None else ())
        self._line.clear()
        self.show_all()

    def show_sheet(self, sheet: MapSheet, *, whole: bool) -> None:
        """A picture that was asked for is there."""
        if whole:
            self._whole = sheet
        else:
            self._sheet, self._asked = sheet, None
        self._look()
        self.update()

    def repaint_papers(self) -> None:
        """Papers have other colours, or others are chosen: ask for pictures anew."""
        self._asked = None
        if self._map is not None:
            self._ask(whole=True)
            self._ask(whole=False)

    def set_current(self, key: int | None, *, in_sight: bool = True) -> None:
        """The reader stands on this paper, which is brought in sight."""
        self._current = key
        place = self._place(key)
        if place is not None and in_sight and self._view.scale:
            self._see(self._view.showing(*place, self._size()))
        self.update()

    @property
    def view(self) -> MapView:
        """What is seen."""
        return self._view

    def show_all(self) -> None:
        """Show the whole map."""
        self._see(fitting(self._size()))

    def show_part(self, keys: Sequence[int]) -> None:
        """Show the part of the map where these papers are."""
        box = self._map.box(keys) if self._map is not None else None
        if box is not None:
            self._see(around(box, self._size()))

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Make the map larger around a point, by default around the paper stood on."""
        if at is None:
            place = self._place(self._current)
            at = QPointF(self.width() / 2, self.height() / 2)
            if place is not None:
                there = self._view.to_widget(*place, self._size())
                at = there if self.rect().contains(there.toPoint()) else at
        self._see(self._view.zoomed(factor, at, self._size()))

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lay the sheets, then names, the paper stood on, and a line that is drawn."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("ground"))
        if self._map is None:
            painter.end()
            return
        size, view = self._size(), self._view
        covered = self._sheet is not None and self._sheet.covers(view, size)
        if self._whole is not None and not covered:
            self._whole.paint(painter, view, size)
        if self._sheet is not None:
            self._sheet.paint(painter, view, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._labels.paint(painter, view, size)
        self._paint_current(painter)
        if len(self._line) > 1:
            painter.setPen(QPen(theme.colour("link"), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(theme.colour("hover"))
            painter.drawPolygon(QPolygonF(self._line))
        painter.end()

    def _paint_current(self, painter: QPainter) -> None:
        place = self._place(self._current)
        if place is None or self._map is None:
            return
        at = self._view.to_widget(*place, self._size())
        radius = dot_of(self._view, len(self._map)) + 4
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("ground"), 5))
        painter.drawEllipse(at, radius, radius)
        painter.setPen(QPen(theme.colour("link" if self.hasFocus() else "text2"), 2.5))
        painter.drawEllipse(at, radius, radius)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, + and - zoom, Home shows all, Space selects a region, Enter opens."""
        key = event.key()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = held == Qt.KeyboardModifier.ShiftModifier
        if held and not shift:
            event.ignore()
        elif key in _ARROWS and not shift:
            self._walk(*_ARROWS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_PageDown):
            self.zoom(STEP)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_PageUp):
            self.zoom(1 / STEP)
        elif key == Qt.Key.Key_Home:
            self.show_all()
        elif key == Qt.Key.Key_Space:
            self.region_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.opened.emit(self._current)
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Take the keys of the map from the actions of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = (*_ARROWS, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Equal, Qt.Key.Key_Space)
            rest = (Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
            enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) and (
                event.key() in (*own, *rest, *enter)
            ):
                event.accept()
                return True
        return super().event(event)

    def _walk(self, right: int, down: int) -> None:
        if self._map is None:
            return
        key = self._map.towards(self._current, right, down)
        if key is not None:
            self.walked_to.emit(key)

    def _escape(self) -> None:
        if self._line:
            self._line.clear()
            self._pressed = None
            self.update()
        else:
            self.leave_requested.emit()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the map, or with Shift to draw a line."""
        if event.button() != Qt.MouseButton.LeftButton or self._map is None:
            super().mousePressEvent(event)
            return
        self._pressed, self._moves = event.position(), False
        drawn = self.lasso or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self._line = [event.position()] if drawn else []

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the map, go on with the line, or say what is under the pointer."""
        if self._pressed is None:
            self.pointed_at.emit(self._key_at(event.position()))
            return
        by = event.position() - self._pressed
        if self._line:
            self._line.append(event.position())
            self.update()
        elif self._moves or by.manhattanLength() > _DRAGGED:
            self._moves = True
            self._pressed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._see(self._view.moved(by))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the line and select what is in it, or stand on the paper that was pressed."""
        line, self._line = self._line, []
        pressed, self._pressed = self._pressed, None
        self.unsetCursor()
        if pressed is None or self._map is None:
            return
        if len(line) > 3:
            size = self._size()
            inside = self._map.inside([self._view.to_map(at, size) for at in line])
            if len(inside):
                self.chosen.emit(inside)
        elif not self._moves and (key := self._key_at(event.position())) is not None:
            self.walked_to.emit(key)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the paper under the pointer, or zoom in."""
        key = self._key_at(event.position())
        if key is not None:
            self.opened.emit(key)
        else:
            self.zoom(STEP * STEP, event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; a touch pad that scrolls sideways moves the map."""
        turned = event.angleDelta().y()
        if turned:
            self.zoom(1.0015**turned, event.position())
        else:
            self._see(self._view.moved(QPointF(event.angleDelta().x() / 2, 0)))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        self.pointed_at.emit(None)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A map that was seen whole is so in another size."""
        before = QSizeF(event.oldSize())
        was_whole = (
            not event.oldSize().isValid() or self._view.scale <= fitting(before).scale * 1.01
        )
        super().resizeEvent(event)
        if was_whole or self._view.scale < fitting(self._size()).scale:
            self.show_all()
        else:
            self._look()
        self._ask(whole=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is painted for who does not look."""
        super().showEvent(event)
        self.repaint_papers()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring says where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As above."""
        super().focusOutEvent(event)
        self.update()

    # Own

    def _size(self) -> QSizeF:
        return QSizeF(self.size())

    def _place(self, key: int | None) -> tuple[float, float] | None:
        return None if key is None or self._map is None else self._map.place(key)

    def _key_at(self, at: QPointF) -> int | None:
        if self._map is None or not self._view.scale:
            return None
        return self._map.at(*self._view.to_map(at, self._size()), _REACH / self._view.scale)

    def _see(self, view: MapView) -> None:
        self._view = view
        self._look()
        self.update()

    def _look(self) -> None:
        """Ask for a sheet where the one that is here does not do."""
        if self._map is None:
            return
        if self._whole is None:
            self._ask(whole=True)
        if self._sheet is None or not self._sheet.covers(self._view, self._size()):
            self._ask(whole=False)

    def _ask(self, *, whole: bool) -> None:
        if self._map is None or not self.isVisible() or self.width() < 2:
            return
        ratio, papers = self.devicePixelRatioF(), len(self._map)
        if whole:
            self.sheet_requested.emit(whole_frame(self._size(), ratio, papers), True)
        elif self._asked is None:  # one at a time: the next is of what is seen then
            self._asked = frame = frame_for(self._view, self._size(), ratio, papers)
            self.sheet_requested.emit(frame, False)
