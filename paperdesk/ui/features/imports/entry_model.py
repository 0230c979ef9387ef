"""Model of the entries of a file, of which the reader chooses those that come in.

Why not items of a list widget: 10,000 of them take seconds to make.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from paperdesk.model import FoundEntry
from paperdesk.text import display, display_name, fold
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.kit.check_list import CHECK_ROW, CheckRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class EntryModel(QAbstractListModel):
    """Model whose rows are the entries that fit a filter; each is taken or left out."""

    counted = Signal()
    """Others are taken than before."""

    def __init__(
        self,
        entries: Sequence[FoundEntry],
        left_out: frozenset[int] = frozenset(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries = entries
        self._out = set(left_out)
        self._rows: Sequence[int] = range(len(entries))
        self._folded: list[str] = []

    @property
    def left_out(self) -> frozenset[int]:
        """The numbers of the entries that are not taken."""
        return frozenset(self._out)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many entries fit the filter."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be taken or not."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Title, what is said to those who hear it, whether it is taken, and what is painted."""
        if not index.isValid():
            return None
        number = self._rows[index.row()]
        entry = self._entries[number]
        taken = number not in self._out
        if role == CHECK_ROW:
            line = imports_texts.entry_line(entry)
            return CheckRow(display(entry.title), line, on=taken)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return display(entry.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{display(entry.title)}, {imports_texts.entry_line(entry)}"
        return None

    def setData(
        self, index: Index, value: object, role: int = int(Qt.ItemDataRole.EditRole)
    ) -> bool:
        """Take an entry, or leave it out."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        number = self._rows[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._out.discard(number)
        else:
            self._out.add(number)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.counted.emit()
        return True

    def take_all(self) -> None:
        """Take all entries that are shown."""
        self._out.difference_update(self._rows)
        self._recount()

    def take_none(self) -> None:
        """Leave out all entries that are shown."""
        self._out.update(self._rows)
        self._recount()

    def take_new(self) -> None:
        """Of those that are shown, take the new ones and leave out the known ones."""
        for number in self._rows:
            if self._entries[number].is_new:
                self._out.discard(number)
            else:
                self._out.add(number)
        self._recount()

    def filter(self, words: str) -> None:
        """Show the entries whose title or author has all these words."""
        wanted = fold(words).split()
        if wanted and not self._folded:
            self._folded = [
                fold(f"{entry.title} {display_name(entry.author)} {entry.year or ''}")
                for entry in self._entries
            ]
        self.beginResetModel()
        self._rows = (
            [n for n, text in enumerate(self._folded) if all(word in text for word in wanted)]
            if wanted
            else range(len(self._entries))
        )
        self.endResetModel()

    def _recount(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])
        self.counted.emit()
