"""Outline panel: the headings of the document; that of the page shown is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QVBoxLayout, QWidget

from paperdesk.model.pages import OutlineItem
from paperdesk.ui.kit.labels import label, short, tip
from paperdesk.ui.kit.rtl_margins import set_margins

_PLACE = int(Qt.ItemDataRole.UserRole)
_OPEN_AT_FIRST = 60
"""An outline of at most so many headings is shown with all of them."""


class OutlinePanel(QWidget):
    """Panel of headings. ``chosen(destination)``: the reader wants to go there."""

    chosen = Signal(object)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[OutlineItem, ...] = ()
        self._rows: list[QStandardItem] = []
        self._model = QStandardItemModel(self)
        self.tree = _OutlineTree(self)
        self.tree.setModel(self._model)
        self.tree.setAccessibleName(self.tr("Outline"))
        self.tree.chosen.connect(self._choose)
        self.tree.leave_requested.connect(self.leave_requested)
        self._none = label(
            self.tr("This file has no outline."), self, size=12, level="2", wrap=True
        )
        self._none.setContentsMargins(16, 12, 16, 12)
        column = QVBoxLayout(self)
        set_margins(column, 6, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self.tree, 1)
        self.setFocusProxy(self.tree)
        self.show_outline(())

    def show_outline(self, items: Sequence[OutlineItem]) -> None:
        """Show other headings."""
        self._items = tuple(items)
        self._model.clear()
        self._rows = []
        above: list[tuple[int, QStandardItem]] = []
        for place, one in enumerate(self._items):
            row = QStandardItem(short(" ".join(one.title.split())) or "…")
            row.setEditable(False)
            row.setData(place, _PLACE)
            row.setToolTip(tip(row.text()))
            while above and above[-1][0] >= one.depth:
                above.pop()
            (above[-1][1] if above else self._model.invisibleRootItem()).appendRow(row)
            above.append((one.depth, row))
            self._rows.append(row)
        self._none.setVisible(not self._items)
        self.tree.setVisible(bool(self._items))
        if len(self._items) <= _OPEN_AT_FIRST:
            self.tree.expandAll()
        else:
            self.tree.expandToDepth(0)

    def show_page(self, page: int) -> None:
        """Mark the last heading that begins on this page or before it."""
        found = None
        for item, row in zip(self._items, self._rows, strict=True):
            if item.target is not None and item.target.page <= page:
                found = row
        if found is None or self.tree.hasFocus():
            return
        index = found.index()
        while index.isValid() and not self._is_shown(index):
            index = index.parent()
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def _is_shown(self, index: QModelIndex) -> bool:
        above = index.parent()
        return not above.isValid() or (self.tree.isExpanded(above) and self._is_shown(above))

    def _choose(self, index: QModelIndex) -> None:
        target = self._items[int(index.data(_PLACE))].target
        if target is not None:
            self.chosen.emit(target)


class _OutlineTree(QTreeView):
    chosen = Signal(object)
    leave_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setObjectName("outline")
        self.clicked.connect(self.chosen.emit)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The heading that is chosen says that the keyboard is here."""
        super().focusInEvent(event)
        self._wear("chosen")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """It is grey again."""
        super().focusOutEvent(event)
        self._wear("")

    def _wear(self, look: str) -> None:
        self.setProperty("look", look)
        self.style().unpolish(self)
        self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, Esc leads back to the pages."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)
