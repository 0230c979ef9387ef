"""Progress page of a dialog: a bar while work goes on, and the words that stand above it."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from paperdesk.model.messages import Message
from paperdesk.model.progress import PAUSED
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit.time_left import TimeLeft


class ProgressPage(QWidget):
    """Page with a bar at its top."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._step: Message | None = None
        self._time_left = TimeLeft()
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._bar)
        column.addStretch(1)

    def show_progress(self, done: int, total: int, what: Message | None, counted: str) -> str:
        """Show how far the work is, ``total`` 0 while unknown: the words for that, of the step,
        what is ``counted``, and the time left. Of work that rests only what is counted."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if what == PAUSED:
            self._time_left.rest()
            return counted
        self._time_left.go_on()
        if what != self._step:  # each step has a count of its own
            self._step = what
            self._time_left.begin()
        parts = (said(what) if what else "", counted, self._time_left.words(done, total))
        return " · ".join(part for part in parts if part)
