"""Shapes of marks on a shown page: where they are painted, and which one a point is on. Pure."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF

from paperdesk.model.marks import Mark, MarkKind, MarkPlace
from paperdesk.model.pages import Box, Matrix, PageSize, Quad

NOTE = 20.0
"""Side of the sign of a note, in points."""
_NEAR = 1.5
"""Points beside a mark that count as on it."""
_LINES = (MarkKind.UNDERLINE, MarkKind.STRIKEOUT, MarkKind.SQUIGGLY)


def shown_box(quad: Quad, matrix: Matrix) -> QRectF:
    """A rectangle of user space where the page shows it."""
    left, bottom, right, top = quad
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def user_quad(box: QRectF, matrix: Matrix) -> Quad:
    """A rectangle of the shown page in user space. A matrix that has no inverse gives nothing."""
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    if not area:
        return (0.0, 0.0, 0.0, 0.0)
    corners = [(x - e, y - f) for x in (box.left(), box.right()) for y in (box.top(), box.bottom())]
    xs = [(d * x - c * y) / area for x, y in corners]
    ys = [(a * y - b * x) / area for x, y in corners]
    return (min(xs), min(ys), max(xs), max(ys))


def rect_of(box: Box) -> QRectF:
    """A box as Qt has rectangles."""
    return QRectF(QPointF(box[0], box[1]), QPointF(box[2], box[3]))


def shapes(mark: Mark, size: PageSize) -> tuple[QRectF, ...]:
    """The rectangles of a mark on its page; none of one that is adrift or answers another.

    A note has one, of its sign, within the page.
    """
    if mark.place is MarkPlace.ADRIFT or mark.reply_to:
        return ()
    boxes = tuple(shown_box(quad, size.matrix) for quad in mark.quads)
    if mark.kind is not MarkKind.NOTE or not boxes:
        return boxes
    at = boxes[0].center()
    left = min(max(at.x() - NOTE / 2, 0), max(size.width - NOTE, 0))
    top = min(max(at.y() - NOTE / 2, 0), max(size.height - NOTE, 0))
    return (QRectF(left, top, NOTE, NOTE),)


def line_of(box: QRectF, kind: MarkKind) -> tuple[QPointF, QPointF]:
    """The line of an underline or strike-out in one of its boxes."""
    y = box.center().y() if kind is MarkKind.STRIKEOUT else box.bottom() - box.height() * 0.08
    return QPointF(box.left(), y), QPointF(box.right(), y)


def is_line(kind: MarkKind) -> bool:
    """Whether marks of this kind are lines."""
    return kind in _LINES


def mark_at(marks: Iterable[tuple[Mark, Sequence[QRectF]]], point: QPointF) -> Mark | None:
    """The mark that a point of the page is on; of several the smallest."""
    hits = [
        (sum(box.width() * box.height() for box in boxes), order, mark)
        for order, (mark, boxes) in enumerate(marks)
        if any(box.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(point) for box in boxes)
    ]
    return min(hits, key=lambda hit: hit[:2])[2] if hits else None
