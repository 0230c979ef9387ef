"""Rows of the side bar as a model: papers are dropped on some, collections are dragged about."""

from collections.abc import Sequence
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

TAKES_PAPERS = ("tag", "collection", "later", "starred", "read")
"""Kinds of places that papers can be dropped on."""

Index = QModelIndex | QPersistentModelIndex


class SideBarRows(QAbstractListModel):
    """The rows as a model. ``dropped_on`` tells the place that papers were dropped on,
    ``collection_dropped`` a collection by its path, the one it is put into (``""``: none) and the
    one before which (``""``: as the last).

    ``takes_out``: papers may be dropped on All papers, which takes them out of what is shown.
    """

    dropped_on = Signal(Scope)
    collection_dropped = Signal(str, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[SideRow] = []
        self.takes_out = False

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
        if not index.isValid():  # between the rows
            return Qt.ItemFlag.ItemIsDropEnabled
        if self.rows[index.row()].head:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        scope = self.rows[index.row()].scope
        takes = scope is not None and scope.kind in TAKES_PAPERS
        if takes or (self.takes_out and scope == Scope()):
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.rows[index.row()].path else flags

    def mimeTypes(self) -> list[str]:
        """Papers and collections can be dropped."""
        return [drag_data.PAPERS, drag_data.COLLECTION]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """A collection that is dragged."""
        return drag_data.collection(next(self.rows[index.row()].path for index in indexes))

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Whether what is dragged can be dropped there."""
        if path := drag_data.collection_path(data):
            return self._target(path, row, parent) is not None
        droppable = parent.isValid() and Qt.ItemFlag.ItemIsDropEnabled in self.flags(parent)
        return droppable and drag_data.are_papers(data)

    def _target(self, path: str, row: int, parent: Index) -> tuple[str, str] | None:
        """Where a collection would be put: into which, before which; None: it cannot be there."""
        if parent.isValid():
            above, before = self.rows[parent.row()].path, ""
        elif 0 <= row < len(self.rows) and (before := self.rows[row].path):
            above = before.rpartition("/")[0]
        elif 0 < row <= len(self.rows) and self.rows[row - 1].path:
            above, before = "", ""  # below the last
        else:
            return None
        is_place = bool(above or before) or not parent.isValid()
        inside = f"{above}/".startswith(f"{path}/")
        return (above, before) if is_place and not inside and before != path else None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Papers were dropped on a place, or a collection into one or between two."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        if path := drag_data.collection_path(data):
            self.collection_dropped.emit(path, *(self._target(path, row, parent) or ("", "")))
            return True
        self.dropped_on.emit(self.rows[parent.row()].scope)
        return True
