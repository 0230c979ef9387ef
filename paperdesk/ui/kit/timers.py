"""Single-shot timers: something happens a while after the last of several starts (debouncing)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def after(parent: QObject, milliseconds: int, run: Callable[[], object]) -> QTimer:
    """Single-shot timer of ``parent``, not started yet: each ``start()`` waits anew.

    It goes with its parent, and then runs nothing any more.
    """
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(run)
    return timer


def cancel(*timers: QTimer) -> None:
    """Stop timers for good: who starts one later waits for nothing."""
    for timer in timers:
        timer.stop()
        timer.timeout.disconnect()
