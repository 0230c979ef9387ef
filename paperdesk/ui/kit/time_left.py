"""Time left (ETA) of work, in the words that stand beside its progress."""

from PySide6.QtCore import QElapsedTimer

from paperdesk.model.progress import seconds_left
from paperdesk.ui.i18n import language


class TimeLeft:
    """Estimate of the rest from the time that passed since :meth:`begin`."""

    def __init__(self) -> None:
        self._clock = QElapsedTimer()
        self._before: float | None = None

    def begin(self) -> None:
        """Work begins now."""
        self._before = None
        self._clock.start()

    def rest(self) -> None:
        """Count no time until :meth:`go_on`."""
        self._before = self._passed()
        self._clock.invalidate()

    def go_on(self) -> None:
        """Count on, if it rests."""
        if self._before is not None and not self._clock.isValid():
            self._clock.start()

    def words(self, done: int, total: int) -> str:
        """``12 s left``; ``""`` while it cannot be told, or is as good as done."""
        return said(self._passed(), done, total)

    def _passed(self) -> float:
        now = self._clock.elapsed() / 1000 if self._clock.isValid() else 0.0
        return now + (self._before or 0.0)


def said(passed: float, done: int, total: int) -> str:
    """Time left in words, when so much was done in ``passed`` seconds."""
    seconds = seconds_left(passed, done, total - done)
    if not seconds:
        return ""
    if seconds < 90:
        return language.tr("%Ln s left", "seconds", round(seconds))
    return language.tr("%Ln min left", "minutes", round(seconds / 60))
