"""Keeps window and index after the library: changes made elsewhere, notes edited outside.

Once a second, and when the window comes to the front, the library is asked
whether another program changed it. The notes' folder is watched. Papers that
are not in the index yet are indexed by a worker, in sight when it takes long;
a minute later it puts an index of many parts together.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QFileSystemWatcher, QObject, QTimer, Signal

from paperdesk import log
from paperdesk.model import Changes, OutsideNews, SearchResults
from paperdesk.model.errors import WorkerEndedError
from paperdesk.ui.features.side_bar.progress_strip import ProgressStrip, Work
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.services.worker_jobs import Given, WorkerJobs

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.workers import Job

HEAL = "paperdesk.tasks.index_jobs:heal"
"""The job that puts into the index what waits for it."""
SETTLE = "paperdesk.tasks.index_jobs:settle"
"""The job that puts the index's many parts together."""
IDLE = 60_000
"""Milliseconds in which nothing was indexed, after which there is time for that."""
FEW = 20
"""Changed papers that are indexed at once, on the library's thread, in some ten milliseconds."""
EVERY = 1000
MEND_EVERY = 30_000
"""Milliseconds between two attempts to make an index whole that nothing is marked for."""
FOLDERS = 200
"""Folders of notes that are watched; others are looked through when the window comes forward."""
CALM = 400
"""Milliseconds the notes' folder must be still before it is read: editors write in steps."""


class LibraryMonitor(QObject):
    """The controller of what happens without the reader's hand."""

    changed = Signal()
    watched = Signal(str)
    """Rules of saved searches did something with what arrived; in words."""
    outside = Signal(object)
    """OutsideNews: what other programs did to notes that the reader must know; told once."""
    worker_ended = Signal(str)
    """The worker's process ended under its work, and another goes on; told once, in words."""

    def __init__(self, client: LibraryClient, jobs: WorkerJobs, progress: ProgressStrip) -> None:
        super().__init__()
        self._client, self._jobs, self._progress = client, jobs, progress
        self._version: int | None = None
        self._healing: Job | None = None
        self._work: Work | None = None
        self._mended = QElapsedTimer()
        self._heal_again = False
        self._ended = 0
        self._looking = False
        self._poll = QTimer(self)
        self._poll.setInterval(EVERY)
        self._poll.timeout.connect(self.look)
        self._settling: Job | None = None
        self._idle = after(self, IDLE, self._look_whether_worn)
        self._watcher = QFileSystemWatcher(self)
        self._calm = after(self, CALM, self._adopt)
        self._watcher.directoryChanged.connect(lambda _path: self._calm.start())
        self._watcher.fileChanged.connect(lambda _path: self._calm.start())

    def begin(self) -> None:
        """The library is open: look after it from now on."""
        self._client.do(lambda library: str(library.notes_folder), self._watch)
        self._poll.start()
        self.look()
        self._adopt()
        self.heal()

    def stop(self) -> None:
        """The window closes."""
        self._poll.stop()
        self._calm.stop()
        self._idle.stop()
        for ticket in (self._healing, self._settling):
            if ticket is not None:
                ticket.cancel()

    def look(self) -> None:
        """Ask whether somebody else changed the library."""
        if not self._looking:
            self._looking = True
            self._client.do(lambda library: library.data_version(), self._looked, self._look_failed)

    def _looked(self, version: int) -> None:
        self._looking = False
        if self._version is not None and version != self._version:
            self.changed.emit()
            self.heal()
            self._ask_news()
        self._version = version

    def _look_failed(self, error: BaseException) -> None:
        self._looking = False
        log.ui.info("the library could not be looked at: %s", error)

    def catch_up(self, then: Callable[[], None]) -> None:
        """This window changed the library itself: take that as known, then go on."""

        def known(version: int) -> None:
            self._version = version
            then()

        self._client.do(lambda library: library.data_version(), known)

    def watch_note(self, path: str) -> None:
        """Watch the file of the note that is shown, which may be rewritten in place."""
        watched = self._watcher.files()
        if watched == [path]:
            return
        if watched:
            self._watcher.removePaths(watched)
        if path:
            self._watcher.addPath(path)

    def window_came_forward(self) -> None:
        """The reader is back, perhaps from an editor."""
        self.look()
        self._calm.start()

    def _watch(self, folder: str) -> None:
        self._watcher.addPath(folder)

    def _adopt(self) -> None:
        if not self._client.read_only:
            self._client.do(lambda library: library.adopt_outside_edits(), self._adopted)

    def _adopted(self, changes: Changes) -> None:
        if changes:
            self.changed.emit()
            self.heal()
        self._ask_news()

    def _ask_news(self) -> None:
        if not self._client.read_only:
            self._client.do(_news, self._learn)

    def _learn(self, learned: tuple[list[str], OutsideNews]) -> None:
        """Watch the folders of notes that are there now, and tell what is new."""
        folders, news = learned
        if unwatched := sorted(set(folders).difference(self._watcher.directories())):
            self._watcher.addPaths(unwatched)
        if news:
            self.outside.emit(news)

    def mend(self, answer: SearchResults | None) -> None:
        """An answer came without the index: have it compared with the library, and made anew.

        Nothing need be marked for that: an index of another version, or a
        damaged one, is thrown away when it is opened.
        """
        if answer is None or not answer.from_rows or self._client.read_only:
            return
        if not self._mended.isValid() or self._mended.elapsed() > MEND_EVERY:
            self._mended.start()
            self._heal(1)

    def heal(self) -> None:
        """Have what is not in the index yet put into it, in the background."""
        if self._healing is not None:
            self._heal_again = True
        elif not self._client.read_only:
            self._client.do(_index_few, self._indexed_few)

    def _indexed_few(self, done_and_waiting: tuple[int, int]) -> None:
        done, waiting = done_and_waiting
        if done:
            self.catch_up(self.changed.emit)
        self._idle.start()
        self._heal(waiting)

    def _heal(self, waiting: int) -> None:
        if not waiting or self._healing is not None:
            return
        work = self._work = self._progress.begin(self.tr("Indexing"), self._cancel)
        self._healing = self._jobs.start(
            HEAL,
            {"home": self._client.places.as_dict()},
            self._healed,
            self._not_healed,
            lambda done, total, _what: work.step(done, total),
        )

    def _cancel(self) -> None:
        if self._healing is not None:
            self._healing.cancel()

    def _healed(self, answer: Given) -> None:
        self._ended = 0
        self._end_healing()
        self.changed.emit()
        if answer.get("watched"):
            self.watched.emit(said(answer["watched"]))
        if self._heal_again:
            self._heal_again = False
            self.heal()

    def _not_healed(self, error: BaseException) -> None:
        # Nothing is lost: what waits is marked in the library and tried at the next change.
        log.ui.warning("indexing stopped: %s", error)
        self._heal_again = False
        self._end_healing()
        if isinstance(error, WorkerEndedError):
            self._worker_ended()

    def _look_whether_worn(self) -> None:
        if self._healing is None and self._settling is None:
            self._client.do(lambda library: library.index_is_worn(), self._settle)

    def _settle(self, worn: bool) -> None:
        """Nobody asked for it and nobody waits for it: it is done out of sight."""
        if worn and self._settling is None:
            home = {"home": self._client.places.as_dict()}
            self._settling = self._jobs.start(SETTLE, home, self._settled, self._not_settled)

    def _settled(self, _answer: Given) -> None:
        self._settling = None

    def _not_settled(self, error: BaseException) -> None:
        log.ui.warning("the index was left in its parts: %s", error)
        self._settling = None

    def _worker_ended(self) -> None:
        """Say it once, and go on with a new process; what kills that one, too, is left."""
        self._ended += 1
        if self._ended == 1:
            words = self.tr(
                "The process that indexes ended unexpectedly and was started again. "
                "Nothing of yours is lost."
            )
            self.worker_ended.emit(words)
            self.heal()

    def _end_healing(self) -> None:
        self._healing = None
        if self._work is not None:
            self._work.end()
            self._work = None


def _news(library: "Library") -> tuple[list[str], OutsideNews]:
    folders = [str(folder) for folder in library.note_folders[:FOLDERS]]
    return folders, library.outside_news()


def _index_few(library: "Library") -> tuple[int, int]:
    """Index a few changed papers here and now: they are looked for next, and a worker takes as
    long to open the library as this takes in all. How many, and how many are left to a worker:
    those that the index does not have, or that no rule has looked at."""
    few = 0 < library.unindexed() <= FEW and not library.unwatched()
    done = library.index_unindexed(FEW) if few else 0
    return done, library.unindexed() or library.unwatched()
