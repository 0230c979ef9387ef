"""Canvas of a map: moves and zooms it by mouse and keys, and says what the reader asks of it."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from paperdesk.ui.features.map.map_surface import MapSurface

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


class MapCanvas(MapSurface):
    """Surface that one walks on, and chooses papers on."""

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
        self._pressed: QPointF | None = None
        self._moves = False
        self.lasso = False
        """Whether dragging draws a line without Shift, too."""

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

    def _key_at(self, at: QPointF) -> int | None:
        if self._map is None or not self._view.scale:
            return None
        return self._map.at(*self._view.to_map(at, self._size()), _REACH / self._view.scale)
