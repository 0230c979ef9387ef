"""Controller of restores: a backup is looked at, and what the reader wants of it brought back.

A worker unpacks, compares and restores; the dialog shows the whole way from
reading to done. A restore of the whole library is taken back by restoring
what was put aside, one of some papers by Undo.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from paperdesk.model import Cancelled, PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import moment
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit.progress_strip import Work
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given
from paperdesk.ui.state.library_changes import ChangeOrigin

if TYPE_CHECKING:
    from paperdesk.ui.features.backups.restore_dialog import RestoreDialog
    from paperdesk.workers import Job

_TASK = "paperdesk.tasks.backups:"


class RestoreController(QObject):
    """The controller of restores; one at a time."""

    restored = Signal()
    """The library is another one than before."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._client, self._jobs, self._notices = services.client, services.jobs, services.notices
        self._settings, self._window = services.settings, services.shell.widget
        self._ticket: Job | None = None
        self._work: Work | None = None
        self._dialog: RestoreDialog | None = None

    @property
    def busy(self) -> bool:
        """Whether a backup is being looked at or restored."""
        return self._ticket is not None

    def stop(self) -> None:
        """The window closes."""
        self._cancel()
        self._close_dialog()

    def choose(self, path: str, parent: QWidget) -> None:
        """Look at a backup; without a path, let the reader choose a file first."""
        if not path:
            kinds = self.tr("Backups (*.zip);;All files (*)")
            title = self.tr("Restore from a file")
            path, _kind = QFileDialog.getOpenFileName(parent, title, "", kinds)
        if path:
            self.look_at(Path(path), parent)

    def look_at_newest(self) -> None:
        """Look at the newest backup; where there is none, let the reader choose a file."""

        def listed(answer: Given) -> None:
            whole = [one["path"] for one in answer["backups"] if not one["problem"]]
            self.choose(whole[0] if whole else "", self._window)

        self._jobs.start(f"{_TASK}list_all", {"home": self._client.places.as_dict()}, listed)

    def look_at(self, path: Path, parent: QWidget | None = None) -> None:
        """Show what a backup has and the library has not, and let the reader choose."""
        if self._ticket is not None:
            self._notices.say(self.tr("A backup is being made or restored already."))
            return
        # Late: looked at seldom.
        from paperdesk.ui.features.backups.restore_dialog import RestoreDialog  # noqa: PLC0415

        dialog = self._dialog = RestoreDialog(parent or self._window)
        dialog.cancel_requested.connect(self._cancel)
        dialog.restore_all_requested.connect(lambda: self._restore_whole(path))
        dialog.restore_requested.connect(
            lambda papers, notes: self._restore_some(path, papers, notes)
        )
        dialog.finished.connect(self._leave_dialog)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._start("compare", {"path": str(path)}, self._compared)

    def _leave_dialog(self) -> None:
        self._dialog = None

    def _start(self, job: str, args: Given, done: Callable[[Given], None]) -> None:
        home = {"home": self._client.places.as_dict()}
        self._ticket = self._jobs.start(
            f"{_TASK}{job}", {**home, **args}, done, self._not_restored, self._step
        )

    def _compared(self, answer: Given) -> None:
        self._end()
        # Late: only with the dialog.
        from paperdesk.tasks.backups import comparison_from_values  # noqa: PLC0415

        if self._dialog is not None:
            found = comparison_from_values(answer["comparison"])
            self._dialog.show_comparison(found, answer["numbers"])

    def _restore_whole(self, path: Path) -> None:
        if self._dialog is not None:
            self._dialog.show_restoring()
        else:
            self._work = self._services.shell.progress.begin(self.tr("Restoring"), self._cancel)
        self._start("restore_whole", {"path": str(path)}, self._whole_restored)

    def _restore_some(self, path: Path, papers: list[str], notes: list[str]) -> None:
        if self._dialog is not None:
            self._dialog.show_restoring()
        args = {"path": str(path), "papers": papers, "notes": notes}
        self._start("restore_some", args, self._some_restored)

    def _whole_restored(self, answer: Given) -> None:
        # Late: only here.
        from paperdesk.tasks.backups import restored_from_values  # noqa: PLC0415

        self._close_dialog()
        found = restored_from_values(answer["restored"])
        text = self.tr(
            "The library is as it was on {when}. What was there is put aside in {where}."
        )
        text = text.format(when=moment(found.backup.made), where=found.aside)
        if found.missing:
            names = language.listed(found.missing[:3])
            text += " " + self.tr("Attached files that are not here: {names}").format(names=names)
        if found.undoable:
            aside = Path(found.aside)
            self._notices.say(
                text, self.tr("Take back"), lambda: self._restore_whole(aside), stays=True
            )
        else:
            self._notices.say(text, stays=True)
        self._settings.read_again()
        if self._client.refused:  # the library that was damaged can be opened now
            self._settings.restart()
            return
        self._tell()

    def _some_restored(self, answer: Given) -> None:
        self._close_dialog()
        if answer["journal"] is None:
            self._notices.say(self.tr("All of that is as it was then."))
        else:
            self._notices.say(answer["text"], self.tr("Undo"), self._services.commands.undo)
        self._tell()

    def _tell(self) -> None:
        self.restored.emit()
        self._services.changes.announce(ChangeOrigin.ELSEWHERE)

    def _not_restored(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._close_dialog()
        elif isinstance(error, PaperDeskError) and self._dialog is not None:
            self._dialog.show_failure(said(error.message))
        else:
            self._close_dialog()
            self._notices.failed(error)

    def _close_dialog(self) -> None:
        self._end()
        if self._dialog is not None:
            self._dialog.accept()

    def _step(self, done: int, total: int, what: Message) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, total, what)
        elif self._work is not None:
            self._work.step(done // 1024, total // 1024)

    def _end(self) -> None:
        self._ticket = None
        if self._work is not None:
            self._work.end()
            self._work = None

    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
