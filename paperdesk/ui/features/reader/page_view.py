"""Page view: the canvas of pages with mouse, wheel, fingers and keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from paperdesk.ui.features.reader.page_canvas import LINE, PageCanvas
from paperdesk.ui.features.reader.page_layout import ZoomFit

STEP = 1.2
"""Times that a page is larger after one step of the zoom."""
KEPT = 48
"""Pixels that are still in sight after the view went on by a screen."""


class PageView(PageCanvas):
    """View of a document's pages.

    ``leave_requested()``: Esc. ``back_requested()`` and ``forward_requested()``: Alt with an arrow,
    or such buttons of a mouse.
    """

    leave_requested = Signal()
    back_requested = Signal()
    forward_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Offer it to the overlays."""
        button = event.button()
        if button is Qt.MouseButton.BackButton:
            self.back_requested.emit()
        elif button is Qt.MouseButton.ForwardButton:
            self.forward_requested.emit()
        else:
            self.overlays.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Offer it to the overlays."""
        self.overlays.double_press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the overlay that answers for it."""
        if not self.overlays.move(event):
            self.viewport().unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the overlay that took the button."""
        self.overlays.release(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by two fingers; tell that the mouse went away."""
        if isinstance(event, QNativeGestureEvent):  # of a touch pad
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.set_zoom(self.zoom * (1 + event.value()), event.position())
                return True
        elif isinstance(event, QGestureEvent):  # of a touch screen
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = self.viewport().mapFromGlobal(pinch.hotSpot())
                self.set_zoom(self.zoom * pinch.scaleFactor(), at)
                return True
        elif event.type() == QEvent.Type.Leave:
            self.overlays.leave()
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; scroll by as much as the fingers moved."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * STEP ** (event.angleDelta().y() / 120), event.position())
        elif not event.pixelDelta().isNull():
            self.scroll_by(-QPointF(event.pixelDelta()))
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take the keys that it or an overlay answers for, before an action of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            wanted = self.overlays.wants(event)
            if wanted or self._of_key(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, go to another page, zoom; Esc leads back."""
        if self.overlays.key(event):
            return
        run = self._of_key(event)
        if run is None:
            super().keyPressEvent(event)
        else:
            run()

    def _of_key(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, shift = Qt.Key(event.key()), Qt.KeyboardModifier.ShiftModifier
        more = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key is Qt.Key.Key_Space and more in (shift, Qt.KeyboardModifier.NoModifier):
            return lambda: self._by_screen(-1 if more == shift else 1)
        if more == Qt.KeyboardModifier.ControlModifier:
            return self._zoom_key(key)
        if more == Qt.KeyboardModifier.AltModifier:
            forth = {Qt.Key.Key_Left: self.back_requested, Qt.Key.Key_Right: self.forward_requested}
            return forth[key].emit if key in forth else None
        if more and key is not Qt.Key.Key_Plus:
            return None
        down = self.verticalScrollBar()
        return {
            Qt.Key.Key_PageDown: lambda: self._by_screen(1),
            Qt.Key.Key_PageUp: lambda: self._by_screen(-1),
            Qt.Key.Key_Down: lambda: self.scroll_by(QPointF(0, LINE)),
            Qt.Key.Key_Up: lambda: self.scroll_by(QPointF(0, -LINE)),
            Qt.Key.Key_Right: lambda: self.scroll_by(QPointF(LINE, 0)),
            Qt.Key.Key_Left: lambda: self.scroll_by(QPointF(-LINE, 0)),
            Qt.Key.Key_Home: lambda: down.setValue(0),
            Qt.Key.Key_End: lambda: down.setValue(down.maximum()),
            Qt.Key.Key_Plus: lambda: self.set_zoom(self.zoom * STEP),
            Qt.Key.Key_Minus: lambda: self.set_zoom(self.zoom / STEP),
            Qt.Key.Key_Escape: self.leave_requested.emit,
        }.get(key)

    def _zoom_key(self, key: Qt.Key) -> Callable[[], object] | None:
        return {
            Qt.Key.Key_Plus: lambda: self.set_zoom(self.zoom * STEP),
            Qt.Key.Key_Equal: lambda: self.set_zoom(self.zoom * STEP),
            Qt.Key.Key_Minus: lambda: self.set_zoom(self.zoom / STEP),
            Qt.Key.Key_0: lambda: self.set_fit(ZoomFit.WIDTH),
        }.get(key)

    def _by_screen(self, way: int) -> None:
        if self.fit is ZoomFit.PAGE:
            self.go_on(way)
        else:
            self.scroll_by(QPointF(0, way * max(self.viewport().height() - KEPT, LINE)))
