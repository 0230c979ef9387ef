"""Controller of the menu of papers: offers actions, and does them to the paper it opened on.

A paper that the reader does not stand on stays where it is: what can be done from afar is done
from afar, and only what has to show the paper (its note, its pages) goes there first.
"""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from paperdesk.model import Entry, Row, State
from paperdesk.ui.services import shortcuts
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.window_services import Services

_GROUPS = (
    ("star", "later", "read", "unread", "dismiss"),
    ("tag", "collect", "uncollect", "merge_papers"),
    ("note", "related", "read_pages", "open_pdf", "own_window"),
    ("copy", "copy_id", "cite_as", "export_papers"),
    ("trash",),
)
_IN_TRASH = (("restore",), ("copy", "copy_id", "cite_as", "export_papers"))
_OF_ONE = frozenset(_GROUPS[2])
_FROM_AFAR = frozenset({*_GROUPS[0], *_GROUPS[3], "collect", "uncollect", "trash", "restore"})
"""Actions that ask for nothing but the papers that they are about."""
_STATES = {"later": State.LATER, "read": State.READ, "dismiss": State.DISMISSED}


class PaperMenuController(FeatureController):
    """The controller of the menu of papers."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._state = services.state
        self._actions = services.shell.actions_of
        self._waiting: tuple[int, str] | None = None
        self._state.menu_requested.connect(self.open)
        self._state.paper_changed.connect(self._arrived)

    def open(self, key: int | None, at: QPoint) -> None:
        """Offer what can be done with a paper, with all that are chosen if it is one of them."""
        state = self._state
        chosen = state.target_keys()
        afar = None if key is None or key in chosen else key
        papers = 1 if afar is not None else len(chosen)
        if not papers:
            return
        menu = QMenu(self._services.shell.widget)
        row = self._services.client.row(state.current if afar is None else afar)
        self._fill(menu, papers, row)
        item = menu.exec(at)
        menu.deleteLater()
        if item is not None:
            self._run(item.data(), afar)

    def _fill(self, menu: QMenu, papers: int, row: Row | None) -> None:
        kind = self._state.list_query.scope.kind
        hidden = set() if papers == 1 else set(_OF_ONE)
        hidden |= set() if papers == 2 else {"merge_papers"}
        hidden |= set() if kind == "collection" else {"uncollect"}
        for group in _IN_TRASH if kind == "trash" else _GROUPS:
            menu.addSeparator()
            for name in group:
                action = self._actions[name]
                if name in hidden or not action.isEnabled():
                    continue
                key = shortcuts.shown(name)
                item = menu.addAction(f"{action.text()}\t{key}" if key else action.text())
                item.setData(name)
                item.setStatusTip(action.statusTip())
                if name == "star" or name in _STATES:
                    item.setCheckable(True)
                    item.setChecked(row is not None and _is_so(row, name))

    def _run(self, name: str, afar: int | None) -> None:
        if afar is None:
            self._actions[name].trigger()
        elif name in _FROM_AFAR:
            with self._state.aimed_at(afar):
                self._actions[name].trigger()
        else:
            self._waiting = afar, name
            self._state.walk_to(afar)

    def _arrived(self, entry: Entry | None) -> None:
        """The paper that something is to be done with is shown."""
        if entry is None or self._waiting is None:
            return
        (key, name), self._waiting = self._waiting, None
        if entry.key == key:
            self._actions[name].trigger()


def _is_so(row: Row, name: str) -> bool:
    return row.starred if name == "star" else row.state == _STATES[name]
