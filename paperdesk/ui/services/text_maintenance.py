"""Text maintenance: the texts of attached PDFs are read in the background, and then indexed.

One file at a time by a worker, so that the window's reader and whoever else needs a process
has one. A file that its reader dies of is tried once more and then left alone; nothing is said
of it here, since nobody asked: the paper is read and found as before, but for its pages.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk import log
from paperdesk.model import Cancelled, Changes
from paperdesk.model.file_texts import FileText, WantedText
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.index_maintenance import IndexMaintenance
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.services.worker_jobs import Given, WorkerJobs
from paperdesk.ui.state.library_changes import ChangeOrigin, LibraryChanges, Origin

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.workers import Job

READ = "paperdesk.tasks.text_jobs:read_text"
"""The job that reads a file."""
DEADLINE = 90.0
"""Seconds that it may take."""
CALM = 1_500
"""Milliseconds after the last change in which nothing is read yet: who attaches goes on."""
TOGETHER = 25
"""Files that were read after which what is there is indexed."""
_OTHERS = frozenset({ChangeOrigin.INDEXED, ChangeOrigin.CAUGHT_UP, ChangeOrigin.SEEN})
"""Changes with which no file comes."""


class TextMaintenance(QObject):
    """Reads the texts of files that came, and has them indexed."""

    def __init__(
        self,
        client: LibraryClient,
        jobs: WorkerJobs,
        index: IndexMaintenance,
        changes: LibraryChanges,
    ) -> None:
        super().__init__()
        self._client, self._jobs, self._index = client, jobs, index
        self._reading: Job | None = None
        self._wanted: WantedText | None = None
        self._asked = False
        self._read = 0
        self._calm = after(self, CALM, self._look)
        changes.changed.connect(self._changed)

    def begin(self) -> None:
        """The library is open: read what was left at the end."""
        self._calm.start()

    def stop(self) -> None:
        """The window closes."""
        self._calm.stop()
        if self._reading is not None:
            self._reading.cancel()

    def _changed(self, _changes: Changes, origin: Origin) -> None:
        if origin not in _OTHERS:
            self._calm.start()

    def _look(self) -> None:
        if self._wanted is None and not self._asked and not self._client.read_only:
            self._asked = True
            self._client.do(_begin, self._begun)

    def _begun(self, wanted: WantedText | None) -> None:
        self._asked = False
        if wanted is None:
            self._have_indexed()
            return
        self._wanted = wanted
        given = {"path": wanted.path}
        self._reading = self._jobs.start(
            READ, given, self._answered, self._failed, deadline=DEADLINE
        )

    def _answered(self, answer: Given) -> None:
        wanted, self._wanted, self._reading = self._wanted, None, None
        if wanted is not None:
            self._client.do(
                lambda library: library.keep_text(wanted.file, FileText.from_dict(answer)),
                self._kept,
            )

    def _kept(self, _nothing: None) -> None:
        self._read += 1
        if self._read >= TOGETHER:
            self._have_indexed()
        self._look()

    def _failed(self, error: BaseException) -> None:
        wanted, self._wanted, self._reading = self._wanted, None, None
        log.ui.warning("the text of a file was not read: %s", error)
        if isinstance(error, Cancelled) and wanted is not None:
            self._client.do(lambda library: library.put_off_text(wanted.file), lambda _: None)
        else:
            self._look()

    def _have_indexed(self) -> None:
        if self._read:
            self._read = 0
            self._index.heal()


def _begin(library: "Library") -> WantedText | None:
    """The next file to be read, which is begun; None: there is none."""
    found = library.wanted_texts(1)
    if not found:
        return None
    library.begin_text(found[0].file)
    return found[0]
