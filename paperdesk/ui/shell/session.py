"""Builds the desk: window, lanes and controllers, and joins their signals.

The order of a start: the library is opened on its lane and asked for the first
rows while the window is built, so that most starts paint them at once; numbers,
index and workers follow.
The order of an end: drafts are saved, controllers stop, the library finishes
what it was asked, workers end.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from paperdesk import settings as settings_file
from paperdesk.model import ActionKind, Changes, Entry, NoteSaved, PaperDeskError, Scope
from paperdesk.paths import Places
from paperdesk.ui.controllers.list_controller import ListController
from paperdesk.ui.controllers.settings_controller import SettingsController, wear
from paperdesk.ui.i18n.message_translation import said_error
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.services.worker_jobs import WorkerJobs
from paperdesk.ui.shell.deferred_start import DeferredStart
from paperdesk.ui.shell.main_window import MainWindow
from paperdesk.ui.shell.window_state import arrange, remember
from paperdesk.ui.state.list_query import ListQuery, keeps_papers

if TYPE_CHECKING:
    from paperdesk.tasks.relocate_library import LibraryTarget
    from paperdesk.ui.shell.composition import Controllers

FIRST_ROWS = 0.1
"""Seconds that the window waits for its first rows before it is shown without them."""
WAIT_FOR_NOTES = 5000
"""Milliseconds that closing waits for notes to be on the disk before it says that they are not."""


class Session(QObject):
    """Everything behind one window. ``closed`` tells that all is saved and ended.

    ``wants_anew``: the reader wants it opened again at once, in another language, or, where
    ``elsewhere`` says so, on a library in another folder.
    """

    closed = Signal()

    def __init__(self, places: Places, app: QApplication) -> None:
        super().__init__()
        self.places = places
        kept = settings_file.load(places)
        wear(app, kept)
        self.notices = Notices()
        self.notices.show_bug = self._show_bug
        self.client = LibraryClient(places, self.notices.failed)
        self.client.opened.connect(self._opened)
        self.client.closed_by.connect(self._not_opened)
        self.jobs = WorkerJobs(self.notices.failed)
        self.preferring = SettingsController(app, self.client, kept)
        self.client.open()
        self.window = MainWindow(self.client.rows)
        self.window.closing.connect(self.close)
        self.notices.attach(self.window.notice_bar)
        self.listing = ListController(self.client, self.window.side, self.window.list)
        self.listing.overview_changed.connect(self._overview)
        self.listing.unhide_requested.connect(self.window.actions_of["hide_seen"].trigger)
        self._to_import: list[str] = []
        self._to_open: list[str] = []
        self._is_open = False
        self._controllers: Controllers | None = None
        self._unpacking = DeferredStart(self.window, self._furnish)
        self._closing = False
        self.is_closed = self.wants_anew = False
        self.elsewhere: LibraryTarget | None = None
        arrange(self.window, kept)
        self.preferring.begin(self.window)
        self.preferring.reopen_requested.connect(self._open_anew)
        self.preferring.relocate_requested.connect(self._open_anew)

    # Start

    def show(self, to_import: Sequence[str] = (), papers: Sequence[str] = ()) -> None:
        """Show the window; files are previewed, and papers (by id) gone to, once all is there."""
        self._to_import, self._to_open = list(to_import), list(papers)
        kept = self.preferring.settings
        question = ListQuery(kept.scope, kept.order, kept.search_text, kept.search_name)
        self.listing.begin(question, hide_seen=kept.hide_seen)
        self.client.wait(FIRST_ROWS)
        self._unpacking.begin()
        self.window.show()
        self.window.list.take_keyboard()

    def take(self, paths: Sequence[str], papers: Sequence[str]) -> bool:
        """Another start hands over what it was given: come forward with it. False while closing."""
        if self._closing:
            return False
        self.window.come_forward()
        self._to_import += paths
        self._to_open += papers
        self._bring_in()
        return True

    @property
    def controllers(self) -> "Controllers":
        """What the first paint does not need; made when it is first asked for."""
        self._furnish()
        assert self._controllers is not None
        return self._controllers

    def _furnish(self) -> None:
        """The window is painted: give it the controllers, and show where one stood."""
        if self._controllers is not None:
            return
        # Late: that is what it is for.
        from paperdesk.ui.shell.composition import Services, build_controllers  # noqa: PLC0415
        from paperdesk.ui.shell.connections import connect  # noqa: PLC0415

        services = Services(
            self.places, self.client, self.jobs, self.notices, self.preferring, self.listing
        )
        made = self._controllers = build_controllers(services, self.window, self._save_note)
        connect(self.window, made, self.notices)
        self.window.detail.set_tab(self.preferring.settings.tab)
        self._connect(made)
        self.listing.look_over()
        if self.listing.settled:
            self._stand_where_one_stood()
            made.detail.look_again()
        else:
            once = Qt.ConnectionType.SingleShotConnection
            self.listing.shown.connect(self._stand_where_one_stood, once)
        self._begin()

    def _connect(self, made: "Controllers") -> None:
        made.papers.changed.connect(self._changed)
        made.papers.seen.connect(self._seen)
        made.monitor.changed.connect(self._look_again)
        made.monitor.watched.connect(made.papers.tell)
        made.monitor.worker_ended.connect(self.notices.say)
        self.listing.answered.connect(made.monitor.mend)
        made.imports.imported.connect(self._imported)
        made.restores.restored.connect(lambda: self._imported([]))
        made.detail.shown.connect(self._entry_shown)
        made.detail.note_shown.connect(made.monitor.watch_note)
        made.autosave.settled.connect(self._notes_settled)

    def _opened(self) -> None:
        self._is_open = True
        self._begin()

    def _begin(self) -> None:
        """Library and controllers are there: go on with what a start was given."""
        if not (self._is_open and self._controllers) or self._closing:
            return
        self.controllers.monitor.begin()
        self.controllers.backups.begin()
        if self.client.read_only:
            self.notices.say(self.client.read_only, stays=True)
        self._bring_in()

    def _bring_in(self) -> None:
        """Preview the files and go to the papers that are asked for."""
        if not (self._is_open and self._controllers):
            return
        paths, self._to_import = self._to_import, []
        papers, self._to_open = self._to_open, []
        if paths:
            self.controllers.imports.preview(paths)
        for paper in papers:
            self.controllers.actions.open_link(f"paper:{paper}")

    def _not_opened(self, error: BaseException) -> None:
        self.window.detail.show_none()
        if isinstance(error, PaperDeskError):
            way = lambda: self.controllers.restores.look_at_newest()  # noqa: E731, PLW0108 - made later
            self.notices.say(error.message, self.tr("Restore…"), way, stays=True)
        else:
            self.notices.failed(error)

    # What happens

    def _changed(self, changes: Changes, act: ActionKind | None) -> None:
        self.listing.stays_not(changes.updated)
        if act is not None and keeps_papers(self.listing.question, act):
            self.controllers.monitor.catch_up(self._look_at_rows)
        else:
            self.controllers.monitor.catch_up(self._look_again)
        self.controllers.monitor.heal()

    def _seen(self, key: int) -> None:
        self.controllers.monitor.catch_up(lambda: self._saw(key))

    def _saw(self, key: int) -> None:
        self.listing.seen(key)
        self.controllers.detail.look_again()

    def _look_again(self) -> None:
        self.listing.look_again()
        self.controllers.detail.look_again()

    def _look_at_rows(self) -> None:
        self.listing.look_at_rows()
        self.controllers.detail.look_again()

    def _imported(self, batches: list[int]) -> None:
        if batches:
            self.listing.go(Scope("batch", str(batches[0])))
        self._look_again()
        self.controllers.monitor.heal()

    def _overview(self) -> None:
        self.window.show_first_run(self.listing.overview.empty)

    def _stand_where_one_stood(self) -> None:
        """The first list of a start: stand on the paper that was open when it was closed."""
        wanted = self.preferring.settings.paper_id
        if wanted:
            self.client.ask(
                lambda library: library.key(wanted),
                self.window.list.papers.select_key,
                lambda _gone: None,
            )

    def _entry_shown(self, entry: Entry | None) -> None:
        if entry is not None:
            self.preferring.keep(paper_id=entry.paper.id)

    # Notes

    def _save_note(
        self,
        key: int,
        text: str,
        version: str,
        done: Callable[[NoteSaved], None],
        failed: Callable[[str], None],
    ) -> None:
        def saved(note: NoteSaved) -> None:
            done(note)
            if not self._closing:
                self.controllers.monitor.catch_up(self._look_again)
                self.controllers.monitor.heal()

        def not_saved(error: BaseException) -> None:
            if not isinstance(error, PaperDeskError):
                self.notices.failed(error)
            failed(said_error(error))

        self.client.do(lambda library: library.save_note(key, text, version), saved, not_saved)

    # End

    def _open_anew(self, elsewhere: "LibraryTarget | None" = None) -> None:
        self.wants_anew, self.elsewhere = True, elsewhere
        self.close()

    def close(self) -> None:
        """Save what is open, then end everything; the window closes when that is done."""
        if self._closing:
            return
        self._furnish()  # a window may be closed before it was ever painted
        self._closing = True
        if self.controllers.autosave.flush():
            self._end()
        else:
            QTimer.singleShot(WAIT_FOR_NOTES, self, self._notes_late)

    def _notes_settled(self) -> None:
        if self._closing:
            self._end()

    def _notes_late(self) -> None:
        if self.controllers.autosave.is_settled():
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
        self.controllers.autosave.settled.disconnect(self._notes_settled)
        self.controllers.stop()
        self.preferring.stop()
        remember(self.places, self.preferring.settings, self.window, self.listing.question)
        self.notices.detach()
        self.window.let_close()
        self.jobs.close()
        self.client.close()
        self.is_closed = True
        self.closed.emit()

    def _show_bug(self, details: str) -> None:
        # Late: few starts meet a bug.
        from paperdesk.ui.shell.bug_dialog import tell  # noqa: PLC0415

        tell(details, self.window)
