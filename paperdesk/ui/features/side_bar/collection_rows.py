"""What can be done with a collection in the side bar: its menu, and its keys.

``F2`` names it anew, ``Del`` deletes it, ``Alt+Up`` and ``Alt+Down`` move it among those beside
it. They count while the keyboard stands on a collection; elsewhere they mean what they always do.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from paperdesk.ui.i18n import language

if TYPE_CHECKING:
    from paperdesk.ui.features.side_bar.pane import SideBar


def fill_collection_menu(menu: QMenu, side: "SideBar", path: str) -> None:
    """Offer what can be done with a collection."""
    for text, wish in (
        (language.tr("New collection within it…"), side.collection_make_requested),
        (language.tr("Rename…"), side.collection_rename_requested),
        (language.tr("Delete; its papers stay"), side.collection_forget_requested),
    ):
        menu.addAction(text).triggered.connect(lambda _=False, wish=wish: wish.emit(path))
    menu.addSeparator()


class CollectionKeys(QObject):
    """Event filter of the side bar's list: the keys of a collection."""

    def __init__(self, side: "SideBar") -> None:
        super().__init__(side)
        self._side = side

    def eventFilter(self, _watched: Any, event: QEvent) -> bool:
        """Take a key that is a collection's, before a shortcut of the window has it."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        path = self._side.path_here()
        is_moving = event.modifiers() == Qt.KeyboardModifier.AltModifier
        wanted = (
            (Qt.Key.Key_Up, Qt.Key.Key_Down) if is_moving else (Qt.Key.Key_F2, Qt.Key.Key_Delete)
        )
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.AltModifier,
        )
        if not path or not plain or event.key() not in wanted:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif is_moving:
            self._move(path, 1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_F2:
            self._side.collection_rename_requested.emit(path)
        else:
            self._side.collection_forget_requested.emit(path)
        return True

    def _move(self, path: str, way: int) -> None:
        """Put a collection one further among those beside it."""
        above = path.rpartition("/")[0]
        paths = [row.path for row in self._side.rows if row.path]
        beside = [one for one in paths if one.rpartition("/")[0] == above]
        at = beside.index(path) + way
        if 0 <= at < len(beside):
            after = at + 1 if way > 0 else at
            before = beside[after] if after < len(beside) else ""
            self._side.collection_moved.emit(path, above, before)
