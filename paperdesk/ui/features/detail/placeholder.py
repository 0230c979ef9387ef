"""What the detail says while it shows no paper: how things are, what to do, one action."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from paperdesk.ui.kit.labels import label


class Placeholder(QWidget):
    """A semibold line, a quiet line, or both; at most one button."""

    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = label("", self, size=15, weight="semibold", wrap=True)
        self._advice = label("", self, level="2", wrap=True)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(8)
        column.addStretch(2)
        for words in (self._line, self._advice):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        column.addSpacing(8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, line: str, advice: str, action: str = "") -> None:
        """Say how things are; ``action`` is the button's text with its key."""
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._advice.setText(advice)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(self.line())
        self.setAccessibleDescription(advice if line else "")

    def _pressed(self) -> None:
        self.import_requested.emit()

    def line(self) -> str:
        """What is said, for tests and for the window's title."""
        return self._line.text() or self._advice.text()
