"""Time left (ETA) of work, in the words that stand beside its progress."""

from PySide6.QtCore import QElapsedTimer

from paperdesk.ui.i18n import language

_SURE = 3.0
"""Seconds of work before one can tell, and the least that is worth telling."""


class TimeLeft:
    """Estimate of the rest from the time that passed since :meth:`begin`."""

    def __init__(self) -> None:
        self._clock = QElapsedTimer()

    def begin(self) -> None:
        """Work begins now."""
        self._clock.start()

    def words(self, done: int, total: int) -> str:
        """``12 s left``; ``""`` while it cannot be told, or is as good as done."""
        passed = self._clock.elapsed() / 1000 if self._clock.isValid() else 0.0
        return said(passed, done, total)


def said(passed: float, done: int, total: int) -> str:
    """Time left in words, when so much was done in ``passed`` seconds."""
    if not total or not done or passed < _SURE:
        return ""
    seconds = passed * (total - done) / done
    if seconds < _SURE:
        return ""
    if seconds < 90:
        return language.tr("%Ln s left", "seconds", round(seconds))
    return language.tr("%Ln min left", "minutes", round(seconds / 60))
