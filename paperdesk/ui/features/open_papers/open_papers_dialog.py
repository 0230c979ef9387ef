"""Dialog of words in open papers: a field, and below it the pages on which they stand, by paper.

Enter or Down in the field leads to the pages; Enter there opens one. What is still looked for is
said; Esc ends it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from paperdesk.model.page_matches import PageMatch, PaperMatches
from paperdesk.text import display
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import accessibility, fonts
from paperdesk.ui.kit.dialog_frame import frame
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.timers import after
from paperdesk.ui.kit.two_line_list import TwoLineList, TwoLineRow

PAUSE = 150
"""Milliseconds after the last key until pages are looked through."""
LONGEST = 500


class OpenPapersDialog(QDialog):
    """Dialog that asks ``wanted(words)`` and tells ``place_chosen(key, page, digest)``."""

    wanted = Signal(str)
    place_chosen = Signal(int, int, str)

    def __init__(self, papers: int, words: str = "", parent: QWidget | None = None) -> None:
        """``papers``: how many are open."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find in all open papers"))
        self.setModal(True)
        self.resize(fonts.zoomed(640), fonts.zoomed(560))
        self._papers = papers
        self._places: list[tuple[int, PageMatch] | None] = []
        self._count = self._unread = 0
        self.field = QLineEdit(words, self)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(self.tr("Words on their pages"))
        self.field.setAccessibleName(self.tr("Words on the pages of all open papers"))
        self.field.selectAll()
        self.line = label("", self, level="2", wrap=True)
        self.list = TwoLineList(self.tr("Pages with these words"), self)
        self.list.opened.connect(self._choose)
        self.list.leave_requested.connect(self.reject)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self._pause = after(self, PAUSE, self._ask)
        self.field.textEdited.connect(lambda _text: self._pause.start())
        frame(self, (self.field, self.line), self.list, (), (close,))
        self.begin()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # What it is told

    def begin(self) -> None:
        """Something else is looked for: nothing was found yet."""
        self._places = []
        self._count = self._unread = 0
        self.list.show_rows(())
        papers = self.tr("%Ln paper(s) open since the window opened", "", self._papers)
        none = self.tr("No paper was read yet. Papers whose PDF you read here are looked through.")
        self.line.setText(papers if self._papers else none)

    def add(self, found: PaperMatches) -> None:
        """One paper was looked through."""
        self._unread += not found.read
        if not found.pages:
            return
        self._count += found.count
        rows = [TwoLineRow(f"{short(display(found.title))} · {number(found.count)}")]
        self._places.append(None)
        for page in found.pages:
            name = self.tr("p. {page}").format(page=page.place.shown)
            times = self.tr("%Ln match(es)", "", page.count)
            rows.append(TwoLineRow(name, short(page.passage.text), times))
            self._places.append((found.key, page))
        self.list.add_rows(rows)

    def show_left(self, left: int) -> None:
        """Say how many papers are still to be looked through, and what was found."""
        words = self.tr("%Ln match(es)", "", self._count) if self._count else self.tr("No match")
        if left:
            more = self.tr("%Ln paper(s) still to search", "", left)
            self.line.setText(more if not self._count else f"{words}  ·  {more}")
            return
        if self._unread:
            unread = self.tr("The text of %Ln paper(s) is not read yet.", "", self._unread)
            words = f"{words}  ·  {unread}"
        self.line.setText(words)
        accessibility.announce(self.line, words)

    # What is done in it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down lead from the field to the pages."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if event.key() in keys and self.field.hasFocus():
            if self._pause.isActive():
                self._ask()
            elif self._places:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _ask(self) -> None:
        self._pause.stop()
        self.wanted.emit(" ".join(self.field.text().split()))

    def _choose(self, row: int) -> None:
        if (place := self._places[row]) is not None:
            key, page = place
            self.place_chosen.emit(key, page.place.page, page.place.file)
