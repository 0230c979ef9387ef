"""Lanes: background threads that run jobs in order and answer on the main thread.

Main thread: all widgets. Library lane: the only writer, jobs short. Search
lane: one reader. A job takes and returns plain values; no widget goes into a
lane and no lane is known to a view.

Why threads and not only processes: a job here mostly waits for SQLite, which
lets other threads run meanwhile; what computes for long goes to
:mod:`paperdesk.workers`.

Why some jobs give way: facets and numbers take a tenth of a second that nobody
waits for, and the next letter, which somebody does wait for, would stand in
line behind them.
"""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from paperdesk import log
from paperdesk.model import Cancelled

Answered = TypeVar("Answered")

Failed = Callable[[BaseException], None]
Deliver = Callable[[], None]


class MainThread(QObject):
    """Carries calls from any thread to the one this object was made in."""

    _called = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        # Queued also from the main thread: an answer never comes before 'run' returns.
        self._called.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def call(self, deliver: Deliver) -> None:
        """Run ``deliver`` on the main thread soon. Safe from any thread."""
        self._called.emit(deliver)

    @Slot(object)
    def _run(self, deliver: Deliver) -> None:
        deliver()


class Lane:
    """A background thread that runs jobs one after another, in the order they were asked for.

    ``done`` or ``failed`` is called on the main thread; without ``failed``
    the error goes to the lane's own ``failed``, and last to ``sys.excepthook``,
    so that no error is lost. Whether an answer is still wanted is for the
    asker to judge: compare with what was asked last.
    """

    def __init__(self, name: str, failed: Failed | None = None) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._main = MainThread()
        self._failed = failed
        self._open = True
        # Each is counted up by one thread only: the first by the main thread.
        self._asked = self._begun = 0

    def run(
        self,
        job: Callable[[], Answered],
        done: Callable[[Answered], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do ``job`` in the background. After :meth:`close` nothing is taken any more."""

        def counted() -> Answered:
            self._begun += 1
            return job()

        self._asked += 1
        self._submit(counted, done, failed)

    def run_later(
        self,
        job: Callable[[Callable[[], bool]], Answered],
        done: Callable[[Answered], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do ``job`` when nothing else is asked for.

        It is given a function that says whether something else waits: then the
        job may raise Cancelled, and is done anew behind that.
        """

        def unless_awaited() -> Answered:
            if self._is_awaited():
                raise Cancelled
            return job(self._is_awaited)

        def again(error: BaseException) -> None:
            if isinstance(error, Cancelled):
                self.run_later(job, done, failed)
            else:
                (failed or self._failed or _as_bug)(error)

        self._submit(unless_awaited, done, again)

    def _is_awaited(self) -> bool:
        return self._asked != self._begun or not self._open

    def _submit(
        self,
        job: Callable[[], Answered],
        done: Callable[[Answered], object] | None,
        failed: Failed | None,
    ) -> None:
        if not self._open:
            return
        future = self._pool.submit(job)
        future.add_done_callback(
            lambda ready: self._main.call(lambda: self._deliver(ready, done, failed))
        )

    def wait(self, seconds: float) -> None:
        """Give the lane time for what it was asked so far, at most so long."""
        if self._open:
            wait([self._pool.submit(_nothing)], seconds)

    def _deliver(
        self,
        future: Future[Answered],
        done: Callable[[Answered], object] | None,
        failed: Failed | None,
    ) -> None:
        if future.cancelled():
            return
        error = future.exception()
        if not self._open:
            if error is not None and not isinstance(error, Cancelled):
                log.ui.error("after closing: %r", error)
            return
        if error is None:
            if done is not None:
                done(future.result())
            return
        tell = failed or self._failed or _as_bug
        tell(error)

    def close(self, *, finish: bool = False) -> None:
        """Let the running job end; waiting ones run only if asked to ``finish``.

        Nobody is left to hear an answer: from now on none is delivered, and
        an error is only written to the log.
        """
        self._open = False
        self._pool.shutdown(wait=True, cancel_futures=not finish)


def _nothing() -> None:
    """A job that shows that those before it are done."""


def _as_bug(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


class Latest:
    """Lets only the answer to the newest question through.

    Wrap ``done`` when asking; when a newer question was asked meanwhile, or
    :meth:`forget` was called, the older answer is dropped where it arrives.
    """

    def __init__(self) -> None:
        self._asked = 0

    def __call__(self, done: Callable[[Any], None]) -> Callable[[Any], None]:
        """``done``, called only while no newer question was asked."""
        self._asked += 1
        number = self._asked

        def deliver(answer: Any) -> None:
            if number == self._asked:
                done(answer)

        return deliver

    def both(
        self, job: Callable[[], Answered] | Callable[[Any], Answered], done: Callable[[Any], None]
    ) -> tuple[Callable[..., Any], Callable[[Any], None]]:
        """``job`` and ``done`` of one question: when a newer one was asked before the lane
        came to it, its work is not even begun."""
        deliver = self(done)
        number = self._asked

        def unless_stale(*given: Any) -> Any:
            return job(*given) if number == self._asked else None

        return unless_stale, deliver

    def forget(self) -> None:
        """Drop whatever answer is still to come."""
        self._asked += 1
