"""Controller of the preferences: the dialog, and the actions that change a setting."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog

from paperdesk.paths import may_choose
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.settings_table import stepped
from paperdesk.ui.services.window_services import Services

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.tasks.relocate_library import LibraryTarget


class PreferencesController(FeatureController):
    """The controller of the dialog of settings."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._settings, self._client = services.settings, services.client
        self._settings.on_change("theme", lambda value: self._check("theme", value))
        self._settings.on_change("density", lambda value: self._check("density", value))

    def _check(self, name: str, value: str) -> None:
        self._services.shell.actions_of[f"{name}_{value}"].setChecked(True)

    def set(self, name: str, value: Any) -> None:
        """Change a setting."""
        self._settings.set(name, value)

    def zoom(self, by: int) -> None:
        """Write larger (1), smaller (-1), or as usual (0)."""
        self._settings.set("zoom", stepped(self._settings.values.zoom, by))

    def show(self) -> None:
        """Open the dialog."""
        # Late: looked at seldom.
        from paperdesk.ui.features.preferences.preferences_dialog import (  # noqa: PLC0415
            Preferences,
        )

        folder = str(self._client.places.data)
        dialog = Preferences(
            self._settings.offered(),
            folder,
            self._services.shell.widget,
            may_choose=may_choose(self._client.places),
            pages=self._settings.pages,
        )
        dialog.changed.connect(self._settings.set)
        dialog.open_folder_requested.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        )
        dialog.relocate_requested.connect(lambda moves: self._ask_folder(dialog, moves=moves))
        dialog.reopen_requested.connect(self._settings.restart)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_folder(self, dialog: QDialog, *, moves: bool) -> None:
        title = self.tr("Move library") if moves else self.tr("Open another library")
        start = str(self._client.places.data.parent)
        folder = QFileDialog.getExistingDirectory(dialog, title, start)
        if folder:
            dialog.accept()
            self.relocate(Path(folder), moves=moves)

    def relocate(self, folder: Path, *, moves: bool) -> None:
        """Have the library be in this folder, where that can be."""

        def plan(_library: "Library") -> "LibraryTarget":
            # Late: done seldom.
            from paperdesk.tasks.relocate_library import planned  # noqa: PLC0415

            return planned(folder, moves=moves, in_use=self._client.places.data)

        self._client.do(plan, self._settings.restart)
