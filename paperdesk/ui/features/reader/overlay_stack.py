"""Overlay stack: the overlays of a page view, and which of them the mouse and a key belong to.

A button that went down is the overlay's that took it until it goes up, or until a move shows that
it was meant for one below: a press on a link that becomes a drag selects words.
"""

from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeyEvent, QMouseEvent

from paperdesk.ui.features.reader.overlay import Overlay

Near = Callable[[QPointF], tuple[int, QPointF] | None]
"""The page at or near a point of the view, and the point of the shown page."""


class _OfferTo(Protocol):
    def __call__(self, one: Overlay, page: int, point: QPointF) -> bool | None: ...


class OverlayStack:
    """Overlays in the order in which they are painted; the last is asked first."""

    def __init__(self, near: Near) -> None:
        self._near = near
        self._overlays: list[Overlay] = []
        self._taken: Overlay | None = None
        self._pressed: QMouseEvent | None = None
        self._hovered: Overlay | None = None

    def __iter__(self) -> Iterator[Overlay]:
        return iter(self._overlays)

    def add(self, overlay: Overlay) -> None:
        """Lay one upon the others."""
        self._overlays.append(overlay)

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        self._pressed = event.clone()
        self._taken = self._first(event, lambda one, page, at: one.press(page, at, event))

    def double_press(self, event: QMouseEvent) -> None:
        """A button was pressed twice."""
        self._taken = self._first(event, lambda one, page, at: one.double_press(page, at, event))

    def move(self, event: QMouseEvent) -> bool:
        """The mouse was moved: whether an overlay answers for the place."""
        if self._taken is not None:
            found = self._near(event.position())
            if found and self._taken.move(*found, event) is False:
                self._hand_on(self._taken)
                if self._taken is not None:
                    self._taken.move(*found, event)
            return True
        over = None
        if not event.buttons():
            over = self._first(event, lambda one, page, at: one.hover(page, at, event))
        if self._hovered is not None and over is not self._hovered:
            self._hovered.leave()
        self._hovered = over
        return over is not None

    def _hand_on(self, taken: Overlay) -> None:
        """Let the overlays below one have the press that it took."""
        self._taken, press = None, self._pressed
        found = self._near(press.position()) if press is not None else None
        if press is None or found is None:
            return
        below = self._overlays[: self._overlays.index(taken)]
        self._taken = next((one for one in reversed(below) if one.press(*found, press)), None)

    def release(self, event: QMouseEvent) -> None:
        """The button went up."""
        taken, self._taken = self._taken, None
        if taken is not None and (found := self._near(event.position())):
            taken.release(*found, event)

    def leave(self) -> None:
        """The mouse went out of the view."""
        hovered, self._hovered = self._hovered, None
        if hovered is not None:
            hovered.leave()

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to one of them."""
        return any(one.wants(event) for one in self._overlays)

    def key(self, event: QKeyEvent) -> bool:
        """Offer a key: whether one took it."""
        return any(one.key(event) for one in reversed(self._overlays))

    def _first(self, event: QMouseEvent, offer: _OfferTo) -> Overlay | None:
        found = self._near(event.position())
        if found is None:
            return None
        return next((one for one in reversed(self._overlays) if offer(one, *found)), None)
