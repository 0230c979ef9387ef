"""Index maintenance: the index follows the library, and is put together when it is worn.

A few changed papers are indexed on the library's lane, many by a worker, in
sight when it takes long; a minute later an index of many parts is merged.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from paperdesk import log
from paperdesk.model import Changes
from paperdesk.model.errors import WorkerEndedError
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit.progress_strip import ProgressStrip, Work
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.services.library_monitor import LibraryMonitor, Release
from paperdesk.ui.services.worker_jobs import Given, WorkerJobs
from paperdesk.ui.state.browse_state import BrowseState
from paperdesk.ui.state.library_changes import ChangeOrigin, LibraryChanges, Origin

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
MEND_EVERY = 30_000
"""Milliseconds between two attempts to make an index whole that nothing is marked for."""
_OWN = frozenset({ChangeOrigin.INDEXED, ChangeOrigin.CAUGHT_UP, ChangeOrigin.SEEN})
"""Changes after which there is nothing to index."""


class IndexMaintenance(QObject):
    """Indexes after every change; announces once when a search may find something else."""

    watched = Signal(str)
    """Rules of saved searches did something with what arrived; in words."""
    worker_ended = Signal(str)
    """The worker's process ended under its work, and another goes on; told once, in words."""

    def __init__(
        self,
        client: LibraryClient,
        jobs: WorkerJobs,
        progress: ProgressStrip,
        changes: LibraryChanges,
        monitor: LibraryMonitor,
        state: BrowseState,
    ) -> None:
        super().__init__()
        self._client, self._jobs, self._progress = client, jobs, progress
        self._changes, self._monitor, self._state = changes, monitor, state
        self._healing: Job | None = None
        self._release: Release | None = None
        self._work: Work | None = None
        self._mended = QElapsedTimer()
        self._heal_again = False
        self._ended = 0
        self._settling: Job | None = None
        self._idle = after(self, IDLE, self._look_whether_worn)
        changes.changed.connect(self._changed)
        state.results_changed.connect(self._mend)

    def begin(self) -> None:
        """The library is open: index what was left at the end."""
        self.heal()

    def stop(self) -> None:
        """The window closes."""
        self._idle.stop()
        for job in (self._healing, self._settling):
            if job is not None:
                job.cancel()

    def _changed(self, _changes: Changes, origin: Origin) -> None:
        if origin not in _OWN:
            self.heal()

    def _mend(self) -> None:
        """An answer came without the index: have it compared with the library, and made anew.

        Nothing need be marked for that: an index of another version, or a
        damaged one, is thrown away when it is opened.
        """
        answer = self._state.results
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
            self._changes.announce(ChangeOrigin.INDEXED)
        self._idle.start()
        self._heal(waiting)

    def _heal(self, waiting: int) -> None:
        if not waiting or self._healing is not None:
            return
        work = self._work = self._progress.begin(self.tr("Indexing"), self._cancel)
        self._release = self._monitor.hold()
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
        self._idle.start()
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
        if self._release is not None:
            self._release(lambda _changed: self._changes.announce(ChangeOrigin.CAUGHT_UP))
            self._release = None


def _index_few(library: "Library") -> tuple[int, int]:
    """Index a few changed papers here and now: they are looked for next, and a worker takes as
    long to open the library as this takes in all. How many, and how many are left to a worker:
    those that the index does not have, or that no rule has looked at."""
    few = 0 < library.unindexed() <= FEW and not library.unwatched()
    done = library.index_unindexed(FEW) if few else 0
    return done, library.unindexed() or library.unwatched()
