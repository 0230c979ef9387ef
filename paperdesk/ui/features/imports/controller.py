"""Controller of imports: a preview by a worker, the reader's word, the import by a worker.

Nothing is written before the reader has said yes. The import is one act that
can be taken back.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from paperdesk.formats.registry import file_patterns
from paperdesk.model import Cancelled, FilePreview, PaperDeskError, Preview, Scope
from paperdesk.model.messages import Message
from paperdesk.ui.features.imports.import_dialog import ImportDialog
from paperdesk.ui.features.imports.recent_files import RecentFiles
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.library_monitor import Release
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given
from paperdesk.ui.state.library_changes import ChangeOrigin

if TYPE_CHECKING:
    from paperdesk.workers import Job


class ImportController(FeatureController):
    """The controller of imports; one at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._jobs, self._notices = services.client, services.jobs, services.notices
        self._window = services.shell.widget
        self._recent = RecentFiles(services, self.preview)
        self._dialog: ImportDialog | None = None
        self._ticket: Job | None = None
        self._release: Release | None = None
        self._paths: list[str] = []
        self._starter = False
        self._spool = ""
        """The file in which the preview leaves to the import what it has read."""
        self._next: list[str] = []
        """Files that came while others are looked at; they come after them."""
        services.shell.files_dropped.connect(self.preview)

    def choose_files(self) -> None:
        """Let the reader choose files, then show what they would bring."""
        papers, others = self.tr("Papers"), self.tr("All files")
        paths, _kind = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import papers"),
            "",
            ";;".join((f"{papers} ({file_patterns()})", f"{others} (*)")),
        )
        if paths:
            self.preview(paths)

    def preview(self, paths: Sequence[str]) -> None:
        """Show what these files would bring."""
        from paperdesk.tasks.import_jobs import spool_name  # noqa: PLC0415 - late, for a quick start

        if self._dialog is not None or self._ticket is not None:
            self._next += paths
            return
        if self._client.read_only:
            self._notices.say(self._client.read_only)
            return
        self._paths = [str(Path(path).absolute()) for path in paths]
        self._starter = False
        self._spool = spool_name(self._client.places.cache)
        dialog = self._dialog = ImportDialog(self._window)
        dialog.import_requested.connect(self._import)
        dialog.cancel_requested.connect(self._cancel)
        dialog.open()
        self._start("preview_files", self._previewed)

    def take_starter(self) -> None:
        """Bring the starter in, without a preview: we know what is in it."""
        from paperdesk.tasks.sample_papers import starter_file  # noqa: PLC0415 - late, for a quick start

        if self._ticket is not None:
            return
        self._paths = [str(starter_file())]
        self._starter = True
        self._import_files()

    def stop(self) -> None:
        """The window closes."""
        self._next.clear()
        if self._ticket is not None:
            self._ticket.cancel()
        self._close()

    def _start(
        self, job: str, done: Callable[[Given], None], answers: dict[str, str] | None = None
    ) -> None:
        args = {
            "home": self._client.places.as_dict(),
            "paths": self._paths,
            "choices": {"answers": answers or {}},
            "spool": self._spool,
        }
        path = f"paperdesk.tasks.import_jobs:{job}"
        self._ticket = self._jobs.start(path, args, done, self._failed, self._progress)

    def _progress(self, done: int, total: int, what: Message) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, total, what)

    def _previewed(self, answer: Given) -> None:
        self._ticket = None
        if self._dialog is not None:
            self._dialog.show_preview(Preview(_files(answer)))

    def _import(self) -> None:
        if self._dialog is not None:
            answers = self._dialog.answers()
            self._dialog.show_importing()
            self._import_files(answers)

    def _import_files(self, answers: dict[str, str] | None = None) -> None:
        self._release = self._services.monitor.hold()
        self._start("import_files", self._imported, answers)

    def _imported(self, answer: Given) -> None:
        self._ticket = None
        self._close()
        new = sum(file.new for file in _files(answer))
        words = self.tr("Added %Ln paper(s).", "", new)
        if not new:
            words = self.tr("All of these papers were here already.")
        if untaken := sum(file.untaken for file in _files(answer)):
            kept = self.tr("%Ln came with other values; yours are kept.", "papers", untaken)
            words = f"{words} {kept}"
        if answer.get("journal") is None:
            self._notices.say(words)
        else:
            self._notices.say(words, self.tr("Undo"), self._services.commands.undo)
        if not self._starter:
            self._recent.add(self._paths)
        batches = [int(batch) for batch in answer.get("batches", ())]
        self._end_hold(lambda _changed: self._tell(batches))

    def _tell(self, batches: list[int]) -> None:
        """The list goes to what came in; whoever shows something else of it asks anew."""
        self._services.changes.announce(ChangeOrigin.IMPORTED)
        if batches:
            self._services.state.go(Scope("batch", str(batches[0])))
        else:
            self._services.state.ask_again()

    def _tell_of_others(self, changed: bool) -> None:
        """Nothing was imported; what changed meanwhile was somebody else's doing."""
        if changed:
            self._services.changes.announce(ChangeOrigin.ELSEWHERE)

    def _end_hold(self, announce: Callable[[bool], object]) -> None:
        if self._release is not None:
            self._release(announce)
            self._release = None

    def _failed(self, error: BaseException) -> None:
        self._ticket = None
        self._end_hold(self._tell_of_others)
        if isinstance(error, Cancelled):
            self._close()
        elif isinstance(error, PaperDeskError) and self._dialog is not None:
            self._dialog.show_failure(said(error.message))
        else:
            self._close()
            self._notices.failed(error)

    def _cancel(self) -> None:
        if self._ticket is None:
            self._close()
        else:
            self._ticket.cancel()

    def _close(self) -> None:
        self._forget_spool()
        if self._dialog is not None:
            self._dialog.accept()
            self._dialog.deleteLater()
            self._dialog = None
        if self._next:
            QTimer.singleShot(0, self, self._preview_next)

    def _forget_spool(self) -> None:
        name, self._spool = self._spool, ""
        if name:
            from paperdesk.tasks.import_jobs import remove_spool  # noqa: PLC0415 - late, as above

            remove_spool(name)

    def _preview_next(self) -> None:
        paths, self._next = self._next, []
        if paths:
            self.preview(paths)


def _files(answer: Given) -> tuple[FilePreview, ...]:
    """The files of a job's answer as values again."""
    from paperdesk.tasks.import_jobs import files_from_values  # noqa: PLC0415 - late, as above

    return files_from_values(answer["files"])
