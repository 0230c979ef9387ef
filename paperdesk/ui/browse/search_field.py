"""The search field: asks as one types, and hands over to the list by key."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from paperdesk.ui import fonts, icons

PAUSE = 70
"""Milliseconds without a key before a search begins: two quick letters make one search."""
LONGEST = 2000


class SearchField(QLineEdit):
    """``asked`` tells what is to be searched now, as it is typed.

    Down and Enter go on to the list (``entered``). Esc clears, and when there
    is nothing to clear it returns to the list (``left``).
    """

    asked = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        fonts.wear(self, 13)
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(self.tr("Search titles, authors, abstracts, notes"))
        self.setAccessibleName(self.tr("Search papers"))
        sign = self.addAction(icons.icon("search", "text3"), self.ActionPosition.LeadingPosition)
        sign.setEnabled(True)
        self._clear = self.addAction(icons.icon("x", "text2"), self.ActionPosition.TrailingPosition)
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.triggered.connect(self.clear_search)
        self._clear.setVisible(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self._asked = ""
        self.textChanged.connect(self._changed)

    def set_query(self, text: str) -> None:
        """Put a query in without asking for it."""
        self._asked = text
        self.setText(text)
        self._pause.stop()

    def clear_search(self) -> None:
        """Empty the field and ask for nothing, at once."""
        self.clear()
        self._ask()

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._asked:
            self._asked = text
            self.asked.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Enter and Down leave the field; everything else is typing."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            if self.text():
                self.clear_search()
            else:
                self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._ask()
            self.entered.emit()
        else:
            super().keyPressEvent(event)
