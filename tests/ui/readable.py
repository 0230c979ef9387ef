"""What cannot be read on a screen: letters that are too small, lines that are cut, words that
lie upon one another.

Every visible widget is painted by itself, and each piece of text is looked at where it is
painted: within its widget, in what is seen of that, and beside the others. What one can scroll
to is not cut; what ends with an ellipsis says so itself.
"""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QLineEdit, QWidget

from paperdesk.ui.features.detail.head_area import HeadArea
from tests.ui.painted import PaintedText, texts_of

SMALLEST = 11
"""Pixels of the smallest letters."""
_SLACK = 1.5
"""Pixels that ink may reach beyond its room: what a rounded edge costs."""
_SPACE = 0.25
"""The width of a space in ems: Qt moves a line from right to left by the one at its end."""


def unreadable(top: QWidget) -> list[str]:
    """What of a screen cannot be read, a line each."""
    found: list[str] = []
    placed: list[tuple[QWidget, PaintedText, QRectF]] = []
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisible() or widget.width() < 1 or widget.height() < 1:
            continue
        seen = QRectF(widget.visibleRegion().boundingRect())
        for text in texts_of(widget):
            if not text.text.strip() or not text.ink.intersects(seen):
                continue
            found += [f"{why}: {text.text[:60]!r} in {_name(widget)}" for why in _why(widget, text)]
            at = text.ink & seen
            corner = widget.mapTo(top, QPoint()) if widget is not top else QPoint()
            placed.append((widget, text, at.translated(corner)))
    return found + list(_overlaps(placed))


def _why(widget: QWidget, text: PaintedText) -> Iterator[str]:
    """Why a text in a widget cannot be read."""
    if text.px < SMALLEST - 0.01:
        yield f"{text.px:.1f} px"
    across, down = _scrolled(widget)
    room = QRectF(widget.rect()) & text.room
    if not _within_a_scroller(widget):
        room &= QRectF(widget.visibleRegion().boundingRect())
    ink = text.ink
    beside = max(room.left() - ink.left(), ink.right() - room.right())
    if beside > max(_SLACK, _SPACE * text.px) and not across:
        yield f"cut by {beside:.0f} px at its side"
    above = max(room.top() - ink.top(), ink.bottom() - room.bottom())
    if above > _SLACK and not down:
        yield f"cut by {above:.0f} px above or below"


def _scrolled(widget: QWidget) -> tuple[bool, bool]:
    """Whether more of a widget can be reached by scrolling sideways, and up or down."""
    area = widget.parentWidget()
    if isinstance(widget, QLineEdit):
        return True, False
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not widget:
        return False, False
    below = area.parentWidget()
    if isinstance(area, QHeaderView) and isinstance(below, QAbstractScrollArea):
        area = below  # heads scroll with what they stand above
    bars = (
        (area.horizontalScrollBar(), area.horizontalScrollBarPolicy()),
        (area.verticalScrollBar(), area.verticalScrollBarPolicy()),
    )
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff  # no reader knows that there is more
    across, down = (how != off and bar.maximum() > bar.minimum() for bar, how in bars)
    return across, down


def _within_a_scroller(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QAbstractScrollArea | HeadArea):
            return True
        above = above.parentWidget()
    return False


def _overlaps(placed: list[tuple[QWidget, PaintedText, QRectF]]) -> Iterator[str]:
    rows = sorted(placed, key=lambda one: one[2].top())
    for number, (widget, text, at) in enumerate(rows):
        for other, more, place in islice(rows, number + 1, None):
            if place.top() >= at.bottom():
                break
            both = at & place
            if min(both.width(), both.height()) > 2 * _SLACK and text.text != more.text:
                yield (
                    f"{text.text[:40]!r} in {_name(widget)} lies upon "
                    f"{more.text[:40]!r} in {_name(other)}"
                )


def _name(widget: QWidget) -> str:
    """A widget by its own class and those that it stands in, those of the program."""
    names: list[str] = []
    one: QWidget | None = widget
    while one is not None and not names[3:]:
        names.append(type(one).__name__)
        one = one.parentWidget()
    return " in ".join(names)
