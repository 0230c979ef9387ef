"""Progress strip of work in the background: a line, a thin bar, and a way to stop it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import fonts, icons
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.time_left import TimeLeft

PATIENCE = 1000
"""Milliseconds before work is worth mentioning."""


class Work(QObject):
    """One piece of work that goes on; :meth:`step` tells how far it is, :meth:`end` that it
    is done or was stopped."""

    changed = Signal()

    def __init__(
        self, what: str, stop: Callable[[], object] | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.what, self.stop = what, stop
        self.done = self.total = 0
        self.long = self.ended = False
        self._time_left = TimeLeft()
        self._time_left.begin()
        QTimer.singleShot(PATIENCE, self, self._took_long)

    def step(self, done: int, total: int) -> None:
        """How far it is; ``total`` 0 while unknown."""
        self.done, self.total = done, total
        self.changed.emit()

    def end(self) -> None:
        """It is over; more than once does no harm."""
        self.ended = True
        self.changed.emit()

    def words(self) -> str:
        """``Indexing 3 / 10 · 12 s left``."""
        numbers = f"{number(self.done)} / {number(self.total)}" if self.total else ""
        left = self._time_left.words(self.done, self.total)
        head = f"{self.what} {numbers}".strip()
        return f"{head} · {left}" if left else head

    def _took_long(self) -> None:
        self.long = True
        self.changed.emit()


class ProgressStrip(QWidget):
    """Strip of work that has taken more than a second; of several pieces the newest."""

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
        self._works: list[Work] = []
        lines = QVBoxLayout()
        lines.setSpacing(5)
        lines.addWidget(self._what)
        lines.addWidget(self._bar)
        row = QHBoxLayout(self)
        set_margins(row, 18, 8, 10, 12)
        row.addLayout(lines, 1)
        row.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def begin(self, what: str, stop: Callable[[], object] | None = None) -> Work:
        """Work begins; it shows after a second. ``stop`` is called when the reader stops it."""
        work = Work(what, stop, self)
        work.changed.connect(self._show)
        self._works.append(work)
        return work

    def stand_in(self, pane: QWidget) -> None:
        """Move to the foot of another pane, one whose layout is a column."""
        column = pane.layout()
        if column is not None and self.parentWidget() is not pane:
            column.addWidget(self)
            self._show()

    def _show(self) -> None:
        for work in [one for one in self._works if one.ended]:
            self._works.remove(work)
            work.deleteLater()
        shown = self._shown()
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._stop.setVisible(shown.stop is not None)
        self._bar.setRange(0, shown.total)
        self._bar.setValue(shown.done)
        self._bar.setAccessibleName(shown.what)
        self._what.setText(shown.words())

    def _shown(self) -> Work | None:
        return next((work for work in reversed(self._works) if work.long), None)

    @property
    def text(self) -> str:
        """What it says."""
        return self._what.text()

    def _stopped(self) -> None:
        shown = self._shown()
        if shown is not None and shown.stop is not None:
            shown.stop()
