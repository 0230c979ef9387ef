"""Recent files: a menu of those that were imported last."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from paperdesk.ui.services.window_services import Services

MOST = 10


class RecentFiles(QObject):
    """The menu of recent files; ``preview(paths)`` shows what files would bring."""

    def __init__(self, services: Services, preview: Callable[[list[str]], None]) -> None:
        super().__init__()
        self._menu, self._preview = services.shell.recent, preview
        self._settings, self._notices = services.settings, services.notices
        self._menu.aboutToShow.connect(self._fill)
        self._menu.menuAction().setEnabled(bool(self._settings.values.recent_files))

    def add(self, paths: Sequence[str]) -> None:
        """Files were brought in: offer them again."""
        before = self._settings.values.recent_files
        self._keep((*paths, *(path for path in before if path not in paths))[:MOST])

    def _keep(self, paths: tuple[str, ...]) -> None:
        self._settings.keep(soon=True, recent_files=paths)
        self._menu.menuAction().setEnabled(bool(paths))

    def _fill(self) -> None:
        self._menu.clear()
        for path in self._settings.values.recent_files:
            name = Path(path).name.replace("&", "&&")
            action = self._menu.addAction(name)
            action.setStatusTip(path)
            action.triggered.connect(partial(self._open, path))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Forget these"), lambda: self._keep(()))

    def _open(self, path: str, _checked: bool = False) -> None:
        """Show what a file would bring; one that is no longer there leaves the menu."""
        if Path(path).exists():
            self._preview([path])
            return
        kept = self._settings.values.recent_files
        self._keep(tuple(one for one in kept if one != path))
        words = self.tr("{file} is no longer there.")
        self._notices.say(words.format(file=path))
