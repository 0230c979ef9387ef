"""Settings service: the reader's settings, brought into force, and kept.

A setting that is changed holds at once and is written within a second, on the
library's lane, since a disk may be slow; closing writes all of them again.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from paperdesk import settings as settings_file
from paperdesk.settings import Settings
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import theme
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services import shortcuts
from paperdesk.ui.services.library_client import LibraryClient

if TYPE_CHECKING:
    from paperdesk.tasks.relocate_library import LibraryTarget

SOON = 800
"""Milliseconds until a changed setting is written: several changes are one write."""

MakePage = Callable[[QDialog], QWidget]
"""Makes a page for the dialog of preferences."""


def wear(app: QApplication, kept: Settings) -> None:
    """Bring language, theme, type and keys into force, before the window is made.

    The style sheet comes after it, by :meth:`SettingsService.dress`.
    """
    language.speak(app, kept.language)
    theme.apply(app, kept.theme, sheet=False)
    theme.set_type(app, kept.font, kept.zoom, sheet=False)
    shortcuts.choose(kept.keys)


class SettingsService(QObject):
    """The settings in force, ``values``; ``changed(name, value)`` tells of one that changed."""

    changed = Signal(str, object)
    chosen = Signal(str, object)
    """As ``changed``, where it was changed in this window."""
    kept = Signal(dict)
    """Values that are remembered from now on, by name; other windows share them."""
    restart_requested = Signal(object)
    """The window should be closed and opened again, so that another language holds; or, with a
    LibraryTarget, on a library in another folder."""

    def __init__(self, app: QApplication, client: LibraryClient, kept: Settings) -> None:
        super().__init__()
        self._app, self._client = app, client
        self.values = kept
        self.pages: list[tuple[str, MakePage]] = []
        """Further pages of the preferences, by title; features bring them."""
        self._offered = {"theme", "density", "thumbnails", "views", "font", "zoom"}
        self._offered |= {"language", "keys", "meaning"}
        self._soon = after(self, SOON, self.write)

    def dress(self) -> None:
        """The window is there: lay the style sheet on it."""
        theme.dress(self._app)

    def keep(self, *, soon: bool = False, **values: Any) -> None:
        """Remember values that are no setting (what was open); write them at the end, or soon."""
        self.values = replace(self.values, **values)
        self.kept.emit(values)
        if soon:
            self._soon.start()

    def share(self, values: dict[str, Any]) -> None:
        """Another window remembers these."""
        self.values = replace(self.values, **values)

    def hear(self, name: str, value: object) -> None:
        """Another window changed a setting, which is in force already."""
        self.changed.emit(name, value)

    def set(self, name: str, value: Any) -> None:
        """Change a setting, everywhere at once."""
        self.keep(soon=True, **{name: value})
        if name == "theme":
            theme.apply(self._app, value)
        elif name in ("font", "zoom"):
            theme.set_type(self._app, self.values.font, self.values.zoom)
        elif name == "keys":
            shortcuts.choose(value)
        self.changed.emit(name, value)
        self.chosen.emit(name, value)

    def offer(self, name: str) -> None:
        """Offer a setting that not every system has."""
        self._offered.add(name)

    def offered(self) -> dict[str, Any]:
        """The settings that are offered to the reader, by name."""
        return {name: getattr(self.values, name) for name in sorted(self._offered)}

    def on_change(self, name: str, hear: Callable[[Any], object]) -> None:
        """Tell one listener the value of one setting, now and whenever it changes."""
        self.changed.connect(lambda other, value: hear(value) if other == name else None)
        hear(getattr(self.values, name))

    def read_again(self) -> None:
        """The settings on the disk are others than before: bring them into force."""
        found = settings_file.load(self._client.places)
        for name in sorted(self._offered | {"words"}):
            if getattr(found, name) != getattr(self.values, name):
                self.set(name, getattr(found, name))

    def restart(self, target: "LibraryTarget | None" = None) -> None:
        """Have the window closed and opened again, perhaps on a library in another folder."""
        self.restart_requested.emit(target)

    def stop(self) -> None:
        """The window closes; what is left is written by whoever closes it."""
        self._soon.stop()

    def write(self) -> None:
        """Have the settings written, in the order of what the library is asked."""
        kept, places = self.values, self._client.places
        self._client.do(lambda _library: settings_file.save(places, kept))
