"""Keys of a place in the side bar: ``F2`` and ``Del`` mean the tag or search they stand on.

Elsewhere in the window ``Del`` moves a paper to the trash, and nobody who stands on a tag means
that.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from paperdesk.model import Scope

Deeds = Mapping[tuple[str, str], Callable[[str], object]]
"""What ``rename`` and ``forget`` do with a place of a kind, which is told by its value."""


class PlaceKeys(QObject):
    """An event filter of the list of places; ``here`` tells where the keyboard stands."""

    def __init__(self, parent: QObject, here: Callable[[], Scope | None], deeds: Deeds) -> None:
        super().__init__(parent)
        self._here, self._deeds = here, deeds

    def eventFilter(self, _watched: Any, event: QEvent) -> bool:
        """Take a key that is the place's, before a shortcut of the window has it."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        scope = None if event.modifiers() else self._here()
        wish = {Qt.Key.Key_F2: "rename", Qt.Key.Key_Delete: "forget"}.get(Qt.Key(event.key()), "")
        deed = self._deeds.get((scope.kind, wish)) if scope else None
        if scope is None or deed is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            deed(scope.value)
        return True
