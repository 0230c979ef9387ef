"""Page strip: a line below the pages that says something of them, with one thing to do about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.services import shortcuts


class PageStrip(QFrame):
    """Strip of words and a button; ``key_of`` is the action whose key the button names.
    ``acted()``: the button was pressed."""

    acted = Signal()

    def __init__(self, words: str, action: str, key_of: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("pageStrip")
        self._action, self._key_of = action, key_of
        row = QHBoxLayout(self)
        set_margins(row, 16, 6, 12, 6)
        row.addWidget(label(words, self, level="2", wrap=True), 1)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.acted)
        row.addWidget(self.button)
        shortcuts.changed.connect(self._name_button)
        self._name_button()
        self.hide()

    def _name_button(self) -> None:
        key_of, action = self._key_of, self._action
        self.button.setText(shortcuts.named(action, key_of) if key_of else action)
