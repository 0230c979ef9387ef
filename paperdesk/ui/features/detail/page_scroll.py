"""Scroll of a page: its head goes first, then what is read, as if both were one.

Every page keeps its own scroll bar, keys and selection. What would scroll it
takes the head away first; at its beginning the head comes back.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTextEdit, QWidget

from paperdesk.ui.features.detail.head_area import HeadArea
from paperdesk.ui.kit import fonts

_LINE = 20
"""Pixels of a line, of which the system says how many a step of the wheel scrolls."""
_NOTCH = 120
"""What Qt tells of a step of the wheel."""
_STAYS = 40
"""Pixels of a page that are still seen on the next one."""
_BACK = (Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Home)
_ON = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)


class PageScroll(QObject):
    """Scroll of the head in ``area`` of a ``page``, together with what :meth:`join` is told of."""

    def __init__(self, area: HeadArea, page: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._joined: list[QAbstractScrollArea] = []
        self._moves = False
        page.installEventFilter(self)  # where nobody else takes the wheel
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def join(self, *scrolled: QAbstractScrollArea) -> None:
        """Let these, whose bars count pixels, scroll as one with the head, and no others."""
        for one in self._joined:
            one.removeEventFilter(self)
            one.viewport().removeEventFilter(self)
            one.verticalScrollBar().valueChanged.disconnect(self._scrolled)
        self._joined = list(scrolled)
        for one in scrolled:
            one.installEventFilter(self)
            one.viewport().installEventFilter(self)
            one.verticalScrollBar().valueChanged.connect(self._scrolled)

    def scroll(self, pixels: int, read: QAbstractScrollArea | None = None) -> bool:
        """Scroll on (or back, below 0); False where that is the end. ``read`` is what is read."""
        read = read or next((one for one in self._joined if one.isVisible()), None)
        before = self._area.away, read.verticalScrollBar().value() if read else 0
        if pixels > 0:
            rest = pixels - self._fold(pixels, read)
            if rest and read is not None:
                self._move(read, rest)
        else:
            rest = pixels - self._move(read, pixels) if read is not None else pixels
            if rest < 0:
                self._area.scroll_to(self._area.away + rest)
        return before != (self._area.away, read.verticalScrollBar().value() if read else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wheel and the keys that scroll while the head goes or comes."""
        if isinstance(event, QWheelEvent):
            read = next((one for one in self._joined if watched in (one, one.viewport())), None)
            return self._wheel(read, event, beside=watched is read)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            for one in self._joined:
                if watched is one:
                    self._key(one, event)
        return super().eventFilter(watched, event)

    def _wheel(self, read: QAbstractScrollArea | None, event: QWheelEvent, *, beside: bool) -> bool:
        turned = event.angleDelta()
        if abs(turned.x()) > abs(turned.y()) or event.modifiers() & ~_KEEPS_SCROLLING:
            return False
        line = fonts.zoomed(_LINE)
        pixels = event.pixelDelta().y() or round(
            turned.y() / _NOTCH * QApplication.wheelScrollLines() * line
        )
        if read is not None and not beside:  # Qt lets the room around a text scroll nothing
            before = read.verticalScrollBar().value()
            on = pixels < 0 and self._area.left and self._room(read)
            back = pixels > 0 and self._area.away and before < pixels
            if not (on or back):  # the page scrolls alone, as Qt has it
                return False
        self.scroll(-pixels, read)
        return True

    def _key(self, read: QAbstractScrollArea, event: QKeyEvent) -> None:
        """What a key does besides what it does in the page: at its ends the head moves."""
        bar, key = read.verticalScrollBar(), event.key()
        page, line = page_of(read), fonts.zoomed(_LINE) * 2
        if _is_within(read):
            return
        if key == Qt.Key.Key_Home and not isinstance(read, QTextEdit):  # there it is of a line
            self._area.scroll_to(0)
        elif key in _BACK and not bar.value():
            away = {Qt.Key.Key_Up: line, Qt.Key.Key_PageUp: page}.get(Qt.Key(key))
            self._area.scroll_to(self._area.away - away if away is not None else 0)
        elif key in _ON and not bar.maximum() and self._area.below:
            self._fold(page if key == Qt.Key.Key_PageDown else line, read)

    def _scrolled(self, value: int) -> None:
        """Something else scrolled a page: the head goes first, and nothing seems to jump."""
        read = next((one for one in self._joined if one.verticalScrollBar() is self.sender()), None)
        if self._moves or read is None or not read.isVisible() or value <= 0:
            return
        gone = min(value, self._area.left)
        if gone > 0:
            self._moves = True
            self._area.scroll_to(self._area.away + gone)
            read.verticalScrollBar().setValue(value - gone)
            self._moves = False

    def _room(self, read: QAbstractScrollArea | None) -> int:
        """Pixels that can be scrolled: what of the head and of the page is out of sight below."""
        bar = read.verticalScrollBar() if read is not None else None
        beyond = bar.maximum() - bar.value() if bar is not None else 0
        return self._area.below + beyond

    def _fold(self, pixels: int, read: QAbstractScrollArea | None) -> int:
        """Take so much of the head away, if there is something to see instead; how much it was."""
        gone = min(pixels, self._area.left, self._room(read))
        if gone > 0:
            self._moves = True
            self._area.scroll_to(self._area.away + gone)
            self._moves = False
        return max(gone, 0)

    def _move(self, read: QAbstractScrollArea, pixels: int) -> int:
        """Scroll what is read itself; how far it went."""
        bar = read.verticalScrollBar()
        before = bar.value()
        self._moves = True
        bar.setValue(before + pixels)
        self._moves = False
        return bar.value() - before

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The keyboard never goes where it is not seen."""
        if now is not None and self._area.isVisible() and self._area.isAncestorOf(now):
            self._area.reveal(now)


def page_of(read: QAbstractScrollArea) -> int:
    """Pixels by which a page scrolls on."""
    return max(read.viewport().height() - _STAYS, _STAYS)


_KEEPS_SCROLLING = Qt.KeyboardModifier.KeypadModifier


def _is_within(read: QAbstractScrollArea) -> bool:
    """Whether the cursor of what is written stands behind the first paragraph."""
    if not isinstance(read, QTextEdit) or read.isReadOnly():
        return False
    return read.textCursor().blockNumber() > 0
