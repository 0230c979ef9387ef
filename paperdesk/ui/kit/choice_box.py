"""Choice box: a box of choices that folds out, with an arrow in the colours and size of the theme.

Why its arrow is painted here: a style sheet takes one from a file only, which has one colour.
"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from paperdesk.ui.kit import fonts, icons, theme
from paperdesk.ui.kit.design_tokens import COMBO_ARROW

_ARROW = 14


class ChoiceBox(QComboBox):
    """A combo box that looks like the fields beside it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then its arrow."""
        super().paintEvent(event)
        size, room = fonts.zoomed(_ARROW), fonts.zoomed(COMBO_ARROW)
        left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = room / 2 if left else self.width() - room / 2
        at = QPointF(middle - size / 2, (self.height() - size) / 2)
        colours = theme.current()
        colour = colours.text2 if self.isEnabled() else colours.text3
        painter = QPainter(self)
        icons.draw(painter, at, "chevron-down", size, colour)
        painter.end()
