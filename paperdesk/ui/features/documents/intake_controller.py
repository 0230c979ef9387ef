"""Controller of an intake of documents: finding, reading, matching and taking in, step by step.

Each step is a job of a worker, or many; one intake does one thing at a time and can be stopped.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from paperdesk.model import Cancelled, PaperDeskError
from paperdesk.model.found_documents import DocumentsTaken, FoundDocument
from paperdesk.model.messages import Message
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.services.library_monitor import Release
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given
from paperdesk.ui.state.library_changes import ChangeOrigin

if TYPE_CHECKING:
    from paperdesk.tasks.document_queue import DocumentQueue
    from paperdesk.workers import Job

_JOBS = "paperdesk.tasks.document_jobs"


class DocumentIntake(QObject):
    """Intake of some files. ``sorted_out(documents, others)``, ``matched(documents)``,
    ``taken(outcome)`` and ``links_found(found, missed)`` answer what was asked; ``stopped()`` and
    ``failed(words)`` end it; ``progressed(done, total, step)`` comes in between."""

    sorted_out = Signal(list, list)
    matched = Signal(list)
    taken = Signal(object)
    links_found = Signal(int, int)
    progressed = Signal(int, int, object)
    stopped = Signal()
    failed = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._ticket: Job | None = None
        self._reading: DocumentQueue | None = None
        self._release: Release | None = None
        self._over = False

    def find(self, paths: Sequence[str], *, only: bool) -> None:
        """Find the PDF files among paths and in folders."""
        work = self._services.shell.progress.begin(self.tr("Looking for PDF files"), self.cancel)

        def done(answer: Given) -> None:
            work.end()
            self._ticket = None
            if not self._over:
                self.sorted_out.emit(list(answer["documents"]), list(answer["others"]))

        def failed(error: BaseException) -> None:
            work.end()
            self._fail(error)

        args = {"paths": list(paths), "only": only}
        self._ticket = self._services.jobs.start(f"{_JOBS}:find_documents", args, done, failed)

    def read(self, paths: Sequence[str]) -> None:
        """Read files, then say whose they are."""
        # Late: nothing is read before the first paint.
        from paperdesk.tasks.document_queue import DEADLINE, DocumentQueue  # noqa: PLC0415

        jobs = self._services.jobs

        def start(
            job: str,
            args: Given,
            done: Callable[[Given], None],
            failed: Callable[[BaseException], None],
        ) -> "Job | None":
            return jobs.start(job, args, done, failed, deadline=DEADLINE)

        self._reading = DocumentQueue(paths, start, self._read, self._progress)
        self._reading.begin()

    def take_in(self, documents: Sequence[FoundDocument], *, linked: bool) -> None:
        """Put documents into the library."""
        self._release = self._services.monitor.hold()
        self._start("take_in_documents", documents, self._took, linked=linked)

    def find_links(self, folders: Sequence[str]) -> None:
        """Find linked files again that were moved."""
        words = self.tr("Looking for moved files")
        work = self._services.shell.progress.begin(words, self.cancel)
        self._release = self._services.monitor.hold()

        def done(answer: Given) -> None:
            work.end()
            self._ticket = None
            found, missed = int(answer["found"]), int(answer["missed"])
            self._end_hold(lambda _changed: self._tell_links(found, missed))

        def failed(error: BaseException) -> None:
            work.end()
            self._fail(error)

        args = {"home": self._services.places.as_dict(), "folders": list(folders)}
        self._ticket = self._services.jobs.start(f"{_JOBS}:find_links", args, done, failed)

    def cancel(self) -> bool:
        """Stop what is under way; whether anything was. ``stopped`` comes when it has ended."""
        if self._reading is not None:
            self._reading.cancel()
            return True
        if self._ticket is not None:
            self._ticket.cancel()
            return True
        return False

    def stop(self) -> None:
        """The window closes: nothing is told any more."""
        self._over = True
        self.cancel()

    def _read(self, documents: list[FoundDocument] | None) -> None:
        self._reading = None
        if documents is None:
            self._end()
        else:
            self._start("match_documents", documents, self._match)

    def _match(self, answer: Given) -> None:
        self._ticket = None
        if not self._over:
            self.matched.emit([FoundDocument.from_dict(one) for one in answer["documents"]])

    def _took(self, answer: Given) -> None:
        self._ticket = None
        taken = DocumentsTaken.from_dict(answer)
        self._end_hold(lambda _changed: None if self._over else self.taken.emit(taken))

    def _start(
        self,
        job: str,
        documents: Sequence[FoundDocument],
        done: Callable[[Given], None],
        **more: bool,
    ) -> None:
        args = {
            "home": self._services.places.as_dict(),
            "documents": [one.as_dict() for one in documents],
            **more,
        }
        self._ticket = self._services.jobs.start(
            f"{_JOBS}:{job}", args, done, self._fail, self._progress
        )

    def _progress(self, done: int, total: int, what: Message) -> None:
        if not self._over:
            self.progressed.emit(done, total, what)

    def _fail(self, error: BaseException) -> None:
        self._ticket = None
        self._end_hold(self._tell_of_others)
        if isinstance(error, Cancelled):
            self._end()
        elif isinstance(error, PaperDeskError):
            if not self._over:
                self.failed.emit(said(error.message))
        else:
            self._services.client.tell(error)
            self._end()

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.stopped.emit()

    def _end_hold(self, announce: Callable[[bool], object]) -> None:
        if self._release is not None:
            release, self._release = self._release, None
            release(announce)

    def _tell_links(self, found: int, missed: int) -> None:
        if not self._over:
            self.links_found.emit(found, missed)

    def _tell_of_others(self, changed: bool) -> None:
        if changed:
            self._services.changes.announce(ChangeOrigin.ELSEWHERE)
