"""Which tags of the side bar are folded, by mouse and by key.

A click on the triangle of a tag folds it and goes nowhere; ``Left`` folds, ``Right`` unfolds
(the other way round where the window is mirrored).
"""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView

from paperdesk.model import Scope
from paperdesk.ui.features.side_bar.delegate import ROW_ROLE, triangle_end
from paperdesk.ui.features.side_bar.scope_rows import SideRow


class TagFolds(QObject):
    """The names of folded tags; an event filter of the list. ``stand_on`` puts the keyboard
    on the row of a tag."""

    changed = Signal()

    def __init__(self, view: QListView, stand_on: Callable[[Scope], None]) -> None:
        super().__init__(view)
        self._view, self._stand_on = view, stand_on
        self.folded: frozenset[str] = frozenset()
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def keep(self, names: Iterable[str]) -> None:
        """Fold these, as they were folded before."""
        self.folded = frozenset(names)

    def eventFilter(self, _watched: Any, event: QEvent) -> bool:
        """Take a press on a triangle, and a key that folds."""
        presses = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if isinstance(event, QMouseEvent) and event.type() in presses:
            return self._press(event)
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return self._key(event)
        return False

    def _press(self, event: QMouseEvent) -> bool:
        index = self._view.indexAt(event.position().toPoint())
        row: SideRow | None = index.data(ROW_ROLE)
        if row is None or row.unfolded is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        across = event.position().x()
        if self._mirrored():
            across = self._view.viewport().width() - across
        if across > triangle_end(row):
            return False
        self._turn(row)
        return True

    def _key(self, event: QKeyEvent) -> bool:
        row: SideRow | None = self._view.currentIndex().data(ROW_ROLE)
        if row is None or row.unfolded is None or event.modifiers().value & ~_KEYPAD:
            return False
        unfolds = (event.key() == Qt.Key.Key_Right) != self._mirrored()
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and unfolds != row.unfolded:
            self._turn(row)
        return event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)

    def _mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _turn(self, row: SideRow) -> None:
        if row.scope is None:
            return
        had = self._view.hasFocus()
        self.folded = self.folded ^ {row.scope.value}
        self.changed.emit()
        if had:
            self._stand_on(row.scope)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier.value
