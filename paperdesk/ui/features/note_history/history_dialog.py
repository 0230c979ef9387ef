"""Dialog of what stood in notes before: a list by date, and its words beside those of now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from paperdesk.model.former_note import TRASH, FormerNote
from paperdesk.ui.i18n.language import moment
from paperdesk.ui.kit import dialog_frame, fonts
from paperdesk.ui.kit.difference_pair import DifferencePair
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.two_line_list import TwoLineList, TwoLineRow

MOST = 2_000
"""Rows that are shown; older ones are in the folder."""


class HistoryDialog(QDialog):
    """Modal dialog. ``words_requested(one)`` asks for what stands in a former note, which
    :meth:`show_words` shows; ``restore_requested(one, text)`` brings it back."""

    words_requested = Signal(object)
    restore_requested = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.resize(fonts.zoomed(940), fonts.zoomed(600))
        self._notes: tuple[FormerNote, ...] = ()
        self._shown: FormerNote | None = None
        self._words = ""
        self._line = label("", self, size=17, weight="semibold")
        self._quiet = label("", self, level="2", wrap=True)
        self.list = TwoLineList(self.tr("What stood in notes before"), self)
        self.pair = DifferencePair(self.tr("What stood there"), self.tr("The note now"), self)
        self._said = label("", self, level="2", wrap=True)
        self._beside = QStackedWidget(self)
        self.restore = QPushButton(self.tr("Bring back"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        for button in (self.restore, self.close_button):
            button.setAutoDefault(False)
        self._lay_out()
        self.list.currentRowChanged.connect(self._ask)
        self.list.leave_requested.connect(self.reject)
        self.restore.clicked.connect(self._bring_back)
        self.close_button.clicked.connect(self.reject)

    def show_notes(self, notes: Sequence[FormerNote], *, of_paper: bool) -> None:
        """List these, the newest first; ``of_paper``: they are all of one."""
        self._notes, self._shown = tuple(notes[:MOST]), None
        title = self.tr("Earlier versions of the note") if of_paper else self.tr("Earlier notes")
        self.setWindowTitle(title)
        self.restore.setEnabled(False)
        self._line.setText(title)
        self._quiet.setText(self._explained(of_paper=of_paper))
        self.list.setVisible(bool(notes))
        self._beside.setVisible(bool(notes))
        self.restore.setVisible(bool(notes))
        self.list.show_rows(self._row(one, of_paper=of_paper) for one in self._notes)
        (self.list if notes else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_words(self, one: FormerNote, words: str, now: str) -> None:
        """Show what stood there, beside the note of now."""
        self._shown, self._words = one, words
        self.pair.show_texts(words, now)
        self.pair.show_first_difference()
        self._beside.setCurrentIndex(0)
        self.restore.setEnabled(one.key is not None and self.pair.differs())

    def show_failure(self, message: str) -> None:
        """Say why there are no words."""
        self._said.setText(message)
        self._beside.setCurrentIndex(1)

    def said(self) -> str:
        """What is said above the list."""
        return self._quiet.text()

    def _explained(self, *, of_paper: bool) -> str:
        if self._notes:
            return self.tr(
                "What differs is marked. Bringing it back can be undone, "
                "and what stands there now becomes an earlier version."
            )
        if of_paper:
            return self.tr(
                "Nothing stood in this note before. It is kept as it is whenever you write on "
                "after half an hour, take much away, or remove it."
            )
        return self.tr("Nothing was removed from notes or replaced in them yet.")

    def _row(self, one: FormerNote, *, of_paper: bool) -> TwoLineRow:
        trashed, when = one.store == TRASH, moment(one.at)
        how = self.tr("Removed or replaced") if trashed else self.tr("Before you wrote on")
        return TwoLineRow(when, how) if of_paper else TwoLineRow(one.title, f"{when} · {how}")

    def _ask(self, row: int) -> None:
        self.restore.setEnabled(False)
        if 0 <= row < len(self._notes):
            self.words_requested.emit(self._notes[row])

    def _bring_back(self) -> None:
        if self._shown is not None:
            self.restore_requested.emit(self._shown, self._words)

    def _lay_out(self) -> None:
        self._beside.addWidget(self.pair)
        self._beside.addWidget(self._said)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        halves = QWidget(self)
        row = QHBoxLayout(halves)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addWidget(self.list, 3)
        row.addWidget(self._beside, 7)
        done = (self.close_button, self.restore)
        dialog_frame.frame(self, (self._line, self._quiet), halves, (), done)
