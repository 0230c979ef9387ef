"""Brings the reader's settings into force, and keeps them.

A setting that is changed holds at once and is written within a second, on the
library's lane, since a disk may be slow; closing writes all of them again.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from paperdesk import settings as settings_file
from paperdesk.paths import may_choose
from paperdesk.settings import Settings
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import theme
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services import shortcuts
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.tasks.relocate_library import LibraryTarget

SOON = 800
"""Milliseconds until a changed setting is written: several changes are one write."""


def wear(app: QApplication, kept: Settings) -> None:
    """Bring language, theme, type and keys into force, before the window is made.

    The style sheet comes after it, by :meth:`SettingsController.begin`.
    """
    language.speak(app, kept.language)
    theme.apply(app, kept.theme, sheet=False)
    theme.set_type(app, kept.font, kept.zoom, sheet=False)
    shortcuts.choose(kept.keys)


class SettingsController(QObject):
    """The controller of settings. ``settings`` holds all of them; ``changed(name, value)``
    tells of one that the reader changed."""

    changed = Signal(str, object)

    opened = Signal(object)
    """The dialog is about to open."""
    reopen_requested = Signal()
    """The window should be closed and opened again, so that a new language holds."""
    relocate_requested = Signal(object)
    """The window should be closed, and opened again on a library in another folder."""

    def __init__(self, app: QApplication, client: LibraryClient, kept: Settings) -> None:
        super().__init__()
        self._app, self._client = app, client
        self._window: MainWindow | None = None
        self.settings = kept
        self._offered = {"theme", "density", "font", "zoom", "language", "keys"}
        self._soon = after(self, SOON, self.write)

    def begin(self, window: MainWindow) -> None:
        """The window is there: bring what concerns it into force."""
        self._window = window
        theme.dress(self._app)
        for name in ("theme", "density"):
            self._in_force(name, getattr(self.settings, name))

    def keep(self, *, soon: bool = False, **values: Any) -> None:
        """Remember values that are no setting (what was open); write them at the end, or soon."""
        self.settings = replace(self.settings, **values)
        if soon:
            self._soon.start()

    def set(self, name: str, value: Any) -> None:
        """Change a setting, everywhere at once."""
        self.keep(soon=True, **{name: value})
        self._in_force(name, value)
        self.changed.emit(name, value)

    def setter(self, name: str, value: Any) -> Callable[[], None]:
        """Something that sets this value, for an action."""
        return lambda: self.set(name, value)

    def zoom(self, by: int) -> None:
        """Write larger (1), smaller (-1), or as usual (0)."""
        # Late: the dialog stands in the same package.
        from paperdesk.ui.features.preferences.settings_table import stepped  # noqa: PLC0415

        self.set("zoom", stepped(self.settings.zoom, by))

    def offer(self, name: str) -> None:
        """Offer a setting that not every system has."""
        self._offered.add(name)

    def read_again(self) -> None:
        """The settings on the disk are others than before: bring them into force."""
        found = settings_file.load(self._client.places)
        for name in sorted(self._offered | {"words"}):
            if getattr(found, name) != getattr(self.settings, name):
                self.set(name, getattr(found, name))

    def stop(self) -> None:
        """The window closes; what is left is written by whoever closes it."""
        self._soon.stop()

    def show(self) -> None:
        """Open the dialog."""
        # Late: looked at seldom.
        from paperdesk.ui.features.preferences import Preferences  # noqa: PLC0415

        values = {name: getattr(self.settings, name) for name in sorted(self._offered)}
        folder = str(self._client.places.data)
        free = may_choose(self._client.places)
        dialog = Preferences(values, folder, self._window, may_choose=free)
        dialog.changed.connect(self.set)
        dialog.open_folder_requested.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        )
        dialog.relocate_requested.connect(lambda moves: self._ask_folder(dialog, moves=moves))
        dialog.reopen_requested.connect(self.reopen_requested)
        dialog.finished.connect(dialog.deleteLater)
        self.opened.emit(dialog)
        dialog.open()

    def _ask_folder(self, dialog: QDialog, *, moves: bool) -> None:
        title = self.tr("Move library") if moves else self.tr("Open another library")
        start = str(self._client.places.data.parent)
        folder = QFileDialog.getExistingDirectory(dialog, title, start)
        if folder:
            dialog.accept()
            self.go_elsewhere(Path(folder), moves=moves)

    def go_elsewhere(self, folder: Path, *, moves: bool) -> None:
        """Wish for the library to be in this folder, where that can be."""

        def plan(_library: "Library") -> "LibraryTarget":
            # Late: done seldom.
            from paperdesk.tasks.relocate_library import planned  # noqa: PLC0415

            return planned(folder, moves=moves, in_use=self._client.places.data)

        self._client.do(plan, self.relocate_requested.emit)

    def _in_force(self, name: str, value: Any) -> None:
        if name == "theme":
            theme.apply(self._app, value)
        elif name in ("font", "zoom"):
            theme.set_type(self._app, self.settings.font, self.settings.zoom)
        elif name == "keys":
            shortcuts.choose(value)
        window = self._window
        if window is None:
            return
        if name == "density":
            window.list.papers.set_compact(value == "compact")
        if name in ("theme", "density"):
            window.actions_of[f"{name}_{value}"].setChecked(True)

    def write(self) -> None:
        """Have the settings written, in the order of what the library is asked."""
        kept, places = self.settings, self._client.places
        self._client.do(lambda _library: settings_file.save(places, kept))
