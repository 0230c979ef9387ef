"""Main window: three panes, menus, sizes, files dropped on it. It decides nothing.

A view like the others: it emits what the reader wants (actions, dropped
files, closing) and is told what to show.
"""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.features.list.model import FetchRows
from paperdesk.ui.features.list.pane import ListPane
from paperdesk.ui.features.search.search_field import SearchField
from paperdesk.ui.features.search.search_summary import SearchSummary
from paperdesk.ui.features.side_bar.pane import SideBar
from paperdesk.ui.features.welcome.view import WelcomeView
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.kit.design_tokens import PANE_MINIMUM
from paperdesk.ui.kit.notices import NoticeBar
from paperdesk.ui.kit.progress_strip import ProgressStrip
from paperdesk.ui.services.action_registry import Actions
from paperdesk.ui.services.shell import View
from paperdesk.ui.shell import window_place
from paperdesk.ui.shell.file_drops import FileDrops
from paperdesk.ui.shell.menus import Menus
from paperdesk.ui.shell.pane_splitter import USUAL_PANES, cover_list, lead_tab, split
from paperdesk.ui.shell.paper_side import PaperSide

if TYPE_CHECKING:
    from paperdesk.ui.features.detail.pane import DetailPane
    from paperdesk.ui.features.notes.pane import NotesPane

USUAL_SIZE = (1280, 840)
NARROW = 900
"""Below this width there is no room for list and paper beside one another."""
_OF_PANES = ("select_all", "fold_side", "fold_detail", "hide_seen", "map")


class MainWindow(QMainWindow):
    """Side bar, list and detail beside one another; the first-run page in their place."""

    files_dropped = Signal(list)
    files_dropped_on = Signal(int, list, bool)
    import_requested = Signal(list)
    came_forward = Signal()
    closing = Signal()
    """The reader wants to close; whoever listens calls :meth:`let_close` when all is saved."""

    def __init__(self, fetch: FetchRows) -> None:
        super().__init__()
        self.setWindowTitle("PaperDesk")
        self.side = SideBar()
        self.search, self.summary = SearchField(), SearchSummary()
        self.list = ListPane(fetch, self.search, self.summary)
        self.summary.room_changes.connect(self.list.keep_rows)
        self.search.entered.connect(self.list.enter)
        self.search.leave_requested.connect(self.list.take_keyboard)
        self.first_run = WelcomeView()
        self.actions_of = Actions(self)
        self._may_close = False
        self._side_folded = self._detail_folded = self._reading = self._paper_alone = False
        self._wide_panes, self._side_width = QByteArray(), USUAL_PANES[0]
        self._right = PaperSide()
        self._right.back_requested.connect(self.to_list)
        self._splitter = split(self.side, self.list, self._right)
        self._splitter.splitterMoved.connect(self._note_side)
        self.cover_list = partial(cover_list, self._splitter, self.list)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self.first_run)
        ground = QWidget()  # beneath notices, too: in a stack only its pages can be heard
        room = QVBoxLayout(ground)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self._stack)
        self.setCentralWidget(ground)
        self.recent = QMenu(self.tr("Recent files"), self)
        self.menus = Menus(self.menuBar(), self.actions_of, {"starter": self.recent})
        self.notice_bar = NoticeBar(ground, self.side, self.list)
        self._drops = FileDrops(self, self.list.papers, self._right)
        self._drops.dropped.connect(self.files_dropped)
        self._drops.dropped_on.connect(self.files_dropped_on)
        self.first_run.files_dropped.connect(self.files_dropped)
        lead_tab(self.side.view, self.search, *self.summary.in_order(), *self.list.in_order())
        self._let_panes_be_narrow()
        self.resize(*USUAL_SIZE)
        theme.changed.connect(self._zoomed)

    @cached_property
    def detail(self) -> "DetailPane":
        """The paper; made when it is first asked for."""
        return self._right.hold_paper()

    @cached_property
    def notes(self) -> "NotesPane":
        """The notes of the paper, as a tab beside its abstract."""
        # Late: nobody writes before the first paint; 15 ms.
        from paperdesk.ui.features.notes.pane import NotesPane  # noqa: PLC0415

        made = NotesPane()
        self.detail.add_tab("notes", self.tr("Notes"), made, made.editor, made.preview)
        lead_tab(made.foot.toggle, *self.notice_bar.in_order())
        return made

    # What features ask of it (services.shell)

    @property
    def widget(self) -> QMainWindow:
        """The window itself, as the parent of dialogs."""
        return self

    @property
    def progress(self) -> ProgressStrip:
        """Where work is shown that goes on."""
        return self.side.progress

    def view(self, kind: type[View]) -> View:
        """The view of this class that stands in the window."""
        for name in ("side", "search", "summary", "list", "first_run", "detail", "notes"):
            view = getattr(self, name)
            if isinstance(view, kind):
                return view
        assert isinstance(self, kind), kind
        return self

    def add_bar(self, bar: QWidget, *in_order: QWidget) -> None:
        """Put a bar above the rows of the list."""
        self.list.place_above(bar)
        lead_tab(self.search, *in_order)

    def add_tab(self, name: str, title: str, page: QWidget, *scrolled: QAbstractScrollArea) -> None:
        """Put a page beside the abstract of the paper."""
        self.detail.add_tab(name, title, page, *scrolled)

    def show_tab(self, name: str, *, keyboard: bool = True) -> None:
        """Show this page of the paper, and give it the keyboard."""
        self.detail.set_tab(name)
        if keyboard:
            self.to_detail()

    def offer_tab(self, name: str, offered: bool) -> None:
        """Show the tab of a page, or hide it."""
        self.detail.offer_tab(name, offered)

    def give_room(self, wanted: bool) -> None:
        """Give the page of the paper the whole window, or bring all else back."""
        if wanted is not self._paper_alone:
            self._paper_alone = wanted
            self._reading = wanted or self.one_at_a_time
            self.detail.stand_alone(wanted)
            self._arrange_panes()

    @property
    def paper_alone(self) -> bool:
        """Whether the page of the paper has the whole window."""
        return self._paper_alone

    def fill_screen(self, wanted: bool) -> None:
        """Show the window without all that is around it, or as it was."""
        window_place.fill_screen(self, wanted)

    def focus_list(self) -> None:
        """Give the list the keyboard where it is shown."""
        self.list.take_keyboard()

    def show_first_run(self, wanted: bool) -> None:
        """Show the page of the first run in place of the panes, or the panes again."""
        if wanted == (self._stack.currentIndex() == 1):
            return
        self._stack.setCurrentIndex(1 if wanted else 0)
        self.notice_bar.raise_()  # a page that comes is laid over all else
        (self.first_run.setFocus if wanted else self.list.take_keyboard)()
        for spec, action in self.actions_of:
            if spec.group in ("Paper", "Go") or spec.name in _OF_PANES:
                action.setEnabled(not wanted)

    def fold(self, *, side: bool | None = None, detail: bool | None = None) -> None:
        """Hide panes (True), show them (False), or leave them as they are."""
        if detail and not self.one_at_a_time:
            self._reading = False  # who hides the paper wants the list
        self._side_folded = self._side_folded if side is None else side
        self._detail_folded = self._detail_folded if detail is None else detail
        focus = self.focusWidget()
        self._arrange_panes()
        if focus is not None and not focus.isVisibleTo(self):
            (self.focus_list if self.list.isVisibleTo(self) else self.detail.focus_reading)()

    @property
    def side_folded(self) -> bool:
        """Whether the reader hid the side bar."""
        return self._side_folded

    @property
    def detail_folded(self) -> bool:
        """Whether the reader hid the detail; then it takes the list's place when asked for."""
        return self._detail_folded

    @property
    def one_at_a_time(self) -> bool:
        """Whether list and detail take each other's place: folded, or a narrow window."""
        return self._paper_alone or self._detail_folded or self.width() < fonts.zoomed(NARROW)

    def to_detail(self) -> None:
        """Show the paper, in place of the list where there is no room for both."""
        self._reading = True
        self._arrange_panes()
        self.detail.focus_reading()

    def to_list(self) -> None:
        """Show the list and give it the keyboard."""
        self.give_room(False)
        self._reading = False
        self._arrange_panes()
        self.list.take_keyboard()

    def _arrange_panes(self) -> None:
        """Show those of the panes that there is room for and the reader wants."""
        one = self.one_at_a_time
        both = not (self._right.isHidden() or self.list.isHidden())
        if one and both:
            self._wide_panes = self._splitter.saveState()
        self._splitter.setStretchFactor(1, 1 if one else 0)  # else the side bar would grow
        side = not (self._side_folded or self._paper_alone)
        self.side.setVisible(side)
        self.side.progress.stand_in(self.side if side else self.list)
        self.list.setVisible(not (one and self._reading))
        self._right.setVisible(self._reading or not one)
        self._right.offer_way_back(one and not self._paper_alone)
        if one:
            rest = max(self.width() - self._side_width, 0)
            self._splitter.setSizes([self._side_width, rest, rest])
        elif not both and not self._wide_panes.isEmpty():
            self._splitter.restoreState(self._wide_panes)
            self._splitter.setHandleWidth(1)
        self._note_side()
        self._let_be_narrow()

    def _note_side(self) -> None:
        """Remember how wide the reader has the side bar: a narrow window squeezes it first."""
        self._side_width = self._splitter.sizes()[0] or self._side_width

    def _let_panes_be_narrow(self) -> None:
        for pane, least in zip((self.side, self.list, self._right), PANE_MINIMUM, strict=True):
            pane.setMinimumWidth(fonts.zoomed(least))

    def _let_be_narrow(self) -> None:
        """Half a screen is enough: then list and paper take each other's place."""
        side, least, _paper = map(fonts.zoomed, PANE_MINIMUM)
        self.setMinimumWidth(least if self._side_folded else side + 1 + least)

    def _zoomed(self) -> None:
        """What is written larger needs more room, and may leave none for list and paper."""
        if self.side.minimumWidth() != fonts.zoomed(PANE_MINIMUM[0]):
            self._let_panes_be_narrow()
            self._arrange_panes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window shows list or paper, a wide one both."""
        super().resizeEvent(event)
        focus = self.focusWidget()
        if not self.one_at_a_time:
            self._reading = False
        elif focus is not None and self._right.isAncestorOf(focus):
            self._reading = True
        self._arrange_panes()

    def place(self) -> tuple[str, str]:
        """Where the window stands and how its panes are parted, as text for the settings."""
        kept = self.one_at_a_time and not self._wide_panes.isEmpty()
        panes = self._wide_panes if kept else self._splitter.saveState()
        return window_place.written(self.saveGeometry()), window_place.written(panes)

    def take_place(self, geometry: str, panes: str) -> None:
        """Stand where the window stood; what is unreadable is ignored."""
        window_place.restore(self, self._splitter, geometry, panes)

    def take_files(self, paths: list[str]) -> None:
        """Look at files that came with the start, as if they had been dropped."""
        self.files_dropped.emit(paths)

    def import_files(self, paths: list[str]) -> None:
        """Have files previewed for an import."""
        self.import_requested.emit(paths)

    def come_forward(self) -> None:
        """Be in front of other windows, also from the foot of the screen."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def let_close(self) -> None:
        """All is saved: close, and be out of sight while the rest ends."""
        self._may_close = True
        self.hide()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first, since something may have to be saved."""
        if not self._may_close:
            self.closing.emit()
        event.setAccepted(self._may_close)  # at once if all is saved: Qt closes nothing twice

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; Esc leads back to the list."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            button, QAbstractButton
        ):
            button.click()
        elif event.key() == Qt.Key.Key_Escape and not self._stack.currentIndex():
            self.to_list()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the window comes to the front."""
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_forward.emit()
        super().changeEvent(event)
