"""Waits for a window, and tells how long it took: by the clock, and of the processor."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer

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


_FIRST = Qt.EventPriority.HighEventPriority.value


class Painted(QObject):
    """When one of some widgets was painted last, and when first since ``begin``."""

    def __init__(self, *widgets: QObject) -> None:
        super().__init__()
        self.last = self.first = 0.0
        self._begun = 0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the time behind the painting and its flush: the first thing in the queue then,
        before what the painting asked for is begun."""
        if event.type() == QEvent.Type.Paint:
            QCoreApplication.postEvent(self, _Behind(self._begun), _FIRST)
        return False

    def begin(self) -> None:
        """Look for the first painting that begins from now on."""
        self.first = 0.0
        self._begun += 1

    def customEvent(self, event: QEvent) -> None:
        """The painting is over."""
        self.last = time.perf_counter()
        if isinstance(event, _Behind) and event.begun == self._begun:
            self.first = self.first or self.last


class _Behind(QEvent):
    """What comes behind a painting; ``begun`` is how often one was looked for before it."""

    def __init__(self, begun: int) -> None:
        super().__init__(QEvent.Type.User)
        self.begun = begun


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
