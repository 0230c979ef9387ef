"""Dialog of digests: those there are, the fields of one, and its next issue as it would be now."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.digests import Digest
from paperdesk.ui.features.digests.digest_fields import DigestFields, Subject
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit import accessibility, fonts
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from paperdesk.ui.kit.timers import after

PAUSE = 400
"""Milliseconds without a change before the preview is made anew."""
_ROW = 32


class DigestsDialog(QDialog):
    """``preview_requested`` asks for :meth:`show_issue`, ``save_requested`` tells the digest that
    is wanted and whether it is sent then, ``remove_requested`` a digest that is not any more,
    ``new_requested`` asks for :meth:`begin_new`."""

    preview_requested = Signal(object)
    save_requested = Signal(object, bool)
    remove_requested = Signal(object)
    new_requested = Signal()
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Digests"))
        self.setModal(True)
        self.resize(fonts.zoomed(980), fonts.zoomed(600))
        self._digests: list[Digest] = []
        self.rows = QListWidget(self)
        self.rows.setAccessibleName(self.tr("Digests"))
        self.rows.setUniformItemSizes(True)
        self.fields = DigestFields(self)
        self.preview = SafeBrowser(self, name=self.tr("Preview"), column=680)
        self.preview.set_measures(13, 3, side=16, top=12)
        self.count = label("", self, size=12, level="2", wrap=True)
        self.refusal = label("", self, size=12, level="danger", wrap=True)
        self.fared = label("", self, size=12, level="2", wrap=True)
        self._make_buttons()
        self._lay_out()
        self._rested = after(self, PAUSE, self._look)
        self.fields.changed.connect(self._rested.start)
        self.fields.changed.connect(lambda: self.refusal.setText(""))
        self.fields.folder_requested.connect(self.folder_requested)
        self.rows.currentRowChanged.connect(self._chosen)

    def _make_buttons(self) -> None:
        self.new = self._button(self.tr("New digest"))
        self.new.clicked.connect(self.new_requested)
        self.remove = self._button(self.tr("Remove"))
        self.remove.clicked.connect(self._remove)
        self.send = self._button(self.tr("Send now"))
        self.send.clicked.connect(lambda: self._save(send=True))
        self.cancel = self._button(self.tr("Close"))
        self.cancel.clicked.connect(self.reject)
        self.save = self._button(self.tr("Save"))
        self.save.clicked.connect(lambda: self._save(send=False))

    def _button(self, text: str) -> QPushButton:
        made = QPushButton(text, self)
        made.setAutoDefault(False)
        return made

    def _lay_out(self) -> None:
        left = self._column(self.rows)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.new)
        below.addWidget(self.remove)
        left.layout().addLayout(below)  # type: ignore[union-attr]
        middle = self._column(self.fields, self.fared, self.refusal)
        right = self._column(self.count, self.preview)
        panes = QHBoxLayout()
        panes.setSpacing(20)
        for page, share in ((left, 19), (middle, 34), (right, 43)):
            panes.addWidget(page, share)
        ending = QHBoxLayout()
        ending.setSpacing(8)
        ending.addWidget(self.send)
        ending.addStretch(1)
        ending.addWidget(self.cancel)
        ending.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(panes, 1)
        column.addLayout(ending)

    def _column(self, *parts: QWidget) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in parts:
            column.addWidget(part)
        return page

    # Told by the controller

    def show_digests(
        self, digests: Sequence[Digest], subjects: Sequence[Subject], chosen: int = 0
    ) -> None:
        """Show the digests there are; ``chosen`` is the number of one."""
        self._digests = list(digests)
        self.fields.set_subjects(subjects)
        self.rows.blockSignals(True)
        self.rows.clear()
        for digest in digests:
            row = QListWidgetItem(short(digest.title))
            row.setSizeHint(QSize(0, fonts.zoomed(_ROW)))
            row.setData(Qt.ItemDataRole.AccessibleTextRole, row.text())
            self.rows.addItem(row)
        self.rows.blockSignals(False)
        numbers = [digest.number for digest in digests]
        if not digests:
            self.new_requested.emit()
            return
        row_number = numbers.index(chosen) if chosen in numbers else 0
        self.rows.setCurrentRow(row_number)
        self._chosen(row_number)

    def begin_new(self, digest: Digest) -> None:
        """Show the fields of one that is not kept yet."""
        self.rows.setCurrentRow(-1)
        self._show(digest)
        self.fields.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields.title.selectAll()

    def show_issue(self, papers: int, further: int, page: str) -> None:
        """Show the next issue as it would be now."""
        told = self.tr("%Ln paper(s) in the next issue", "", papers)
        if not papers:
            told = self.tr("Nothing new for it now; nothing would be sent.")
        if further:
            more = self.tr("%Ln more in the one after", "", further)
            told = f"{told} · {more}"
        self.count.setText(told)
        self.preview.show_html(page if papers else "")
        accessibility.announce(self.preview, told)

    def show_no_issue(self, why: str) -> None:
        """Say why there is no preview."""
        self.count.setText(why)
        self.preview.show_html("")

    def refuse(self, why: str) -> None:
        """Say why it cannot be done so."""
        self.refusal.setText(why)
        accessibility.announce(self.fields, why, at_once=True)

    def show_working(self, on: bool) -> None:
        """Whether something is being sent."""
        self.send.setEnabled(not on)
        self.send.setText(self.tr("Sending…") if on else self.tr("Send now"))

    # What the reader does

    def _chosen(self, row: int) -> None:
        if 0 <= row < len(self._digests):
            self._show(self._digests[row])

    def _show(self, digest: Digest) -> None:
        self.refusal.setText("")
        self.fared.setText(self._fared(digest))
        self.remove.setEnabled(bool(digest.number))
        self.fields.show_digest(digest)
        self._look()

    def _fared(self, digest: Digest) -> str:
        if digest.problem is not None:
            return said(digest.problem)
        if digest.sent:
            return self.tr("Last sent on {day}").format(day=digest.sent[:10])
        return self.tr("Nothing was sent yet") if digest.number else ""

    def _look(self) -> None:
        self.preview_requested.emit(self.fields.digest())

    def _save(self, *, send: bool) -> None:
        self.refusal.setText("")
        self.save_requested.emit(self.fields.digest(), send)

    def _remove(self) -> None:
        row = self.rows.currentRow()
        if 0 <= row < len(self._digests):
            self.remove_requested.emit(self._digests[row])
