"""Walk along the rows of a table, by keys and with Shift, as one walks along papers.

Why not the table's own way with Shift: it selects from the row that was clicked last, wherever
one has gone by other keys since.
"""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from paperdesk.ui.kit.viewports import own_viewport

LOOK_AHEAD = 2
"""Rows that are in sight beyond the current one, so that one sees what comes."""
_SEEN = QAbstractItemView.ScrollHint.EnsureVisible

Index = QModelIndex | QPersistentModelIndex


class RowWalk(QTableView):
    """Table of one column, one of whose rows the reader stands on."""

    menu_requested = Signal(int, QPoint)
    """What can be done with the row is to be offered at this point of the screen; the signal
    returns when the menu is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own_viewport(self)
        self.pointed_row = -1
        """The row that a menu is open for; it gets a ring."""
        self._stays = False
        """Whether rows change under the reader: then nothing is scrolled further than need be."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or by key of the one stood on."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        if by_key:
            self.scrollTo(index)
        at = self.visualRect(index).center() if by_key else event.pos()
        self.pointed_row = index.row()
        self.viewport().update()
        self.menu_requested.emit(index.row(), self.viewport().mapToGlobal(at))
        self.pointed_row = -1
        self.viewport().update()

    def go_to(self, row: int) -> None:
        """Stand on a row, selected alone."""
        if not 0 <= row < self.model().rowCount():
            return
        self.stand_alone_on(row)
        self.scrollTo(self.currentIndex())

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _SEEN) -> None:
        """Bring a row in sight, with those that come next on either side of it."""
        if hint == _SEEN and not self._stays:
            room = (self.viewport().height() // self.verticalHeader().defaultSectionSize() - 1) // 2
            last = self.model().rowCount() - 1
            for by in (LOOK_AHEAD, -LOOK_AHEAD) if room >= LOOK_AHEAD else (room, -room):
                near = max(0, min(index.row() + by, last))
                super().scrollTo(self.model().index(near, 0), hint)
        super().scrollTo(index, hint)

    def stand_alone_on(self, row: int) -> None:
        """Stand on a row, selected alone, where it is."""
        # The view's own way asks which keys are held: with Ctrl down it would select nothing.
        # And the model selects nothing where one stands already, at either end of the list.
        model, index = self.selectionModel(), self.model().index(row, 0)
        model.select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def step(self, by: int) -> None:
        """Go some rows down, or up."""
        row = self.currentIndex().row()
        self.go_to(max(0, min(row + by, self.model().rowCount() - 1)))

    def selected_count(self) -> int:
        """How many papers are selected."""
        return sum(bottom - top + 1 for top, bottom in self.selected_parts())

    def selected_parts(self) -> list[tuple[int, int]]:
        """First and last row of each piece of the selection."""
        chosen = self.selectionModel().selection()
        return [(chosen.at(i).top(), chosen.at(i).bottom()) for i in range(chosen.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and last paper (a table would change the column)."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        to = self._row_of(key)
        if to is not None and held == Qt.KeyboardModifier.ShiftModifier:
            self._extend_to(to)
        elif to is not None and key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not held:
            self.go_to(to)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Shift, all from the paper one stands on are selected; a right click selects none."""
        if event.button() == Qt.MouseButton.RightButton:
            return
        row = self.rowAt(event.position().toPoint().y())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and row >= 0 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._extend_to(row)
        else:
            super().mousePressEvent(event)

    def _row_of(self, key: int) -> int | None:
        """Where a key leads that goes along the rows."""
        row, last = self.currentIndex().row(), self.model().rowCount() - 1
        page = max(1, self.viewport().height() // self.verticalHeader().defaultSectionSize() - 1)
        rows: dict[int, int] = {
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_Up: row - 1,
            Qt.Key.Key_Down: row + 1,
            Qt.Key.Key_PageUp: row - page,
            Qt.Key.Key_PageDown: row + page,
        }
        to = rows.get(key)
        return None if to is None or last < 0 else max(0, min(to, last))

    def _extend_to(self, row: int) -> None:
        """Select all papers from where the selection began to a row."""
        at = self.currentIndex().row()
        parts = self.selected_parts()
        begun = max(at, 0)
        if len(parts) == 1 and at in parts[0]:
            begun = sum(parts[0]) - at
        papers, model = self.model(), self.selectionModel()
        selection = QItemSelection(
            papers.index(min(begun, row), 0), papers.index(max(begun, row), 0)
        )
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        model.setCurrentIndex(papers.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(papers.index(row, 0))

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of actions here, not a search in the column."""
