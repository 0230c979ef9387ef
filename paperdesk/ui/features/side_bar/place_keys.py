"""Keys of a place in the side bar: they mean the tag, search or collection they stand on.

``F2`` names it anew, ``Del`` forgets it; ``Alt+Up`` and ``Alt+Down`` move a collection. Elsewhere
in the window ``Del`` moves a paper to the trash, and nobody who stands on a tag means that.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

from paperdesk.ui.features.side_bar.scope_rows import SideRow

Deeds = Mapping[str, Mapping[str, Callable[[str], object]]]
"""What keys, by their names, do with a place of a kind, which is told by its path or value."""


class PlaceKeys(QObject):
    """An event filter of the list of places; ``here`` tells the row that the keyboard stands on."""

    def __init__(self, parent: QObject, here: Callable[[], SideRow | None], deeds: Deeds) -> None:
        super().__init__(parent)
        self._here, self._deeds = here, deeds

    def eventFilter(self, _watched: Any, event: QEvent) -> bool:
        """Take a key that is the place's, before a shortcut of the window has it."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        row = self._here()
        if row is None or row.scope is None or row.scope.kind not in self._deeds:
            return False
        key = QKeySequence(event.keyCombination()).toString()
        deed = self._deeds[row.scope.kind].get(key)
        if deed is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            deed(row.path or row.scope.value)
        return True
