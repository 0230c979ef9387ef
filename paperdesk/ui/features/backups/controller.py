"""Controller of backups: makes them without being asked, and what the reader asks of them.

By themselves they come some seconds after the start, when all is calm, once a
day while the window is open, and as it closes; each time only if something
changed. A worker makes them, out of sight until it takes more than a second.
At the end there is no time for a large library: what cannot be done in a
moment is done after the next start.
"""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from paperdesk import log
from paperdesk.model import Cancelled, PaperDeskError
from paperdesk.model.backup_results import BackupReason
from paperdesk.model.messages import Message
from paperdesk.ui.features.backups.restore_controller import RestoreController
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.progress_strip import Work
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.backups.backups_page import BackupsPage
    from paperdesk.workers import Job

FIRST = 20_000
"""Milliseconds after the start."""
DAY = 24 * 3600
EVERY = 600_000
"""Milliseconds between two looks whether a day has passed."""
AT_THE_END = 2.0
"""Seconds that a backup may take while the window closes."""
SMALL = 48 << 20
"""Bytes of a database that can be backed up in that time."""
_TASK = "paperdesk.tasks.backups:"


class BackupController(FeatureController):
    """The controller of backups; one is made at a time, and none while one is restored."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._jobs, self._notices = services.client, services.jobs, services.notices
        self._settings = services.settings
        self.restores = RestoreController(services)
        self.restores.restored.connect(self._list)
        self._ticket: Job | None = None
        self._work: Work | None = None
        self._page: BackupsPage | None = None
        self._told = ""
        self._last = time.monotonic()
        self._first = after(self, FIRST, self.make_by_itself)
        self._daily = QTimer(self)
        self._daily.setInterval(EVERY)
        self._daily.timeout.connect(self._look_at_clock)

    # By themselves

    def begin(self) -> None:
        """The library is open."""
        if not self._client.read_only:
            for name in ("backups", "backup_space", "backup_folder"):
                self._settings.offer(name)
            self._settings.pages.append((self.tr("Backups"), self._make_page))
            self._first.start()
            self._daily.start()

    def stop(self) -> None:
        """The window closes: what is under way ends, and a small library gets its backup."""
        self._first.stop()
        self._daily.stop()
        self._cancel()
        self.restores.stop()
        if not self._client.read_only:
            self._client.do(_back_up_in_a_moment)

    def make_by_itself(self) -> None:
        """Have a backup made, if anything changed."""
        self._last = time.monotonic()
        if not self._is_busy():
            self._make(BackupReason.AUTOMATIC)

    def _look_at_clock(self) -> None:
        if time.monotonic() - self._last > DAY:
            self.make_by_itself()

    # The page of the preferences

    def _make_page(self, dialog: QDialog) -> QWidget:
        # Late: looked at seldom.
        from paperdesk.ui.features.backups.backups_page import BackupsPage  # noqa: PLC0415

        page = self._page = BackupsPage(self._settings.offered(), dialog)
        dialog.finished.connect(self._leave_page)
        page.changed.connect(self._settings.set)
        page.backup_requested.connect(self.make)
        page.restore_requested.connect(lambda path: self.restores.choose(path, dialog))
        page.folder_choice_requested.connect(lambda: self._choose_folder(dialog))
        page.open_folder_requested.connect(self._open_folder)
        page.show_working(self._ticket is not None)
        self._list()
        return page

    def _leave_page(self) -> None:
        self._page = None

    def _list(self) -> None:
        if self._page is None:
            return

        def listed(answer: Given) -> None:
            # Late: only with the page.
            from paperdesk.tasks.backups import backups_from_values  # noqa: PLC0415

            if self._page is not None:
                self._page.show_backups(
                    backups_from_values(answer["backups"]), str(answer["folder"])
                )

        self._jobs.start(f"{_TASK}list_all", self._home(), listed)

    def make(self) -> None:
        """Have a backup made now, whether anything changed or not."""
        if self._is_busy():
            self._notices.say(self.tr("A backup is being made or restored already."))
            return
        self._make(BackupReason.BY_HAND)

    def _is_busy(self) -> bool:
        return self._ticket is not None or self.restores.busy

    def _make(self, reason: BackupReason) -> None:
        self._begin(self.tr("Backing up"))
        args = {**self._home(), "reason": str(reason)}
        self._ticket = self._jobs.start(
            f"{_TASK}make_backup",
            args,
            lambda answer: self._made(reason, answer),
            lambda error: self._not_made(reason, error),
            self._step,
        )

    def _made(self, reason: BackupReason, answer: Given) -> None:
        self._end()
        self._told = ""
        if reason == BackupReason.BY_HAND:
            self._notices.say(self.tr("The backup was made, and read again: it is whole."))
        if answer["made"] and answer["made"]["left_out"]:
            names = language.listed(answer["made"]["left_out"][:3])
            text = self.tr("The backup is without files that could not be read: {names}")
            self._notices.say(text.format(names=names), stays=True)
        self._list()

    def _not_made(self, reason: BackupReason, error: BaseException) -> None:
        self._end()
        if isinstance(error, Cancelled):
            return
        if reason == BackupReason.AUTOMATIC and isinstance(error, PaperDeskError):
            log.library.warning("no backup was made: %s", error)
            if self._told != str(error):  # once, not every day
                self._told = str(error)
                self._notices.say(error.message, stays=True)
            return
        self._notices.failed(error)

    def _choose_folder(self, parent: QWidget) -> None:
        folder = QFileDialog.getExistingDirectory(parent, self.tr("Folder of backups"))
        if folder:
            self._settings.set("backup_folder", folder)
            self._settings.write()
            self._client.do(lambda _library: None, lambda _none: self._list())

    def _open_folder(self) -> None:
        if self._page is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._page.where.text()))

    # Work

    def _home(self) -> Given:
        return {"home": self._client.places.as_dict()}

    def _begin(self, what: str) -> None:
        self._work = self._services.shell.progress.begin(what, self._cancel)
        if self._page is not None:
            self._page.show_working(True)

    def _step(self, done: int, total: int, _what: Message) -> None:
        if self._work is not None:
            self._work.step(done // 1024, total // 1024)

    def _end(self) -> None:
        self._ticket = None
        if self._work is not None:
            self._work.end()
            self._work = None
        if self._page is not None:
            self._page.show_working(False)

    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()


def _back_up_in_a_moment(library: "Library") -> None:
    """A backup of a small library while its window closes; of a large one after the next start."""
    # Late: sqlite3 and zipfile, on the library's thread.
    from paperdesk.paths import LIBRARY  # noqa: PLC0415
    from paperdesk.tasks.backups import make  # noqa: PLC0415

    places, began = library.places, time.monotonic()

    def in_time(_done: int, _total: int, _what: Message) -> None:
        if time.monotonic() - began > AT_THE_END:
            raise Cancelled

    try:
        if (places.data / LIBRARY).stat().st_size <= SMALL:
            make(places, BackupReason.AUTOMATIC, in_time)
    except (PaperDeskError, OSError) as error:
        log.library.info("no backup was made at the end: %s", error)
