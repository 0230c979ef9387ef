"""Marks of the paper below its note: folded to a line, or as a list that leads to the pages."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.model.marks import Mark
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import explain
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.mark_list import MarkList
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.texts.mark_words import listed, mark_rows, marks_count

HEIGHT = 220


class MarkStrip(QWidget):
    """Strip of a paper's marks, none at all where there are none. ``opened(mark)`` wants one on
    its page, ``quotes_requested()`` all of them in the note."""

    opened = Signal(object)
    quotes_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[Mark] = []
        self.head = LinkButton("", self, icon="chevron-right", size=12, weight="medium")
        self.head.clicked.connect(self._fold)
        self.quotes = LinkButton(self.tr("Into the note"), self, size=12, icon="quote", pad=4)
        explain(self.quotes, self.tr("Write all marks into the note as quotes"))
        self.quotes.clicked.connect(self.quotes_requested)
        self.rows = MarkList(self.tr("Marks of this paper"), self)
        self.rows.setMaximumHeight(fonts.zoomed(HEIGHT))
        self.rows.opened.connect(lambda row: self.opened.emit(self._marks[row]))
        self.rows.leave_requested.connect(self._leave)
        line = QHBoxLayout()
        set_margins(line, 32, 6, 20, 6)
        line.addWidget(self.head)
        line.addStretch(1)
        line.addWidget(self.quotes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.rows)
        self.rows.hide()
        self.show_marks(())

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks, given in reading order."""
        self._marks = listed(marks)
        self.rows.show_rows(mark_rows(marks))
        words = marks_count(len(self._marks))
        self.head.setText(words)
        self.head.setAccessibleName(words)
        self.head.updateGeometry()
        self.setVisible(bool(self._marks))

    def _fold(self) -> None:
        shown = self.rows.isHidden()
        self.rows.setVisible(shown)
        self.head.set_icon_name("chevron-down" if shown else "chevron-right")
        if shown:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._fold()
        self.head.setFocus(Qt.FocusReason.OtherFocusReason)
