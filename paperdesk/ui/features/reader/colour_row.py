"""Row of the four colours that a reader marks with, one of them chosen."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.kit.design_tokens import PAPER_FILL, PAPER_LINE
from paperdesk.ui.kit.labels import explain
from paperdesk.ui.kit.mark_list import COLOURS
from paperdesk.ui.texts.mark_words import colour_name

_SIDE, _DOT = 26, 16


class ColourRow(QWidget):
    """Row of colours; ``chosen(colour)`` tells which the reader took."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Colour"))
        self._group = QButtonGroup(self)
        self.dots: dict[str, ColourDot] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for key, colour in enumerate(COLOURS, 1):
            dot = self.dots[colour] = ColourDot(colour, key, self)
            self._group.addButton(dot)
            dot.clicked.connect(lambda _on=False, colour=colour: self.chosen.emit(colour))
            row.addWidget(dot)

    def show_colour(self, colour: str) -> None:
        """Show which colour is chosen; one that is not among the four leaves none chosen."""
        self._group.setExclusive(colour in self.dots)
        for name, dot in self.dots.items():
            dot.setChecked(name == colour)
        self._group.setExclusive(True)


class ColourDot(QAbstractButton):
    """One colour: as it is on the page, in a rim of its line; chosen, with a ring around it."""

    def __init__(self, colour: str, key: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(colour_name(colour))
        explain(self, f"{colour_name(colour)} ({key})")

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        return QSize(fonts.zoomed(_SIDE), fonts.zoomed(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot, and its ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, side = QRectF(self.rect()).center(), fonts.zoomed(_DOT)
        dot = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        painter.setPen(QPen(theme.colour(PAPER_LINE[self._colour]), 1.5))
        painter.setBrush(theme.colour(PAPER_FILL[self._colour]))
        painter.drawEllipse(dot)
        if self.isChecked() or self.hasFocus():
            role = "accent" if self.hasFocus() else "text"
            painter.setPen(QPen(theme.colour(role), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot.adjusted(-3.5, -3.5, 3.5, 3.5))
        painter.end()
