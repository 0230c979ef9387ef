"""What can be done with a collection in the side bar: its menu, and its keys.

``F2`` names it anew, ``Del`` deletes it, ``Alt+Up`` and ``Alt+Down`` move it among those beside
it. They count while the keyboard stands on a collection; elsewhere they mean what they always do.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu


class CollectionWishes(QObject):
    """What the reader wants of collections, each named by its path; an event filter of the list.

    ``here`` tells the path of the one that the keyboard stands on (``""``: on none), ``paths``
    those of all, from top to bottom.
    """

    make_requested = Signal(str)
    """A new one within this."""
    rename_requested = Signal(str)
    forget_requested = Signal(str)
    move_requested = Signal(str, str, str)
    """One is put into another, before one there; ``""``: none."""

    def __init__(
        self, parent: QObject, here: Callable[[], str], paths: Callable[[], Sequence[str]]
    ) -> None:
        super().__init__(parent)
        self._here, self._paths = here, paths

    def fill(self, menu: QMenu, path: str) -> None:
        """Offer in a menu what can be done with a collection."""
        for text, wish in (
            (self.tr("New collection within it…"), self.make_requested),
            (self.tr("Rename…"), self.rename_requested),
            (self.tr("Delete; its papers stay"), self.forget_requested),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, wish=wish: wish.emit(path))

    def eventFilter(self, _watched: Any, event: QEvent) -> bool:
        """Take a key that is a collection's, before a shortcut of the window has it."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        path = self._here()
        if not path or not _is_ours(event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit(path)
        elif event.key() == Qt.Key.Key_Delete:
            self.forget_requested.emit(path)
        else:
            self._move(path, 1 if event.key() == Qt.Key.Key_Down else -1)
        return True

    def _move(self, path: str, way: int) -> None:
        """Put a collection one further among those beside it."""
        above = path.rpartition("/")[0]
        beside = [one for one in self._paths() if one.rpartition("/")[0] == above]
        at = beside.index(path) + way
        if 0 <= at < len(beside):
            after = at + 1 if way > 0 else at
            before = beside[after] if after < len(beside) else ""
            self.move_requested.emit(path, above, before)


def _is_ours(event: QKeyEvent) -> bool:
    """Whether a key is one of these, with what is held down beside it."""
    if event.modifiers() == Qt.KeyboardModifier.AltModifier:
        return event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
    plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
    return plain and event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete)
