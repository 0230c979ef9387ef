"""How long work will still take, in the words that stand beside its progress."""

from PySide6.QtCore import QElapsedTimer

from paperdesk.ui.i18n import language

_SURE = 3.0
"""Seconds of work before one can tell, and the least that is worth telling."""


class TimeLeft:
    """Tells from the time that passed since :meth:`begin` what the rest will take."""

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
    """What is left when so much was done in ``passed`` seconds, in words."""
    if not total or not done or passed < _SURE:
        return ""
    seconds = passed * (total - done) / done
    if seconds < _SURE:
        return ""
    if seconds < 90:
        return language.tr("%Ln s left", "seconds", round(seconds))
    return language.tr("%Ln min left", "minutes", round(seconds / 60))
