"""Notifications on the desktop of what watching searches find among papers that arrive.

Only if the reader wants them, and is not looking at the window anyway.

Who brought the papers in does not matter: an import here, another window, or
a command that runs every morning.
"""

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from paperdesk.model import NewMatches
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.desktop_notifier import DesktopNotifier, can_announce
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.services.settings_service import SettingsService
from paperdesk.ui.state.browse_state import BrowseState

CALM = 1000
"""Milliseconds the library must be still before it is asked what came."""
NAMED = 4


class Notifications(QObject):
    """Messages on the desktop. Off unless the reader turns them on."""

    pressed = Signal()
    """The reader pressed a message."""

    def __init__(
        self, client: LibraryClient, state: BrowseState, settings: SettingsService, window: QWidget
    ) -> None:
        super().__init__()
        self._window, self._client, self._settings = window, client, settings
        self._since = -1
        self._latest = Latest()
        self.announcer = DesktopNotifier()
        self.announcer.pressed.connect(self.pressed)
        self._calm = after(self, CALM, self._ask)
        state.overview_changed.connect(self._library_changed)
        settings.changed.connect(self._setting_changed)
        if can_announce():
            settings.offer("announce")

    def stop(self) -> None:
        """The window closes."""
        cancel(self._calm)
        self._latest.forget()
        self.announcer.hide()

    @property
    def on(self) -> bool:
        """Whether the reader wants messages."""
        return self._settings.values.announce == "on"

    def _library_changed(self) -> None:
        if self.on:
            self._calm.start()

    def _setting_changed(self, name: str, _value: object) -> None:
        if name == "announce":
            self._since = -1  # what came before is no news
            self._library_changed()

    def _ask(self) -> None:
        since = self._since
        self._client.ask_later(
            *self._latest.both(lambda library: library.found_since(since), self._found)
        )

    def _found(self, arrived: NewMatches) -> None:
        self._since = arrived.last
        if arrived.found and self.on and not self._window.isActiveWindow():
            self.announcer.announce(*self._words(arrived.found))

    def _words(self, found: tuple[tuple[str, int], ...]) -> tuple[str, str]:
        head = self.tr("New papers for your searches")
        number = QLocale().toString
        lines = [f"{name}: {number(papers)}" for name, papers in found[:NAMED]]
        if len(found) > NAMED:
            lines.append(self.tr("and %Ln more", "", len(found) - NAMED))
        return head, "\n".join(lines)
