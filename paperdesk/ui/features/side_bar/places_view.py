"""View of the places: its lit row is what the list shows, and nothing else ever is.

Why the keyboard may stand elsewhere: facets and *All batches* are gone to by key like places,
but none of them is shown; they get a ring, and the light stays where it is.
"""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragMoveEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QListView, QWidget

from paperdesk.ui.kit import theme
from paperdesk.ui.kit.design_tokens import RADIUS, SCROLL_BAR
from paperdesk.ui.kit.viewports import own_viewport

Flag = QItemSelectionModel.SelectionFlag


class PlacesView(QListView):
    """List of places. ``is_place`` says of a row whether the list can show it."""

    menu_requested = Signal(QPoint)
    """What can be done with the place at this point is asked for."""

    def __init__(self, is_place: Callable[[int], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._is_place = is_place
        own_viewport(self)
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Places of the library"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._below_drag = QPersistentModelIndex()

    def light(self, row: int) -> None:
        """Light the row of the place that is shown; -1: no row is of it."""
        chosen = self.selectionModel()
        if row < 0:
            chosen.clearSelection()
        else:
            chosen.select(self.model().index(row, 0), Flag.ClearAndSelect)

    def stand_on(self, row: int) -> None:
        """Have the keyboard stand on a row, lit or not; -1: on none."""
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
        if row >= 0:
            self.scrollTo(index)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> Flag:
        """Places are lit when they are gone to; what else there is only gets the keyboard."""
        if index.isValid() and self._is_place(index.row()):
            return super().selectionCommand(index, event)
        return Flag.NoUpdate

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By key the menu is that of the row with the keyboard."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        self.menu_requested.emit(at)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Know the row below what is dragged, if it takes it."""
        super().dragMoveEvent(event)
        at = self.indexAt(event.position().toPoint())
        self._below_drag = QPersistentModelIndex(at if event.isAccepted() else QModelIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame the row that takes what is dragged in the theme's way, not in Qt's black one."""
        self.setDropIndicatorShown(False)
        super().paintEvent(event)
        self.setDropIndicatorShown(True)
        row = self._below_drag
        if self.state() == QListView.State.DraggingState and row.isValid():
            self._paint_drop(QRectF(self.visualRect(row)))

    def _paint_drop(self, row: QRectF) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        box = row.adjusted(9, 2, -(SCROLL_BAR + 5), -2)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box = row.adjusted(SCROLL_BAR + 5, 2, -9, -2)
        place = self.dropIndicatorPosition()
        if place == QListView.DropIndicatorPosition.OnItem:
            painter.drawRoundedRect(box, RADIUS - 2, RADIUS - 2)
        elif place != QListView.DropIndicatorPosition.OnViewport:
            above = place == QListView.DropIndicatorPosition.AboveItem
            line = row.top() + 1 if above else row.bottom() - 1
            painter.drawLine(QPointF(box.left(), line), QPointF(box.right(), line))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A right click opens a menu, and goes nowhere."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)
