"""Controller of moved files: linked files that are not where they were are found again.

At the start they are looked for around where they lay, and in the watched folder; at the
reader's word anywhere.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from paperdesk.ui.features.documents import texts as documents_texts
from paperdesk.ui.features.documents.intake_controller import DocumentIntake
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin

if TYPE_CHECKING:
    from paperdesk.library import Library


class MovedFiles(QObject):
    """Finder of moved files; one search at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._intake: DocumentIntake | None = None
        self._asked = False

    def begin(self) -> None:
        """The library is open: look whether a file is missed."""
        self._services.client.ask_later(_misses_links, self._look)

    def stop(self) -> None:
        """The window closes."""
        if self._intake is not None:
            self._intake.stop()

    def ask(self) -> None:
        """Let the reader say where moved files may be, and find them."""
        if self._services.refuses_changes():
            return
        title = self.tr("Where your files are")
        if folder := QFileDialog.getExistingDirectory(self._services.shell.widget, title):
            self._asked = True
            self._find([folder, self._services.settings.values.watched_folder])

    def _look(self, missed: bool) -> None:
        if missed and not self._services.client.read_only:
            self._find([self._services.settings.values.watched_folder])

    def _find(self, folders: Sequence[str]) -> None:
        if self._intake is None:
            intake = self._intake = DocumentIntake(self._services)
            intake.links_found.connect(self._found)
            intake.failed.connect(self._failed)
            intake.stopped.connect(self._end)
            intake.find_links(folders)

    def _found(self, found: int, missed: int) -> None:
        if self._asked or found:
            self._services.notices.say(documents_texts.moved(found, missed))
        self._end()
        if found:
            self._services.changes.announce(ChangeOrigin.ELSEWHERE)

    def _failed(self, words: str) -> None:
        self._services.notices.say(words)
        self._end()

    def _end(self) -> None:
        self._asked = False
        if self._intake is not None:
            self._intake.deleteLater()
            self._intake = None


def _misses_links(library: "Library") -> bool:
    return any(not one.there for one in library.links())
