"""Monitor of the library: changes made by other programs, and notes edited outside.

Once a second, and when the window comes to the front, the library is asked
whether another process changed it. The notes' folder is watched.

Why not while a worker of this window works: what changes then is its doing, and
is announced once, when it has ended (:meth:`LibraryMonitor.hold`).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from paperdesk import log
from paperdesk.model import Changes, Entry, OutsideNews
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.state.browse_state import BrowseState
from paperdesk.ui.state.library_changes import ChangeOrigin, LibraryChanges

if TYPE_CHECKING:
    from paperdesk.library import Library

EVERY = 1000
"""Milliseconds between two looks at the library."""
FOLDERS = 200
"""Folders of notes that are watched; others are looked through when the window comes forward."""
CALM = 400
"""Milliseconds the notes' folder must be still before it is read: editors write in steps."""

Release = Callable[[Callable[[bool], object]], None]


class LibraryMonitor(QObject):
    """Poll and file watcher; what it finds it announces as a change from elsewhere."""

    outside = Signal(object)
    """OutsideNews: what other programs did to notes that the reader must know; told once."""

    def __init__(self, client: LibraryClient, changes: LibraryChanges, state: BrowseState) -> None:
        super().__init__()
        self._client, self._changes = client, changes
        self._looking = False
        self._held = 0
        self._poll = QTimer(self)
        self._poll.setInterval(EVERY)
        self._poll.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher(self)
        self._calm = after(self, CALM, self._adopt)
        self._watcher.directoryChanged.connect(lambda _path: self._calm.start())
        self._watcher.fileChanged.connect(lambda _path: self._calm.start())
        state.paper_changed.connect(lambda entry: self._watch_note(entry, state))

    def begin(self) -> None:
        """The library is open: look after it from now on."""
        self._client.do(lambda library: str(library.notes_folder), self._watch)
        self._poll.start()
        self.look()
        self._adopt()

    def stop(self) -> None:
        """The window closes."""
        self._poll.stop()
        self._calm.stop()

    def look(self) -> None:
        """Ask whether somebody else changed the library."""
        if not (self._looking or self._held):
            self._looking = True
            self._client.ask_whether_changed(self._looked, self._look_failed)

    def _looked(self, changed: bool) -> None:
        self._looking = False
        if changed and not self._held:
            self._changes.announce(ChangeOrigin.ELSEWHERE)
            self._ask_news()

    def _look_failed(self, error: BaseException) -> None:
        self._looking = False
        log.ui.info("the library could not be looked at: %s", error)

    def hold(self) -> Release:
        """A worker of this window begins to change the library: what changes is its doing.

        The answer is to be called when it has ended, with what announces its changes;
        that is told whether the library is other than before.
        """
        self._held += 1

        def release(announce: Callable[[bool], object]) -> None:
            def known(changed: bool) -> None:
                self._held -= 1
                announce(changed)

            def failed(error: BaseException) -> None:
                self._look_failed(error)
                known(True)

            self._client.ask_whether_changed(known, failed)

        return release

    def _watch_note(self, entry: Entry | None, state: BrowseState) -> None:
        """Watch the file of the note that is shown, which may be rewritten in place."""
        note = state.note
        path = note.path if entry is not None and note is not None and note.version else ""
        watched = self._watcher.files()
        if watched == [path]:
            return
        if watched:
            self._watcher.removePaths(watched)
        if path:
            self._watcher.addPath(path)

    def window_came_forward(self) -> None:
        """The reader is back, perhaps from an editor."""
        self.look()
        self._calm.start()

    def _watch(self, folder: str) -> None:
        self._watcher.addPath(folder)

    def _adopt(self) -> None:
        if not self._client.read_only:
            self._client.do(lambda library: library.adopt_outside_edits(), self._adopted)

    def _adopted(self, changes: Changes) -> None:
        if changes:
            self._changes.announce(ChangeOrigin.ELSEWHERE)
        self._ask_news()

    def _ask_news(self) -> None:
        if not self._client.read_only:
            self._client.do(_news, self._learn)

    def _learn(self, learned: tuple[list[str], OutsideNews]) -> None:
        """Watch the folders of notes that are there now, and tell what is new."""
        folders, news = learned
        if unwatched := sorted(set(folders).difference(self._watcher.directories())):
            self._watcher.addPaths(unwatched)
        if news:
            self.outside.emit(news)


def _news(library: "Library") -> tuple[list[str], OutsideNews]:
    folders = [str(folder) for folder in library.note_folders[:FOLDERS]]
    return folders, library.outside_news()
