"""Controller of PDF files that come in: has them read, shows what they are, takes them in.

Files that come while others are looked at come after them. What appears in the watched folder
and is surely of a paper that is here goes to it at once, with a notice that offers Undo; the
rest waits for the reader.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from paperdesk.model import Scope
from paperdesk.model.found_documents import SIMILAR, DocumentFate, DocumentsTaken, FoundDocument
from paperdesk.ui.features.documents import texts as documents_texts
from paperdesk.ui.features.documents.intake_controller import DocumentIntake
from paperdesk.ui.features.documents.moved_files_controller import MovedFiles
from paperdesk.ui.features.documents.watch_controller import WatchedFolder
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.start_folder import start_folder
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.model import ActionResult
    from paperdesk.ui.features.documents.documents_dialog import DocumentsDialog
    from paperdesk.ui.features.documents.files_page import FilesPage


class DocumentsController(FeatureController):
    """The controller of PDF files; one dialog at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._dialog: DocumentsDialog | None = None
        self._intake: DocumentIntake | None = None
        self._next: list[str] = []
        """Files that came while others are looked at."""
        self._imports: list[str] = []
        """What came with them and is to be imported, once they are dealt with."""
        self._appeared: list[FoundDocument] = []
        """What the watched folder brought, and waits for the reader."""
        self._told: set[str] = set()
        self._look_again = False
        self._moved = MovedFiles(services)
        self._watched = WatchedFolder(services)
        self._watched.appeared.connect(self._look_at_appeared)
        services.shell.files_dropped.connect(self.bring)
        services.shell.files_dropped_on.connect(self.attach)

    def begin(self) -> None:
        """The library is open."""
        if not self._services.client.read_only:
            self._services.settings.pages.append((self.tr("Files"), self._make_page))
        self._watched.begin()
        self._moved.begin()

    def stop(self) -> None:
        """The window closes."""
        self._next.clear()
        self._imports.clear()
        self._watched.stop()
        self._moved.stop()
        if self._intake is not None:
            self._intake.stop()
        self._close()

    # What the reader asks for

    def choose_files(self) -> None:
        """Let the reader choose files, then show what they are."""
        if self._services.refuses_changes():
            return
        title, kind = self.tr("Add PDF files"), self.tr("PDF files")
        paths, _kind = QFileDialog.getOpenFileNames(
            self._services.shell.widget, title, start_folder(), f"{kind} (*.pdf *.PDF)"
        )
        if paths:
            self.bring(paths, only=True)

    def choose_folder(self) -> None:
        """Let the reader choose a folder, then show what the files in it are."""
        if self._services.refuses_changes():
            return
        title = self.tr("Add a folder of PDF files")
        window = self._services.shell.widget
        if folder := QFileDialog.getExistingDirectory(window, title, start_folder()):
            self.bring([folder], only=True)

    def bring(self, paths: Sequence[str], *, only: bool = False) -> None:
        """Look at files that were dropped or chosen: PDF files are shown, others are imported.

        ``only``: a folder stands for its PDF files, whatever else is in it.
        """
        if not any(_may_be(path) for path in paths):
            self._services.shell.import_files(list(paths))
            return
        if self._services.refuses_changes():
            return
        if self._intake is not None or self._dialog is not None:
            self._next += paths
            return
        intake = self._begin()
        intake.sorted_out.connect(self._sorted)
        intake.find([str(Path(path).absolute()) for path in paths], only=only)

    def attach(self, key: int, paths: Sequence[str], linked: bool) -> None:
        """Attach files that were dropped on a paper."""
        if self._services.refuses_changes():
            return
        linked = linked or self._links
        for path in paths:
            self._services.client.do(
                partial(_attach, key, Path(path), linked), partial(self._attached, Path(path).name)
            )

    def _attached(self, name: str, done: "ActionResult") -> None:
        if done.journal is None:
            words = self.tr("The paper has {file} already.")
            self._services.notices.say(words.format(file=name))
        else:
            self._services.commands.tell(said(done.text))
            self._services.changes.announce(done.act, done.changes)

    def show_appeared(self) -> None:
        """Show what appeared in the watched folder."""
        if self._dialog is not None or self._intake is not None:
            return
        if not self._watched.folder:
            words = self.tr("No folder is watched; you choose one in the preferences.")
            self._services.notices.say(words)
        elif not self._appeared:
            words = self.tr("Nothing new appeared in {folder}.")
            name = Path(self._watched.folder).name
            self._services.notices.say(words.format(folder=name))
        elif not self._services.refuses_changes():
            self._begin()
            self._open()
            self._matched(self._appeared)

    def find_moved(self) -> None:
        """Let the reader say where moved files may be, and find them."""
        self._moved.ask()

    def _make_page(self, parent: QWidget) -> QWidget:
        # Late: looked at seldom.
        from paperdesk.ui.features.documents.files_page import FilesPage  # noqa: PLC0415

        settings = self._services.settings
        page = FilesPage(settings.values.document_files, settings.values.watched_folder, parent)
        page.changed.connect(settings.set)
        page.find_requested.connect(self.find_moved)
        page.folder_choice_requested.connect(lambda: self._choose_watched(page))
        return page

    def _choose_watched(self, page: "FilesPage") -> None:
        title, now = self.tr("Watched folder"), self._services.settings.values.watched_folder
        if folder := QFileDialog.getExistingDirectory(page, title, now):
            page.show_folder(folder)
            self._services.settings.set("watched_folder", folder)

    @property
    def _links(self) -> bool:
        return self._services.settings.values.document_files == "linked"

    # What comes of it

    def _begin(self) -> DocumentIntake:
        intake = self._intake = DocumentIntake(self._services)
        intake.matched.connect(self._matched)
        intake.taken.connect(self._taken)
        intake.failed.connect(self._failed)
        intake.stopped.connect(self._close)
        return intake

    def _sorted(self, documents: list[str], others: list[str]) -> None:
        intake, self._imports = self._intake, others
        if intake is None or not documents:
            if not others:
                self._services.notices.say(self.tr("There is no PDF file in it."))
            self._close()
            return
        dialog = self._open()
        intake.progressed.connect(dialog.show_progress)
        intake.read(documents)

    def _open(self) -> "DocumentsDialog":
        # Late: nothing comes in before the first paint.
        from paperdesk.ui.features.documents.documents_dialog import (  # noqa: PLC0415
            DocumentsDialog,
        )

        dialog = self._dialog = DocumentsDialog(self._services.shell.widget, linked=self._links)
        entry = self._services.state.entry
        if entry is not None:
            dialog.offer_paper(entry.key, entry.paper.title)
        dialog.take_requested.connect(self._take)
        dialog.cancel_requested.connect(self._cancel)
        dialog.open()
        return dialog

    def _matched(self, documents: list[FoundDocument]) -> None:
        if self._dialog is not None:
            self._dialog.show_found(documents)
        else:
            self._sort_appeared(documents)

    def _take(self, documents: list[FoundDocument], linked: bool) -> None:
        if self._dialog is not None and self._intake is not None:
            self._dialog.show_taking()
            self._intake.progressed.connect(self._dialog.show_progress)
            self._watched_ones(documents)
            self._intake.take_in(documents, linked=linked)

    def _watched_ones(self, documents: Sequence[FoundDocument]) -> None:
        """What of the watched folder the reader has dealt with is no news."""
        folder = self._watched.folder
        dealt = [one.path for one in documents if folder and Path(one.path).parent == Path(folder)]
        if dealt:
            self._appeared = [one for one in self._appeared if one.path not in dealt]
            self._watched.handled(dealt)

    def _taken(self, taken: DocumentsTaken) -> None:
        self._close()
        words = documents_texts.outcome(taken)
        if taken.journal is None:
            self._services.notices.say(words)
        else:
            self._services.commands.tell(words)
        self._services.changes.announce(ChangeOrigin.IMPORTED)
        if taken.batches:
            self._services.state.go(Scope("batch", str(taken.batches[0])))
        else:
            self._services.state.ask_again()

    def _failed(self, words: str) -> None:
        if self._dialog is not None:
            self._dialog.show_failure(words)
        else:
            self._services.notices.say(words)
            self._close()

    def _cancel(self) -> None:
        if self._dialog is not None:
            left = [one for one in self._dialog.documents if one.fate is DocumentFate.LEFT]
            self._watched_ones(left)
        if self._intake is None or not self._intake.cancel():
            self._close()

    def _close(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.accept()
            dialog.deleteLater()
        intake, self._intake = self._intake, None
        if intake is not None:
            intake.deleteLater()
        if self._imports or self._next:
            QTimer.singleShot(0, self, self._bring_next)
        elif self._look_again:
            self._look_again = False
            self._watched.handled(())

    def _bring_next(self) -> None:
        imports, self._imports = self._imports, []
        if imports:
            self._services.shell.import_files(imports)
        paths, self._next = self._next, []
        if paths:
            self.bring(paths)

    # The watched folder

    def _look_at_appeared(self, paths: list[str]) -> None:
        """Have what appeared read, unless that was done; while something else goes on, later."""
        self._appeared = [one for one in self._appeared if one.path in paths]
        fresh = [path for path in paths if path not in self._told]
        if self._services.client.read_only or not fresh:
            return
        if self._intake is not None or self._dialog is not None:
            self._look_again = True
            return
        self._told.update(fresh)
        self._begin().read(fresh)

    def _sort_appeared(self, documents: list[FoundDocument]) -> None:
        """What is surely of a paper goes to it; of the rest the reader is told."""
        intake = self._intake
        held = [one for one in documents if one.fate is DocumentFate.HELD]
        matched = [one for one in documents if one.fate is DocumentFate.MATCHED]
        sure = [one for one in matched if one.how != SIMILAR]
        rest = [one for one in documents if one not in held and one not in sure]
        self._appeared += rest
        # Perhaps it was not whole yet; then it changes, and is looked at again.
        self._told.difference_update(one.path for one in rest if one.fate is DocumentFate.REFUSED)
        self._watched_ones([*held, *sure])
        if sure and intake is not None:
            intake.take_in(sure, linked=self._links)
        else:
            self._close()
        if new := [one for one in rest if one.fate is not DocumentFate.REFUSED]:
            words = documents_texts.appeared(new, self._watched.folder)
            self._services.notices.say(words, self.tr("Look"), self.show_appeared)


def _may_be(path: str) -> bool:
    """Whether a path may be that of a PDF file, or of a folder."""
    suffix = Path(path).suffix.lower()
    return suffix == ".pdf" or not suffix or Path(path).is_dir()


def _attach(key: int, path: Path, linked: bool, library: "Library") -> "ActionResult":
    return library.attach(key, path, linked=linked)
