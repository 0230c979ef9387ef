"""Controller of the watched folder: told of changes in it, looks which PDF files appeared.

A look comes a moment after the last change, so that a file is whole, and once at the start.
"""

from collections.abc import Sequence

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given

LOOK = "paperdesk.tasks.watched_folder:look"
SETTLED = 1500
"""Milliseconds without a change after which the folder is looked at."""


class WatchedFolder(QObject):
    """Watcher of the folder of the settings. ``appeared(paths)``: PDF files that nobody has
    dealt with, after each look."""

    appeared = Signal(list)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._watcher = QFileSystemWatcher(self)
        self._folder = ""
        self._begun = self._looking = False
        self._handled: list[str] = []
        self._soon = after(self, SETTLED, self._look)
        self._watcher.directoryChanged.connect(self._soon.start)
        services.settings.on_change("watched_folder", self._watch)

    @property
    def folder(self) -> str:
        """The folder; ``""``: none is watched."""
        return self._folder

    def begin(self) -> None:
        """The library is open: look for the first time."""
        self._begun = True
        self._look()

    def stop(self) -> None:
        """The window closes."""
        self._soon.stop()
        self._folder = ""

    def handled(self, paths: Sequence[str]) -> None:
        """The reader dealt with these files: they are news no more."""
        if self._folder:
            self._handled += paths
            self._look()

    def _watch(self, folder: str) -> None:
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._folder = folder
        self._handled.clear()
        if folder:
            self._watcher.addPath(folder)
            if self._begun:
                self._look()

    def _look(self) -> None:
        if not self._folder or not self._begun:
            return
        if self._looking:
            self._soon.start()
            return
        self._looking = True
        handled, self._handled = self._handled, []
        args = {
            "home": self._services.places.as_dict(),
            "folder": self._folder,
            "handled": handled,
        }
        self._services.jobs.start(LOOK, args, self._looked, self._failed)

    def _looked(self, answer: Given) -> None:
        self._looking = False
        if self._folder and self._folder not in self._watcher.directories():
            self._watcher.addPath(self._folder)  # it was away for a while
        if self._folder and answer["appeared"]:
            self.appeared.emit(list(answer["appeared"]))

    def _failed(self, error: BaseException) -> None:
        self._looking = False
        self._services.client.tell(error)
