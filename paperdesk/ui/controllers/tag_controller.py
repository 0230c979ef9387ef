"""Tags by number, by drag and drop, and under another name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcutEvent

from paperdesk.model import Scope, State, Tag
from paperdesk.ui.controllers.detail_controller import DetailController
from paperdesk.ui.controllers.list_controller import ListController
from paperdesk.ui.controllers.paper_controller import PaperController
from paperdesk.ui.features.side_bar.scope_rows import SideRow
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.shell.main_window import MainWindow

NUMBERED = 9


class TagController(QObject):
    """The controller of tags, but for the field that the detail has."""

    def __init__(
        self,
        window: MainWindow,
        client: LibraryClient,
        listing: ListController,
        acting: PaperController,
        reading: DetailController,
    ) -> None:
        super().__init__()
        self._window, self._listing, self._acting = window, listing, acting
        self._client, self._reading = client, reading
        window.side.tag_rename_requested.connect(self._rename)
        window.side.tag_colour_requested.connect(acting.colour_tag)
        window.side.papers_dropped.connect(self._dropped)
        window.actions_of["number_tag"].installEventFilter(self)

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
        tags = numbered(self._window.side.rows, self._listing.overview.tags)
        keys, row = self._reading.keys(), self._window.list.papers.current_row()
        if number >= len(tags) or not keys:
            return
        if row is not None and tags[number] in row.tags:
            self._acting.untag(keys, tags[number])
        else:
            self._acting.tag(keys, tags[number])

    def _dropped(self, scope: Scope) -> None:
        keys = self._reading.keys()
        if not keys:
            return
        if scope.kind == "tag":
            self._acting.tag(keys, scope.value)
        elif scope.kind == "starred":
            self._acting.star(keys, True)
        else:
            self._acting.set_state(keys, State(scope.kind))

    def _rename(self, old: str, new: str) -> None:
        """Rename or merge; a list of the tag goes along with it."""

        def go_along(names: set[str]) -> None:
            scope = self._listing.question.scope
            if scope.kind == "tag" and (scope.value + "/").startswith(old + "/"):
                now = new + scope.value[len(old) :]
                if scope.value not in names:
                    self._listing.go(Scope("tag", now))

        self._acting.rename_tag(old, new)
        self._client.do(lambda library: {tag.name for tag in library.tags()}, go_along)


def numbered(rows: Sequence[SideRow], tags: Sequence[Tag]) -> list[str]:
    """The tags that have a number key, in the order of the side bar.

    While a search has its facets there, the tags follow their names.
    """
    there = {tag.name for tag in tags}
    shown = [row.scope.value for row in rows if row.scope is not None and row.scope.kind == "tag"]
    return [name for name in shown or sorted(there, key=str.casefold) if name in there][:NUMBERED]


def _number(key: QKeySequence, keys: Sequence[QKeySequence]) -> int | None:
    return list(keys).index(key) if key in keys else None
