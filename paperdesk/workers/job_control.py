"""Job control: which jobs of a worker are wanted no more, and which are to rest.

A job rests where it says that it may (:class:`~paperdesk.model.progress.Rests`); until then, and
where it never does, it goes on. One that rests and is cancelled ends as any other.
"""

import threading
import time
from collections.abc import Callable

from paperdesk.model.errors import Cancelled
from paperdesk.model.messages import Message
from paperdesk.model.progress import PAUSED

PROGRESS_EVERY = 0.05
"""Seconds between two messages of progress."""

Tell = Callable[[int, int, Message], None]


class JobControl:
    """What the other side said of jobs, by their numbers. Safe for threads."""

    def __init__(self) -> None:
        self._cancelled: set[int] = set()
        self._paused: set[int] = set()
        self._changed = threading.Condition()

    def cancel(self, number: int) -> None:
        """Want a job no more."""
        with self._changed:
            self._cancelled.add(number)
            self._changed.notify_all()

    def pause(self, number: int, *, on: bool) -> None:
        """Have a job rest, or go on."""
        with self._changed:
            (self._paused.add if on else self._paused.discard)(number)
            self._changed.notify_all()

    def forget(self, number: int) -> None:
        """A job has ended."""
        with self._changed:
            self._cancelled.discard(number)
            self._paused.discard(number)

    def is_cancelled(self, number: int) -> bool:
        """Whether it is wanted no more."""
        return number in self._cancelled

    def is_paused(self, number: int) -> bool:
        """Whether it is to rest."""
        return number in self._paused

    def wait(self, number: int) -> None:
        """Wait as long as it is to rest, asleep."""
        with self._changed:
            self._changed.wait_for(lambda: number not in self._paused or number in self._cancelled)


class JobProgress:
    """Progress of one job, rate-limited; raises Cancelled once the job is."""

    def __init__(self, number: int, control: JobControl, tell: Tell) -> None:
        self._number, self._control, self._tell = number, control, tell
        self._lock = threading.Lock()
        self._sent = 0.0
        self._last = (0, 0)

    def __call__(self, done: int, total: int, step: Message) -> None:
        """Tell how far the job is."""
        if self._control.is_cancelled(self._number):
            raise Cancelled()
        with self._lock:
            now = time.monotonic()
            self._last = done, total
            if now - self._sent >= PROGRESS_EVERY or (total and done >= total):
                self._sent = now
                self._tell(done, total, step)

    @property
    def is_paused(self) -> bool:
        """Whether the reader wants it to rest."""
        return self._control.is_paused(self._number)

    def rest(self) -> None:
        """Rest as long as the reader wants it. Raises Cancelled."""
        if self.is_paused:
            self._tell(*self._last, PAUSED)
            self._control.wait(self._number)
        if self._control.is_cancelled(self._number):
            raise Cancelled()
