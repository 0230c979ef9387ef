"""Dialog of completions: the papers at one side, the chosen one field by field at the other.

Nothing is changed before the reader presses the button that says how much it fills in. While
sources are still asked it says so; who closes it then is told later.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.fact_completions import Completion
from paperdesk.ui.features.fact_completions import texts as completions_texts
from paperdesk.ui.features.fact_completions.proposal_view import ProposalView
from paperdesk.ui.kit import accessibility, dialog_frame, fonts
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.progress_page import ProgressPage
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.two_line_list import TwoLineList, TwoLineRow

_WAITING, _FOUND, _NOTHING = range(3)


class CompletionDialog(QDialog):
    """Modal dialog. ``fill_requested(chosen)``: fields by key; of a paper with none nothing is
    taken, and what was found of it is forgotten."""

    fill_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Complete papers"))
        self.setModal(True)
        self.resize(fonts.zoomed(920), fonts.zoomed(620))
        self._found: tuple[Completion, ...] = ()
        self._taken: dict[int, frozenset[str]] = {}
        self._line = label("", self, size=17, weight="semibold")
        self._line.setWordWrap(True)
        self._quiet = label("", self, level="2", wrap=True)
        self._how = label("", self, size=12, level="2", wrap=True)
        self._progress = ProgressPage(self)
        self.papers = TwoLineList(self.tr("Papers of which more is known"), self)
        self.papers.currentRowChanged.connect(self._chosen)
        self.papers.leave_requested.connect(self.reject)
        self.fields = ProposalView(self)
        self.fields.changed.connect(self._changed)
        self._stack = QStackedWidget(self)
        self._make_buttons()
        self._lay_out()
        self.show_waiting()

    # Told by the controller

    def show_waiting(self) -> None:
        """Sources are asked just now."""
        self._line.setText(self.tr("Asking other sources…"))
        self._quiet.setText(self.tr("You may close this; what is found is kept for you."))
        self._progress.show_progress(0, 0, None, "")
        self._stack.setCurrentIndex(_WAITING)
        self._say_button()

    def show_found(self, found: Sequence[Completion]) -> None:
        """Show what was found; what only fills gaps is ticked."""
        self._found = tuple(found)
        self._taken = {one.key: frozenset(one.choices()) for one in found}
        self._line.setText(completions_texts.headline(found))
        self._quiet.setText(completions_texts.explanation(found))
        self.papers.blockSignals(True)
        self.papers.show_rows(
            TwoLineRow(completions_texts.title(one), completions_texts.fields_line(one))
            for one in found
        )
        self.papers.blockSignals(False)
        self._stack.setCurrentIndex(_FOUND if found else _NOTHING)
        self.papers.setCurrentRow(0 if found else -1)
        self._chosen(self.papers.currentRow())
        accessibility.announce(self._line, self._line.text())
        (self.papers if found else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> Mapping[int, frozenset[str]]:
        """The fields that are taken, by the keys of their papers."""
        return dict(self._taken)

    def said(self) -> tuple[str, str]:
        """What is said above."""
        return self._line.text(), self._quiet.text()

    # What the reader does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter fills in nothing by itself."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _chosen(self, row: int) -> None:
        one = self._found[row] if 0 <= row < len(self._found) else None
        self._how.setText(completions_texts.how_found(one) if one else "")
        self.fields.show_completion(one, self._taken[one.key] if one else frozenset())
        ends = (self.all, self.none, self.close_button, self.fill)
        for first, second in pairwise((self.papers, *self.fields.boxes.values(), *ends)):
            QWidget.setTabOrder(first, second)
        self._say_button()

    def _changed(self) -> None:
        row = self.papers.currentRow()
        if 0 <= row < len(self._found):
            self._taken[self._found[row].key] = self.fields.taken()
        self._say_button()

    def _take(self, everything: bool) -> None:
        """Tick all that fills gaps in all papers, or nothing at all."""
        for one in self._found:
            self._taken[one.key] = frozenset(one.choices()) if everything else frozenset()
        self._chosen(self.papers.currentRow())

    def _fill(self) -> None:
        if self.fill.isEnabled():
            self.fill_requested.emit(dict(self._taken))

    def _say_button(self) -> None:
        self.fill.setText(completions_texts.fill_button(self._taken))
        self.fill.setEnabled(any(self._taken.values()))
        for widget in (self.fill, self.all, self.none):
            widget.setVisible(bool(self._found))

    # How it is made

    def _make_buttons(self) -> None:
        self.all = LinkButton(self.tr("Fill all gaps"), self, size=12, level="text2")
        self.none = LinkButton(self.tr("Take none"), self, size=12, level="text2")
        self.all.clicked.connect(lambda: self._take(True))
        self.none.clicked.connect(lambda: self._take(False))
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self.fill = QPushButton(self)
        self.fill.setAutoDefault(False)
        self.fill.setProperty("look", "strong")
        QShortcut(QKeySequence("Ctrl+Return"), self, self._fill)
        self.fill.clicked.connect(self._fill)

    def _lay_out(self) -> None:
        side = QWidget(self)
        beside = QVBoxLayout(side)
        set_margins(beside, 12, 0, 0, 0)
        beside.addWidget(self._how)
        beside.addWidget(self.fields, 1)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.addWidget(self.papers)
        halves.addWidget(side)
        halves.setStretchFactor(1, 1)
        halves.setSizes([fonts.zoomed(270), fonts.zoomed(600)])
        for page in (self._progress, halves, QWidget(self)):
            self._stack.addWidget(page)
        above, done = (self._line, self._quiet), (self.close_button, self.fill)
        dialog_frame.frame(self, above, self._stack, (self.all, self.none), done, spacing=16)
