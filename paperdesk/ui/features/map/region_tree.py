"""Tree of a map's regions with their numbers of papers: large ones, in each its small ones.

It is how the map is read aloud. Enter or a click selects a region's papers and shows them.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from paperdesk.ui.features.map import texts as map_texts
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts

if TYPE_CHECKING:
    from paperdesk.search import PaperMap

_NUMBER = int(Qt.ItemDataRole.UserRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


class RegionTree(QTreeWidget):
    """Tree of regions. ``region_chosen`` tells the number of one."""

    region_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Regions of the map"))
        self.setObjectName("regions")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        fonts.wear(self, 12)
        self.itemActivated.connect(self._tell)
        self.itemClicked.connect(self._tell)

    def show_regions(self, shown: "PaperMap") -> None:
        """Show the regions of a map, the largest first."""
        self.clear()
        for large in shown.large:
            top = self._item(shown, large)
            self.addTopLevelItem(top)
            parts = shown.parts(large)
            if len(parts) > 1:
                top.addChildren([self._item(shown, small) for small in parts])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter selects a region; letters are keys of the window."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and item:
            self._tell(item)
        elif event.text() and not event.modifiers() and event.key() < Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _item(shown: "PaperMap", number: int) -> QTreeWidgetItem:
        one = shown.regions[number]
        item = QTreeWidgetItem([map_texts.region(one.words), language.number(one.papers)])
        item.setData(0, _NUMBER, number)
        item.setData(0, _SPOKEN, map_texts.region_line(one))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _tell(self, item: QTreeWidgetItem) -> None:
        self.region_chosen.emit(int(item.data(0, _NUMBER)))
