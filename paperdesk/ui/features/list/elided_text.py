"""Elided text of a row: lines with highlights, in the text's own direction.

Why QTextLayout and not drawText: it takes the direction from the text itself,
so that an English title keeps its ellipsis at its own end in a mirrored
window, and it knows where a marked word stands in a line of mixed scripts.

Why lines are kept: finding where each ends takes twice as long as painting
it, and while one scrolls most of them are painted again and again. Why no
``elidedText``: it would measure all of the text that the line is measured
for anyway.
"""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine
from PySide6.QtGui import QTextOption as Option

from paperdesk.model import Span
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.ui.kit import fonts, utf16

_ELLIPSIS = "…"
_USUAL, _THINNEST = 0.4, 0.2
"""The width of usual letters and of the thinnest, in ems: no more of a text than fits so is
looked at, first of usual ones."""
_MOST_KEPT = 320
"""Texts whose lines are kept: those of about sixty rows, a few megabytes."""


def _option(wrap: Option.WrapMode) -> Option:
    made = Option()
    made.setWrapMode(wrap)
    made.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return made


_AT_WORDS = _option(Option.WrapMode.WrapAtWordBoundaryOrAnywhere)
_ANYWHERE = _option(Option.WrapMode.WrapAnywhere)


@late_dataclass(frozen=True, slots=True, repr=False)
class Ink(Value):
    """How a text is set: size, weight, colours of text and of marks."""

    px: int
    weight: str
    colour: QColor
    mark: QColor
    mark_text: QColor


@late_dataclass(frozen=True, slots=True, repr=False)
class Slot(Value):
    """Room for one line: left edge, baseline and width; a ``mirrored`` one sets from the right."""

    left: float
    baseline: float
    width: float
    mirrored: bool = False


@late_dataclass(frozen=True, slots=True, repr=False)
class _ElidedLine(Value):
    """One line, set: which letters it shows, and where they stand in its layout."""

    layout: QTextLayout
    line: QTextLine
    start: int
    stop: int
    wide: float
    left: float
    ascent: float


def set_text(
    painter: QPainter, text: str, slots: Sequence[Slot], ink: Ink, marks: Sequence[Span] = ()
) -> None:
    """Set a text into one or more slots; what does not fit the last is cut with an ellipsis."""
    widths = tuple([slot.width for slot in slots])
    lines = _lines(text, widths, fonts.family(), ink.px, ink.weight)
    for slot, line in zip(slots, lines, strict=False):
        left = slot.left + (slot.width - line.wide if slot.mirrored else 0.0)
        origin = QPointF(left - line.left, slot.baseline - line.ascent)
        formats = _paint_marks(painter, line, origin, ink, marks) if marks else []
        painter.setPen(ink.colour)
        line.layout.draw(painter, origin, formats)


def from_first_mark(
    text: str, marks: Sequence[Span], room: float, ink: Ink
) -> tuple[str, tuple[Span, ...]]:
    """Let a text begin later, and its marks with it, where its first mark would be cut away.

    ``room`` is that of all its lines; what stands before the mark keeps a third of it,
    or what is left of it.
    """
    by = _skipped(text, tuple(marks[0]), room, fonts.family(), ink.px, ink.weight)
    if by < 0:
        return text, tuple(marks)
    return _ELLIPSIS + text[by + 1 :], tuple((one - by, other - by) for one, other in marks)


@lru_cache(maxsize=_MOST_KEPT)
def _skipped(text: str, mark: Span, room: float, _family: str, px: int, weight: str) -> int:
    """So many letters give way to an ellipsis for the mark to be seen; -1: none need to."""
    metrics = fonts.drawn_metrics(px, weight)
    start, end = mark
    if metrics.horizontalAdvance(text[:end]) <= room:
        return -1
    before = max(room / 3, room - metrics.horizontalAdvance(text[start:]))
    elided = metrics.elidedText(text[:start], Qt.TextElideMode.ElideLeft, before)
    kept = elided.lstrip(_ELLIPSIS)
    words = kept.partition(" ")[2] or kept
    return start - len(words) - 1  # one for the ellipsis


def width_of(text: str, px: int, weight: str = "regular") -> float:
    """How wide a text is in one line."""
    return _width_of(text, fonts.family(), px, weight)


@lru_cache(maxsize=_MOST_KEPT)
def _width_of(text: str, _family: str, px: int, weight: str) -> float:
    return fonts.drawn_metrics(px, weight).horizontalAdvance(text)


@lru_cache(maxsize=_MOST_KEPT)
def _lines(
    text: str, widths: tuple[float, ...], _family: str, px: int, weight: str
) -> tuple[_ElidedLine, ...]:
    """The lines of a text as wide as these; ``_family`` is the type they were measured in."""
    font = fonts.drawn(px, weight)
    made: list[_ElidedLine] = []
    start = 0
    for number, width in enumerate(widths):
        if start >= len(text):
            break
        last = number == len(widths) - 1
        for em in (_USUAL, _THINNEST):
            rest = text[start : start + int(max(width, 0) / (px * em)) + 8]
            layout, line = _laid_out(rest, font, width, _ANYWHERE if last else _AT_WORDS)
            taken = _letters(rest, max(line.textLength(), 1))
            if taken < len(rest) or len(rest) == len(text) - start:
                break
        if last and taken < len(text) - start:
            line.setLineWidth(max(width - width_of(_ELLIPSIS, px, weight), 0.0))
            taken = _letters(rest, line.textLength())
            layout, line = _laid_out(rest[:taken] + _ELLIPSIS, font, 100_000.0, _ANYWHERE)
        wide, left = line.naturalTextWidth(), line.x() + line.naturalTextRect().left()
        made.append(_ElidedLine(layout, line, start, start + taken, wide, left, line.ascent()))
        start += taken
    return tuple(made)


def _laid_out(
    text: str, font: QFont, width: float, option: Option
) -> tuple[QTextLayout, QTextLine]:
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return layout, line


def _letters(text: str, units: int) -> int:
    """How many letters so many of Qt's units are: a letter beyond 16 bits is two of them."""
    if text.isascii() or max(text) <= "\uffff":
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def _paint_marks(
    painter: QPainter, line: _ElidedLine, origin: QPointF, ink: Ink, marks: Sequence[Span]
) -> list[QTextLayout.FormatRange]:
    """Paint what lies behind marked words; how the words themselves are to be coloured."""
    formats: list[QTextLayout.FormatRange] = []
    shown = line.layout.text()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.mark)
    for mark in marks:
        first, behind = max(mark[0], line.start), min(mark[1], line.stop)
        if first >= behind:
            continue
        start = utf16.units(shown, first - line.start)
        stop = utf16.units(shown, behind - line.start)
        one, other = x_of(line.line.cursorToX(start)), x_of(line.line.cursorToX(stop))
        x, wide = origin.x() + min(one, other), abs(other - one)
        box = QRectF(x - 1, origin.y() - 0.5, wide + 2, line.line.height() + 1)
        painter.drawRoundedRect(box, 3, 3)
        formats.append(_coloured(start, stop - start, ink.mark_text))
    return formats


def x_of(found: object) -> float:
    """``cursorToX`` answers with a number, or with a pair, by version of the binding."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]


def _coloured(start: int, length: int, colour: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    style = QTextCharFormat()
    style.setForeground(colour)
    made.format = style
    return made
