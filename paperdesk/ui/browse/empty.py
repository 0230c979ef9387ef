"""What the list says when it is empty: what is so, what to do, and one action with its key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from paperdesk.ui import fonts


class EmptyState(QWidget):
    """One strong line, one quiet line, one button. ``acted`` names the action."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = ""
        self._head = self._label(15, "semibold", "1")
        self._body = self._label(13, "regular", "2")
        self._button = QPushButton()
        self._button.clicked.connect(lambda: self.acted.emit(self._action))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 96)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._head)
        column.addWidget(self._body)
        column.addSpacing(8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    @staticmethod
    def _label(px: int, weight: str, level: str) -> QLabel:
        made = QLabel()
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setWordWrap(True)
        made.setProperty("level", level)
        fonts.wear(made, px, weight)
        return made

    def show_state(self, head: str, body: str, button: str = "", action: str = "") -> None:
        """Say this; without ``button`` there is nothing to do."""
        self._head.setText(head)
        self._body.setText(body)
        self._body.setVisible(bool(body))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._action = action

    def texts(self) -> tuple[str, str, str]:
        """What is said: head, body, button."""
        return self._head.text(), self._body.text(), self._button.text()
