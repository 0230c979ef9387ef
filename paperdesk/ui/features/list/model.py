"""Table model of the paper list: keys in an array, rows fetched in pages when painted.

Why a table model of one column: a QTableView asks only for what it shows, so
a reset of a million rows takes a few milliseconds; lists and trees ask for
every row. Why pages: memory stays flat, and a page of rows by key takes
well under a millisecond from SQLite. Why passages are asked for in fewer: each
takes milliseconds, and the next letter waits for those that are being made.
"""

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from paperdesk.model import Hit, Row
from paperdesk.model.day_sections import NO_DAYS, DaySections
from paperdesk.ui.features.list.section_heads import day_name
from paperdesk.ui.features.list.stand import place_of
from paperdesk.ui.features.list.taste_rows import TasteRows
from paperdesk.ui.features.list.texts import sentence
from paperdesk.ui.kit.labels import tip
from paperdesk.ui.kit.timers import after

PAGE = 8
KEPT_PAGES = 256
EXPLAINED = 8
"""Papers whose passages are asked for at once."""
_FLAGS = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsDragEnabled
)

Index = QModelIndex | QPersistentModelIndex
FetchRows = Callable[[Sequence[int]], Sequence[Row | None]]


class PaperModel(QAbstractTableModel):
    """Model of one column. ``full`` is the first row of papers with only most of the words."""

    hits_requested = Signal(object)
    """A tuple of keys whose passages and marks are about to be painted."""

    def __init__(self, fetch: FetchRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._keys: Sequence[int] = array("q")
        self._pages: OrderedDict[int, Sequence[Row | None]] = OrderedDict()
        self._hits: dict[int, Hit] = {}
        self._asked: set[int] = set()
        self._to_ask: set[int] = set()
        self.searching = False
        self.full = -1
        self.days = NO_DAYS
        self.taste: TasteRows | None = None
        self._dates: dict[int, str] = {}
        self._asking = after(self, 0, self._ask)

    def show(
        self,
        keys: Sequence[int],
        *,
        full: int = -1,
        searching: bool = False,
        keep_hits: bool = False,
        days: DaySections = NO_DAYS,
    ) -> None:
        """Show these papers; ``searching``: passages are wanted for them.

        ``keep_hits``: the same question again; the passages stay until newer ones come.
        """
        self.beginResetModel()
        self._keys = keys
        self.full = full if 0 < full < len(keys) else -1
        self.searching = searching
        self.days = days
        self._dates = dict(zip(days.rows, days.dates, strict=True))
        self._pages.clear()
        if not keep_hits:
            self._hits.clear()
        self._asked.clear()
        self._to_ask.clear()
        self.endResetModel()

    @property
    def head_rows(self) -> tuple[int, ...]:
        """The rows above which something stands: a day, or what those from ``full`` on are."""
        return self.days.rows + ((self.full,) if self.full > 0 else ())

    def is_headed(self, row: int) -> bool:
        """Whether something stands above a row."""
        return row in self._dates or (row == self.full and row > 0)

    def day_of(self, row: int) -> tuple[str, int] | None:
        """The date that stands above a row, and how many papers are of it."""
        if row not in self._dates:
            return None
        rows, place = self.days.rows, bisect_right(self.days.rows, row)
        end = self.full if self.full > 0 else len(self._keys)
        return self._dates[row], (rows[place] if place < len(rows) else end) - row

    def refetch(self) -> None:
        """The rows are other than before (a star, a tag): fetch them again when painted."""
        self._pages.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, 0))

    def set_hits(self, hits: Iterable[Hit]) -> None:
        """Passages and marks that were wanted have come."""
        for hit in hits:
            self._hits[hit.key] = hit
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, 0))

    def row(self, number: int) -> Row | None:
        """The paper at a place; None when it has gone meanwhile."""
        page = number // PAGE
        rows = self._pages.get(page)
        if rows is None:
            rows = self._fetch(self._keys[page * PAGE : (page + 1) * PAGE])
            self._pages[page] = rows
            if len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return rows[number % PAGE]

    def hit_of(self, key: int) -> Hit | None:
        """The hit of a paper, if it is known already."""
        return self._hits.get(key)

    def hit(self, number: int) -> Hit | None:
        """Why the paper at a place was found; asks for it when it is not known yet."""
        found = self._hits.get(self._keys[number])
        few = number // EXPLAINED
        if self.searching and few not in self._asked:
            self._asked.add(few)
            self._to_ask.add(few)
            self._asking.start()
        return found

    def taste_remarks(self, number: int) -> tuple[str, ...]:
        """Why the paper at a place stands there, in the order for its reader."""
        return self.taste.remarks(self._keys[number]) if self.taste is not None else ()

    def _ask(self) -> None:
        for few in sorted(self._to_ask):
            self.hits_requested.emit(tuple(self._keys[few * EXPLAINED : (few + 1) * EXPLAINED]))
        self._to_ask.clear()

    @property
    def keys(self) -> Sequence[int]:
        """The keys shown, in their order. Do not change it."""
        return self._keys

    def place(self, key: int) -> int:
        """Where a paper stands; -1 when it is not shown."""
        return place_of(self._keys, key)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many papers are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index | None = None) -> int:
        """One: a paper is painted as a whole."""
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title to show, a sentence to speak."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._taste_sentence(index.row())) or None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if row is None:
            return ""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        day, said = self.day_of(index.row()), sentence(row)
        said = f"{said} {self._taste_sentence(index.row())}".rstrip()
        return f"{day_name(day[0])}. {said}" if day else said

    def _taste_sentence(self, number: int) -> str:
        return self.taste.sentence(self._keys[number]) if self.taste is not None else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Papers can be dragged, onto a tag for one."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names for those who hear the list."""
        if role == Qt.ItemDataRole.DisplayRole:
            # Hidden, yet screen readers list them: '1, 2, 3' would say nothing.
            if orientation == Qt.Orientation.Horizontal:
                return self.tr("Papers")
            return self.tr("Paper {n}").format(n=section + 1)
        return None
