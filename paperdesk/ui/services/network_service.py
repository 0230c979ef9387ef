"""Network service: what waits for the network is done by a worker process, in one quiet place.

A request is kept in the library first and done then, so that none is lost: without a
connection, or while the reader works offline, it waits, and is done once there is one; also
after a restart. What waits is looked at once a minute.

Why a worker and no lane: answers come from strangers, and what reads them is imported by
nobody who paints a window.

Why two at most: what the reader waits for (``only``) need not stand behind hundreds of files
that are fetched; the hosts' rhythms are kept by the connections themselves.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from paperdesk import log
from paperdesk.model import Cancelled
from paperdesk.model.follows import QueuedRequest
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit.progress_strip import ProgressStrip, Work
from paperdesk.ui.services.lanes import Failed
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.services.library_monitor import LibraryMonitor, Release
from paperdesk.ui.services.settings_service import SettingsService
from paperdesk.ui.services.worker_jobs import Given, WorkerJobs
from paperdesk.ui.state.library_changes import ChangeOrigin, LibraryChanges

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.workers import Job

RUN = "paperdesk.tasks.network_jobs:run"
"""The job that does what waits: ``{"home": places, "only": numbers or None}``."""
EVERY = 60_000
"""Milliseconds between two looks at what waits."""
SHOWN_EVERY = 3_000
"""Milliseconds between two times that the window shows what came, while more is coming."""


@dataclass(frozen=True, slots=True, repr=False)
class NetworkOutcome(Value):
    """Outcome of a run: numbers of requests that are done, that failed and why, that wait.

    ``batches`` are those that papers came into, ``new`` is how many papers are new, ``remarks``
    what the reader should know of what was answered. ``offline``: no host could be reached.
    ``answer`` is all that the job said, as
    :func:`paperdesk.tasks.network_jobs.as_values` has it.
    """

    done: tuple[int, ...] = ()
    failed: tuple[tuple[int, Message], ...] = ()
    waiting: tuple[int, ...] = ()
    batches: tuple[int, ...] = ()
    new: int = 0
    offline: bool = False
    remarks: tuple[Message, ...] = ()
    answer: Given = field(default_factory=dict)


Done = Callable[[NetworkOutcome], object]


@dataclass(eq=False, slots=True)
class _NetworkRun:
    """A run: the requests it is about (None: all that wait), and who waits for it."""

    only: tuple[int, ...] | None
    done: list[Done]
    failed: Failed | None
    job: "Job | None" = None
    work: Work | None = None
    release: Release | None = None


class NetworkService(QObject):
    """Keeps requests, and has them done. ``changed``: what waits, or what can be reached, is
    other than before; ``ended`` tells the NetworkOutcome of each run."""

    changed = Signal()
    ended = Signal(object)

    def __init__(
        self,
        client: LibraryClient,
        jobs: WorkerJobs,
        progress: ProgressStrip,
        changes: LibraryChanges,
        monitor: LibraryMonitor,
        settings: SettingsService,
    ) -> None:
        super().__init__()
        self._client, self._jobs, self._progress = client, jobs, progress
        self._changes, self._monitor, self._settings = changes, monitor, settings
        self.reachable = True
        """Whether a host answered when one was asked last."""
        self._runs: list[_NetworkRun] = []
        self._next: list[_NetworkRun] = []
        self._shown = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(EVERY)
        self._tick.timeout.connect(self.look)
        settings.changed.connect(self._setting_changed)

    def begin(self) -> None:
        """The library is open: look after what waits from now on."""
        self._tick.start()
        self.look()

    def stop(self) -> None:
        """The window closes; what is not done stays kept."""
        self._tick.stop()
        self._next.clear()
        self._stop_runs()

    @property
    def offline(self) -> bool:
        """Whether the reader works offline: then everything waits."""
        return self._settings.values.network == "off"

    @property
    def busy(self) -> bool:
        """Whether something is being asked just now."""
        return bool(self._runs)

    def work_offline(self, on: bool) -> None:
        """Let everything wait from now on, or have it done."""
        self._settings.set("network", "off" if on else "asked")

    def ask(
        self,
        requests: Iterable[QueuedRequest],
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Keep these requests, then have them done at once.

        ``done`` is told the outcome: what cannot be done now is ``waiting`` in it, and is done
        by itself later. ``failed`` (else a notice) hears of errors that belong to no request.
        """
        wanted = tuple(requests)

        def kept(numbers: tuple[int, ...]) -> None:
            self.changed.emit()
            self.run(numbers, done, failed)

        self._client.do(lambda library: library.enqueue(wanted), kept, failed)

    def run(
        self,
        only: Sequence[int] | None = None,
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Have these of the requests that are kept done, or all that wait.

        Offline nothing is asked, and the outcome says what waits.
        """
        numbers = None if only is None else tuple(only)
        if self.offline or self._client.read_only:
            if done is not None:
                done(NetworkOutcome(waiting=numbers or ()))
            return
        waits = [] if done is None else [done]
        run = _NetworkRun(numbers, waits, failed)
        if not self._joined(run):
            self._next.append(run)
            self._start_next()

    def _joined(self, run: _NetworkRun) -> bool:
        """Whether a run that has not begun does the same; its outcome is told for both."""
        same = next((one for one in self._next if one.only == run.only), None)
        if same is not None:
            same.done += run.done
        return same is not None

    def look(self) -> None:
        """Have done what waits and may be asked now."""
        if not (self.offline or self.busy or self._client.read_only):
            self._client.ask_later(_something_waits, self._found_waiting, self._not_read)

    def _found_waiting(self, waits: bool) -> None:
        if waits and not self.busy:
            self.run()

    def _not_read(self, error: BaseException) -> None:
        log.ui.warning("what waits for the network could not be read: %s", error)

    # Runs

    def _start_next(self) -> None:
        """Begin what may begin: one run of all that waits, and one that the reader waits for."""
        for run in tuple(self._next):
            if not any((one.only is None) == (run.only is None) for one in self._runs):
                self._next.remove(run)
                self._begin_run(run)

    def _begin_run(self, run: _NetworkRun) -> None:
        self._runs.append(run)
        run.work = self._progress.begin(self.tr("Asking the network"), lambda: self._stop(run))
        run.release = self._monitor.hold()
        self._shown.start()
        run.job = self._jobs.start(
            RUN,
            {"home": self._client.places.as_dict(), "only": run.only and list(run.only)},
            lambda answer: self._done(run, answer),
            lambda error: self._failed(run, error),
            lambda done, total, what: self._step(run, done, total, what),
        )
        self.changed.emit()

    def _stop(self, run: _NetworkRun) -> None:
        if run.job is not None:
            run.job.cancel()

    def _stop_runs(self) -> None:
        for run in self._runs:
            self._stop(run)

    def _step(self, run: _NetworkRun, done: int, total: int, what: Message) -> None:
        if run.work is not None:
            run.work.what = said(what)
            run.work.step(done, total)
        if self._shown.hasExpired(SHOWN_EVERY) and run.release is not None:
            self._shown.start()
            held = run.release
            run.release = self._monitor.hold()
            held(self._tell)

    def _done(self, run: _NetworkRun, answer: Given) -> None:
        outcome = outcome_of(answer)
        self._end(run)
        self.reachable = not outcome.offline
        for hear in run.done:
            hear(outcome)
        self.ended.emit(outcome)
        self.changed.emit()
        if run.only is not None:  # what was done may have asked for more
            self.look()

    def _failed(self, run: _NetworkRun, error: BaseException) -> None:
        self._end(run)
        if not isinstance(error, Cancelled):
            (run.failed or self._client.tell)(error)
        self.changed.emit()

    def _end(self, run: _NetworkRun) -> None:
        self._runs.remove(run)
        if run.work is not None:
            run.work.end()
        if run.release is not None:
            run.release(self._tell)
        self._start_next()

    def _tell(self, changed: bool) -> None:
        if changed:
            self._changes.announce(ChangeOrigin.ARRIVED)

    def _setting_changed(self, name: str, _value: Any) -> None:
        if name == "network":
            if self.offline:
                self._stop_runs()
            # A worker reads the settings on the disk: they are there before it is asked.
            self._settings.write()
            self._client.do(lambda _library: None, lambda _none: self.look())
            self.changed.emit()


def outcome_of(answer: Given) -> NetworkOutcome:
    """The outcome that a job's answer tells."""
    return NetworkOutcome(
        tuple(answer.get("done", ())),
        tuple((number, problem) for number, problem in answer.get("failed", ())),
        tuple(answer.get("waiting", ())),
        tuple(answer.get("batches", ())),
        int(answer.get("new", 0)),
        bool(answer.get("offline")),
        tuple(one for told in answer.get("outcomes", {}).values() for one in told["remarks"]),
        answer,
    )


def _something_waits(library: "Library") -> bool:
    """Whether a request is kept that may be asked now."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return any(request.not_before <= now for request in library.queued())
