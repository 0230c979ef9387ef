"""Flow layout: sets its items in lines, like words, and mirrors from right to left.

Why a widget counts before it is shown: Qt shows what comes into a layout in a
later turn. A line would first be as high as without it, and what is below would
jump twice.
"""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

_SHOWN_OR_HIDDEN_ON_PURPOSE = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


class FlowLayout(QLayout):
    """Layout of items as large as they like, ``gap`` apart, in lines ``line_gap`` apart."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6, line_gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, line_gap
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item; called by Qt."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give an item, or None as Qt expects when there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def widgets(self) -> list[QWidget]:
        """The items that are widgets, in their order."""
        found = (item.widget() for item in self._items)
        return [widget for widget in found if widget is not None]

    def empty(self) -> None:
        """Remove all widgets; they are deleted when Qt is idle."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at a width, in pixels."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        """Least size; the height follows the width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest item."""
        size = QSize()
        for widget in self._seen():
            size = size.expandedTo(widget.minimumSizeHint())
        return size

    def _seen(self) -> list[QWidget]:
        """What takes room: all but what was hidden on purpose."""
        return [
            one
            for one in self.widgets()
            if not (one.isHidden() and one.testAttribute(_SHOWN_OR_HIDDEN_ON_PURPOSE))
        ]

    def _lay(self, rect: QRect, *, move: bool) -> int:
        """Go through the items line by line; give the height used."""
        x, y, tallest = 0, 0, 0
        line: list[tuple[QWidget, QRect]] = []
        for widget in self._seen():
            wish = widget.sizeHint().boundedTo(QSize(max(rect.width(), 1), 10_000))
            if x and x + wish.width() > rect.width():
                if move:
                    self._place(line, tallest, rect)
                x, y, tallest, line = 0, y + tallest + self._line_gap, 0, []
            line.append((widget, QRect(rect.topLeft() + QPoint(x, y), wish)))
            x += wish.width() + self._gap
            tallest = max(tallest, wish.height())
        if move:
            self._place(line, tallest, rect)
        return y + tallest

    def _place(self, line: list[tuple[QWidget, QRect]], tallest: int, rect: QRect) -> None:
        """Place one line, its items at one middle, mirrored from right to left."""
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for widget, place in line:
            middle = place.translated(0, (tallest - place.height()) // 2)
            widget.setGeometry(QStyle.visualRect(direction, rect, middle))
