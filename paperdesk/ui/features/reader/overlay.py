"""Overlay: what lies upon the pages of the reader: a selection, marks, links, matches.

Overlays are painted in the order in which they were added, above the page and below its tint;
they are asked about the mouse and keys in the opposite order, until one answers True; no answer
is a no.
"""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QTransform


class Overlay:
    """Base of overlays, which does nothing. Points are of the shown page (`model.pages`)."""

    def paint(self, painter: QPainter, page: int, to_view: QTransform) -> None:
        """Paint upon a page; ``to_view`` leads from its points to the view. The painter is in
        the view's coordinates, and is put back by the view."""

    def press(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """A button went down on a page: whether it is this overlay's from now on, with all
        moves, until it goes up."""

    def double_press(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """A button was pressed twice."""

    def move(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """The mouse was moved with a button that this overlay took; perhaps to another page.
        False: the press was not for it after all, and those below are asked for it."""

    def release(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """The button went up."""

    def hover(self, page: int, point: QPointF, event: QMouseEvent) -> bool | None:
        """The mouse is over a page, no button is down: whether the overlay set the cursor."""

    def leave(self) -> None:
        """The mouse is over no page any more, or over what another overlay answers for."""

    def wants(self, event: QKeyEvent) -> bool | None:
        """Whether a key is the overlay's, in place of an action of the window."""

    def key(self, event: QKeyEvent) -> bool | None:
        """A key was pressed: whether it was the overlay's."""
