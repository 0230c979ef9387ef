"""Links upon the pages: which one the mouse is over, and which one the keys have chosen.

A link that can be followed is seen when the mouse or the keys are on it; files set the colours of
their links themselves.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QTransform,
)

from paperdesk.model.pages import PageLink
from paperdesk.ui.features.reader.mark_shapes import rect_of
from paperdesk.ui.features.reader.overlay import Overlay
from paperdesk.ui.kit.design_tokens import PAPER_ACCENT

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REACH = 1.5
"""Points around a link that are of it."""
_FILL = 28


class LinkPlace(NamedTuple):
    """A link, and the page that it stands on."""

    page: int
    link: PageLink


class LinksOverlay(Overlay):
    """Overlay of the links of one document.

    ``shown(place)`` is told of a link that the mouse came to, or the keys (None: it left);
    ``followed(place)`` of one that is followed. ``on_screen()`` are the pages in sight.
    """

    def __init__(
        self,
        shown: Callable[[LinkPlace | None], object],
        followed: Callable[[LinkPlace], object],
        on_screen: Callable[[], Sequence[int]],
        set_cursor: Callable[[Qt.CursorShape], object],
    ) -> None:
        self._shown, self._followed = shown, followed
        self._on_screen, self._set_cursor = on_screen, set_cursor
        self.links: Mapping[int, Sequence[PageLink]] = {}
        """The links of the pages that are known."""
        self.current: LinkPlace | None = None
        self._pressed: LinkPlace | None = None
        self._pressed_at = QPointF()

    def at(self, page: int, point: QPointF) -> LinkPlace | None:
        """The link at a point of a page."""
        for link in self.links.get(page, ()):
            boxes = (rect_of(box) for box in link.boxes)
            if any(box.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point) for box in boxes):
                return LinkPlace(page, link)
        return None

    def choose(self, place: LinkPlace | None) -> None:
        """Let a link be the one that is seen and told of."""
        if place != self.current:
            self.current = place
            self._shown(place)

    def paint(self, painter: QPainter, page: int, to_view: QTransform) -> None:
        """Paint the link that is chosen."""
        if self.current is None or self.current.page != page:
            return
        colour = QColor(PAPER_ACCENT)
        painter.setPen(QPen(colour, 1.5))
        fill = QColor(colour)
        fill.setAlpha(_FILL)
        painter.setBrush(fill)
        for box in self.current.link.boxes:
            painter.drawRoundedRect(to_view.mapRect(rect_of(box)), 2, 2)

    def hover(self, page: int, point: QPointF, _event: QMouseEvent) -> bool | None:
        """A hand over a link, which is told of."""
        place = self.at(page, point)
        self.choose(place)
        if place is None:
            return False
        self._set_cursor(Qt.CursorShape.PointingHandCursor)
        return True

    def leave(self) -> None:
        """The mouse went away."""
        self.choose(None)

    def press(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """Take the left button over a link."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        self._pressed = self.at(page, point) if plain else None
        self._pressed_at = event.position()
        return event.button() is Qt.MouseButton.LeftButton and self._pressed is not None

    def move(self, _page: int, _point: QPointF, event: QMouseEvent) -> bool | None:
        """A press that becomes a drag is for the words of the link, not for where it leads."""
        moved = (event.position() - self._pressed_at).manhattanLength()
        if moved < QGuiApplication.styleHints().startDragDistance():
            return True
        self._pressed = None
        self.choose(None)
        return False

    def release(self, page: int, point: QPointF, _event: QMouseEvent) -> bool | None:
        """Follow the link that the button went down on, if it goes up there."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self.at(page, point) == pressed:
            self.choose(None)
            self._followed(pressed)
        return True

    def wants(self, event: QKeyEvent) -> bool | None:
        """Ctrl+L and Ctrl+Shift+L; Enter and Esc while a link is chosen."""
        return self._way(event) != 0 or (self.current is not None and _ends(event))

    def key(self, event: QKeyEvent) -> bool | None:
        """Walk through the links in sight; follow the chosen one, or leave it."""
        if way := self._way(event):
            self._step(way)
        elif self.current is not None and _ends(event):
            place = self.current
            self.choose(None)
            if event.key() in _ENTER:
                self._followed(place)
        else:
            return False
        return True

    def _way(self, event: QKeyEvent) -> int:
        if event.key() != Qt.Key.Key_L:
            return 0
        control = Qt.KeyboardModifier.ControlModifier
        ways = {control: 1, control | Qt.KeyboardModifier.ShiftModifier: -1}
        return ways.get(event.modifiers(), 0)

    def _step(self, way: int) -> None:
        places = [
            LinkPlace(page, link) for page in self._on_screen() for link in self.links.get(page, ())
        ]
        if not places:
            return
        if self.current in places:
            self.choose(places[(places.index(self.current) + way) % len(places)])
        else:
            self.choose(places[0 if way > 0 else -1])


def _ends(event: QKeyEvent) -> bool:
    return event.key() in (*_ENTER, Qt.Key.Key_Escape) and not event.modifiers()


def whole_box(link: PageLink) -> QRectF:
    """The first box of a link: beside it stands what is told of it."""
    return rect_of(link.boxes[0])
