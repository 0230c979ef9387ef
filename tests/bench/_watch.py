"""Waits for a window, and tells how long it took: by the clock, and of the processor."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer

TICK = 5
"""Milliseconds between two looks at the clock while gaps of the event loop are measured."""
LONGEST = 120.0
"""Seconds that anything may take here."""
Took = tuple[float, float]
"""Milliseconds of a thing, by the clock and of the processor."""


def wait(milliseconds: float) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(round(milliseconds), loop.quit)
    loop.exec()


def until(so: Callable[[], bool], what: str) -> None:
    """Let the event loop run until something is so."""
    end = time.monotonic() + LONGEST
    while not so():
        if time.monotonic() > end:
            raise RuntimeError(f"never happened: {what}")
        wait(2)


class Painted(QObject):
    """When one of some widgets was painted last."""

    def __init__(self, *widgets: QObject) -> None:
        super().__init__()
        self.last = 0.0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The time after the painting, which is when the queue is reached again."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._note)
        return False

    def _note(self) -> None:
        self.last = time.perf_counter()


class Stopwatch:
    """From when it is made: by the clock, and of the processor in this thread or in all."""

    def __init__(self, *, all_threads: bool = False) -> None:
        self._processor = time.process_time if all_threads else time.thread_time
        self.begun, self._used = time.perf_counter(), self._processor()

    def took(self, until: float = 0.0) -> Took:
        """What went by until now; ``until`` is when it was over by the clock."""
        gone = (until or time.perf_counter()) - self.begun
        return gone * 1000, (self._processor() - self._used) * 1000


class Gaps:
    """Milliseconds between ticks beyond those wanted, while it runs.

    Of the processor it is the time of the window's thread between two ticks: what it
    worked itself, without its waiting for other threads and programs.
    """

    def __init__(self) -> None:
        self.late: list[Took] = []
        self._watch = Stopwatch()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def __enter__(self) -> "Gaps":
        self._watch = Stopwatch()
        self._timer.start(TICK)
        return self

    def _tick(self) -> None:
        gone, used = self._watch.took()
        self._watch = Stopwatch()
        self.late.append((max(0.0, gone - TICK), used))

    def __exit__(self, *_error: object) -> None:
        self._tick()
        self._timer.stop()
