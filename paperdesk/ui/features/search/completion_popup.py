"""Completion list of the search field: what a query may go on with."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.suggestion_popup import Index, SuggestionPopup, SuggestionRows

ROW = 28
WIDTH = 260


class CompletionPopup(SuggestionPopup):
    """Short list of completions below the field. ``chosen`` tells which was taken."""

    rows: SuggestionRows
    chosen = Signal(str)
    none_between = True

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field, SuggestionRows(ROW))
        for widget in (self, self.rows):
            widget.setAccessibleName(self.tr("Completions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 5, 5, 5)
        column.addWidget(self.rows)
        self._owner = field
        self.serve(field)

    def offer(self, offers: Sequence[str], below: QPoint, width: int) -> None:
        """Show these at a point of the window; none hides the list."""
        self.rows.clear()
        if not offers:
            self.hide()
            return
        window = self._owner.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        for text in offers:
            self.rows.add(text, text)
        wide = min(width, fonts.zoomed(WIDTH))
        self.setFixedSize(wide, self.rows.wanted_height() + 12)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            below = QPoint(below.x() + width - wide, below.y())
        self.move(below)
        self.open()

    def offers(self) -> list[str]:
        """What is offered; none while hidden."""
        if self.isHidden():
            return []
        return [self.rows.item(number).text() for number in range(self.rows.count())]

    def take_key(self, event: QKeyEvent) -> bool:
        """Tab takes the first one where none is chosen."""
        if event.key() == Qt.Key.Key_Tab and self.rows.currentRow() < 0:
            self.rows.setCurrentRow(0)
        return super().take_key(event)

    def take(self, index: Index) -> None:
        """Close, and tell what was taken."""
        self.hide()
        self.chosen.emit(index.data())

    def field_left(self, event: QFocusEvent) -> None:
        """Offers go with the keyboard, but not for a menu of the field."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hide()
