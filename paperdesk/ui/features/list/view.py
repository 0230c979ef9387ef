"""Table view of the papers: which are shown, current and selected, and how one walks them."""

from array import array
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QDrag, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QWidget

from paperdesk.model import Hit, Row
from paperdesk.model.day_sections import NO_DAYS, DaySections
from paperdesk.ui.features.list.delegate import PaperDelegate
from paperdesk.ui.features.list.model import FetchRows, PaperModel
from paperdesk.ui.features.list.row_thumbnail import Thumbnails
from paperdesk.ui.features.list.row_walk import RowWalk
from paperdesk.ui.features.list.stand import Stand, runs_of
from paperdesk.ui.kit import drag_data, theme
from paperdesk.ui.texts.names import paper_count

MOST_RUNS = 2000
"""A selection in more pieces is not carried over a change of the list: Qt would take seconds."""


class PaperList(RowWalk):
    """View of paper rows. ``current_changed`` names the current paper, or None."""

    current_changed = Signal(object)
    selection_changed = Signal(int)
    open_requested = Signal(int)
    hits_requested = Signal(object)
    copy_requested = Signal(object)
    """The titles of these papers are to be copied."""

    def __init__(self, fetch: FetchRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.papers = PaperModel(fetch, self)
        self.papers.hits_requested.connect(self.hits_requested)
        self._delegate = PaperDelegate(self, self.papers)
        self._told: object = None
        self._quiet = False
        self._strewn: array[int] | None = None
        """What is selected where it stands in more pieces than rows can show."""
        self._headed: tuple[int, ...] = ()
        self._prepare()
        self.setModel(self.papers)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.doubleClicked.connect(
            lambda index: self.open_requested.emit(self.papers.keys[index.row()])
        )
        theme.changed.connect(self._dress_again)
        self._clear_highlight()

    def _prepare(self) -> None:
        self.setAccessibleName(self.tr("Papers"))
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(self._delegate.height)
        rows.setDefaultSectionSize(self._delegate.height)
        rows.hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.verticalScrollBar().setSingleStep(30)

    def _clear_highlight(self) -> None:
        # Else the table paints its own square selection under our rounded one.
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(palette)

    def _dress_again(self) -> None:
        self._clear_highlight()
        if self.verticalHeader().defaultSectionSize() != self._delegate.height:
            self._set_heights()

    def set_compact(self, compact: bool) -> None:
        """Rows of 68 px instead of 92, with a line less of the passage."""
        self._delegate.compact = compact
        self._set_heights()

    def _set_heights(self) -> None:
        stand = self._stand()
        self.verticalHeader().setMinimumSectionSize(self._delegate.height)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
        papers = self.papers
        papers.show(
            papers.keys,
            full=papers.full,
            searching=papers.searching,
            keep_hits=True,
            days=papers.days,
        )
        self._make_room_for_heads()
        self._return_to(stand)

    def set_batch(self, number: int, name: Callable[[int], str]) -> None:
        """Say which batch is shown (0: none), so that what came with others is marked as such.

        ``name`` gives the name of a batch by its number, ``""`` where there is none.
        """
        self._delegate.batch, self._delegate.name_of_batch = number, name

    def set_tag_colours(self, colours: dict[str, str]) -> None:
        """The colours of tags by name."""
        self._delegate.colours = colours
        self.viewport().update()

    def set_thumbnails(self, thumbnails: Thumbnails | None) -> None:
        """Where small pictures of papers are from; None: none are shown."""
        self._delegate.thumbnails = thumbnails
        self.viewport().update()

    def show_papers(
        self,
        keys: Sequence[int],
        *,
        full: int = -1,
        searching: bool = False,
        keep: bool = False,
        keep_hits: bool = False,
        days: DaySections = NO_DAYS,
    ) -> None:
        """Show other papers. ``keep``: stay at the paper, selection and place of scrolling.

        ``keep_hits``: they were found by the same query.
        """
        stand = self._stand() if keep else None
        self._quiet = True
        self.papers.show(keys, full=full, searching=searching, keep_hits=keep_hits, days=days)
        self._make_room_for_heads()
        if stand is not None:
            self._return_to(stand)
        elif keys:
            self.scrollToTop()
            self.stand_alone_on(0)
        self._quiet = False
        self._tell(self.currentIndex(), QModelIndex())
        self._tell_selection()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Carry the selected papers as a small label under the pointer."""
        drag = QDrag(self)
        drag.setMimeData(drag_data.papers())
        count = len(self.selected_keys())
        row = self.current_row()
        title = row.title if row is not None and count == 1 else ""
        words = title or paper_count(count)
        drag.setPixmap(drag_data.picture(words, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-12, -12))
        drag.exec(Qt.DropAction.CopyAction)

    def _make_room_for_heads(self) -> None:
        # The header keeps the height of a row over a reset, so take the room back first.
        # It is not asked to paint meanwhile: else it would measure all rows for each of them.
        header, height = self.verticalHeader(), self._delegate.height
        header.setUpdatesEnabled(False)
        for row in self._headed:
            if row < self.papers.rowCount():
                header.resizeSection(row, height)
        self._headed = self.papers.head_rows
        for row in self._headed:
            header.resizeSection(row, height + self._delegate.apart)
        header.setUpdatesEnabled(True)

    def _stand(self) -> Stand:
        selected = self.selected_keys() if len(self.selected_parts()) <= MOST_RUNS else ()
        row, top = self.currentIndex().row(), self.rowAt(0)
        at = self.rowViewportPosition(row) if row >= 0 else -1
        return Stand(
            self.papers.keys,
            row,
            tuple(selected),
            at if 0 <= at < self.viewport().height() else None,
            top,
            self.rowViewportPosition(top) if top >= 0 else 0,
        )

    def _return_to(self, stand: Stand) -> None:
        papers = self.papers
        row, top = stand.row_in(papers.keys), stand.top_in(papers.keys)
        self.updateGeometries()  # else the bar ends where it ended before
        self._scroll(top, stand.offset)
        if row < 0:
            return
        runs = runs_of(papers.keys, stand.selected if stand.has_kept(papers.keys, row) else ())
        self._choose(row, runs if 0 < len(runs) <= MOST_RUNS else [(row, row)])
        if stand.at is not None:
            self._keep_in_sight(row, stand.at)

    def _choose(self, row: int, runs: Sequence[tuple[int, int]]) -> None:
        """Stand on a row, with these runs of rows selected."""
        papers, selection = self.papers, QItemSelection()
        for first, last in runs:
            selection.select(papers.index(first, 0), papers.index(last, 0))
        model = self.selectionModel()
        self._stays = True
        model.setCurrentIndex(papers.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._stays = False
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _scroll(self, row: int, at: int) -> None:
        """Have a row stand so many pixels below the top."""
        if row >= 0:
            place = self.rowViewportPosition(row) + self.verticalOffset()
            self.verticalScrollBar().setValue(place - at)

    def _keep_in_sight(self, row: int, at: int) -> None:
        """What the reader looked at is where it was, unless it is in sight anyway."""
        now = self.rowViewportPosition(row)
        if not 0 <= now <= self.viewport().height() - self.rowHeight(row):
            self._scroll(row, at)
            self.scrollTo(self.papers.index(row, 0))

    def set_hits(self, hits: Iterable[Hit]) -> None:
        """Passages and marks have come."""
        self.papers.set_hits(hits)

    def current_key(self) -> int | None:
        """The paper the reader stands on."""
        row = self.currentIndex().row()
        return self.papers.keys[row] if 0 <= row < len(self.papers.keys) else None

    def current_row(self) -> Row | None:
        """What is known of the paper the reader stands on."""
        row = self.currentIndex().row()
        return self.papers.row(row) if 0 <= row < len(self.papers.keys) else None

    def paper_at(self, at: QPoint) -> tuple[int, QRect] | None:
        """The paper at a point of the viewport, and where its row stands."""
        index = self.indexAt(at)
        if not index.isValid():
            return None
        return self.papers.keys[index.row()], self.visualRect(index)

    def selected_keys(self) -> Sequence[int]:
        """The selected papers in the order of the list."""
        if self._strewn is not None:
            return self._strewn
        keys = array("q")
        for top, bottom in sorted(self.selected_parts()):
            keys.extend(self.papers.keys[top : bottom + 1])
        return keys

    def select_key(self, key: int) -> bool:
        """Stand on a paper; whether it is in the list."""
        row = self.papers.place(key)
        if row >= 0:
            self.go_to(row)
            self.scrollTo(self.currentIndex(), self.ScrollHint.PositionAtCenter)
        return row >= 0

    def go_to_key(self, key: int) -> None:
        """Stand on a paper, selected alone, if it is in the list."""
        self.go_to(self.papers.place(key))

    def stand_on(self, keys: Sequence[int]) -> None:
        """Select those of the papers that are here, and stand on one, in sight."""
        runs = runs_of(self.papers.keys, keys)
        if not 0 < len(runs) <= MOST_RUNS:
            return
        here = self.currentIndex().row()
        row = here if any(first <= here <= last for first, last in runs) else runs[0][0]
        self._choose(row, runs)
        if not self.viewport().rect().contains(self.visualRect(self.currentIndex())):
            self.scrollTo(self.currentIndex(), self.ScrollHint.PositionAtCenter)

    def choose_keys(self, keys: Sequence[int]) -> None:
        """Select those of these papers that are here, in however many pieces they stand."""
        runs = runs_of(self.papers.keys, keys)
        if not runs:
            return
        here = self.currentIndex().row()
        row = here if any(first <= here <= last for first, last in runs) else runs[0][0]
        self._quiet, few = True, len(runs) <= MOST_RUNS
        self._choose(row, runs if few else [(row, row)])
        self._quiet = False
        rows = self.papers.keys
        self._strewn = None
        if not few:
            self._strewn = array("q", (rows[at] for one, to in runs for at in range(one, to + 1)))
        self._tell(self.currentIndex(), QModelIndex())
        self.selection_changed.emit(self.selected_count() if few else len(self.selected_keys()))

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if self._quiet:
            return
        row = index.row()
        key = self.papers.keys[row] if 0 <= row < len(self.papers.keys) else None
        if key != self._told:
            self._told = key
            self.current_changed.emit(key)

    def _tell_selection(self) -> None:
        if not self._quiet:
            self._strewn = None
            self.selection_changed.emit(self.selected_count())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the paper, Ctrl+C copies titles."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(self.selected_keys())
            return
        opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if opens and (key := self.current_key()) is not None:
            self.open_requested.emit(key)
        else:
            super().keyPressEvent(event)
