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
    from paperdesk.ui.controllers.backup_controller import BackupController
    from paperdesk.ui.controllers.detail_controller import DetailController
    from paperdesk.ui.controllers.image_loader import ImageLoader
    from paperdesk.ui.controllers.import_controller import ImportController
    from paperdesk.ui.controllers.library_monitor import LibraryMonitor
    from paperdesk.ui.controllers.notes_controller import NotesController
    from paperdesk.ui.controllers.notification_controller import NotificationController
    from paperdesk.ui.controllers.paper_controller import PaperController
    from paperdesk.ui.controllers.print_controller import PrintController
    from paperdesk.ui.controllers.recent_files import RecentFiles
    from paperdesk.ui.controllers.related_controller import RelatedController
    from paperdesk.ui.controllers.restore_controller import RestoreController
    from paperdesk.ui.controllers.saved_search_controller import SavedSearchController
    from paperdesk.ui.controllers.search_controller import SearchController
    from paperdesk.ui.controllers.spelling_controller import SpellingController
    from paperdesk.ui.controllers.tag_controller import TagController
    from paperdesk.ui.features.notes import NoteAutosave
    from paperdesk.ui.services.formula_loader import FormulaLoader
    from paperdesk.ui.shell.action_bindings import ActionBindings

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

    acting: "PaperController"
    announcing: "NotificationController"
    backups: "BackupController"
    commands: "ActionBindings"
    following: "LibraryMonitor"
    importing: "ImportController"
    keeper: "NoteAutosave"
    keeping: "SavedSearchController"
    noting: "NotesController"
    picturing: "ImageLoader"
    printing: "PrintController"
    reading: "DetailController"
    recent: "RecentFiles"
    relating: "RelatedController"
    restores: "RestoreController"
    searching: "SearchController"
    spelling: "SpellingController"
    tagging: "TagController"
    typesetting: "FormulaLoader"

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
        self.listing.unhide_wanted.connect(self.window.actions_of["hide_seen"].trigger)
        self._to_import: list[str] = []
        self._to_open: list[str] = []
        self._is_open = False
        self._furnished = False
        self._unpacking = DeferredStart(self.window, self._furnish)
        self._closing = False
        self.is_closed = self.wants_anew = False
        self.elsewhere: LibraryTarget | None = None
        arrange(self.window, kept)
        self.preferring.begin(self.window)
        self.preferring.wish_anew.connect(self._open_anew)
        self.preferring.wish_elsewhere.connect(self._open_anew)

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

    def _furnish(self) -> None:
        """Give the desk what its window is painted without."""
        if self._furnished:
            return
        self._furnished = True
        # Late: that is what it is for.
        from paperdesk.ui.shell.composition import furnish  # noqa: PLC0415

        furnish(self, self._save_note)
        self.window.detail.set_tab(self.preferring.settings.tab)
        self._connect()
        self.listing.look_over()
        if self.listing.settled:
            self._stand_where_one_stood()
            self.reading.look_again()
        else:
            once = Qt.ConnectionType.SingleShotConnection
            self.listing.shown.connect(self._stand_where_one_stood, once)
        self._begin()

    def _connect(self) -> None:
        self.acting.changed.connect(self._changed)
        self.acting.seen.connect(self._seen)
        self.following.changed.connect(self._look_again)
        self.following.watched.connect(self.acting.tell)
        self.following.worker_ended.connect(self.notices.say)
        self.listing.answered.connect(self.following.mend)
        self.importing.imported.connect(self._imported)
        self.restores.restored.connect(lambda: self._imported([]))
        self.reading.shown.connect(self._entry_shown)
        self.reading.note_shown.connect(self.following.watch_note)
        self.keeper.settled.connect(self._notes_settled)

    def _opened(self) -> None:
        self._is_open = True
        self._begin()

    def _begin(self) -> None:
        """Library and controllers are there: go on with what a start was given."""
        if not (self._is_open and self._furnished) or self._closing:
            return
        self.following.begin()
        self.backups.begin()
        if self.client.read_only:
            self.notices.say(self.client.read_only, stays=True)
        self._bring_in()

    def _bring_in(self) -> None:
        """Preview the files and go to the papers that are asked for."""
        if not (self._is_open and self._furnished):
            return
        paths, self._to_import = self._to_import, []
        papers, self._to_open = self._to_open, []
        if paths:
            self.importing.preview(paths)
        for paper in papers:
            self.commands.open_link(f"paper:{paper}")

    def _not_opened(self, error: BaseException) -> None:
        self.window.detail.show_none()
        if isinstance(error, PaperDeskError):
            way = lambda: self.restores.look_at_newest()  # noqa: E731, PLW0108 - made later
            self.notices.say(error.message, self.tr("Restore…"), way, stays=True)
        else:
            self.notices.failed(error)

    # What happens

    def _changed(self, changes: Changes, act: ActionKind | None) -> None:
        self.listing.stays_not(changes.updated)
        if act is not None and keeps_papers(self.listing.question, act):
            self.following.catch_up(self._look_at_rows)
        else:
            self.following.catch_up(self._look_again)
        self.following.heal()

    def _seen(self, key: int) -> None:
        self.following.catch_up(lambda: self._saw(key))

    def _saw(self, key: int) -> None:
        self.listing.seen(key)
        self.reading.look_again()

    def _look_again(self) -> None:
        self.listing.look_again()
        self.reading.look_again()

    def _look_at_rows(self) -> None:
        self.listing.look_at_rows()
        self.reading.look_again()

    def _imported(self, batches: list[int]) -> None:
        if batches:
            self.listing.go(Scope("batch", str(batches[0])))
        self._look_again()
        self.following.heal()

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
                self.following.catch_up(self._look_again)
                self.following.heal()

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
        if self.keeper.flush():
            self._end()
        else:
            QTimer.singleShot(WAIT_FOR_NOTES, self, self._notes_late)

    def _notes_settled(self) -> None:
        if self._closing:
            self._end()

    def _notes_late(self) -> None:
        if self.keeper.is_settled():
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
        self.keeper.settled.disconnect(self._notes_settled)
        for one in (self.following, self.keeping, self.announcing, self.searching):
            one.stop()
        for other in (self.reading, self.picturing, self.preferring, self.restores, self.backups):
            other.stop()
        self.importing.cancel()
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
