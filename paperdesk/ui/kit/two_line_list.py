"""List of rows of two lines, of which one is activated: a paper and what is to be said of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyleOptionViewItem, QWidget

from paperdesk.model.frozen import Value
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import short
from paperdesk.ui.kit.painted_rows import (
    Index,
    RowDelegate,
    mirrored,
    paint_ground,
    paint_line,
    text_role,
)

_ROW = 56
_ROLE = int(Qt.ItemDataRole.UserRole)
_PAD = 12
IN_A_PANE = 20
"""Inset of rows beside text that is read, whose letters then stand below its own."""


@dataclass(frozen=True, slots=True, repr=False)
class TwoLineRow(Value):
    """A row: its first line, its second, a remark at the far edge. ``strong``: it stands out.

    A row without a second line is the head of those below it; none can stand on it.
    """

    text: str
    detail: str = ""
    remark: str = ""
    strong: bool = False


class TwoLineList(QListWidget):
    """List of rows by their places. Enter or a press opens one, Delete asks to remove it, Esc
    leads out; letters are keys of the window."""

    opened = Signal(int)
    removed = Signal(int)
    leave_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, inset: int = 0) -> None:
        super().__init__(parent)
        self.inset = inset
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_TwoLineDelegate(self))
        self.itemClicked.connect(self._open)

    def show_rows(self, rows: Iterable[TwoLineRow]) -> None:
        """Show these instead; the reader stands where they stood, as far as there are rows."""
        before = max(self.currentRow(), 0)
        self.clear()
        self._append(rows)
        self._stand(before)

    def add_rows(self, rows: Iterable[TwoLineRow]) -> None:
        """Show these below those that are there."""
        self._append(rows)
        if self.currentRow() < 0:
            self._stand(0)

    def replace_row(self, place: int, row: TwoLineRow) -> None:
        """Show another row in the place of one."""
        _write(self.item(place), row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Delete and Esc; other letters belong to the window."""
        key, row = event.key(), self.currentRow()
        if key == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._open(self.currentItem())
        elif key == Qt.Key.Key_Delete and row >= 0:
            self.removed.emit(row)
        elif event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _append(self, rows: Iterable[TwoLineRow]) -> None:
        for row in rows:
            item = QListWidgetItem()
            _write(item, row)
            self.addItem(item)

    def _stand(self, wanted: int) -> None:
        """Stand on the first row from a place on that can be stood on, or else on the last one."""
        papers = [n for n in range(self.count()) if self._row(n).detail]
        if papers:
            self.setCurrentRow(next((n for n in papers if n >= wanted), papers[-1]))

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None and self._row(self.row(item)).detail:
            self.opened.emit(self.row(item))

    def _row(self, place: int) -> TwoLineRow:
        found: TwoLineRow = self.item(place).data(_ROLE)
        return found


def _write(item: QListWidgetItem, row: TwoLineRow) -> None:
    item.setText(short(row.text))
    item.setData(_ROLE, row)
    said = ". ".join(short(part) for part in (row.text, row.remark, row.detail) if part)
    item.setData(int(Qt.ItemDataRole.AccessibleTextRole), said)
    if not row.detail:
        item.setFlags(Qt.ItemFlag.NoItemFlags)


class _TwoLineDelegate(RowDelegate):
    """Delegate of a row; mirrored right to left."""

    def __init__(self, view: TwoLineList) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are of one height, and heads of another."""
        row: TwoLineRow = index.data(_ROLE)
        return QSize(200, fonts.zoomed(_ROW if row.detail else 34))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: TwoLineRow = index.data(_ROLE)
        area: QRect = option.rect
        left = area.left() + self._list.inset + _PAD
        width = area.right() - left - 2 * _PAD
        if not row.detail:
            place = QRect(left, area.top() + 12, width, 18)
            paint_line(painter, option, place, row.text, (11, "semibold", "text3"))
            return
        ground = QRectF(mirrored(option, area.adjusted(self._list.inset, 1, -_PAD, -1)))
        active = paint_ground(painter, option, ground, focused=self._list.hasFocus())
        room = width
        if row.remark:
            look = (12, "medium", text_role(active, "text2"))
            wide = round(fonts.drawn_metrics(12, "medium").horizontalAdvance(row.remark)) + 2
            place = QRect(left + width - wide, area.top() + 8, wide, 20)
            paint_line(painter, option, place, row.remark, look, near=False)
            room -= wide + 12
        weight = "semibold" if row.strong else "medium"
        first, second = (
            QRect(left, area.top() + 8, room, 20),
            QRect(left, area.top() + 30, width, 16),
        )
        paint_line(painter, option, first, row.text, (14, weight, text_role(active)))
        paint_line(painter, option, second, row.detail, (12, "regular", text_role(active, "text2")))
