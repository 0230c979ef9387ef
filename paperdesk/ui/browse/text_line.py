"""Sets the lines of a row: cut with an ellipsis, with marks, in the text's own direction.

Why QTextLayout and not drawText: it takes the direction from the text itself,
so that an English title keeps its ellipsis at its own end in a mirrored
window, and it knows where a marked word stands in a line of mixed scripts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption

from paperdesk.model import Span
from paperdesk.ui import fonts

_OPTION = QTextOption()
_OPTION.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_OPTION.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)


@dataclass(frozen=True, slots=True)
class Ink:
    """How a text is set: size, weight, colours of text and of marks."""

    px: int
    weight: str
    colour: QColor
    mark: QColor
    mark_text: QColor


@dataclass(frozen=True, slots=True)
class Slot:
    """Room for one line: left edge, baseline and width; a ``mirrored`` one sets from the right."""

    left: float
    baseline: float
    width: float
    mirrored: bool = False


def set_text(
    painter: QPainter, text: str, slots: Sequence[Slot], ink: Ink, marks: Sequence[Span] = ()
) -> None:
    """Set a text into one or more slots; what does not fit the last is cut with an ellipsis."""
    start = 0
    for number, slot in enumerate(slots):
        last = number == len(slots) - 1
        rest = text[start:]
        if not rest:
            return
        taken = len(rest) if last else _fitting(rest, slot.width, ink)
        line = rest if last else rest[:taken].rstrip()
        _set_line(painter, line, slot, ink, _shifted(marks, start))
        start += taken


def from_first_mark(
    text: str, marks: Sequence[Span], room: float, ink: Ink
) -> tuple[str, tuple[Span, ...]]:
    """Let a text begin later, and its marks with it, where its first mark would be cut away.

    ``room`` is that of all its lines; what stands before the mark keeps a third of it,
    or what is left of it.
    """
    metrics = fonts.drawn_metrics(ink.px, ink.weight)
    start, end = marks[0]
    if metrics.horizontalAdvance(text[:end]) <= room:
        return text, tuple(marks)
    before = max(room / 3, room - metrics.horizontalAdvance(text[start:]))
    kept = metrics.elidedText(text[:start], Qt.TextElideMode.ElideLeft, before).lstrip("…")
    words = kept.partition(" ")[2] or kept
    by = start - len(words) - 1  # one for the ellipsis
    return "…" + text[by + 1 :], tuple((one - by, other - by) for one, other in marks)


def _fitting(text: str, width: float, ink: Ink) -> int:
    """How many characters of a text fit into one line, broken between words."""
    layout = QTextLayout(text[:400], fonts.drawn(ink.px, ink.weight))
    layout.setTextOption(_OPTION)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return max(line.textLength(), 1)


def _shifted(marks: Sequence[Span], by: int) -> list[Span]:
    return [(max(start - by, 0), end - by) for start, end in marks if end > by]


def _set_line(painter: QPainter, text: str, slot: Slot, ink: Ink, marks: Sequence[Span]) -> None:
    metrics = fonts.drawn_metrics(ink.px, ink.weight)
    shown = metrics.elidedText(text[:600], Qt.TextElideMode.ElideRight, slot.width)
    kept = len(shown) if shown == text else len(shown) - 1
    layout = QTextLayout(shown, fonts.drawn(ink.px, ink.weight))
    layout.setTextOption(_OPTION)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    wide = line.naturalTextWidth()
    rtl_text = line.x() + line.naturalTextRect().left() if line.isValid() else 0.0
    left = slot.left + (slot.width - wide if slot.mirrored else 0.0)
    origin = QPointF(left - rtl_text, slot.baseline - line.ascent())
    formats = []
    for start, end in marks:
        stop = min(end, kept)
        if start >= stop:
            continue
        one, other = line.cursorToX(start), line.cursorToX(stop)
        x = origin.x() + min(_x(one), _x(other))
        box = QRectF(x - 1, origin.y() - 0.5, abs(_x(other) - _x(one)) + 2, line.height() + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.mark)
        painter.drawRoundedRect(box, 3, 3)
        formats.append(_coloured(start, stop - start, ink.mark_text))
    painter.setPen(ink.colour)
    layout.draw(painter, origin, formats)


def _x(found: object) -> float:
    """``cursorToX`` answers with a number, or with a pair, by version of the binding."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]


def _coloured(start: int, length: int, colour: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    style = QTextCharFormat()
    style.setForeground(colour)
    made.format = style
    return made
