"""Empty state of the list: what is so, what to do, and one action with its key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from paperdesk.ui.kit import fonts


class EmptyState(QWidget):
    """Page with a strong line, a quiet line and a button; ``action_requested`` names the action."""

    action_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = ""
        self._head = self._label(15, "semibold", "1")
        self._body = self._label(13, "regular", "2")
        self._button = QPushButton()
        self._button.clicked.connect(lambda: self.action_requested.emit(self._action))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 96)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._head)
        column.addWidget(self._body)
        column.addSpacing(8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._others = QVBoxLayout()
        self._others.setSpacing(2)
        column.addLayout(self._others)
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

    def show_state(
        self,
        head: str,
        body: str,
        button: str = "",
        action: str = "",
        others: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Say this; without ``button`` there is nothing to do. ``others``: further actions,
        each with what it says and its name, as quiet lines."""
        self._head.setText(head)
        self._body.setText(body)
        self._body.setVisible(bool(body))
        self.setAccessibleName(head)
        self.setAccessibleDescription(body)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._action = action
        self._show_others(others)

    def _show_others(self, others: Sequence[tuple[str, str]]) -> None:
        while (item := self._others.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        before = self._button
        for text, action in others:
            line = QPushButton(text)
            line.setProperty("look", "link")
            line.clicked.connect(lambda _=False, name=action: self.action_requested.emit(name))
            self._others.addWidget(line, 0, Qt.AlignmentFlag.AlignHCenter)
            QWidget.setTabOrder(before, line)
            before = line

    def in_order(self) -> tuple[QWidget, ...]:
        """What Tab leads to in here, one after another; further actions follow the first."""
        return (self._button,)

    def others(self) -> list[str]:
        """What the further actions say."""
        lines = (self._others.itemAt(place) for place in range(self._others.count()))
        buttons = (line.widget() for line in lines if line is not None)
        return [button.text() for button in buttons if isinstance(button, QPushButton)]

    def texts(self) -> tuple[str, str, str]:
        """What is said: head, body, button."""
        return self._head.text(), self._body.text(), self._button.text()
