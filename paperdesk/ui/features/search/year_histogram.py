"""Histogram of years: how many papers of each were found; drag to keep to some of them.

With the keyboard: arrows walk, with Shift they reach further, Enter keeps to
what is marked, Delete or Esc lets all years in again.

Why a slider underneath: it has a value that a screen reader follows, the year
one stands on. A value of our own making would need Qt's accessible interface
in Python, which ends the program when another process asks it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from paperdesk.ui.kit import accessibility, fonts, theme

HEIGHT = 46
BARS = 26
"""Height of the room for bars, of the strip's own."""
EDGE = 16
WIDEST = 28
"""Width of a bar at most: few years are no blocks."""
MOST = 60
"""Years shown at most, the latest ones; what is older stands in the first bar."""


class YearHistogram(QAbstractSlider):
    """Histogram; ``chosen`` tells first and last year to keep to, ``cleared`` that any will do."""

    chosen = Signal(int, int)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Years"))
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counts: dict[int, int] = {}
        self._first, self._last = 0, -1
        self._kept: tuple[int, int] | None = None
        self._marked: tuple[int, int] | None = None
        self._dragging = False
        self._over: int | None = None
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, fonts.zoomed(HEIGHT))

    def show_years(self, years: Sequence[tuple[int, int]], kept: tuple[int, int] | None) -> None:
        """Show (year, papers) in order, and the years that the query is kept to."""
        counts = dict(years)
        self._last = max(counts, default=-1)
        self._first = max(min(counts, default=0), self._last - MOST + 1)
        self._counts = dict.fromkeys(range(self._first, self._last + 1), 0)
        for year, papers in counts.items():
            self._counts[max(year, self._first)] += papers
        self._kept = kept
        self.setEnabled(self.worth_showing)
        if not self._dragging:
            self._marked = None
        self.setRange(self._first, max(self._last, self._first))
        self.setValue(min(kept[1], self._last) if kept else self._last)
        self._describe()
        self.update()

    @property
    def worth_showing(self) -> bool:
        """Whether there is more than one year to choose from."""
        return self._last > self._first

    def _describe(self) -> None:
        if not self._counts:
            words = ""
        elif self._marked:
            words = self._words(self._span(self._marked))
        elif self._kept is None:
            words = self.tr("{first} to {last}").format(first=self._first, last=self._last)
        else:
            first, last = (max(self._kept[0], self._first), min(self._kept[1], self._last))
            words = self.tr("kept to {first} to {last}").format(first=first, last=last)
        self.setAccessibleDescription(words)

    # Places

    def _room(self) -> QRectF:
        return QRectF(EDGE, 4, self.width() - 2 * EDGE, self.height() * BARS / HEIGHT)

    def _step(self) -> float:
        return self._room().width() / max(len(self._counts), 1)

    def _left(self, year: int) -> float:
        place = year - self._first
        if self._mirrored():
            place = len(self._counts) - 1 - place
        return self._room().left() + place * self._step()

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _year_at(self, x: float) -> int:
        place = int((x - self._room().left()) // self._step())
        place = max(0, min(place, len(self._counts) - 1))
        return self._first + (len(self._counts) - 1 - place if self._mirrored() else place)

    # What the reader does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to mark years."""
        if event.button() == Qt.MouseButton.LeftButton and self._counts:
            year = self._year_at(event.position().x())
            self._dragging, self._marked = True, (year, year)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark up to here, or name the year below the pointer."""
        if not self._counts:
            return
        year = self._year_at(event.position().x())
        self._over = year
        if self._dragging and self._marked is not None:
            self._marked = (self._marked[0], year)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep to what is marked; a click on what is kept lets all years in again."""
        if event.button() == Qt.MouseButton.LeftButton and self._dragging:
            self._dragging = False
            span = self._span(self._marked)
            self._marked = None
            if span == self._kept or (span and span[0] == span[1] and self._is_kept(span[0])):
                self.cleared.emit()
            elif span:
                self.chosen.emit(*span)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No year is below the pointer."""
        self._over = None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is for the list below."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk and reach, Enter keeps, Delete and Esc let all in."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._counts:
            by = 1 if (key == Qt.Key.Key_Right) is not self._mirrored() else -1
            self._walk(by, reach=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (span := self._span(self._marked)):
            self.chosen.emit(*span)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Escape) and self._kept:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int, *, reach: bool) -> None:
        anchor, now = self._marked or ((self._last + 1, self._last + 1) if by < 0 else (0, 0))
        year = max(self._first, min(now + by, self._last))
        self._marked = (anchor, year) if reach and self._marked else (year, year)
        self.setValue(year)
        self._describe()
        accessibility.announce(self, self.accessibleDescription())
        self.update()

    def _span(self, marked: tuple[int, int] | None) -> tuple[int, int] | None:
        return (min(marked), max(marked)) if marked else None

    def _is_kept(self, year: int) -> bool:
        return self._kept is not None and self._kept[0] <= year <= self._kept[1]

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars over a line, first and last year below, in between the years marked."""
        if not self._counts:
            return
        painter = QPainter(self)
        # Places are mirrored by hand; '2014-2017' reads from left to right everywhere.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        span = self._span(self._marked) or self._kept
        self._paint_bars(painter, span)
        self._paint_words(painter, span)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(9, 1, -9, -1), 6, 6)
        painter.end()

    def _paint_bars(self, painter: QPainter, span: tuple[int, int] | None) -> None:
        room, step = self._room(), self._step()
        most = max(self._counts.values())
        gap = 2.0 if step > 6 else 1.0 if step > 3 else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        for year, papers in self._counts.items():
            inside = span is None or span[0] <= year <= span[1]
            tall = max(papers / most * room.height(), 2.0 if papers else 0.0)
            wide = min(step - gap, fonts.zoomed(WIDEST))
            bar = QRectF(self._left(year) + (step - wide) / 2, room.bottom() - tall, wide, tall)
            painter.setBrush(_colour(inside, span is not None or year == self._over))
            painter.drawRoundedRect(bar, min(2.0, step / 3), min(2.0, step / 3))
        painter.setPen(QPen(theme.colour("line"), 1))
        line = room.bottom() + 1.5
        painter.drawLine(QPointF(room.left(), line), QPointF(room.right(), line))

    def _paint_words(self, painter: QPainter, span: tuple[int, int] | None) -> None:
        room = self._room()
        below = QRectF(room.left(), room.bottom() + 2, room.width(), self.height() - room.bottom())
        painter.setFont(fonts.font(11, tabular=True))
        painter.setPen(theme.colour("text3"))
        centre = Qt.AlignmentFlag.AlignVCenter
        for year in (self._first, self._last):
            painter.drawText(
                self._below(year, below), Qt.AlignmentFlag.AlignHCenter | centre, str(year)
            )
        words = self._words(span)
        if words:
            painter.setFont(fonts.font(11, "semibold", tabular=True))
            painter.setPen(theme.colour("text2"))
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | centre, words)

    def _below(self, year: int, line: QRectF) -> QRectF:
        """Room for a year in the middle below its bar, or as near to it as the strip is wide."""
        wide = fonts.metrics(11, tabular=True).horizontalAdvance(str(year)) + 2
        left = self._left(year) + (self._step() - wide) / 2
        left = max(line.left(), min(left, line.right() - wide))
        return QRectF(left, line.top(), wide, line.height())

    def _words(self, span: tuple[int, int] | None) -> str:
        if span is None and self._over is None:
            return ""
        first, last = span or (self._over or 0, self._over or 0)
        first, last = max(first, self._first), min(last, self._last)
        papers = sum(self._counts.get(year, 0) for year in range(first, last + 1))
        years = str(first) if first == last else f"{first}–{last}"
        return f"{years} · {QLocale().toString(papers)}"


def _colour(inside: bool, strong: bool) -> QColor:
    return theme.colour("off" if not inside else "accent" if strong else "scroll")
