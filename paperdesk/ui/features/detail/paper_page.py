"""Page of one paper: its head, which scrolls away, tabs and states, which stay, and its views.

A view that names what scrolls in it shares the head with the others, as one
page with it; of one that names nothing, such as the pages of a PDF, the head makes way.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QGridLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.features.detail.abstract_view import AbstractView
from paperdesk.ui.features.detail.head_area import HeadArea
from paperdesk.ui.features.detail.header import Header
from paperdesk.ui.features.detail.page_scroll import PageScroll, page_of
from paperdesk.ui.features.detail.reading_column import ReadingColumn
from paperdesk.ui.features.detail.state_buttons import StateButtons
from paperdesk.ui.kit import accessibility
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.segmented_tabs import SegmentedTabs

_TAB_ROW = (32, 6, 24, 12)
"""Room around tabs and states."""
ABSTRACT = "abstract"


class PaperPage(QWidget):
    """Page whose views are tabs, or sections of one scroll. ``tab_changed(name)`` tells which."""

    tab_changed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._views: dict[str, QWidget] = {}
        self._scrolled: dict[str, tuple[QAbstractScrollArea, ...]] = {}
        self._alone = self._goes = False
        self.in_one_scroll = False
        """Whether the views are sections of one scroll; :meth:`set_one_scroll` says so."""
        self.header = Header()
        self.head = HeadArea(self.header, self)
        self.together = PageScroll(self.head, self)
        self.state_buttons = StateButtons(self)
        self._tab_row = QGridLayout()
        self.tabs = SegmentedTabs(self, name=self.tr("Views of the paper"))
        self.abstract = AbstractView(self)
        self.column = ReadingColumn(self)
        self._mark_place = label("", self, size=11, level="3")
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.column)
        self._line = QFrame(self)
        self._lay_out()
        self.tabs.currentChanged.connect(self._tab_chosen)
        self.column.section_changed.connect(self._section_reached)
        self.abstract.marks_changed.connect(self._mark_shown)
        self.add_tab(ABSTRACT, self.tr("Abstract"), self.abstract, self.abstract)
        QWidget.setTabOrder(self.header.add_tag, self.tabs)
        QWidget.setTabOrder(self.tabs, self.state_buttons.star)

    def begin_paper(self) -> None:
        """Another paper is shown: from its head on."""
        self.head.scroll_to(0)
        self.column.begin()

    def forget_mark(self) -> None:
        """No match is in view."""
        self._mark_place.setText("")

    # Views

    def add_tab(self, name: str, title: str, view: QWidget, *scrolled: QAbstractScrollArea) -> None:
        """Take another view of the paper in, and what scrolls in it, after those there are."""
        self._names.append(name)
        self._views[name], self._scrolled[name] = view, scrolled
        self._pages.addWidget(view)
        if self.in_one_scroll and scrolled:
            self.column.take(name, title, view, scrolled)
        self.tabs.addTab(title)
        self._lay_tabs()

    def offer_tab(self, name: str, offered: bool) -> None:
        """Show a tab, or hide it; while its view is shown the abstract takes its place."""
        at = self._names.index(name)
        if self.tabs.isTabVisible(at) is not offered:
            if not offered and self.tab() == name:
                self.set_tab(ABSTRACT)
            self.tabs.setTabVisible(at, offered)
            self.tabs.updateGeometry()
            self._lay_tabs()

    def set_tab(self, name: str) -> None:
        """Show the view of this name; one that is not there is let pass."""
        if name not in self._names or not self.tabs.isTabVisible(self._names.index(name)):
            return
        at = self._names.index(name)
        if at == self.tabs.currentIndex():
            self._show_view(name)
        self.tabs.setCurrentIndex(at)

    def tab(self) -> str:
        """Name the view that is shown."""
        return self._names[self.tabs.currentIndex()]

    def set_one_scroll(self, wanted: bool) -> None:
        """Show the views below one another, or one at a time."""
        if wanted is self.in_one_scroll:
            return
        shown = self.tab()
        self.in_one_scroll = wanted
        for at, name in enumerate(self._names):
            if not self._scrolled[name]:
                continue
            if wanted:
                view, title = self._views[name], self.tabs.tabText(at)
                self.column.take(name, title, view, self._scrolled[name])
            else:
                self._pages.addWidget(self.column.give_back(name))
        self._show_view(shown)

    def focus_reading(self) -> None:
        """Give the keyboard to what is read."""
        self._views[self.tab()].setFocus(Qt.FocusReason.OtherFocusReason)

    def page_down(self) -> bool:
        """Scroll what is read on by a page; False when its end is already in view."""
        if self.tab() != ABSTRACT and not (self.in_one_scroll and self._is_read()):
            return False
        read = self.column if self.in_one_scroll else self.abstract
        if self.in_one_scroll and self.column.words_end_is_seen():
            return False
        return self.together.scroll(page_of(read), read)

    def stand_alone(self, alone: bool) -> None:
        """Show nothing but the view of the tab, or all that is around it again."""
        self._alone = alone
        for part in (self.tabs, self._mark_place, self.state_buttons, self._line):
            part.setVisible(not alone)
        self._show_head()
        set_margins(self._tab_row, *((0, 0, 0, 0) if alone else _TAB_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tabs and states stand in one line, or where there is no room in two."""
        super().resizeEvent(event)
        self._lay_tabs()

    def _tab_chosen(self, index: int) -> None:
        if not self._goes:
            self._show_view(self._names[index])
        self.tab_changed.emit(self._names[index])

    def _section_reached(self, name: str) -> None:
        """One scrolled to another section: its tab is lit."""
        self._goes = True
        self.tabs.setCurrentIndex(self._names.index(name))
        self._goes = False

    def _show_view(self, name: str) -> None:
        joined = self._scrolled[name]
        sections = self.in_one_scroll and bool(joined)
        self._pages.setCurrentWidget(self.column if sections else self._views[name])
        self.together.join(*((self.column,) if sections else joined))
        self._show_head()
        if sections and (way := self.column.way_to(name)):
            self.together.scroll(way + (self.head.left if way > 0 else 0), self.column)
        if sections:  # before it was laid out all its sections seemed to begin at the top
            self._section_reached(name)

    def _is_read(self) -> bool:
        """Whether the view that is shown is one of those that are read."""
        return bool(self._scrolled[self.tab()])

    def _show_head(self) -> None:
        self.head.setVisible(self._is_read() and not self._alone)

    def _mark_shown(self, at: int, of: int) -> None:
        if self.in_one_scroll:
            self.column.bring_into_view(self.abstract, self.abstract.cursorRect())
        self._mark_place.setText(self.tr("Match {at} of {of}").format(at=at, of=of))
        accessibility.announce(self._mark_place, self._mark_place.text())

    # Room

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        row = self._tab_row
        set_margins(row, *_TAB_ROW)
        row.setHorizontalSpacing(0)
        row.setVerticalSpacing(8)
        row.addWidget(self.tabs, 0, 0)
        self._mark_place.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self._mark_place, 0, 1)
        row.setColumnStretch(2, 1)
        row.addWidget(self.state_buttons, 0, 3)
        column.addLayout(row)
        self._line.setFixedHeight(1)
        self._line.setStyleSheet("background: palette(mid);")
        column.addWidget(self._line)
        column.addWidget(self._pages, 1)

    def _lay_tabs(self) -> None:
        row, states = self._tab_row, self.state_buttons
        margins = row.contentsMargins()
        need = self.tabs.sizeHint().width() + states.sizeHint().width() + 24
        beside = need + margins.left() + margins.right() <= self.width()
        if beside is not (row.itemAtPosition(0, 3) is not None):
            for widget, column, side in (
                (states, 3, Qt.AlignmentFlag.AlignLeading),
                (self._mark_place, 1, Qt.AlignmentFlag.AlignTrailing),
            ):
                row.removeWidget(widget)
                place = (0, column, 1, 1) if beside else (1, 0, 1, 4)
                row.addWidget(widget, *place, side)
        row.invalidate()  # tabs that came while the page was hidden are not known to it
