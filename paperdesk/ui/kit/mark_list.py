"""List of marks: each with its colour, its words and what was written to it.

Rows are as high as their words need, within limits; letters are keys of the window, but for
those that a list of marks takes for itself: ``1`` to ``4`` give a colour, ``C`` or F2 writes to a
mark, Delete takes it away.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyleOptionViewItem, QWidget

from paperdesk.model.frozen import Value
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.kit.labels import short
from paperdesk.ui.kit.painted_rows import (
    Index,
    RowDelegate,
    mirrored,
    paint_ground,
    paint_line,
    text_role,
)

COLOURS = ("yellow", "green", "blue", "red")
"""The colours by the keys ``1`` to ``4``."""
_ROLE = int(Qt.ItemDataRole.UserRole)
_QUOTE_LINES, _COMMENT_LINES = 4, 4
_INSET, _PAD, _BAR, _GAP = 8, 10, 4, 10
_BESIDE, _HIGHEST = 4, 120
"""The gap above a picture, and its height at most."""
_HEAD, _QUOTE_LINE, _COMMENT_LINE = 16, 19, 17
_KEYS_OF_COLOURS = {getattr(Qt.Key, f"Key_{n}"): name for n, name in enumerate(COLOURS, 1)}
_COMMENT_KEYS = (Qt.Key.Key_C, Qt.Key.Key_F2)
_PLAIN = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True, slots=True, repr=False)
class MarkRow(Value):
    """Row of a mark. ``colour`` is one of :data:`COLOURS` or ``#rrggbb``, ``lined`` for a mark
    that is a line, ``warned`` where its head says what is to be looked at; ``picture`` is what
    an area shows."""

    colour: str
    head: str
    quote: str = ""
    comment: str = ""
    lined: bool = False
    warned: bool = False
    spoken: str = ""
    picture: QImage | None = None


class MarkList(QListWidget):
    """List of rows by their places. Enter or a press opens one, Esc leads out."""

    opened = Signal(int)
    removed = Signal(int)
    comment_requested = Signal(int)
    coloured = Signal(int, str)
    leave_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)  # it stands on what is around it
        self.setItemDelegate(_MarkDelegate(self))
        self.itemClicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Iterable[MarkRow]) -> None:
        """Show these instead; the reader stands where they stood, as far as there are rows."""
        before = max(self.currentRow(), 0)
        self.clear()
        for row in rows:
            item = QListWidgetItem(short(row.quote or row.comment or row.head))
            item.setData(_ROLE, row)
            parts = (row.spoken, row.head, row.quote, row.comment)
            said = ". ".join(short(part) for part in parts if part)
            item.setData(int(Qt.ItemDataRole.AccessibleTextRole), said)
            self.addItem(item)
        if self.count():
            self.setCurrentRow(min(before, self.count() - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew: in another width they are of other heights."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def row_at(self, place: int) -> MarkRow:
        """The row at a place."""
        row: MarkRow = self.item(place).data(_ROLE)
        return row

    def event(self, event: QEvent) -> bool:
        """Keep the list's own letters from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.key() in (*_KEYS_OF_COLOURS, *_COMMENT_KEYS, Qt.Key.Key_Delete)
            if own and event.modifiers() in _PLAIN:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Delete, Esc, colours and comments; other letters belong to the window."""
        key, row = Qt.Key(event.key()), self.currentRow()
        plain = event.modifiers() in _PLAIN
        if key == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentItem())
        elif plain and row >= 0 and key == Qt.Key.Key_Delete:
            self.removed.emit(row)
        elif plain and row >= 0 and key in _COMMENT_KEYS:
            self.comment_requested.emit(row)
        elif plain and row >= 0 and key in _KEYS_OF_COLOURS:
            self.coloured.emit(row, _KEYS_OF_COLOURS[key])
        elif event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.opened.emit(self.row(item))


def bar_colour(colour: str) -> QColor:
    """The colour that stands for a mark's beside the page."""
    if colour in COLOURS or (colour.startswith("#") and len(colour) == 7):
        return theme.colour(colour)
    return theme.colour("text3")


def wrapped(words: str, font: QFont, width: int, most: int) -> list[str]:
    """The words in lines of a width, at most so many; the last is cut where there are more."""
    metrics, lines = QFontMetricsF(font), list[str]()
    for paragraph in words.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            if len(lines) == most - 1:
                rest = " ".join(words.split()) if most == 1 else _units(paragraph, start)
                lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
                layout.endLayout()
                return lines
            lines.append(_units(paragraph, start, line.textLength()).strip())
        layout.endLayout()
    return lines


def _units(text: str, start: int, length: int | None = None) -> str:
    """Part of a text by places as Qt counts them, where letters beyond 16 bits are two."""
    raw = text.encode("utf-16-le", "surrogatepass")
    end = None if length is None else 2 * (start + length)
    return raw[2 * start : end].decode("utf-16-le", "replace")


class _MarkDelegate(RowDelegate):
    """Delegate of a row: head, quote beside a bar of its colour, comment; mirrored."""

    def __init__(self, view: MarkList) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        row: MarkRow = index.data(_ROLE)
        width = round(self._list.viewport().width() / fonts.zoom())
        quote, comment = _lines(row, _text_width(width))
        high = 2 * _PAD + _HEAD + _QUOTE_LINE * len(quote) + _COMMENT_LINE * len(comment)
        high += 4 * bool(quote) + 4 * bool(comment) + _picture_height(row, width)
        return QSize(120, fonts.zoomed(high))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: MarkRow = index.data(_ROLE)
        area: QRect = option.rect
        ground = QRectF(mirrored(option, area.adjusted(_INSET, 1, -_INSET, -1)))
        active = paint_ground(painter, option, ground, focused=self._list.hasFocus())
        left = area.left() + _INSET + _PAD + _BAR + _GAP
        width = _text_width(area.width())
        quote, comment = _lines(row, width)
        top = area.top() + _PAD
        role = text_role(active, "danger" if row.warned else "text3")
        head = QRect(left, top, width, _HEAD)
        paint_line(painter, option, head, row.head, (11, "medium", role))
        top += _HEAD
        if row.picture is not None:
            high = _picture_height(row, area.width()) - _BESIDE
            wide = round(row.picture.width() * high / max(row.picture.height(), 1))
            place = QRect(left, top + _BESIDE, wide, high)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(mirrored(option, place)), row.picture)
            top += high + _BESIDE
        top = self._paint_lines(painter, option, (left, top, width), quote, active)
        self._paint_lines(painter, option, (left, top, width), comment, active, comment=True)
        bar = QRect(left - _GAP - _BAR, area.top() + _PAD, _BAR, area.height() - 2 * _PAD)
        _paint_bar(painter, QRectF(mirrored(option, bar)), row, rim=active)

    @staticmethod
    def _paint_lines(
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: tuple[int, int, int],
        lines: Sequence[str],
        active: bool,
        *,
        comment: bool = False,
    ) -> int:
        """Paint lines from a place (left, top, width) down; where the next may begin."""
        left, top, width = place
        high = _COMMENT_LINE if comment else _QUOTE_LINE
        look = (12, "regular", text_role(active, "text2" if comment else "text"))
        if not comment:
            look = (13, "regular", look[2])
        top += 4 * bool(lines)
        for line in lines:
            # Each in the direction of its own words: a comma does not go to the other end.
            words = f"\N{FIRST STRONG ISOLATE}{line}\N{POP DIRECTIONAL ISOLATE}"
            paint_line(painter, option, QRect(left, top, width, high), words, look)
            top += high
        return top


def _text_width(width: int) -> int:
    return max(60, width - 2 * _INSET - 2 * _PAD - _BAR - _GAP)


def _picture_height(row: MarkRow, width: int) -> int:
    """The room of a row's picture, with the gap above it; it is never made larger than it is."""
    if row.picture is None or row.picture.isNull():
        return 0
    wide = min(_text_width(width), row.picture.width())
    high = round(row.picture.height() * wide / row.picture.width())
    return min(high, _HIGHEST) + _BESIDE


def _lines(row: MarkRow, width: int) -> tuple[list[str], list[str]]:
    quote = wrapped(row.quote, fonts.drawn(13), width, _QUOTE_LINES) if row.quote else []
    comment = wrapped(row.comment, fonts.drawn(12), width, _COMMENT_LINES) if row.comment else []
    return quote, comment


def _paint_bar(painter: QPainter, bar: QRectF, row: MarkRow, *, rim: bool) -> None:
    """The bar of the colour: a line with gaps for a mark that is a line."""
    painter.setPen(Qt.PenStyle.NoPen)
    if rim:  # every colour is to be seen upon the accent
        painter.setBrush(theme.colour("accent_text"))
        painter.drawRoundedRect(bar.adjusted(-1.5, -1.5, 1.5, 1.5), 3.5, 3.5)
    painter.setBrush(bar_colour(row.colour))
    if not row.lined:
        painter.drawRoundedRect(bar, 2, 2)
        return
    top = bar.top()
    while top < bar.bottom():
        painter.drawRoundedRect(QRectF(bar.left(), top, bar.width(), 5), 2, 2)
        top += 8
