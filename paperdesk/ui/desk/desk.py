"""Builds the desk: window, lanes and controllers, and joins their signals.

The order of a start: the library is opened on its lane while the window is
built; the window is painted; then rows, numbers, index and workers follow.
The order of an end: drafts are saved, controllers stop, the library finishes
what it was asked, workers end.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from paperdesk import settings as settings_file
from paperdesk.model import Act, Changes, Entry, NoteSaved, PaperDeskError, Scope
from paperdesk.paths import Places
from paperdesk.ui.desk.acting import Acting
from paperdesk.ui.desk.commands import Commands, Controllers
from paperdesk.ui.desk.door import Door
from paperdesk.ui.desk.following import Following
from paperdesk.ui.desk.importing import Importing
from paperdesk.ui.desk.jobs import Jobs
from paperdesk.ui.desk.joints import join_views
from paperdesk.ui.desk.keeping import Keeping
from paperdesk.ui.desk.listing import Listing
from paperdesk.ui.desk.noting import Noting
from paperdesk.ui.desk.preferring import Preferring, wear
from paperdesk.ui.desk.printing import Printing
from paperdesk.ui.desk.questions import keeps_papers
from paperdesk.ui.desk.reading import Reading
from paperdesk.ui.desk.recent import Recent
from paperdesk.ui.desk.remembering import arrange, remember
from paperdesk.ui.desk.searching import Searching
from paperdesk.ui.desk.tagging import Tagging
from paperdesk.ui.desk.typesetting import Typesetting
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.notes import NoteKeeper
from paperdesk.ui.notices import Notices

WAIT_FOR_NOTES = 5000
"""Milliseconds that closing waits for notes to be on the disk before it says that they are not."""


class Desk(QObject):
    """Everything behind one window. ``closed`` tells that all is saved and ended."""

    closed = Signal()

    def __init__(self, places: Places, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._places = places
        kept = settings_file.load(places)
        wear(app, kept)
        self.notices = Notices()
        self.notices.show_bug = self._show_bug
        self.door = Door(places, self.notices.failed)
        self.jobs = Jobs(self.notices.failed)
        self.preferring = Preferring(app, self.door, kept)
        self.door.open()
        self.window = MainWindow(self.door.rows)
        self.notices.attach(self.window.notice_bar)
        self.listing = Listing(self.door, self.window.side, self.window.list)
        self.acting = Acting(self.door, self.notices)
        self.keeper = NoteKeeper(self._save_note, self)
        self.reading = Reading(
            self.door,
            self.listing,
            self.acting,
            self.window.list.papers,
            self.window.detail,
            self.window.notes,
            self.keeper,
            self.notices,
        )
        self._make_controllers()
        self._to_import: list[str] = []
        self._is_open = False
        self._closing = False
        self.is_closed = False
        self._connect()
        join_views(self)
        arrange(self.window, kept)
        self.preferring.begin(self.window)

    def _make_controllers(self) -> None:
        """The controllers that nothing above is built with."""
        self.importing = Importing(
            self.door, self.jobs, self.notices, self.window, self.acting.undo
        )
        self.tagging = Tagging(self.window, self.door, self.listing, self.acting, self.reading)
        self.typesetting = Typesetting(self.jobs, self._places.cache)
        self.noting = Noting(self.door, self.jobs, self.reading, self.window.notes)
        self.following = Following(self.door, self.jobs, self.window.side.progress)
        side, pane = self.window.side, self.window.list
        self.keeping = Keeping(self.door, self.listing, self.acting, side, self.window)
        self.searching = Searching(self.door, self.listing, pane, side, self.preferring)
        self.recent = Recent(self.window.recent, self.importing, self.preferring, self.notices)
        self.printing = Printing(
            self.window,
            self.door,
            self.jobs,
            self.listing,
            self.reading,
            self.typesetting,
            self.notices,
        )
        controllers = Controllers(
            self.listing,
            self.acting,
            self.reading,
            self.importing,
            self.keeping,
            self.preferring,
            self.printing,
        )
        self.commands = Commands(self.window, self.door, controllers, self.notices)

    # Start

    def show(self, to_import: Sequence[str] = ()) -> None:
        """Show the window; files are previewed once the library is there."""
        self._to_import = list(to_import)
        self.window.show()
        self.window.list.take_keyboard()

    def take(self, paths: Sequence[str], papers: Sequence[str]) -> bool:
        """Another start hands over what it was given: come forward with it. False while closing."""
        if self._closing:
            return False
        self.window.come_forward()
        self._to_import += paths
        if self._is_open:
            self._preview_files()
        for paper in papers:
            self.commands.open_link(f"paper:{paper}")
        return True

    def _preview_files(self) -> None:
        paths, self._to_import = self._to_import, []
        if paths:
            self.importing.preview(paths)

    def _opened(self) -> None:
        kept = self.preferring.settings
        self.listing.begin(kept.scope, kept.order, hide_seen=kept.hide_seen)
        QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        if self._closing:
            return
        self._is_open = True
        self.following.begin()
        if self.door.read_only:
            self.notices.say(self.door.read_only, stays=True)
        self._preview_files()

    def _not_opened(self, error: BaseException) -> None:
        self.window.detail.show_none()
        if isinstance(error, PaperDeskError):
            self.notices.say(str(error), stays=True)
        else:
            self.notices.failed(error)

    def _connect(self) -> None:
        self.door.opened.connect(self._opened)
        self.door.closed_by.connect(self._not_opened)
        self.acting.changed.connect(self._changed)
        self.acting.seen.connect(self._seen)
        self.following.changed.connect(self._look_again)
        self.following.watched.connect(self.acting.tell)
        self.listing.answered.connect(self.following.mend)
        self.importing.imported.connect(self._imported)
        self.listing.overview_changed.connect(self._overview)
        self.listing.unhide_wanted.connect(self.window.actions_of["hide_seen"].trigger)
        self.listing.shown.connect(self._stand_where_one_stood)
        self.reading.shown.connect(self._entry_shown)
        self.reading.note_shown.connect(self.following.watch_note)
        self.keeper.settled.connect(self._notes_settled)

    # What happens

    def _changed(self, changes: Changes, act: Act | None) -> None:
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
        self.listing.shown.disconnect(self._stand_where_one_stood)
        wanted = self.preferring.settings.paper_id
        if wanted:
            self.door.ask(
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
            failed(str(error))

        self.door.do(lambda library: library.save_note(key, text, version), saved, not_saved)

    # End

    def close(self) -> None:
        """Save what is open, then end everything; the window closes when that is done."""
        if self._closing:
            return
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
        self._closing = False
        self.notices.say(
            self.tr("A note could not be saved yet, so the window stays open. It is tried again."),
            self.tr("Close without saving"),
            self._end,
            stays=True,
        )

    def _end(self) -> None:
        self._closing = True
        self.keeper.settled.disconnect(self._notes_settled)
        self.following.stop()
        self.keeping.stop()
        self.searching.stop()
        self.reading.stop()
        self.importing.cancel()
        self.preferring.stop()
        remember(self._places, self.preferring.settings, self.window, self.listing.question)
        self.notices.detach()
        self.window.let_close()
        self.jobs.close()
        self.door.close()
        self.is_closed = True
        self.closed.emit()

    def _show_bug(self, details: str) -> None:
        # Late: few starts meet a bug.
        from paperdesk.ui.bug_dialog import BugDialog  # noqa: PLC0415

        BugDialog(details, self.window).open()
