"""Dialog of documents: PDF files while they are read, then what each is, to be corrected.

The files stand at one side, what was recognised of the chosen one at the other. Nothing comes in
before the reader presses the button that says how much. Esc stops what is under way.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.found_documents import SIMILAR, DocumentFate, FoundDocument
from paperdesk.model.messages import Message
from paperdesk.ui.features.documents import texts as documents_texts
from paperdesk.ui.features.documents.facts_view import FactsView
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import accessibility, dialog_frame, fonts
from paperdesk.ui.kit.check_box import CheckBox
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.progress_page import ProgressPage
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.two_line_list import TwoLineList, TwoLineRow

_WORKING, _FOUND, _FAILED = range(3)


class DocumentsDialog(QDialog):
    """Modal dialog. ``take_requested(documents, linked)``: the reader agreed;
    ``cancel_requested()``: the work under way is to stop."""

    take_requested = Signal(object, bool)
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, linked: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add PDF files"))
        self.setModal(True)
        self.resize(fonts.zoomed(940), fonts.zoomed(620))
        self._ready = False
        self._documents: list[FoundDocument] = []
        self._rows: list[int | None] = []
        """The document of each row; None for the head of a group."""
        self._line = label("", self, size=17, weight="semibold", wrap=True)
        self._quiet = label("", self, level="2", wrap=True)
        self._progress = ProgressPage(self)
        self.list = TwoLineList(self.tr("PDF files"), self)
        self.facts = FactsView(self)
        self.links = CheckBox(self.tr("Leave the files where they lie, and link them"), self)
        self.links.setChecked(linked)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.take = QPushButton(self)
        self._stack = QStackedWidget(self)
        self._connect()
        self._lay_out()
        self.show_progress(0, 0)

    # Told by the controller

    def show_progress(self, done: int, total: int, what: Message | None = None) -> None:
        """Show how far the work is; ``total`` 0 while unknown."""
        if self._ready:
            return
        self._line.setText(self.tr("Reading files…"))
        counted = self.tr("{} of {}").format(number(done), number(total)) if total else ""
        self._quiet.setText(self._progress.show_progress(done, total, what, counted))
        self._show_page(_WORKING)

    def show_taking(self) -> None:
        """The files are being taken in."""
        self._ready = False
        self.show_progress(0, 0)
        self._line.setText(self.tr("Taking files in…"))
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, message: str) -> None:
        """Show why nothing came in."""
        self._ready = True
        self._line.setText(self.tr("No file was taken in"))
        self._quiet.setText(message)
        self._show_page(_FAILED)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, documents: Sequence[FoundDocument]) -> None:
        """Show what was recognised, and wait for the reader's word."""
        self._ready = True
        order = {fate: place for place, fate in enumerate(documents_texts.GROUPS)}
        self._documents = sorted(documents, key=lambda one: (order[one.fate], one.how != SIMILAR))
        self._list_again(0)
        self._count()
        accessibility.announce(self._line, self._line.text())
        self._show_page(_FOUND)
        can = self.take.isEnabled()
        (self.list if can else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_paper(self, key: int, title: str) -> None:
        """Offer the paper that the window shows as one that may be meant."""
        self.facts.set_shown_paper(key, title)

    @property
    def documents(self) -> list[FoundDocument]:
        """The documents as the reader has them now."""
        return list(self._documents)

    def said(self) -> tuple[str, str]:
        """What is said above."""
        return self._line.text(), self._quiet.text()

    # What the reader does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is Cancel; Enter takes nothing in by itself."""
        if event.key() == Qt.Key.Key_Escape:
            self._gave_up()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the dialog is Cancel."""
        event.ignore()
        self._gave_up()

    def _gave_up(self) -> None:
        self.cancel_requested.emit()
        if self._ready:
            self.reject()
        else:
            self._line.setText(self.tr("Stopping…"))
            self.cancel.setEnabled(False)

    def _agreed(self) -> None:
        if self._ready and self.take.isVisible() and self.take.isEnabled():
            self.take_requested.emit(self.documents, self.links.isChecked())

    def _stood_on(self, row: int) -> None:
        place = self._rows[row] if 0 <= row < len(self._rows) else None
        self.facts.show_document(None if place is None else self._documents[place])

    def _changed(self, document: FoundDocument) -> None:
        """The reader corrected the document that is shown."""
        row = self.list.currentRow()
        place = self._rows[row] if 0 <= row < len(self._rows) else None
        if place is None:
            return
        self._documents[place] = document
        self.list.replace_row(row, self._row(document))
        self._count()

    def _leave_out(self, row: int) -> None:
        """Delete leaves the file out."""
        place = self._rows[row]
        if place is not None and self.facts.left.isVisible():
            self.facts.left.click()

    def _count(self) -> None:
        count = documents_texts.counted(self._documents)
        self._line.setText(documents_texts.headline(count))
        self._quiet.setText(documents_texts.explanation(count))
        self._quiet.setVisible(bool(self._quiet.text()))
        self.take.setText(documents_texts.take_button(count))
        self.take.setEnabled(count.taken > 0)

    def _list_again(self, row: int) -> None:
        rows: list[TwoLineRow] = []
        self._rows = []
        before: DocumentFate | None = None
        for place, one in enumerate(self._documents):
            if one.fate is not before:
                many = sum(other.fate is one.fate for other in self._documents)
                rows.append(TwoLineRow(documents_texts.group(one.fate, many)))
                self._rows.append(None)
                before = one.fate
            rows.append(self._row(one))
            self._rows.append(place)
        self.list.blockSignals(True)
        self.list.show_rows(rows)
        self.list.blockSignals(False)
        self.list.setCurrentRow(max(row, min(1, len(rows) - 1)))
        self._stood_on(self.list.currentRow())

    def _row(self, one: FoundDocument) -> TwoLineRow:
        similar = one.fate is DocumentFate.MATCHED and one.how == SIMILAR
        remark = self.tr("similar title") if similar else ""
        if one.fate is DocumentFate.LEFT:
            remark = self.tr("left out")
        strong = one.fate is DocumentFate.NEW or similar
        return TwoLineRow(documents_texts.name(one), documents_texts.line(one), remark, strong)

    # How it is made

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._stood_on)
        self.list.leave_requested.connect(self._gave_up)
        self.list.removed.connect(self._leave_out)
        self.list.opened.connect(lambda _row: self.facts.title.setFocus())
        self.facts.changed.connect(self._changed)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self._gave_up)
        self.take.setAutoDefault(False)
        self.take.setProperty("look", "strong")
        self.take.clicked.connect(self._agreed)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._agreed)

    def _show_page(self, page: int) -> None:
        self._stack.setCurrentIndex(page)
        self.take.setVisible(page == _FOUND)
        self.links.setVisible(page == _FOUND)
        self.cancel.setEnabled(True)
        usable = page == _FOUND and self.take.isEnabled()
        self.cancel.setText(self.tr("Cancel") if usable or not self._ready else self.tr("Close"))

    def _lay_out(self) -> None:
        side = QWidget(self)
        beside = QVBoxLayout(side)
        set_margins(beside, 16, 0, 0, 0)
        beside.addWidget(self.facts)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setHandleWidth(1)
        halves.addWidget(self.list)
        halves.addWidget(side)
        halves.setStretchFactor(1, 1)
        halves.setSizes([fonts.zoomed(420), fonts.zoomed(470)])
        for page in (self._progress, halves, QWidget(self)):
            self._stack.addWidget(page)
        above, done = (self._line, self._quiet), (self.cancel, self.take)
        dialog_frame.frame(self, above, self._stack, (self.links,), done)
        order = (self.list, *self.facts.in_order(), self.links, self.cancel, self.take)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
