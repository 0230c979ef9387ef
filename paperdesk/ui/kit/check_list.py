"""Check list: rows of two lines, each with a box that takes it or leaves it out.

Why a model and no item widgets: thousands of rows are there at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget

from paperdesk.model.frozen import Value
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.check_box import BOX, paint_box
from paperdesk.ui.kit.painted_rows import Index, RowDelegate, mirrored, paint_ground, paint_line

_ROW = 44
_CHECKED = int(Qt.ItemDataRole.CheckStateRole)
CHECK_ROW = int(Qt.ItemDataRole.UserRole)
"""The role by which a model gives the :class:`CheckRow` of a place."""
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True, repr=False)
class CheckRow(Value):
    """A row: what it is, a second line, a remark at the far edge, and whether it is taken."""

    text: str
    detail: str = ""
    remark: str = ""
    on: bool = True


class CheckListModel(QAbstractListModel):
    """Model of check rows. ``counted``: others are taken than before."""

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CheckRow] = []

    @property
    def taken(self) -> tuple[int, ...]:
        """The places of the rows that are taken."""
        return tuple(place for place, row in enumerate(self._rows) if row.on)

    def show_rows(self, rows: Iterable[CheckRow]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        self.counted.emit()

    def take_all(self, on: bool) -> None:
        """Take all rows, or none."""
        self._rows = [replace(row, on=on) for row in self._rows]
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [_CHECKED])
        self.counted.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be taken or not."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The first line, all lines to those who hear it, whether it is taken, and the row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == CHECK_ROW:
            return row
        if role == _CHECKED:
            return Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (row.text, row.remark, row.detail) if part)
        return None

    def setData(
        self, index: Index, value: object, role: int = int(Qt.ItemDataRole.EditRole)
    ) -> bool:
        """Take a row, or leave it out."""
        if role != _CHECKED or not index.isValid():
            return False
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        self._rows[index.row()] = replace(self._rows[index.row()], on=on)
        self.dataChanged.emit(index, index, [_CHECKED])
        self.counted.emit()
        return True


class CheckView(QListView):
    """View of any model of check rows: a press or Space takes one or leaves it out."""

    def __init__(self, name: str, model: QAbstractListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_CheckDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setProperty("look", "plain")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press takes a row, or leaves it out."""
        super().mouseReleaseEvent(event)
        at: QPoint = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._toggle(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space does the same."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        row: CheckRow = index.data(CHECK_ROW)
        to = Qt.CheckState.Unchecked if row.on else Qt.CheckState.Checked
        self.model().setData(index, to, _CHECKED)


class CheckList(CheckView):
    """View of check rows with a model of its own, ``rows``. ``counted`` as the model's."""

    counted = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        rows = CheckListModel(parent)
        super().__init__(name, rows, parent)
        self.rows = rows
        self.rows.counted.connect(self.counted)


class _CheckDelegate(RowDelegate):
    """Delegate of a check row: the box, the first line with the remark, the second line."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are alike."""
        return QSize(200, fonts.zoomed(_ROW))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: CheckRow = index.data(CHECK_ROW)
        area: QRect = option.rect
        option = QStyleOptionViewItem(option)
        option.state &= ~QStyle.StateFlag.State_Selected
        paint_ground(painter, option, QRectF(area.adjusted(0, 1, 0, -1)), focused=False)
        top = area.top() + (4 if row.detail else (area.height() - 20) // 2)
        box = mirrored(option, QRect(area.left() + 8, top + 2, BOX, BOX))
        current = self._view.hasFocus() and index == self._view.currentIndex()
        paint_box(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), on=row.on, ring=current)
        left, right = area.left() + 8 + BOX + 10, area.right() - 8
        if row.remark:
            wide = round(fonts.drawn_metrics(12).horizontalAdvance(row.remark)) + 2
            place = QRect(right - wide, top, wide, 20)
            paint_line(painter, option, place, row.remark, (12, "regular", "text3"), near=False)
            right -= wide + 12
        roles = ("text", "text2") if row.on else ("text3", "text3")
        place = QRect(left, top, right - left, 20)
        paint_line(painter, option, place, row.text, (13, "regular", roles[0]))
        place = QRect(left, top + 19, area.right() - 8 - left, 17)
        paint_line(painter, option, place, row.detail, (12, "regular", roles[1]))
