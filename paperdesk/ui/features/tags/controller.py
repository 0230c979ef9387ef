"""Controller of tags by number: 1 to 9 put a tag of the side bar on, or take it off."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcutEvent

from paperdesk.model import Scope, Tag
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.window_services import Services

NUMBERED = 9


class TagController(FeatureController):
    """The controller of tags that have a number key."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        services.shell.actions_of["number_tag"].installEventFilter(self)

    def ask(self) -> None:
        """Without a number, from a menu or the palette: ask for a tag."""
        self._services.shell.actions_of["tag"].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A number key names a tag; the action from a menu or the palette asks for one."""
        if isinstance(event, QShortcutEvent) and isinstance(watched, QAction):
            number = _number(event.key(), watched.shortcuts())
            if number is not None:
                self.toggle(number)
                return True
        return False

    def toggle(self, number: int) -> None:
        """Put a tag of the side bar on (0 is the first), or take it off, as the paper says."""
        state, commands = self._services.state, self._services.commands
        tags, keys = numbered(state.scopes, state.overview.tags), state.target_keys()
        if number >= len(tags) or not keys:
            return
        row = self._services.client.row(state.current)
        if row is not None and tags[number] in row.tags:
            commands.untag(keys, tags[number])
        else:
            commands.tag(keys, tags[number])


def numbered(scopes: Iterable[Scope], tags: Sequence[Tag]) -> list[str]:
    """The tags that have a number key, in the order of the side bar.

    While a search has its facets there, the tags follow their names.
    """
    there = {tag.name for tag in tags if tag.papers}
    shown = [scope.value for scope in scopes if scope.kind == "tag"]
    return [name for name in shown or sorted(there, key=str.casefold) if name in there][:NUMBERED]


def _number(key: QKeySequence, keys: Sequence[QKeySequence]) -> int | None:
    return list(keys).index(key) if key in keys else None
