"""Registry of a window's actions (QAction), made from the table, with the keys in force."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from paperdesk.ui.i18n import language
from paperdesk.ui.kit import icons
from paperdesk.ui.services import shortcuts
from paperdesk.ui.services.action_table import ACTIONS, GROUPS, ActionSpec, spec

__all__ = ["ACTIONS", "GROUPS", "ActionSpec", "Actions", "group_name", "plain_name"]


class Actions(QObject):
    """The actions of one window: ``actions["star"].triggered.connect(...)``.

    Each is made when it is first asked for: a window is painted with a few of them.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._of = parent
        self._made: dict[str, QAction] = {}
        self._ready: list[Callable[[str, QAction], object]] = []
        self._tells = False
        shortcuts.changed.connect(self._take_keys)

    def each(self, ready: Callable[[str, QAction], object]) -> None:
        """Do this with every action: with those that are there, and with others once made."""
        self._ready.append(ready)
        for name, action in self._made.items():
            ready(name, action)

    def tell(self) -> None:
        """Say in tips what each does, and its key: nobody points at one before the first paint."""
        self._tells = True
        for one, action in self:
            action.setStatusTip(language.of("actions", one.help))
            action.setToolTip(shortcuts.named(plain_name(one), one.name))

    def __getitem__(self, name: str) -> QAction:
        there = self._made.get(name)
        return there if there is not None else self._make(name)

    def __iter__(self) -> Iterator[tuple[ActionSpec[Any], QAction]]:
        for one in ACTIONS:
            yield one, self[one.name]

    def _make(self, name: str) -> QAction:
        made = self._made[name] = _made(spec(name), self._of)
        made.setShortcuts([QKeySequence(key) for key in shortcuts.of(name)])
        for ready in self._ready:
            ready(name, made)
        return made

    def _take_keys(self) -> None:
        for name, action in self._made.items():
            action.setShortcuts([QKeySequence(key) for key in shortcuts.of(name)])
            if self._tells:
                action.setToolTip(shortcuts.named(plain_name(spec(name)), name))


def plain_name(of: ActionSpec[Any]) -> str:
    """What an action is called outside its menu: ``Import files``, ``Theme: Dark``."""
    name = language.of("actions", of.text).rstrip("… ")
    return f"{language.of('actions', of.menu)}: {name}" if of.menu else name


def group_name(group: str, *, in_bar: bool = False) -> str:
    """What a menu is called; ``in_bar`` with the mark of the letter that opens it with Alt."""
    name = language.of("menus", "&" + group)
    return name if in_bar else name.replace("&", "")


def _made(of: ActionSpec[Any], parent: QObject) -> QAction:
    action = QAction(language.of("actions", of.text), parent)
    action.setObjectName(of.name)
    action.setCheckable(bool(of.choice) or of.toggles)
    if of.icon:
        action.setIcon(icons.icon(of.icon))
        action.setIconVisibleInMenu(False)
    return action
