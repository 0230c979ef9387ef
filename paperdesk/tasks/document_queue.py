"""Queue of documents to read: many PDF files, each by a worker job of its own, two at a time.

Whoever reads gives a way to start jobs: the window its worker jobs, the command line a pool of
its own (:func:`read_all`). A file that cannot be read, takes too long or ends its process is one
of the answers, with the reason.
"""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from paperdesk.model import Cancelled, PaperDeskError, Progress, silent
from paperdesk.model.errors import WorkerEndedError
from paperdesk.model.found_documents import DocumentFate, FoundDocument
from paperdesk.model.messages import Message
from paperdesk.workers import Pool

READ = "paperdesk.tasks.document_jobs:read_document"
AT_ONCE = 2
DEADLINE = 60.0
"""Seconds for one file."""

Values = dict[str, Any]


class Cancellable(Protocol):
    """A job that was started."""

    def cancel(self) -> None:
        """Stop it."""


Start = Callable[
    [str, Values, Callable[[Values], None], Callable[[BaseException], None]], Cancellable | None
]
"""Starts a job by name with its arguments; calls back once, on any thread."""


class DocumentQueue:
    """Queue of files, read in their order. ``done`` is told the documents, or None when it was
    stopped; ``progress`` how many are read."""

    def __init__(
        self,
        paths: Sequence[str],
        start: Start,
        done: Callable[[list[FoundDocument] | None], None],
        progress: Progress = silent,
    ) -> None:
        self._paths = list(paths)
        self._start, self._done, self._progress = start, done, progress
        self._found: dict[int, FoundDocument] = {}
        self._next = 0
        self._open: dict[int, Cancellable | None] = {}
        self._stopped = False
        self._lock = threading.RLock()

    def begin(self) -> None:
        """Start the first jobs; without any file it is done at once."""
        if not self._paths:
            self._done([])
        for _ in range(min(AT_ONCE, len(self._paths))):
            self._go_on()

    def cancel(self) -> None:
        """Stop; ``done`` is told None once the jobs under way have ended."""
        with self._lock:
            self._stopped = True
            jobs = list(self._open.values())
        for job in jobs:
            if job is not None:
                job.cancel()

    def _go_on(self) -> None:
        with self._lock:
            number = self._next
            if self._stopped or number >= len(self._paths):
                return
            self._next += 1
            self._open[number] = None
        job = self._start(
            READ,
            {"path": self._paths[number]},
            lambda values: self._take(number, FoundDocument.from_dict(values)),
            lambda error: self._fail(number, error),
        )
        with self._lock:
            if number in self._open:
                self._open[number] = job

    def _fail(self, number: int, error: BaseException) -> None:
        path = self._paths[number]
        if isinstance(error, Cancelled):
            with self._lock:
                self._stopped = True
        if isinstance(error, WorkerEndedError):
            reason = Message("files.ends_its_reader", name=Path(path).name)
        elif isinstance(error, PaperDeskError):
            reason = error.message
        else:
            reason = Message("files.unread", name=Path(path).name, reason=str(error))
        self._take(number, FoundDocument(path, fate=DocumentFate.REFUSED, reason=reason))

    def _take(self, number: int, found: FoundDocument) -> None:
        with self._lock:
            self._open.pop(number, None)
            self._found[number] = found
            read, stopped = len(self._found), self._stopped
            ended = not self._open and (stopped or read == len(self._paths))
        step = Message("step.reading", path=Path(found.path).name)
        self._progress(read, len(self._paths), step)
        if ended:
            self._done(None if stopped else [self._found[n] for n in range(len(self._paths))])
        else:
            self._go_on()


def read_all(paths: Sequence[str], progress: Progress = silent) -> list[FoundDocument]:
    """Read files by a pool of processes, and wait for it: the command line's way."""
    pool, ended = Pool(AT_ONCE), threading.Event()
    found: list[FoundDocument] = []

    def start(
        job: str,
        args: Values,
        done: Callable[[Values], None],
        failed: Callable[[BaseException], None],
    ) -> Cancellable:
        return pool.submit(job, args, on_done=done, on_failed=failed, deadline=DEADLINE)

    def done(documents: list[FoundDocument] | None) -> None:
        found.extend(documents or ())
        ended.set()

    try:
        DocumentQueue(paths, start, done, progress).begin()
        while not ended.wait(0.2):
            pass  # so that Ctrl+C is heard
    finally:
        pool.close()
    return found
