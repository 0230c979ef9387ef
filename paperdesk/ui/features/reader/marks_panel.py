"""Marks panel beside the pages: the marks of a paper in reading order, with their comments."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.model.marks import Mark
from paperdesk.ui.kit.labels import explain, label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.mark_list import MarkList
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.texts.mark_words import listed, mark_rows, marks_count


class MarksPanel(QWidget):
    """Panel of marks. Each signal has the mark that it is about; ``quotes_requested`` wants all
    of them in the note, as quotes."""

    opened = Signal(object)
    removed = Signal(object)
    comment_requested = Signal(object)
    coloured = Signal(object, str)
    quotes_requested = Signal()
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[Mark] = []
        self._given: tuple[object, ...] | None = None
        self._count = label("", self, size=11, weight="semibold", level="3")
        self.quotes = LinkButton(
            self.tr("Into the note"), self, size=12, icon="notebook-pen", pad=4
        )
        explain(self.quotes, self.tr("Write all marks into the note as quotes"))
        self.quotes.clicked.connect(self.quotes_requested)
        self.rows = MarkList(self.tr("Marks of this paper"), self)
        self._empty = QWidget(self)
        self._advice = label(
            self.tr(
                "Nothing is marked yet. Select words on a page and press H to highlight or U to "
                "underline them; press C for a note, X to mark an area."
            ),
            self._empty,
            size=12,
            level="2",
            wrap=True,
        )
        self._advice.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.rows)
        self.show_marks(())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        set_margins(head, 16, 8, 8, 4)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.quotes)
        advice = QVBoxLayout(self._empty)
        set_margins(advice, 16, 4, 16, 16)
        advice.addWidget(self._advice)
        advice.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.rows, 1)

    def _connect(self) -> None:
        self.rows.opened.connect(lambda row: self.opened.emit(self._marks[row]))
        self.rows.removed.connect(self._remove)
        self.rows.comment_requested.connect(
            lambda row: self.comment_requested.emit(self._marks[row])
        )
        self.rows.coloured.connect(self._colour)
        self.rows.leave_requested.connect(self.leave_requested)

    def show_marks(
        self,
        marks: Sequence[Mark],
        labels: Sequence[str] = (),
        picture: Callable[[Mark], QImage | None] = lambda _mark: None,
    ) -> None:
        """Show these marks, given in reading order; ``labels`` of the pages, and what tells the
        ``picture`` of an area."""
        pictures = tuple(picture(mark) is not None for mark in marks)
        given = (tuple(marks), tuple(labels), pictures)
        if given == self._given:
            return
        self._given = given
        self._marks = listed(marks)
        self.rows.show_rows(mark_rows(marks, labels, picture))
        self._count.setText(marks_count(len(self._marks)) if self._marks else self.tr("Marks"))
        self._empty.setVisible(not self._marks)
        self.quotes.setVisible(bool(self._marks))
        self.rows.setVisible(bool(self._marks))

    def choose(self, chosen: Mark) -> None:
        """Stand on this mark, as it is chosen on the page."""
        for row, mark in enumerate(self._marks):
            if mark == chosen or (mark.name and mark.name == chosen.name):
                self.rows.setCurrentRow(row)

    def marks(self) -> Sequence[Mark]:
        """The marks that are listed."""
        return self._marks

    def _remove(self, row: int) -> None:
        # One that stands in the file itself has no number, and is not the reader's to change.
        if self._marks[row].number:
            self.removed.emit(self._marks[row])

    def _colour(self, row: int, colour: str) -> None:
        mark = self._marks[row]
        if mark.number and mark.colour != colour:
            self.coloured.emit(mark, colour)
