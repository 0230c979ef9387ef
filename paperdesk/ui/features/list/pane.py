"""List pane: its head (name, number, order), the search field, and the rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.day_sections import NO_DAYS, DaySections
from paperdesk.ui.features.list.empty_state import EmptyState
from paperdesk.ui.features.list.model import FetchRows
from paperdesk.ui.features.list.order_button import OrderButton
from paperdesk.ui.features.list.view import PaperList
from paperdesk.ui.kit import fonts, icons
from paperdesk.ui.kit.elided_label import ElidedLabel
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.shortcuts import tip as key_tip

SLOW = 300
"""Milliseconds before a search says that it is still at work."""


class ListPane(QWidget):
    """Pane that shows papers and tells what the reader asks of the list.

    ``search`` and ``summary`` are given a place above the rows; the pane knows nothing of them.
    """

    import_requested = Signal()
    foot_pressed = Signal()

    def __init__(
        self,
        fetch: FetchRows,
        search: QWidget,
        summary: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.papers = PaperList(fetch)
        self.empty = EmptyState()
        self._title = ElidedLabel(size=17, weight="semibold")
        self._count = QLabel(" ")
        fonts.wear(self._count, 12, tabular=True)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setProperty("level", "2")
        self.order = OrderButton()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.papers)
        self._stack.addWidget(self.empty)
        self._slow = after(self, SLOW, lambda: self._count.setText(self.tr("Searching…")))
        self._foot = QPushButton()
        self._foot.setProperty("look", "foot")
        self._foot.clicked.connect(self.foot_pressed)
        self._foot.hide()
        self._cover: QWidget | None = None
        self._empty = False
        self._kept = 0
        """Where the rows stood, from the top of the pane, before something came above them."""
        self._lay_out(search, summary)

    def _lay_out(self, search: QWidget, summary: QWidget) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._count)
        bring = self._bring = QToolButton()
        bring.setIcon(icons.icon("plus"))
        key_tip(bring, self.tr("Import files"), "import")
        bring.setAccessibleName(self.tr("Import files"))
        bring.clicked.connect(self.import_requested)
        head = QGridLayout()
        set_margins(head, 16, 14, 12, 10)
        head.setHorizontalSpacing(4)
        head.setVerticalSpacing(10)
        head.addLayout(words, 0, 0)
        head.addWidget(self.order, 0, 1)
        head.addWidget(bring, 0, 2)
        head.addWidget(search, 1, 0, 1, 3)
        head.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(summary)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)

    def keep_rows(self, changed: bool) -> None:
        """What stands above the rows is to come or go, or has (``changed``): they stay where they
        are on the screen, as far as the list can be scrolled."""
        bar, column = self.papers.verticalScrollBar(), self.layout()
        if changed and column is not None:
            column.activate()
            bar.setValue(self._kept + self._stack.y())
        else:
            self._kept = bar.value() - self._stack.y()

    def place_above(self, bar: QWidget) -> None:
        """Give a bar a place between the head and what is said of the rows."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, bar)

    def in_order(self) -> tuple[QWidget, ...]:
        """What Tab leads to in here, one after another."""
        # There is no focus proxy: with one, Qt would leave all others out of the way of Tab.
        return (
            self.papers,
            *self.empty.in_order(),
            self._foot,
            self.order,
            self._bring,
        )

    def show_title(self, title: str) -> None:
        """The name of the place."""
        self._title.show_text(title)

    def show_count(self, count: str) -> None:
        """A line on how many papers there are."""
        self._count.setText(count)

    def show_foot(self, text: str) -> None:
        """A line below the rows that can be pressed; ``""``: none."""
        self._foot.setText(text)
        self._foot.setVisible(bool(text))

    @property
    def foot(self) -> str:
        """The line below the rows; ``""`` when there is none."""
        return "" if self._foot.isHidden() else self._foot.text()

    def waiting(self) -> None:
        """A search is under way: the old rows stay; after a moment the head says so."""
        self._slow.start()

    def show_papers(
        self,
        keys: Sequence[int],
        count: str,
        *,
        full: int = -1,
        searching: bool = False,
        keep: bool = False,
        keep_hits: bool = False,
        days: DaySections = NO_DAYS,
    ) -> None:
        """Show papers with a line on how many they are."""
        self._slow.stop()
        self._count.setText(count)
        self.papers.show_papers(
            keys, full=full, searching=searching, keep=keep, keep_hits=keep_hits, days=days
        )
        empty = not keys
        # Asked of the window, since it may stand behind a dialog just now.
        focus = self.window().focusWidget()
        here = focus is self.papers or (focus is not None and self.empty.isAncestorOf(focus))
        self._empty = empty
        self._stack.setCurrentWidget(self._shown())
        if here or focus is self.empty:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to the rows, or to what is said in their place."""
        self._shown().setFocus()

    def cover(self, page: QWidget | None) -> None:
        """Show a page in the place of the rows, or (None) the rows again."""
        focus = self.window().focusWidget()
        here = focus is not None and self._stack.isAncestorOf(focus)
        self._cover = page
        if page is not None and self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self._shown())
        if here:
            self.take_keyboard()

    def _shown(self) -> QWidget:
        return self._cover or (self.empty if self._empty else self.papers)

    @property
    def title(self) -> str:
        """The name of the place that is shown."""
        return self._title.text()

    @property
    def count(self) -> str:
        """The line below the name."""
        return self._count.text()

    def enter(self) -> None:
        """Give the keyboard to the rows, if there are any; the first is stood on if none was."""
        if self._cover is not None:
            self._cover.setFocus()
        elif self.papers.papers.rowCount():
            self.papers.setFocus()
            if not self.papers.currentIndex().isValid():
                self.papers.go_to(0)
