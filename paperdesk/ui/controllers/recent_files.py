"""The files brought in last, in a menu of their own."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from paperdesk.ui.controllers.import_controller import ImportController
from paperdesk.ui.controllers.settings_controller import SettingsController
from paperdesk.ui.kit.notices import Notices

MOST = 10


class RecentFiles(QObject):
    """The controller of the menu of recent files."""

    def __init__(
        self,
        menu: QMenu,
        importing: ImportController,
        preferring: SettingsController,
        notices: Notices,
    ) -> None:
        super().__init__()
        self._menu, self._importing = menu, importing
        self._preferring, self._notices = preferring, notices
        importing.brought.connect(self._add)
        menu.aboutToShow.connect(self._fill)
        menu.menuAction().setEnabled(bool(preferring.settings.recent_files))

    def _add(self, paths: list[str]) -> None:
        before = self._preferring.settings.recent_files
        self._keep((*paths, *(path for path in before if path not in paths))[:MOST])

    def _keep(self, paths: tuple[str, ...]) -> None:
        self._preferring.keep(soon=True, recent_files=paths)
        self._menu.menuAction().setEnabled(bool(paths))

    def _fill(self) -> None:
        self._menu.clear()
        for path in self._preferring.settings.recent_files:
            name = Path(path).name.replace("&", "&&")
            action = self._menu.addAction(name)
            action.setStatusTip(path)
            action.triggered.connect(partial(self._open, path))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Forget these"), lambda: self._keep(()))

    def _open(self, path: str, _checked: bool = False) -> None:
        """Show what a file would bring; one that is no longer there leaves the menu."""
        if Path(path).exists():
            self._importing.preview([path])
            return
        kept = self._preferring.settings.recent_files
        self._keep(tuple(one for one in kept if one != path))
        words = self.tr("{file} is no longer there.")
        self._notices.say(words.format(file=path))
