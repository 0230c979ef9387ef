"""Dialog of duplicates: the pairs at one side, the chosen one field by field at the other.

Nothing is changed before the reader presses a button that says what it does, and the last of
that is taken back here with Undo.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.duplicates import DuplicateComparison, DuplicatePair
from paperdesk.model.messages import Message
from paperdesk.ui.features.duplicates import texts as duplicates_texts
from paperdesk.ui.features.duplicates.comparison_view import ComparisonView
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import accessibility, fonts
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.progress_page import ProgressPage
from paperdesk.ui.kit.rtl_margins import set_margins

_PAIR = Qt.ItemDataRole.UserRole
_WORKING, _PAIRS, _NOTHING = range(3)


class DuplicatesDialog(QDialog):
    """Modal dialog of duplicates. Esc stops the search, and then closes.

    ``comparison_requested(kept, other)`` asks for :meth:`show_comparison`; the other signals
    name papers by their keys, ``merge_requested`` with the fields of the other that are taken.
    """

    comparison_requested = Signal(int, int)
    merge_requested = Signal(int, int, list)
    sure_merge_requested = Signal(list)
    distinct_requested = Signal(int, int)
    undo_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Duplicates"))
        self.setModal(True)
        self.resize(fonts.zoomed(920), fonts.zoomed(620))
        self._working = True
        self._pairs: tuple[DuplicatePair, ...] = ()
        self._line = label(self.tr("Looking for duplicates…"), self, size=17, weight="semibold")
        self._line.setWordWrap(True)
        self._quiet = label("", self, level="2", wrap=True)
        self._why = label("", self, size=12, level="2", wrap=True)
        self._progress = ProgressPage(self)
        self.tree = self._make_tree()
        self.comparison = ComparisonView(self)
        self._stack = QStackedWidget(self)
        self._make_buttons()
        self._lay_out()
        self.show_progress(0, 0)

    # Told by the controller

    def show_progress(self, done: int, total: int, what: Message | None = None) -> None:
        """Show how far the search is; ``total`` 0 while unknown."""
        counted = f"{number(done)} / {number(total)}" if total else ""
        self._quiet.setText(self._progress.show_progress(done, total, what, counted))
        self._stack.setCurrentIndex(_WORKING)
        self._enable()

    def show_pairs(self, pairs: Sequence[DuplicatePair], row: int = 0) -> None:
        """Show what was found, or is left; ``row`` is the pair that is shown first."""
        self._working, self._pairs = False, tuple(pairs)
        self._line.setText(duplicates_texts.headline(pairs))
        self._quiet.setText(duplicates_texts.explanation(pairs))
        self._fill_tree()
        self._stack.setCurrentIndex(_PAIRS if pairs else _NOTHING)
        items = self._items()
        if items:
            self.tree.setCurrentItem(items[min(row, len(items) - 1)])
        else:
            self._chosen(None)
        (self.tree if pairs else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_comparison(self, found: DuplicateComparison | None) -> None:
        """Show the chosen pair field by field."""
        self.comparison.show_comparison(found)
        self._enable()
        ends = (self.sure, self.undo, self.swap, self.apart, self.merge, self.close_button)
        way = (self.tree, self.comparison, *self.comparison.buttons(), *ends)
        for one, two in pairwise(way):
            QWidget.setTabOrder(one, two)

    def show_done(self, words: str, *, undoable: bool) -> None:
        """Say what was done, and whether it can be taken back here."""
        self._quiet.setText(words)
        accessibility.announce(self._quiet, words)
        self.undo.setEnabled(undoable)

    def show_failure(self, message: str) -> None:
        """Say why nothing was found or done."""
        self._working = False
        self._quiet.setText(message)
        if not self._pairs:
            self._line.setText(self.tr("The search was broken off"))
            self._stack.setCurrentIndex(_NOTHING)
        self._enable()

    @property
    def row(self) -> int:
        """The place of the chosen pair among all."""
        item = self.tree.currentItem()
        return self._items().index(item) if item in self._items() else 0

    # What the reader does

    def reject(self) -> None:
        """Esc, Close or closing: stop the search, or close when it is over."""
        if not self._working:
            super().reject()
            return
        self._line.setText(self.tr("Stopping…"))
        self.cancel_requested.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As :meth:`reject`."""
        if self._working:
            event.ignore()
            self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter merges nothing by itself."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        pair = item.data(0, _PAIR) if item is not None else None
        self._why.setText(duplicates_texts.reasons(pair) if pair else "")
        self.show_comparison(None)
        if pair:
            self.comparison_requested.emit(*pair.keys)

    def _merge(self) -> None:
        if (found := self.comparison.found) is not None:
            self.merge_requested.emit(*found.keys, self.comparison.taken())

    def _tell_apart(self) -> None:
        if (found := self.comparison.found) is not None:
            self.distinct_requested.emit(*found.keys)

    def _swap(self) -> None:
        if (found := self.comparison.found) is not None:
            self.show_comparison(None)
            self.comparison_requested.emit(*reversed(found.keys))

    def _merge_sure(self) -> None:
        self.sure_merge_requested.emit([pair.keys for pair in self._pairs if pair.is_sure])

    def _enable(self) -> None:
        """Buttons for what can be done now."""
        compared = self.comparison.found is not None and not self._working
        for button in (self.merge, self.apart, self.swap):
            button.setEnabled(compared)
            button.setVisible(bool(self._pairs))
        self.close_button.setText(self.tr("Cancel") if self._working else self.tr("Close"))
        self.sure.setVisible(any(pair.is_sure for pair in self._pairs))

    # How it is made

    def _make_buttons(self) -> None:
        self.sure = self._button(self.tr("Merge all that are sure"), "", self._merge_sure)
        self.undo = self._button(self.tr("Undo"), "Ctrl+Z", self.undo_requested.emit)
        self.swap = self._button(self.tr("Swap"), "Alt+S", self._swap)
        self.apart = self._button(self.tr("Not the same"), "Alt+N", self._tell_apart)
        self.merge = self._button(self.tr("Merge"), "Alt+M", self._merge)
        self.close_button = self._button(self.tr("Close"), "", self.reject)
        self.undo.setEnabled(False)

    def _button(self, text: str, key: str, does: object) -> QPushButton:
        made = QPushButton(text, self)
        made.setAutoDefault(False)
        made.clicked.connect(does)
        if key:
            made.setShortcut(QKeySequence(key))
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{text} ({shown})")
        return made

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setAccessibleName(self.tr("Pairs of papers that may be one"))
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        tree.currentItemChanged.connect(lambda item, _was: self._chosen(item))
        return tree

    def _fill_tree(self) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        for sure in (True, False):
            pairs = [pair for pair in self._pairs if pair.is_sure is sure]
            if not pairs:
                continue
            top = QTreeWidgetItem([duplicates_texts.section(sure=sure)])
            top.setFont(0, fonts.font(13, "semibold"))
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for pair in pairs:
                item = QTreeWidgetItem([duplicates_texts.line(pair)])
                item.setData(0, _PAIR, pair)
                item.setToolTip(0, "")
                top.addChild(item)
            self.tree.addTopLevelItem(top)
        self.tree.expandAll()
        self.tree.blockSignals(False)

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        found = [top.child(row) for top in tops if top for row in range(top.childCount())]
        return [item for item in found if item is not None]

    def _lay_out(self) -> None:
        side = QWidget(self)
        beside = QVBoxLayout(side)
        set_margins(beside, 12, 0, 0, 0)
        beside.addWidget(self.comparison, 1)
        beside.addWidget(self._why)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.addWidget(self.tree)
        halves.addWidget(side)
        halves.setStretchFactor(1, 1)
        halves.setSizes([fonts.zoomed(250), fonts.zoomed(620)])
        for page in (self._progress, halves, QWidget(self)):
            self._stack.addWidget(page)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.sure)
        row.addWidget(self.undo)
        row.addStretch(1)
        for button in (self.swap, self.apart, self.merge, self.close_button):
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 16)
        whole.setSpacing(8)
        whole.addWidget(self._line)
        whole.addWidget(self._quiet)
        whole.addWidget(self._stack, 1)
        whole.addLayout(row)
