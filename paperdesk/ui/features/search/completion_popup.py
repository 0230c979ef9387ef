"""What a query may go on with, offered below the search field.

Why a frame inside the window and no pop-up: the field keeps the keyboard, and
what is typed further is never lost to another window.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from paperdesk.ui.kit import accessibility, fonts

ROW = 28
WIDTH = 260


class CompletionPopup(QFrame):
    """A short list of offers. ``chosen`` tells which was taken."""

    chosen = Signal(str)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self.setObjectName("completion")
        self.setAccessibleName(self.tr("Completions"))
        self.rows = QListWidget(self)
        self.rows.setAccessibleName(self.tr("Completions"))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setUniformItemSizes(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 5, 5, 5)
        column.addWidget(self.rows)
        self.hide()

    def offer(self, offers: Sequence[str], below: QPoint, width: int) -> None:
        """Show these at a point of the window; none hides the list."""
        self.rows.clear()
        if not offers:
            self.hide()
            return
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        row = fonts.zoomed(ROW)
        for text in offers:
            item = QListWidgetItem(text)
            item.setFont(fonts.font(13))
            item.setSizeHint(QSize(40, row))
            self.rows.addItem(item)
        self.rows.setCurrentRow(-1)
        wide = min(width, fonts.zoomed(WIDTH))
        self.setFixedSize(wide, row * len(offers) + 12)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            below = QPoint(below.x() + width - wide, below.y())
        self.move(below)
        self.show()
        self.raise_()
        accessibility.announce(self, self.tr("Completion: {}").format(offers[0]))

    def offers(self) -> list[str]:
        """What is offered; none while hidden."""
        if self.isHidden():
            return []
        return [self.rows.item(number).text() for number in range(self.rows.count())]

    def take_key(self, key: int) -> bool:
        """Handle a key of the field; True when it was for the list."""
        if self.isHidden():
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key == Qt.Key.Key_Tab:
            self._take(self.rows.item(max(self.rows.currentRow(), 0)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.rows.currentRow() >= 0:
            self._take(self.rows.currentItem())
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        """Choose the next one; beyond the ends none is chosen."""
        count = self.rows.count()
        place = (self.rows.currentRow() + 1 + by) % (count + 1) - 1
        self.rows.setCurrentRow(place)
        if place >= 0:
            accessibility.announce(self, self.rows.item(place).text())

    def _take(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.text())
