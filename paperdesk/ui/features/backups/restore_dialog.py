"""The dialog of a restore: what differs, what of it is wanted back, and the work itself.

Nothing is restored before the reader presses a button that says what it does;
whatever it does can be taken back.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from paperdesk.model.backup_results import BackupComparison, NoteDifference, PaperDifference
from paperdesk.model.messages import Message
from paperdesk.ui.features.backups import texts as backups_texts
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import dialog_frame, fonts
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.progress_page import ProgressPage

_WHAT = Qt.ItemDataRole.UserRole
_MORE = Qt.ItemDataRole.UserRole + 1


class RestoreDialog(QDialog):
    """Modal dialog of a restore, from reading to done. Esc stops what is under way.

    ``restore_requested(papers, notes)`` gives ids; ``cancel_requested`` comes while work is
    under way.
    """

    restore_all_requested = Signal()
    restore_requested = Signal(list, list)
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore from a backup"))
        self.setModal(True)
        self.resize(fonts.zoomed(720), fonts.zoomed(560))
        self._ready = False
        self._line = label(self.tr("Reading the backup…"), self, size=17, weight="semibold")
        self._line.setWordWrap(True)
        self._quiet = label("", self, level="2", wrap=True)
        self._progress = ProgressPage(self)
        self.tree = self._make_tree()
        self.more = QPlainTextEdit(self)
        self.more.setReadOnly(True)
        self.more.setTabChangesFocus(True)
        self.more.setProperty("look", "field")
        self.more.setFont(fonts.font(12))
        self.more.setAccessibleName(self.tr("What differs"))
        self._stack = QStackedWidget(self)
        self.whole = QPushButton(self.tr("Restore the whole library"), self)
        self.some = QPushButton(self.tr("Restore what is ticked"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.whole.clicked.connect(self.restore_all_requested)
        self.some.clicked.connect(lambda: self.restore_requested.emit(*self.ticked()))
        self.cancel.clicked.connect(self.reject)
        for button in (self.whole, self.some, self.cancel):
            button.setAutoDefault(False)
        self._lay_out()
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int, what: Message | None = None) -> None:
        """Show how far the work is; ``total`` 0 while unknown."""
        self._ready = False
        megabytes = ""
        if total:
            megabytes = self.tr("{} of {} MB").format(number(done // 1024), number(total // 1024))
        self._quiet.setText(self._progress.show_progress(done, total, what, megabytes))
        self._stack.setCurrentIndex(0)
        self.whole.hide()
        self.some.hide()

    def show_comparison(self, found: BackupComparison, numbers: Mapping[str, int]) -> None:
        """Show what differs, and wait for the reader's word."""
        self._ready = True
        self._line.setText(backups_texts.headline(found))
        self._quiet.setText(backups_texts.explanation(found))
        self.tree.clear()
        for head, items in backups_texts.sections(found, numbers):
            self._add_section(head, items)
        self.tree.expandAll()
        if (first := self.tree.topLevelItem(0)) is not None:
            self.tree.setCurrentItem(first)
        self._stack.setCurrentIndex(1)
        differs = bool(found)
        self.whole.setVisible(differs)
        self.some.setVisible(differs and not found.unread)
        self._count()
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Cancel") if differs else self.tr("Close"))
        (self.tree if differs else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_restoring(self) -> None:
        """The work has begun."""
        self._line.setText(self.tr("Restoring…"))
        self.show_progress(0, 0)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, message: str) -> None:
        """Show why nothing was restored."""
        self._ready = True
        self._line.setText(self.tr("Nothing was restored"))
        self._quiet.setText(message)
        self.tree.clear()
        self._stack.setCurrentIndex(2)
        self.whole.hide()
        self.some.hide()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setEnabled(True)

    def ticked(self) -> tuple[list[str], list[str]]:
        """The ids of papers, and of notes, that are ticked."""
        papers: list[str] = []
        notes: list[str] = []
        for item in self._items():
            if item.checkState(0) == Qt.CheckState.Checked:
                kind, one = item.data(0, _WHAT)
                (notes if kind == "note" else papers).append(str(one))
        return papers, notes

    def reject(self) -> None:
        """Esc, Cancel or closing: stop the work, or close when none is under way."""
        if self._ready:
            super().reject()
            return
        self._line.setText(self.tr("Stopping…"))
        self.cancel.setEnabled(False)
        self.cancel_requested.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As :meth:`reject`."""
        if not self._ready:
            event.ignore()
            self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter restores nothing by itself."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _add_section(
        self, head: str, items: Sequence[PaperDifference | NoteDifference | str]
    ) -> None:
        top = QTreeWidgetItem([head])
        top.setFont(0, fonts.font(13, "semibold"))
        for one in items:
            item = QTreeWidgetItem([short(backups_texts.line(one))])
            kind = backups_texts.kind(one)
            if kind:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, Qt.CheckState.Unchecked)
                item.setData(0, _WHAT, kind)
            item.setData(0, _MORE, backups_texts.more(one))
            item.setSizeHint(0, QSize(0, fonts.zoomed(24)))
            top.addChild(item)
        self.tree.addTopLevelItem(top)

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setAccessibleName(self.tr("What the backup and the library do not share"))
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        tree.currentItemChanged.connect(lambda item, _was: self._show_more(item))
        tree.itemChanged.connect(lambda *_: self._count())
        return tree

    def _show_more(self, item: QTreeWidgetItem | None) -> None:
        self.more.setPlainText(str(item.data(0, _MORE) or "") if item is not None else "")

    def _count(self) -> None:
        self.some.setEnabled(any(self.ticked()))

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        found = [top.child(row) for top in tops if top for row in range(top.childCount())]
        return [item for item in found if item is not None and item.data(0, _WHAT)]

    def _lay_out(self) -> None:
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.addWidget(self.tree)
        halves.addWidget(self.more)
        halves.setSizes([320, 160])
        for page in (self._progress, halves, QWidget(self)):
            self._stack.addWidget(page)
        above, done = (self._line, self._quiet), (self.cancel, self.some)
        dialog_frame.frame(self, above, self._stack, (self.whole,), done)
