"""Drop overlay: what lies over the window while files are held over it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from paperdesk.ui.kit import fonts, theme

_LOW = 160
"""Pixels of a row; what is higher is a pane or the window."""


class DropOverlay(QWidget):
    """Says what a drop would do, over what it would do it to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = ""
        self.hide()

    def cover(self, area: QRect, words: str) -> None:
        """Lie over this area, and say this."""
        self._words = words
        self.setGeometry(area)
        self.update()
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A light veil with a ring and a line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.colour("ground"))
        veil.setAlpha(225)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(theme.colour("accent"), 2))
        inset = 12 if self.height() > _LOW else 4
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), inset, inset)
        painter.setPen(theme.colour("text"))
        painter.setFont(fonts.font(17 if self.height() > _LOW else 14, "semibold"))
        fitted = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(24, 0, -24, 0), fitted, self._words)
        painter.end()
