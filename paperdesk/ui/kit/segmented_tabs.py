"""Segmented control: looks like one control and is a tab bar to a screen reader.

Why painted on a ``QTabBar``: buttons that look like tabs are read out as
check boxes.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from paperdesk.ui.kit import fonts, theme

_HEIGHT, _PAD, _SIZE = 36, 38, 13
_SMALL_HEIGHT, _SMALL_PAD, _SMALL_SIZE = 28, 20, 12
_LEAST_PAD = 14
"""Pixels beside a name where there is hardly room; what a name needs it always has."""
_EDGE = 3


class SegmentedTabs(QTabBar):
    """Tab bar in one tinted, rounded frame. Arrow keys change the tab. ``small`` for a bar above
    a list."""

    def __init__(self, parent: QWidget | None = None, *, name: str, small: bool = False) -> None:
        super().__init__(parent)
        self._height, self._pad = (_SMALL_HEIGHT, _SMALL_PAD) if small else (_HEIGHT, _PAD)
        self._size = _SMALL_SIZE if small else _SIZE
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        fonts.wear(self, self._size)

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the name in its heavier weight, so that nothing moves when it is chosen."""
        return self._padded(index, self._pad)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Tabs shrink by what is beside their names."""
        return self._padded(index, min(self._pad, _LEAST_PAD))

    def _padded(self, index: int, pad: int) -> QSize:
        width = fonts.metrics(self._size, "semibold").horizontalAdvance(self.tabText(index))
        return QSize(round(width) + pad, fonts.zoomed(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar, the chosen tab as a raised field in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("side"))
        whole = QRectF(self.rect())
        shown = [index for index in range(self.count()) if self.isTabVisible(index)]
        if shown:
            tabs = self.tabRect(shown[0]).united(self.tabRect(shown[-1]))
            whole = QRectF(tabs)
        painter.drawRoundedRect(whole, 8, 8)
        for index in shown:
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        chosen = index == self.currentIndex()
        box = QRectF(self.tabRect(index)).adjusted(
            _EDGE + 0.5, _EDGE + 0.5, -_EDGE - 0.5, -_EDGE - 0.5
        )
        if chosen:
            ring = QPen(theme.colour("accent"), 2) if self.hasFocus() else None
            painter.setPen(ring or QPen(theme.colour("scroll"), 1))
            painter.setBrush(theme.colour("ground"))
            painter.drawRoundedRect(box, 6, 6)
        painter.setFont(fonts.font(self._size, "semibold" if chosen else "regular"))
        painter.setPen(theme.colour("text" if chosen else "text2"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.tabText(index))
