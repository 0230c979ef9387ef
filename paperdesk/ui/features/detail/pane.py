"""Detail pane: composes header, tabs and pages, and passes requests on.

Why the notes are a guest here: features of the window do not know one
another, so the window hands the notes in with :meth:`DetailPane.add_tab`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStackedWidget, QVBoxLayout, QWidget

from paperdesk.model import Attachment, Batch, Entry, Hit, State, Tag
from paperdesk.model.community import Community, CommunityCapture
from paperdesk.model.follows import PaperNotice
from paperdesk.ui.features.detail.paper_page import PaperPage
from paperdesk.ui.features.detail.placeholder import MultiSelectionPage, Placeholder
from paperdesk.ui.kit.tag_field import TagField
from paperdesk.ui.services import shortcuts as action_keys


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
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Paper"))
        self._keys: tuple[int, ...] = ()
        self._tags_on: tuple[str, ...] = ()
        self._known_tags: tuple[Tag, ...] = ()
        self._batches: tuple[Batch, ...] = ()
        self._shown: tuple[Entry, Hit | None] | None = None
        self._community: tuple[Community | None, tuple[CommunityCapture, ...]] = (None, ())
        self.page = PaperPage(self)
        self.header, self.abstract = self.page.header, self.page.abstract
        self.tabs, self.state_buttons = self.page.tabs, self.page.state_buttons
        self.blank = Placeholder(self)
        self.several = MultiSelectionPage(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.blank)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.several)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._tag_field = TagField(self)
        self._connect()
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
            self.page.begin_paper()
        self._shown = (entry, hit)
        self._community = (community, tuple(captures))
        self._keys, self._tags_on = (entry.key,), entry.tags
        self.header.files.show_files(files)
        self.header.news.show_news(news)
        self._show_header(entry, hit)
        self.state_buttons.show_state(entry.state, entry.starred, entry.rating)
        self.page.forget_mark()
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

    def add_tab(
        self, name: str, title: str, widget: QWidget, *scrolled: QAbstractScrollArea
    ) -> None:
        """Take another view of the paper in, and what scrolls in it, after those there are."""
        self.page.add_tab(name, title, widget, *scrolled)

    def offer_tab(self, name: str, offered: bool) -> None:
        """Show a tab, or hide it; while its view is shown the abstract takes its place."""
        self.page.offer_tab(name, offered)

    def stand_alone(self, alone: bool) -> None:
        """Show nothing but the view of the tab, or all that is around it again."""
        self.page.stand_alone(alone)

    def set_tab(self, name: str) -> None:
        """Show the view of this name; one that is not there is let pass."""
        self.page.set_tab(name)

    def set_one_scroll(self, wanted: bool) -> None:
        """Show abstract, notes and related papers in one scroll, or one at a time."""
        self.page.set_one_scroll(wanted)

    def tab(self) -> str:
        """Name the view that is shown."""
        return self.page.tab()

    def focus_reading(self) -> None:
        """Give the keyboard to what is read."""
        if self._stack.currentIndex() == 1:
            self.page.focus_reading()

    def page_down(self) -> bool:
        """Scroll the paper on by a page; False when its end is already in view."""
        return self._stack.currentIndex() == 1 and self.page.page_down()

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
            self.page.head.reveal(anchor)
        below = anchor.mapTo(self, QPoint(0, anchor.height() + 4 if single else 16))
        self._tag_field.ask(below, anchor.width(), self._tags_on)

    # What is done in it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Whatever has no menu of its own has that of the paper."""
        self.menu_requested.emit(event.globalPos())

    def _connect(self) -> None:
        head = self.header
        head.search_requested.connect(self.search_requested)
        head.open_requested.connect(self.open_requested)
        head.untag_requested.connect(lambda tag: self.untag_requested.emit(self._keys, tag))
        head.add_tag_requested.connect(self.ask_tag)
        self.abstract.link_opened.connect(self.open_requested)
        self.abstract.leave_requested.connect(self.leave_requested)
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
        self.page.tab_changed.connect(self.tab_changed)
        self._tag_field.chosen.connect(lambda name: self.tag_requested.emit(self._keys, name))
        self._tag_field.removed.connect(lambda name: self.untag_requested.emit(self._keys, name))
        self._tag_field.leave_requested.connect(self.leave_requested)

    def _show_header(self, entry: Entry, hit: Hit | None) -> None:
        marks = hit.title_marks if hit is not None else ()
        self.header.show_entry(entry, marks, self._batches, *self._community)

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
