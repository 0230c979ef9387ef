"""Dialog of a library that moves, or of another one that is opened, while no window is open.

Why between two desks: every note is saved then, nothing of the window holds
the library, and the next window is made as at any start.
"""

import threading
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from paperdesk import log
from paperdesk.model import Cancelled, PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.tasks.relocate_library import LibraryTarget
from paperdesk.tasks.relocate_library import go as do
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.kit.time_left import TimeLeft
from paperdesk.ui.services.lanes import Lane, MainThread

_OFTEN = 0.05
"""Seconds between two steps that are shown."""


@dataclass(frozen=True, slots=True)
class Relocation:
    """The library that is in use now, and what there is to say; ``old`` is where it came from."""

    places: Places
    text: str = ""
    old: Path | None = None

    def tell(self, notices: Notices) -> None:
        """Say it in the window that opens."""
        if not self.text:
            return
        if self.old is None:
            notices.say(self.text, stays=True)
            return
        url = QUrl.fromLocalFile(str(self.old))
        notices.say(
            self.text,
            language.tr("Show the old folder"),
            lambda: _open(url),
            stays=True,
        )


def _open(url: QUrl) -> None:
    QDesktopServices.openUrl(url)


def go(places: Places, wish: LibraryTarget) -> Relocation:
    """Do what is wished, in sight, and answer when it is done, stopped or has failed."""
    dialog = RelocateDialog(places, wish)
    dialog.begin()
    dialog.exec()
    dialog.deleteLater()
    return dialog.arrival


class RelocateDialog(QDialog):
    """A line, a bar, the time left and a way to stop; closes by itself."""

    def __init__(self, places: Places, wish: LibraryTarget) -> None:
        super().__init__()
        self._places, self._wish = places, wish
        self.arrival = Relocation(places)
        self._stopped = threading.Event()
        self._main = MainThread()
        self._lane = Lane("moving")
        self._time_left = TimeLeft()
        self._shown_at = 0.0
        title = self.tr("Moving the library") if wish.moves else self.tr("Opening the library")
        self.setWindowTitle(title)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self.quiet = label("", self, size=12, level="2")
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.quiet, 1)
        foot.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, self, size=17, weight="semibold"))
        column.addWidget(label(str(wish.folder), self, level="2", wrap=True))
        column.addWidget(self._bar)
        column.addLayout(foot)
        self.resize(fonts.zoomed(520), self.sizeHint().height())

    def begin(self) -> None:
        """Start the work in the background."""
        self._time_left.begin()
        self._lane.run(
            lambda: do(self._places, self._wish, self._progress), self._done, self._failed
        )

    def reject(self) -> None:
        """Esc, the button, or closing: stop the work; the dialog closes when that has ended."""
        self._stopped.set()
        self.stop.setEnabled(False)
        self.quiet.setText(self.tr("Stopping…"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """As :meth:`reject`."""
        event.ignore()
        self.reject()

    def _progress(self, done: int, total: int, _what: Message) -> None:
        """Called by the lane."""
        if self._stopped.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._shown_at >= _OFTEN:
            self._shown_at = now
            self._main.call(lambda: self._show(done, total))

    def _show(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if self._stopped.is_set():
            return
        megabytes = [language.number(kilobytes // 1024) for kilobytes in (done, total)]
        counted = self.tr("{} of {} MB copied and checked").format(*megabytes)
        left = self._time_left.words(done, total)
        self.quiet.setText(f"{counted} · {left}" if left else counted)

    def _done(self, found: Places) -> None:
        if self._wish.moves:
            text = self.tr("The library is now in {new}. The old folder was left as it is: {old}")
            text = text.format(new=found.data, old=self._places.data)
            self.arrival = Relocation(found, text, self._places.data)
        else:
            self.arrival = Relocation(found)
        self._end()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            text = self.tr("Stopped. The library is where it was, and nothing of it was changed.")
        elif isinstance(error, PaperDeskError):
            text = said(error.message)
        else:
            log.ui.error("a bug while moving the library", exc_info=error)
            text = self.tr("The library is where it was. A fault of PaperDesk: {}").format(error)
        self.arrival = Relocation(self._places, text)
        self._end()

    def _end(self) -> None:
        self._lane.close()
        self.accept()
