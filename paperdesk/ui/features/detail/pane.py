"""Detail pane: composes header, tabs and pages, and passes requests on.

Why the notes are a guest here: features of the window do not know one
another, so the window hands the notes in with :meth:`DetailPane.add_tab`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from paperdesk.model import Attachment, Batch, Entry, Hit, State, Tag
from paperdesk.model.community import Community, CommunityCapture
from paperdesk.model.follows import PaperNotice
from paperdesk.ui.features.detail.abstract_view import AbstractView
from paperdesk.ui.features.detail.head_area import HeadArea
from paperdesk.ui.features.detail.header import Header
from paperdesk.ui.features.detail.placeholder import MultiSelectionPage, Placeholder
from paperdesk.ui.features.detail.state_buttons import StateButtons
from paperdesk.ui.kit import accessibility
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.segmented_tabs import SegmentedTabs
from paperdesk.ui.kit.tag_field import TagField
from paperdesk.ui.services import shortcuts as action_keys

_TAB_ROW = (32, 6, 24, 12)
"""Room around tabs and states."""


class DetailPane(QWidget):
    """Pane of what is selected. The package's docstring lists what it is told and requests."""

    search_requested = Signal(str)
    open_requested = Signal(str)
    tag_requested = Signal(tuple, str)
    untag_requested = Signal(tuple, str)
    star_requested = Signal(tuple, bool)
    state_requested = Signal(tuple, str)
    rating_requested = Signal(tuple, int)
    forget_requested = Signal(tuple)
    import_requested = Signal()
    tab_changed = Signal(str)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Paper"))
        self._keys: tuple[int, ...] = ()
        self._tags_on: tuple[str, ...] = ()
        self._known_tags: tuple[Tag, ...] = ()
        self._batches: tuple[Batch, ...] = ()
        self._shown: tuple[Entry, Hit | None] | None = None
        self._community: tuple[Community | None, tuple[CommunityCapture, ...]] = (None, ())
        self._names: list[str] = []
        self.header = Header()
        self._head = HeadArea(self.header, self)
        self.state_buttons = StateButtons(self)
        self._tab_row = QGridLayout()
        self.tabs = SegmentedTabs(self, name=self.tr("Views of the paper"))
        self.abstract = AbstractView(self)
        self._mark_place = label("", self, size=11, level="3")
        self.blank = Placeholder(self)
        self.several = MultiSelectionPage(self)
        self._pages = QStackedWidget(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.blank)
        self._stack.addWidget(self._make_paper_page())
        self._stack.addWidget(self.several)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._tag_field = TagField(self)
        self._connect()
        self.add_tab("abstract", self.tr("Abstract"), self.abstract)
        QWidget.setTabOrder(self.header.add_tag, self.tabs)
        QWidget.setTabOrder(self.tabs, self.state_buttons.star)
        self.show_none()

    # What it is told

    def show_paper(
        self,
        entry: Entry,
        hit: Hit | None = None,
        files: Sequence[Attachment] = (),
        community: Community | None = None,
        captures: Sequence[CommunityCapture] = (),
        news: Sequence[PaperNotice] = (),
    ) -> None:
        """Show one paper, its ``files`` and its ``community``, the numbers of which were seen
        at the times of ``captures``, and ``news`` of it; ``hit`` says what to mark in it."""
        if (entry.key,) != self._keys:
            self._tag_field.hide()
            self._head.verticalScrollBar().setValue(0)
        self._shown = (entry, hit)
        self._community = (community, tuple(captures))
        self._keys, self._tags_on = (entry.key,), entry.tags
        self.header.files.show_files(files)
        self.header.news.show_news(news)
        self._show_header(entry, hit)
        self.state_buttons.show_state(entry.state, entry.starred, entry.rating)
        self._mark_place.setText("")
        self.abstract.show_abstract(entry.paper, hit, community)
        if self._stack.currentIndex() != 1:
            self._stack.setCurrentIndex(1)
            self.tabs.updateGeometry()  # its layout has not seen the tabs that came before

    def show_many(
        self, keys: Sequence[int], tags: Sequence[str] = (), on_all: Sequence[str] = ()
    ) -> None:
        """Show that several papers are selected; ``tags`` are those among them, ``on_all``
        those that each of them has."""
        if tuple(keys) != self._keys:
            self._forget_paper()
        self._keys, self._tags_on = tuple(keys), tuple(on_all)
        self.several.show_count(len(self._keys), tags)
        self._stack.setCurrentIndex(2)

    def show_none(self) -> None:
        """Show that no paper is selected."""
        advice = self.tr("Choose one in the list.")
        if key := action_keys.shown("down"):
            advice = self.tr("Choose one in the list, or press {key}.").format(key=key)
        self._say(self.tr("No paper selected"), advice)

    def show_not_found(self, words: str) -> None:
        """Show that a search found nothing; what to do about it stands in the list."""
        self._say("", self.tr("Nothing found for “{}”").format(words[:80]))

    def show_empty(self) -> None:
        """Show that the library has no papers yet."""
        advice = self.tr("Bring some in, and they are here also without a network.")
        self._say(
            self.tr("No papers yet"),
            advice,
            action_keys.named(self.tr("Import a file"), "import", gap="  "),
        )

    def set_known_tags(self, tags: Sequence[Tag]) -> None:
        """Learn all tags: their colours, and what the tag field completes."""
        self._known_tags = tuple(tags)
        self.header.set_known_tags(tags)
        self._tag_field.set_known(self._known_tags)

    def set_batches(self, batches: Sequence[Batch]) -> None:
        """Learn the batches, to name the one a paper came in."""
        self._batches = tuple(batches)
        if self._shown is not None:
            self._show_header(*self._shown)

    def add_tab(self, name: str, title: str, widget: QWidget) -> None:
        """Take another view of the paper in, after those there are."""
        self._names.append(name)
        self._pages.addWidget(widget)
        self.tabs.addTab(title)
        self._lay_tabs()

    def offer_tab(self, name: str, offered: bool) -> None:
        """Show a tab, or hide it; while its view is shown the abstract takes its place."""
        at = self._names.index(name)
        if self.tabs.isTabVisible(at) is not offered:
            if not offered and self.tab() == name:
                self.set_tab("abstract")
            self.tabs.setTabVisible(at, offered)
            self.tabs.updateGeometry()
            self._lay_tabs()

    def stand_alone(self, alone: bool) -> None:
        """Show nothing but the view of the tab, or all that is around it again."""
        around = (self._head, self.tabs, self._mark_place, self.state_buttons, self._line)
        for part in around:
            part.setVisible(not alone)
        set_margins(self._tab_row, *((0, 0, 0, 0) if alone else _TAB_ROW))

    def set_tab(self, name: str) -> None:
        """Show the view of this name; one that is not there is let pass."""
        if name not in self._names or not self.tabs.isTabVisible(self._names.index(name)):
            return
        self.tabs.setCurrentIndex(self._names.index(name))

    def tab(self) -> str:
        """Name the view that is shown."""
        return self._names[self.tabs.currentIndex()]

    def focus_reading(self) -> None:
        """Give the keyboard to what is read."""
        shown = self._pages.currentWidget()
        if shown is not None and self._stack.currentIndex() == 1:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def page_down(self) -> bool:
        """Scroll the abstract on by a page; False when its end is already in view."""
        bar = self.abstract.verticalScrollBar()
        reading = self._stack.currentIndex() == 1 and self.tab() == "abstract"
        if not reading or bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + max(bar.pageStep() - 40, 40))
        return True

    def next_mark(self, step: int = 1) -> bool:
        """Go to the next (1) or previous (-1) mark; False where there is none."""
        if self._stack.currentIndex() != 1:
            return False
        self.set_tab("abstract")
        return self.abstract.next_mark(step)

    def ask_tag(self) -> None:
        """Open the field for a tag of the papers shown."""
        if not self._keys:
            return
        single = self._stack.currentIndex() == 1
        anchor: QWidget = self.header.add_tag if single else self.several
        if single:
            self._head.ensureWidgetVisible(anchor)
        below = anchor.mapTo(self, QPoint(0, anchor.height() + 4 if single else 16))
        self._tag_field.ask(below, anchor.width(), self._tags_on)

    # What is done in it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        head = self.header
        head.search_requested.connect(self.search_requested)
        head.open_requested.connect(self.open_requested)
        head.untag_requested.connect(lambda tag: self.untag_requested.emit(self._keys, tag))
        head.add_tag_requested.connect(self.ask_tag)
        self.abstract.link_opened.connect(self.open_requested)
        self.abstract.leave_requested.connect(self.leave_requested)
        self.abstract.marks_changed.connect(self._mark_shown)
        self.state_buttons.star_requested.connect(
            lambda on: self.star_requested.emit(self._keys, on)
        )
        self.state_buttons.state_requested.connect(
            lambda to: self.state_requested.emit(self._keys, to)
        )
        self.state_buttons.rating_requested.connect(self._rate)
        self.several.rating_requested.connect(self._rate)
        self.several.action_requested.connect(self._chosen_for_several)
        self.blank.import_requested.connect(self.import_requested)
        self.tabs.currentChanged.connect(self._tab_changed)
        self._tag_field.chosen.connect(lambda name: self.tag_requested.emit(self._keys, name))
        self._tag_field.removed.connect(lambda name: self.untag_requested.emit(self._keys, name))
        self._tag_field.leave_requested.connect(self.leave_requested)

    def _make_paper_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
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
        self._line = QFrame(page)
        self._line.setFixedHeight(1)
        self._line.setStyleSheet("background: palette(mid);")
        column.addWidget(self._line)
        column.addWidget(self._pages, 1)
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tabs and states stand in one line, or where there is no room in two."""
        super().resizeEvent(event)
        self._lay_tabs()

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

    def _show_header(self, entry: Entry, hit: Hit | None) -> None:
        marks = hit.title_marks if hit is not None else ()
        self.header.show_entry(entry, marks, self._batches, *self._community)

    def _mark_shown(self, at: int, of: int) -> None:
        self._mark_place.setText(self.tr("Match {at} of {of}").format(at=at, of=of))
        accessibility.announce(self._mark_place, self._mark_place.text())

    def _tab_changed(self, index: int) -> None:
        self._pages.setCurrentIndex(index)
        self.tab_changed.emit(self._names[index])

    def _forget_paper(self) -> None:
        self._tag_field.hide()
        self._keys, self._tags_on, self._shown = (), (), None
        self.abstract.clear_paper()

    def _say(self, line: str, advice: str, action: str = "") -> None:
        self._forget_paper()
        self.blank.say(line, advice, action)
        self._stack.setCurrentIndex(0)

    def _rate(self, stars: int) -> None:
        self.rating_requested.emit(self._keys, stars)

    def _chosen_for_several(self, name: str) -> None:
        states = {"later": State.LATER, "read": State.READ, "dismiss": State.DISMISSED}
        if name == "star":
            self.star_requested.emit(self._keys, True)
        elif name == "tag":
            self.ask_tag()
        elif name == "trash":
            self.forget_requested.emit(self._keys)
        else:
            self.state_requested.emit(self._keys, states[name].value)
