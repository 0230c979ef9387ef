"""Controller of imports: a preview by a worker, the reader's word, the import by a worker.

Nothing is written before the reader has said yes. The import is one act that
can be taken back.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from paperdesk.formats.registry import file_patterns
from paperdesk.model import Cancelled, FilePreview, ImportChoices, PaperDeskError, Preview, Scope
from paperdesk.model.messages import Message
from paperdesk.model.table_columns import ColumnMapping
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.features.imports.column_memory import mapping_for, remembered, to_keep
from paperdesk.ui.features.imports.recent_files import RecentFiles
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.library_monitor import Release
from paperdesk.ui.services.start_folder import save_path, start_folder
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given
from paperdesk.ui.state.library_changes import ChangeOrigin

if TYPE_CHECKING:
    from paperdesk.ui.features.imports.import_dialog import ImportDialog
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
        self._folders: tuple[str, ...] = ()
        """Where files beside the entries may lie as well."""
        self._columns: ColumnMapping | None = None
        """What the columns of tables hold, where their names do not tell it."""
        self._starter = False
        self._spool = ""
        """The file in which the preview leaves to the import what it has read."""
        self._next: list[str] = []
        """Files that came while others are looked at; they come after them."""
        services.shell.import_requested.connect(self.preview)

    def choose_files(self) -> None:
        """Let the reader choose files, then show what they would bring."""
        if self._services.refuses_changes():
            return
        papers, others = self.tr("Papers"), self.tr("All files")
        paths, _kind = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import papers"),
            start_folder(),
            ";;".join((f"{papers} ({file_patterns()})", f"{others} (*)")),
        )
        if paths:
            self.preview(paths)

    def choose_folder(self) -> None:
        """Let the reader choose a folder, then show what the files in it would bring."""
        if self._services.refuses_changes():
            return
        title = self.tr("Import a folder")
        folder = QFileDialog.getExistingDirectory(self._window, title, start_folder())
        if folder:
            self.preview([folder])

    def preview(self, paths: Sequence[str]) -> None:
        """Show what these files would bring."""
        # Late: nothing is imported before the first paint.
        from paperdesk.ui.features.imports.import_dialog import ImportDialog  # noqa: PLC0415

        if self._dialog is not None or self._ticket is not None:
            self._next += paths
            return
        if self._services.refuses_changes():
            return
        self._paths = [str(Path(path).absolute()) for path in paths]
        self._starter = False
        self._folders, self._columns = (), None
        dialog = self._dialog = ImportDialog(self._window)
        dialog.options.set_known_tags([tag.name for tag in self._services.state.overview.tags])
        dialog.import_requested.connect(self._import)
        dialog.cancel_requested.connect(self._cancel)
        dialog.pause_requested.connect(self._pause)
        dialog.columns_chosen.connect(self._map_columns)
        dialog.options.folder_requested.connect(self._look_elsewhere)
        dialog.options.problems_requested.connect(self._keep_problems)
        dialog.open()
        self._read()

    def _look_elsewhere(self) -> None:
        """Files that entries name may lie in another folder too: look again, and there."""
        if self._dialog is None or self._ticket is not None:
            return
        title = self.tr("Where your files are")
        if folder := QFileDialog.getExistingDirectory(self._dialog, title):
            self._folders = (*self._folders, folder)
            self._preview_again(self._dialog)

    def _map_columns(self, chosen: dict[str, str]) -> None:
        """The columns of a table hold other things than was thought: read it again."""
        if self._dialog is None or self._ticket is not None:
            return
        kept = self._services.settings.values.table_columns
        self._services.settings.keep(soon=True, table_columns=to_keep(chosen, kept))
        fields = {name.strip().casefold(): field for name, field in chosen.items()}
        mapping = mapping_for(self._dialog.preview.files, fields)
        if mapping is not None:
            self._columns = mapping
            self._preview_again(self._dialog)

    def _preview_again(self, dialog: "ImportDialog") -> None:
        dialog.show_reading()
        self._forget_spool()
        self._read()

    def _read(self) -> None:
        """Have the files read for a preview, which leaves what it has read in a new spool."""
        from paperdesk.tasks.import_jobs import spool_name  # noqa: PLC0415 - late, as below

        self._spool = spool_name(self._client.places.cache)
        self._start("preview_files", self._previewed)

    def _keep_problems(self) -> None:
        """Write what is wrong with the files where the reader says."""
        from paperdesk.tasks.problem_report import keep_report  # noqa: PLC0415 - late, as below

        dialog = self._dialog
        if dialog is None:
            return
        table, text = self.tr("Table"), self.tr("Text")
        last = self._services.settings.values.export_folder
        name, _kind = QFileDialog.getSaveFileName(
            dialog,
            self.tr("Keep the problems"),
            save_path(last, self.tr("problems.csv")),
            f"{table} (*.csv);;{text} (*.txt)",
        )
        if name:
            preview, path = dialog.preview, Path(name)
            said = self.tr("The problems are in {file}.").format(file=path.name)
            self._client.ask(
                lambda _library: keep_report(path, imports_texts.report(preview)),
                lambda _none: self._notices.say(said),
            )

    def take_starter(self) -> None:
        """Bring the starter in, without a preview: we know what is in it."""
        from paperdesk.tasks.sample_papers import starter_file  # noqa: PLC0415 - late, for a quick start

        if self._ticket is not None:
            return
        self._paths, self._folders = [str(starter_file())], ()
        self._columns = None
        self._starter = True
        self._import_files()

    def stop(self) -> None:
        """The window closes."""
        self._next.clear()
        if self._ticket is not None:
            self._ticket.cancel()
        self._close()

    def _start(
        self, job: str, done: Callable[[Given], None], choices: ImportChoices | None = None
    ) -> None:
        args = {
            "home": self._client.places.as_dict(),
            "paths": self._paths,
            "choices": replace(
                choices or ImportChoices(), folders=self._folders, columns=self._columns
            ).as_dict(),
            "spool": self._spool,
        }
        path = f"paperdesk.tasks.import_jobs:{job}"
        self._ticket = self._jobs.start(path, args, done, self._failed, self._progress)

    def _progress(self, done: int, total: int, what: Message) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, total, what)

    def _previewed(self, answer: Given) -> None:
        self._ticket = None
        if self._dialog is None:
            return
        files = _files(answer)
        if self._columns is None:  # the first look: what was said of such columns before?
            known = remembered(self._services.settings.values.table_columns)
            mapping = mapping_for(files, known)
            if mapping is not None and "title" in mapping.fields.values():
                self._columns = mapping
                self._preview_again(self._dialog)
                return
        self._dialog.show_preview(Preview(files))

    def _import(self) -> None:
        if self._dialog is not None:
            choices = self._dialog.choices()
            self._dialog.show_importing()
            self._import_files(choices)

    def _import_files(self, choices: ImportChoices | None = None) -> None:
        self._release = self._services.monitor.hold()
        self._start("import_files", self._imported, choices)

    def _imported(self, answer: Given) -> None:
        self._ticket = None
        self._close()
        files = _files(answer)
        new = sum(file.new for file in files)
        words = self.tr("Added %Ln paper(s).", "", new)
        if not new:
            words = self.tr("All of these papers were here already.")
        if untaken := sum(file.untaken for file in files):
            kept = self.tr("%Ln came with other values; yours are kept.", "papers", untaken)
            words = f"{words} {kept}"
        if brought := sum(file.attached for file in files):
            copied = self.tr("%Ln file(s) were copied.", "", brought)
            words = f"{words} {copied}"
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

    def _pause(self, on: bool) -> None:
        if self._ticket is not None:
            self._ticket.pause(on=on)

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
