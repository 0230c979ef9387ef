"""Pool of worker processes that take jobs in the order they were submitted.

Why one thread a process: it waits for one worker's answers and calls back,
so results of one worker come in order and need no lock. Deadlines are timers
that kill; the thread then sees the pipe end, as it would after a crash, and
knows why. A process is started with its first job and kept for the next ones.
"""

import itertools
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from paperdesk import log
from paperdesk.model.errors import Cancelled, PaperDeskError, WorkerEndedError
from paperdesk.model.messages import Message
from paperdesk.model.progress import Progress
from paperdesk.workers.process import Process
from paperdesk.workers.protocol import Frame, frame, raised

MEMORY = 3 << 30
"""Bytes of address space a worker may take."""

PATIENCE = 2.0
"""Seconds a cancelled job has to stop by itself."""

Result = dict[str, Any]


@dataclass(eq=False, slots=True)
class Job:
    """Submitted job. Made by :meth:`Pool.submit`.

    ``request`` is the frame that asks a worker for it; ``deadline`` in seconds.
    """

    number: int
    name: str
    request: bytes
    on_progress: Progress | None
    on_done: Callable[[Result], None]
    on_failed: Callable[[Exception], None]
    deadline: float | None
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _process: Process | None = None
    _timers: list[threading.Timer] = field(default_factory=list)
    _cancelled: bool = False
    _paused: bool = False
    _late: bool = False

    def cancel(self) -> None:
        """Stop the job. It fails with Cancelled, unless it ends before it hears of it."""
        with self._lock:
            first, self._cancelled = not self._cancelled, True
            process = self._process
            if not (first and process):
                return
            self._kill_after(PATIENCE, process)
        process.send(frame({"cancel": self.number}))

    def pause(self, *, on: bool) -> None:
        """Have the job rest where it may, or go on."""
        with self._lock:
            self._paused, process = on, self._process
        if process:
            process.send(frame({"pause": self.number, "on": on}))

    def stop_now(self) -> None:
        """Stop the job without waiting for it to listen."""
        with self._lock:
            self._cancelled = True
            if self._process:
                self._process.kill()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled

    def begin(self, process: Process) -> bool:
        """Bind the job to its process; False if it was cancelled before."""
        with self._lock:
            if self._cancelled:
                return False
            self._process = process
            if self.deadline is not None:
                self._kill_after(self.deadline, process, late=True)
            if self._paused:
                process.send(frame({"pause": self.number, "on": True}))
            return True

    def end(self) -> None:
        """Unbind the job from its process: nothing can be killed for it now."""
        with self._lock:
            self._process = None
            timers, self._timers = self._timers, []
        for timer in timers:
            timer.cancel()
            timer.join()

    def end_error(self) -> Exception:
        """Error for a process that ended before the answer."""
        if self._cancelled:
            return Cancelled()
        if self._late:
            return PaperDeskError(Message("work.too_long", n=f"{self.deadline:g}"))
        return WorkerEndedError(Message("work.ended"))

    def _kill_after(self, seconds: float, process: Process, *, late: bool = False) -> None:
        def kill() -> None:
            with self._lock:
                if self._process is process:
                    self._late |= late
                    process.kill()

        timer = threading.Timer(seconds, kill)
        timer.daemon = True
        self._timers.append(timer)
        timer.start()


class Pool:
    """Pool of worker processes, at most ``size``, each with a memory cap in bytes (0: none)."""

    def __init__(self, size: int = 1, *, memory: int = MEMORY) -> None:
        self._size = size
        self._memory = memory
        self._numbers = itertools.count(1)
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._open: set[Job] = set()
        self._closed = False

    def submit(
        self,
        name: str,
        args: Result,
        *,
        on_progress: Progress | None = None,
        on_done: Callable[[Result], None],
        on_failed: Callable[[Exception], None],
        deadline: float | None = None,
    ) -> Job:
        """Submit the job ``name`` (``package.module:function``) with ``args``, which JSON must
        be able to say (TypeError, ValueError).

        Exactly one of ``on_done`` and ``on_failed`` is called, on a thread of
        the pool. ``on_failed`` gets the PaperDeskError raised in the worker, a
        BugError for anything else, Cancelled after :meth:`Job.cancel`, or a
        PaperDeskError when the worker died or ran longer than ``deadline``
        seconds (from when it began, not while it waits).
        """
        number = next(self._numbers)
        request = frame({"id": number, "job": name, "args": args})
        job = Job(number, name, request, on_progress, on_done, on_failed, deadline)
        with self._lock:
            if self._closed:
                raise RuntimeError("the pool is closed")
            self._open.add(job)
            if len(self._threads) < min(self._size, len(self._open)):
                title = f"worker {len(self._threads) + 1}"
                self._threads.append(threading.Thread(target=self._serve, name=title, daemon=True))
                self._threads[-1].start()
        self._waiting.put(job)
        return job

    def close(self) -> None:
        """End all: jobs that wait or run fail with Cancelled. No callback comes
        after it returned, no thread and no process is left. Safe to call twice."""
        with self._lock:
            self._closed = True
            jobs, threads = list(self._open), self._threads
        for job in jobs:
            job.stop_now()
        for _ in threads:
            self._waiting.put(None)
        for thread in threads:
            if thread is not threading.current_thread():
                thread.join()

    def _serve(self) -> None:
        """Thread loop: run jobs one after another, in a process while it lasts."""
        process: Process | None = None
        while (job := self._waiting.get()) is not None:
            process = self._do(job, process)
            with self._lock:
                self._open.discard(job)
        if process:
            process.close()

    def _do(self, job: Job, process: Process | None) -> Process | None:
        """Run one job and call back. Answers the process that is left for the next."""
        if process and not process.alive():
            log.worker.warning("a worker ended while idle: %s", process.close())
            process = None
        try:
            process = process or (None if job.cancelled else Process(self._memory))
        except OSError as error:
            said = Message("work.not_started", reason=error.strerror or error)
            _call(job.on_failed, PaperDeskError(said))
            return None
        if not (process and job.begin(process)):
            _call(job.on_failed, job.end_error())
            return process
        answer = _talk(job, process)
        job.end()
        if answer is None or "leaving" in answer:
            ended = process.close()
            log.worker.warning("a worker ended in %s: %s", job.name, ended)
            process = None
        if answer is None:
            _call(job.on_failed, job.end_error())
        elif "done" in answer:
            _call(job.on_done, answer["done"])
        else:
            _call(job.on_failed, raised(answer))
        return process


def _talk(job: Job, process: Process) -> Frame | None:
    """Send the request and read until its answer; None when the worker ended first."""
    process.send(job.request)
    while (message := process.read()) is not None:
        if "progress" not in message:
            return message
        if job.on_progress:
            _call(job.on_progress, *message["progress"])
    return None


def _call(callback: Callable[..., None], *values: object) -> None:
    """Call back; an error in there is a bug of the caller and must not end our thread."""
    try:
        callback(*values)
    except Exception:  # noqa: BLE001 - whatever it is, it is not ours
        log.worker.exception("a callback failed")
