"""Thumbnail panel: all pages small, with their labels; that of the page shown is framed."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from paperdesk.ui.features.reader.page_painter import UNSHOWN
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.services.open_document import OpenDocument

WIDTH, HEIGHT = 120, 156
"""Room for the picture of a page, in device-independent pixels."""
_FOOT, _PAD = 24, 10
_NO_PARENT = QModelIndex()

_Index = QModelIndex | QPersistentModelIndex


class ThumbnailPanel(QListView):
    """Panel of small pages. ``chosen(page)``: the reader wants to go there."""

    chosen = Signal(int)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smallPages")
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages = _ThumbnailModel(self)
        self._delegate = _ThumbnailDelegate(self)
        self.setModel(self._pages)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def show_document(self, source: OpenDocument | None) -> None:
        """Show the pages of another document, or none."""
        before = self._delegate.source
        if before is not None:
            before.tile_ready.disconnect(self._came)
            before.sizes_changed.disconnect(self.viewport().update)
        self._delegate.source = source
        if source is not None:
            source.tile_ready.connect(self._came)
            source.sizes_changed.connect(self.viewport().update)
        self._pages.show(source)

    def set_tint(self, tint: QColor | None) -> None:
        """Give the paper a colour."""
        self._delegate.tint = tint
        self.viewport().update()

    def show_page(self, page: int) -> None:
        """Frame the page that is shown."""
        index = self._pages.index(page)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, Esc leads back to the pages."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)

    def _came(self, page: int) -> None:
        if self.isVisible():
            self.update(self._pages.index(page))


class _ThumbnailModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: list[str] = []

    def show(self, source: OpenDocument | None) -> None:
        self.beginResetModel()
        sizes = source.sizes if source is not None else ()
        self._names = [size.label or str(number) for number, size in enumerate(sizes, 1)]
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: _Index, role: int = 0) -> Any:
        name = self._names[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {page}").format(page=name)
        return None


class _ThumbnailDelegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.source: OpenDocument | None = None
        self.tint: QColor | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(WIDTH + 2 * _PAD, HEIGHT + _FOOT + _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if self.source is None or index.row() >= len(self.source.sizes):
            return
        size = self.source.sizes[index.row()]
        share = min(WIDTH / max(size.width, 1), HEIGHT / max(size.height, 1))
        paper = QRect(0, 0, max(round(size.width * share), 1), max(round(size.height * share), 1))
        room = place.adjusted(0, _PAD, 0, -_FOOT)
        paper.moveCenter(room.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wide = round(paper.width() * painter.device().devicePixelRatioF())
        picture = self.source.thumbnail(index.row(), wide)
        if picture is None:
            painter.fillRect(paper, UNSHOWN)
        else:
            painter.drawImage(paper, picture)
        if self.tint is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(paper, self.tint)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        pen = QPen(theme.colour("accent"), 2) if chosen else QPen(theme.colour("scroll"), 1)
        painter.setPen(pen)
        painter.drawRect(paper.adjusted(-1, -1, 0, 0))
        painter.setFont(fonts.font(11, "semibold" if chosen else "regular"))
        painter.setPen(theme.colour("text" if chosen else "text2"))
        foot = QRect(place.left(), paper.bottom() + 2, place.width(), _FOOT - 2)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignCenter), str(index.data()))
        painter.restore()
