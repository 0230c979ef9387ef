"""The menu bar, made from the table of actions."""

from collections.abc import Mapping

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from paperdesk.ui.i18n import language
from paperdesk.ui.services.action_registry import GROUPS, Actions, group_name


def fill_menu_bar(bar: QMenuBar, actions: Actions, after: Mapping[str, QMenu]) -> None:
    """A menu for each group; ``after`` names menus that stand below an action."""
    menus = {group: bar.addMenu(group_name(group, in_bar=True)) for group in GROUPS}
    below: dict[str, QMenu] = {}
    choices: dict[str, QActionGroup] = {}
    for spec, action in actions:
        menu = menus[spec.group]
        if spec.between:
            menu.addSeparator()
        if spec.menu:
            menu = below.get(spec.menu) or below.setdefault(
                spec.menu, menu.addMenu(language.of("actions", spec.menu))
            )
        if spec.choice:
            group = choices.get(spec.choice) or choices.setdefault(spec.choice, QActionGroup(bar))
            group.addAction(action)
        menu.addAction(action)
        if spec.name in after:
            menu.addMenu(after[spec.name])
