"""Buttons within a field, at its two ends, as large as the reader's zoom has them.

Why not Qt's own actions in a field: their icons have 16 px for good, and no style sheet
reaches them.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton

from paperdesk.ui.kit import fonts, icons, theme, zoomed_size

_WIDE = 28
_ICON = 16


class FieldButtons(QObject):
    """The buttons of one field. Shown or hidden by :meth:`show`, they leave its words room."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._near: list[QToolButton] = []
        self._far: list[QToolButton] = []
        self._row = QHBoxLayout(field)
        self._row.setContentsMargins(3, 0, 3, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        theme.changed.connect(self._leave_room)

    def add(self, icon: str, name: str, *, near: bool = False, role: str = "text2") -> QToolButton:
        """Add a button at the near end, or at the far one before those that are there."""
        made = QToolButton(self._field)
        made.setIcon(icons.icon(icon, role))
        made.setStyleSheet("QToolButton { padding: 0; background: transparent; }")
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setCursor(Qt.CursorShape.ArrowCursor)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        zoomed_size.wear(made, wide=_WIDE, icon=_ICON)
        (self._near if near else self._far).append(made)
        self._row.insertWidget(len(self._near) - 1 if near else len(self._near) + 1, made)
        self._leave_room()
        return made

    def show(self, wanted: bool, *buttons: QToolButton) -> None:
        """Show these buttons, or hide them; nothing is laid out anew where they are so already."""
        others = [button for button in buttons if button.isHidden() is wanted]
        for button in others:
            button.setVisible(wanted)
        if others:
            self._leave_room()

    def _leave_room(self) -> None:
        wide = fonts.zoomed(_WIDE)
        room = [wide * sum(not one.isHidden() for one in end) for end in (self._near, self._far)]
        if self._field.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room.reverse()
        self._field.setTextMargins(room[0], 0, room[1], 0)
