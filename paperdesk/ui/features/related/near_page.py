"""Page of one direction around a paper: what it cites or who cites it, those that are here first.

Enter opens a paper that is here, and adds one that is not: no other key is needed, and no
network, since the answer is kept.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from paperdesk.model.surroundings import Direction, NearPaper, Surroundings
from paperdesk.ui.features.related import texts as related_texts
from paperdesk.ui.kit import accessibility
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.two_line_list import IN_A_PANE, TwoLineList, TwoLineRow

_LISTED, _EMPTY = range(2)


class NearPage(QWidget):
    """Page of a direction. ``ask_requested()`` wants sources asked, ``open_requested(key)`` a
    paper that is here, ``add_requested(numbers)`` some that are not."""

    ask_requested = Signal()
    open_requested = Signal(int)
    add_requested = Signal(tuple)
    looked_at = Signal()
    leave_requested = Signal()

    def __init__(self, direction: Direction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._direction = direction
        self._papers: list[NearPaper | None] = []
        self._line = label("", self, size=12, level="2", wrap=True)
        self.add_all = LinkButton(self.tr("Add all"), self, size=12, icon="plus", pad=4)
        self.add_all.clicked.connect(self._add_all)
        self.again = LinkButton(self.tr("Ask again"), self, size=12, level="text2", pad=4)
        self.again.clicked.connect(self.ask_requested)
        self.rows = TwoLineList(related_texts.direction_name(direction), self, inset=IN_A_PANE)
        self.rows.opened.connect(self._chosen)
        self.rows.leave_requested.connect(self.leave_requested)
        self.ask = QPushButton(related_texts.ask_words(direction), self)
        self.ask.setAutoDefault(False)
        self.ask.clicked.connect(self.ask_requested)
        self._why = label("", self, level="2", wrap=True)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.show_waiting()

    # Told by the controller

    def show_waiting(self) -> None:
        """Another paper is shown, and what is around it is not known yet: nothing stale stays."""
        self._papers = []
        self.rows.clear()
        self._say("")
        self._stack.setCurrentIndex(_LISTED)
        self._offer(add=False, again=False)

    def show_unasked(self, why: str, *, can_ask: bool = True) -> None:
        """Nobody was asked yet, or the answer is on its way: say so."""
        self.show_waiting()
        self._why.setText(why)
        self.ask.setVisible(can_ask)
        self._stack.setCurrentIndex(_EMPTY)
        self.setFocusProxy(self.ask if can_ask else self.rows)

    def show_near(self, found: Surroundings) -> None:
        """Show an answer; with none it is said who knows none."""
        here = [one for one in found.papers if one.key is not None]
        others = [one for one in found.papers if one.key is None]
        rows: list[TwoLineRow] = []
        self._papers = []
        for head, papers in (
            (related_texts.here_head(len(here)), here),
            (related_texts.elsewhere_head(len(others)), others),
        ):
            if papers:
                rows += [TwoLineRow(head), *map(_row, papers)]
                self._papers += [None, *papers]
        self.rows.show_rows(rows)
        self._say(related_texts.near_line(found))
        self._stack.setCurrentIndex(_LISTED)
        self.setFocusProxy(self.rows)
        self._offer(add=bool(others), again=True)

    def line(self) -> str:
        """What is said above the papers, or in their place."""
        return self._why.text() if self._stack.currentIndex() == _EMPTY else self._line.text()

    def showEvent(self, event: QShowEvent) -> None:
        """The reader looks at the page: only now is it worth reading what is kept."""
        super().showEvent(event)
        self.looked_at.emit()

    # What the reader does

    def _chosen(self, place: int) -> None:
        paper = self._papers[place] if place < len(self._papers) else None
        if paper is None:
            return
        if paper.key is not None:
            self.open_requested.emit(paper.key)
        else:
            self.add_requested.emit((paper.number,))

    def _add_all(self) -> None:
        numbers = tuple(one.number for one in self._papers if one is not None and one.key is None)
        self.add_requested.emit(numbers)

    def _say(self, words: str) -> None:
        self._line.setText(words)
        self.rows.setAccessibleDescription(words)
        if words and self.isVisible():
            accessibility.announce(self._line, words)

    def _offer(self, *, add: bool, again: bool) -> None:
        self.add_all.setVisible(add)
        self.again.setVisible(again)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        set_margins(head, 32, 8, 24, 4)
        head.setSpacing(12)
        head.addWidget(self._line, 1)
        for button in (self.add_all, self.again):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        listed = QWidget(self)
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.rows, 1)
        empty = QWidget(self)
        beside = QVBoxLayout(empty)
        set_margins(beside, 32, 20, 24, 12)
        beside.setSpacing(12)
        beside.addWidget(self._why)
        beside.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeading)
        beside.addStretch(1)
        for page in (listed, empty):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)


def _row(paper: NearPaper) -> TwoLineRow:
    detail = related_texts.byline(paper.authors, paper.year, paper.venue)
    remark = "" if paper.key is not None else related_texts.add_word()
    title = paper.title or paper.id or related_texts.untitled()
    return TwoLineRow(title, detail or "—", remark, strong=paper.key is not None)
