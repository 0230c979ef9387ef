"""The session: one library open in one window, from start to end.

The order of a start: the first rows are those that were kept when the window was
closed, while the library is as it was then, and it is opened behind them; else it is
opened on its lane and asked for them while the window is built. Numbers, index and
workers follow.
The order of an end: drafts are saved, controllers stop, the library finishes
what it was asked, workers end.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from paperdesk import settings as settings_file
from paperdesk.model import Changes, Entry, PaperDeskError
from paperdesk.paths import Places
from paperdesk.settings import Settings
from paperdesk.text import display
from paperdesk.ui.features.list.controller import ListController
from paperdesk.ui.kit.labels import short
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.services.settings_service import SettingsService, wear
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import WorkerJobs
from paperdesk.ui.shell.deferred_start import DeferredStart
from paperdesk.ui.shell.feature_host import FeatureHost
from paperdesk.ui.shell.list_keeper import ListKeeper
from paperdesk.ui.shell.main_window import MainWindow
from paperdesk.ui.shell.paper_window import PaperWindow
from paperdesk.ui.shell.window_state import arrange, remember
from paperdesk.ui.state.browse_state import BrowseState
from paperdesk.ui.state.library_changes import LibraryChanges, Origin
from paperdesk.ui.state.list_query import ListQuery
from paperdesk.ui.state.one_paper_state import OnePaperState

if TYPE_CHECKING:
    from paperdesk.tasks.relocate_library import LibraryTarget
    from paperdesk.ui.features.notes.autosave import NoteAutosave

LINK = "paperdesk:"
"""How a link begins that a browser hands over."""
FIRST_ROWS = 0.1
"""Seconds that the window waits for its first rows before it is shown without them."""
WAIT_FOR_NOTES = 5000
"""Milliseconds that closing waits for notes to be on the disk before it says that they are not."""

Kind = TypeVar("Kind", bound=FeatureController)


class Session(QObject):
    """Everything behind one window. ``closed`` tells that all is saved and ended.

    ``paper``: the id of the one paper that the window shows; ``""``: it shows the library.
    ``worn`` are the settings of the windows that are there already.

    ``wants_anew``: the reader wants it opened again at once, in another language, or, where
    ``elsewhere`` says so, on a library in another folder.
    """

    closed = Signal()
    furnished = Signal()
    """All features are there."""

    def __init__(
        self, places: Places, app: QApplication, paper: str = "", worn: Settings | None = None
    ) -> None:
        super().__init__()
        self.places, self.paper = places, paper
        kept = worn or settings_file.load(places)
        if worn is None:
            wear(app, kept)
        self.notices = Notices()
        self.notices.show_bug = self._show_bug
        self.client = LibraryClient(places, self.notices.failed)
        self.client.opened.connect(self._opened)
        self.client.closed_by.connect(self._not_opened)
        self.jobs = WorkerJobs(self.notices.failed)
        self.settings = SettingsService(app, self.client, kept)
        self.state = OnePaperState() if paper else BrowseState()
        self.changes = LibraryChanges()
        kept_list = worn is None and not paper and not kept.search_text
        self._lists = ListKeeper(places, self.client, self.state, kept=kept_list)
        self.window = PaperWindow(self.client.rows) if paper else MainWindow(self.client.rows)
        self.window.closing.connect(self.close)
        self.state.quit_requested.connect(self.window.close)
        self.notices.attach(self.window.notice_bar)
        self.services = Services(
            places,
            self.client,
            self.jobs,
            self.notices,
            self.settings,
            self.state,
            self.changes,
            self.window,
        )
        self._features = FeatureHost(self.services, self._furnish)
        self._features.build(early=True)
        self._to_import: list[str] = []
        self._to_open: list[str] = []
        self._is_open = self.is_furnished = self._closing = False
        self._deferred_start = DeferredStart(self.window, self.client.open, self._furnish)
        self.is_closed = self.wants_anew = False
        self.elsewhere: LibraryTarget | None = None
        arrange(self.window, kept)
        self.settings.dress()
        self.settings.restart_requested.connect(self._open_anew)

    def of(self, kind: type[Kind]) -> Kind:
        """The controller of this class; what the first paint does not need is made for it."""
        self._furnish()
        return self._features.of(kind)

    # Start

    def show(self, to_import: Sequence[str] = (), papers: Sequence[str] = ()) -> None:
        """Show the window; files are previewed, and papers (by id) gone to, once all is there.

        A link ``paperdesk:add?...`` among the papers is a page whose papers are to be added.
        """
        self._to_import, self._to_open = list(to_import), list(papers)
        kept = self.settings.values
        self.state.hides_seen = kept.hide_seen
        self.state.by_day = kept.by_day
        if isinstance(self.state, OnePaperState):
            self.client.ask(lambda library: library.key(self.paper), self.state.pin)
        else:
            words, by = (kept.search_text, kept.search_name), kept.order_turned
            self._lists.tell(self._features.of(ListController))
            self.state.ask(ListQuery(kept.scope, kept.order, *words, by))
        self._lists.wait(FIRST_ROWS)
        self._deferred_start.begin()
        self.window.show()
        self.window.focus_list()

    def take(self, paths: Sequence[str], papers: Sequence[str]) -> bool:
        """Another start hands over what it was given: come forward with it. False while closing."""
        if self._closing:
            return False
        self.window.come_forward()
        self._to_import += paths
        self._to_open += papers
        self._bring_in()
        return True

    def _furnish(self) -> None:
        """The window is painted: build the other features, and show where one stood."""
        if self.is_furnished:
            return
        self.is_furnished = True
        self.window.menus.fill()
        self._features.build(early=False)
        self.autosave.settled.connect(self._notes_settled)
        self.furnished.emit()
        self.window.detail.set_tab(self.settings.values.tab)
        self.state.paper_changed.connect(self._paper_shown)
        if self.paper:
            pass  # it stands on its paper
        elif self.state.settled:
            self._stand_where_one_stood()
        else:
            once = Qt.ConnectionType.SingleShotConnection
            self.state.results_changed.connect(self._stand_where_one_stood, once)
        self._begin()

    def _opened(self) -> None:
        self._is_open = True
        self._lists.opened()
        self._begin()

    def _begin(self) -> None:
        """Library and features are there: go on with what a start was given."""
        if not (self._is_open and self.is_furnished) or self._closing:
            return
        self.services.begin()
        self._features.begin()
        if self.client.read_only:
            self.notices.say(self.client.read_only, stays=True)
        self._bring_in()

    def _bring_in(self) -> None:
        """Preview the files and go to the papers that are asked for."""
        if not (self._is_open and self.is_furnished):
            return
        paths, self._to_import = self._to_import, []
        papers, self._to_open = self._to_open, []
        if paths:
            self.window.take_files(paths)
        for paper in papers:
            if paper.startswith(LINK):
                self._add_page(paper)
            else:
                self.services.links.open_paper(paper)

    def _add_page(self, link: str) -> None:
        """A browser hands a page over: show what papers it names."""
        # Late: few starts are given a page.
        from paperdesk.text import added_text  # noqa: PLC0415
        from paperdesk.ui.features.identifiers.controller import (  # noqa: PLC0415
            IdentifierController,
        )

        if text := added_text(link):
            self.of(IdentifierController).offer(text)

    def _not_opened(self, error: BaseException) -> None:
        self._lists.not_opened()
        self.window.list.papers.papers.refetch()
        self.window.detail.show_none()
        if isinstance(error, PaperDeskError):
            self.notices.say(error.message, self.tr("Restore…"), self._restore, stays=True)
        else:
            self.notices.failed(error)

    def _restore(self) -> None:
        # Late: few libraries cannot be opened.
        from paperdesk.ui.features.backups.controller import BackupController  # noqa: PLC0415

        self.of(BackupController).restores.look_at_newest()

    def _stand_where_one_stood(self) -> None:
        """The first list of a start: stand on the paper that was open when it was closed."""
        wanted = self.settings.values.paper_id
        if wanted:
            self.client.ask(
                lambda library: library.key(wanted),
                self.window.list.papers.select_key,
                lambda _gone: None,
            )

    def _paper_shown(self, entry: Entry | None) -> None:
        if entry is not None and self.paper:
            self.window.setWindowTitle(short(display(entry.paper.title)))
        elif entry is not None:
            self.settings.keep(paper_id=entry.paper.id)

    def hear(self, changes: Changes, origin: Origin) -> None:
        """Another window of this process changed the library."""
        if self._is_open and self.is_furnished and not self._closing:
            self.changes.announce(origin, changes)

    # End

    @property
    def autosave(self) -> "NoteAutosave":
        """What keeps the words of notes until they are on the disk."""
        # Late: there is no note before the first paint.
        from paperdesk.ui.features.notes.controller import NotesController  # noqa: PLC0415

        return self.of(NotesController).autosave

    def _open_anew(self, elsewhere: "LibraryTarget | None" = None) -> None:
        self.wants_anew, self.elsewhere = True, elsewhere
        self.close()

    def close(self) -> None:
        """Save what is open, then end everything; the window closes when that is done."""
        if self._closing:
            return
        self._furnish()  # a window may be closed before it was ever painted
        self._closing = True
        if self.autosave.flush():
            self._end()
        else:
            QTimer.singleShot(WAIT_FOR_NOTES, self, self._notes_late)

    def _notes_settled(self) -> None:
        if self._closing:
            self._end()

    def _notes_late(self) -> None:
        if self.autosave.is_settled():
            return
        self._closing = self.wants_anew = False
        self.notices.say(
            self.tr("A note could not be saved yet, so the window stays open. It is tried again."),
            self.tr("Close without saving"),
            self._end,
            stays=True,
        )

    def _end(self) -> None:
        self._closing = True
        self.autosave.settled.disconnect(self._notes_settled)
        self._features.stop()
        self.services.stop()
        remember(self.places, self.settings, self.window, self.state.list_query)
        if self._is_open and not self.paper:
            self._lists.gather()
        self.notices.detach()
        self.window.let_close()
        self.jobs.close()
        self.client.close()
        self._lists.keep()
        self.is_closed = True
        self.closed.emit()

    def _show_bug(self, details: str) -> None:
        # Late: few starts meet a bug.
        from paperdesk.ui.shell.bug_dialog import tell  # noqa: PLC0415

        tell(details, self.window)
