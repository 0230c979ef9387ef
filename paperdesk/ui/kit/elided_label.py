"""Elided label: one line that ends in ``…`` where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from paperdesk.ui.kit import fonts, near_edge, theme
from paperdesk.ui.kit.labels import explain, short


class ElidedLabel(QLabel):
    """Line of a stranger's words, read as words; ``level`` is its colour of the theme."""

    def __init__(
        self, parent: QWidget | None = None, *, size: int, weight: str, level: str = "text"
    ) -> None:
        super().__init__(parent)
        self._level = level
        self.setTextFormat(Qt.TextFormat.PlainText)
        fonts.wear(self, size, weight)

    def show_text(self, text: str) -> None:
        """Show other words."""
        self.setText(short(text))
        self.setAccessibleName(self.text())
        self._tell_all()

    def set_level(self, level: str) -> None:
        """Have another colour."""
        self._level = level
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Hardly any width: it is cut."""
        return QSize(24, self.fontMetrics().height() + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say all of it where it is cut now."""
        super().resizeEvent(event)
        self._tell_all()

    def _tell_all(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        explain(self, self.text() if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(theme.colour(self._level))
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        flags = near_edge.side(self) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), int(flags), words)
        painter.end()
