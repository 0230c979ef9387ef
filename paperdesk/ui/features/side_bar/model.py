"""Rows of the side bar as a model, on some of which papers can be dropped."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QWidget

from paperdesk.model import Scope
from paperdesk.ui.features.side_bar.delegate import ROW_ROLE
from paperdesk.ui.features.side_bar.scope_rows import SideRow
from paperdesk.ui.kit import drag_data

TAKES_PAPERS = ("tag", "later", "starred", "read")
"""Kinds of places that papers can be dropped on."""

Index = QModelIndex | QPersistentModelIndex


class SideBarRows(QAbstractListModel):
    """The rows as a model. ``dropped_on`` tells the place that papers were dropped on."""

    dropped_on = Signal(Scope)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[SideRow] = []

    def show(self, rows: list[SideRow]) -> bool:
        """Show other rows; whether they are others at all."""
        if rows == self.rows:
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows, and what is said of it."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and not row.head:
            return row.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A head cannot be stood on; some places take papers."""
        if self.rows[index.row()].head:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        scope = self.rows[index.row()].scope
        takes = scope is not None and scope.kind in TAKES_PAPERS
        return flags | Qt.ItemFlag.ItemIsDropEnabled if takes else flags

    def mimeTypes(self) -> list[str]:
        """Papers alone can be dropped."""
        return [drag_data.PAPERS]

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index
    ) -> bool:
        """Whether what is dragged can be dropped there."""
        droppable = parent.isValid() and Qt.ItemFlag.ItemIsDropEnabled in self.flags(parent)
        return droppable and drag_data.are_papers(data)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Papers were dropped on a place."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.dropped_on.emit(self.rows[parent.row()].scope)
        return True
