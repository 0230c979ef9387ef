"""Registry of a window's actions (QAction), made from the table, with the keys in force."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from paperdesk.ui.i18n import language
from paperdesk.ui.kit import icons
from paperdesk.ui.services import shortcuts
from paperdesk.ui.services.action_table import ACTIONS, GROUPS, ActionSpec

__all__ = ["ACTIONS", "GROUPS", "ActionSpec", "Actions", "group_name", "plain_name"]


class Actions(QObject):
    """The actions of one window: ``actions["star"].triggered.connect(...)``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made = {spec.name: _made(spec, parent) for spec in ACTIONS}
        self._tells = False
        self._take_keys()
        shortcuts.changed.connect(self._take_keys)

    def tell(self) -> None:
        """Say in tips what each does, and its key: nobody points at one before the first paint."""
        self._tells = True
        for spec, action in self:
            action.setStatusTip(language.of("actions", spec.help))
            action.setToolTip(shortcuts.named(plain_name(spec), spec.name))

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[tuple[ActionSpec[Any], QAction]]:
        for spec in ACTIONS:
            yield spec, self._made[spec.name]

    def _take_keys(self) -> None:
        for spec, action in self:
            action.setShortcuts([QKeySequence(key) for key in shortcuts.of(spec.name)])
            if self._tells:
                action.setToolTip(shortcuts.named(plain_name(spec), spec.name))


def plain_name(spec: ActionSpec[Any]) -> str:
    """What an action is called outside its menu: ``Import files``, ``Theme: Dark``."""
    name = language.of("actions", spec.text).rstrip("… ")
    return f"{language.of('actions', spec.menu)}: {name}" if spec.menu else name


def group_name(group: str, *, in_bar: bool = False) -> str:
    """What a menu is called; ``in_bar`` with the mark of the letter that opens it with Alt."""
    name = language.of("menus", "&" + group)
    return name if in_bar else name.replace("&", "")


def _made(spec: ActionSpec[Any], parent: QObject) -> QAction:
    action = QAction(language.of("actions", spec.text), parent)
    action.setObjectName(spec.name)
    action.setCheckable(bool(spec.choice) or spec.toggles)
    if spec.icon:
        action.setIcon(icons.icon(spec.icon))
        action.setIconVisibleInMenu(False)
    return action
