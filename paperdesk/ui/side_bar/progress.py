"""What goes on in the background, quietly: a line, a thin bar, and a way to stop it."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from paperdesk.ui import fonts, icons
from paperdesk.ui.margins import set_margins
from paperdesk.ui.time_left import TimeLeft

PATIENCE = 1000
"""Milliseconds before work is worth mentioning."""


class ProgressStrip(QWidget):
    """Shows one piece of work once it has taken more than a second."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._what = QLabel()
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        fonts.wear(self._what, 11, tabular=True)
        self._what.setProperty("level", "3")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = QToolButton()
        self._stop.setIcon(icons.icon("x", "text3"))
        self._stop.setToolTip(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop this work"))
        self._stop.clicked.connect(self._stopped)
        self._on_stop: Callable[[], None] | None = None
        lines = QVBoxLayout()
        lines.setSpacing(5)
        lines.addWidget(self._what)
        lines.addWidget(self._bar)
        row = QHBoxLayout(self)
        set_margins(row, 18, 8, 10, 12)
        row.addLayout(lines, 1)
        row.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignVCenter)
        self._time_left = TimeLeft()
        self._show = QTimer(self)
        self._show.setSingleShot(True)
        self._show.timeout.connect(self.show)
        self.hide()

    def begin(self, what: str, stop: Callable[[], None] | None = None) -> None:
        """Work begins; it shows after a second. ``stop`` is called when the reader stops it."""
        self._on_stop = stop
        self._stop.setVisible(stop is not None)
        self._time_left.begin()
        self.step(0, 0, what)
        self._show.start(PATIENCE)

    def step(self, done: int, total: int, what: str) -> None:
        """How far it is; ``total`` 0 while unknown."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        locale = QLocale()
        numbers = f"{locale.toString(done)} / {locale.toString(total)}" if total else ""
        left = self._time_left.words(done, total)
        head = f"{what} {numbers}".strip()
        self._what.setText(f"{head} · {left}" if left else head)
        self._bar.setAccessibleName(what)

    def end(self) -> None:
        """The work is done, or was stopped."""
        self._show.stop()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._what.text()

    def _stopped(self) -> None:
        if self._on_stop is not None:
            self._on_stop()
