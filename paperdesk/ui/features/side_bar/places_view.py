"""View of the places: its lit row is what the list shows, and nothing else ever is.

Why the keyboard may stand elsewhere: facets and *All batches* are gone to by key like places,
but none of them is shown; they get a ring, and the light stays where it is.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

Flag = QItemSelectionModel.SelectionFlag


class PlacesView(QListView):
    """List of places. ``is_place`` says of a row whether the list can show it."""

    def __init__(self, is_place: Callable[[int], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._is_place = is_place
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Places of the library"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A right click opens a menu, and goes nowhere."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)
