"""Jobs of the worker processes: given in from the main thread, answered on it.

Why late: the pool is made with the first job, after the window is painted.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from paperdesk.model import Progress
from paperdesk.ui.services.lanes import Failed, MainThread

if TYPE_CHECKING:
    from paperdesk.workers import Job, Pool

Given = dict[str, Any]


class WorkerJobs:
    """Five worker processes at most: one may be at work on the index, one on a backup, and two
    may wait for the network, while another renders a note."""

    def __init__(self, failed: Failed) -> None:
        self._pool: Pool | None = None
        self._closed = False
        self._failed = failed
        self._main = MainThread()

    def start(
        self,
        job: str,
        args: Given,
        done: Callable[[Given], None],
        failed: Failed | None = None,
        progress: Progress | None = None,
        deadline: float | None = None,
    ) -> "Job | None":
        """Have a function run by its import path; None once everything closes."""
        if self._closed:
            return None
        if self._pool is None:
            from paperdesk.workers import Pool  # noqa: PLC0415 - late, see above

            self._pool = Pool(5)
        tell, main = failed or self._failed, self._main
        return self._pool.submit(
            job,
            args,
            on_progress=(lambda *step: main.call(lambda: self._deliver(progress, *step)))
            if progress is not None
            else None,
            on_done=lambda answer: main.call(lambda: self._deliver(done, answer)),
            on_failed=lambda error: main.call(lambda: self._deliver(tell, error)),
            deadline=deadline,
        )

    def _deliver(self, hear: Callable[..., None], *what: Any) -> None:
        if not self._closed:
            hear(*what)

    def close(self) -> None:
        """End the processes; what they still answer is not delivered."""
        self._closed = True
        if self._pool is not None:
            self._pool.close()
