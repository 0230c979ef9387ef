"""The menu bar, made from the table of actions; what is in the menus is made once it is needed."""

from collections.abc import Mapping

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from paperdesk.ui.i18n import language
from paperdesk.ui.services.action_registry import GROUPS, Actions, group_name


class Menus:
    """A menu for each group in the bar; ``after`` names menus that stand below an action.

    Keys of actions count once they are in their menus.
    """

    def __init__(self, bar: QMenuBar, actions: Actions, after: Mapping[str, QMenu]) -> None:
        self._bar, self._actions, self._after = bar, actions, after
        self._empty = {group: bar.addMenu(group_name(group, in_bar=True)) for group in GROUPS}
        for menu in self._empty.values():
            menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Put each action into the menu of its group, if they are not there yet."""
        if not self._empty:
            return
        menus, self._empty = self._empty, {}
        below: dict[str, QMenu] = {}
        choices: dict[str, QActionGroup] = {}
        for spec, action in self._actions:
            menu = menus[spec.group]
            if spec.between:
                menu.addSeparator()
            if spec.menu:
                menu = below.get(spec.menu) or below.setdefault(
                    spec.menu, menu.addMenu(language.of("actions", spec.menu))
                )
            if spec.choice:
                group = choices.get(spec.choice)
                group = group or choices.setdefault(spec.choice, QActionGroup(self._bar))
                group.addAction(action)
            menu.addAction(action)
            if spec.name in self._after:
                menu.addMenu(self._after[spec.name])
