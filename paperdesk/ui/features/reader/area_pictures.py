"""Area pictures: what the areas that were marked show, cut from pictures of their pages."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from paperdesk.model.marks import Mark, MarkKind
from paperdesk.ui.features.reader.mark_shapes import shapes
from paperdesk.ui.services.open_document import OpenDocument

WIDTH = 800
"""Pixels of the width of the page that an area is cut from."""


class AreaPictures(QObject):
    """Pictures of the areas of one document. ``came()``: one that was asked for is there."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: OpenDocument | None = None
        self._cut: dict[object, QImage] = {}
        self._awaited: set[int] = set()

    def read(self, document: OpenDocument | None) -> None:
        """Another document is read, or none."""
        self._document = document
        self._cut.clear()
        self._awaited.clear()
        if document is not None:
            document.tile_ready.connect(self._page_came)

    def of(self, mark: Mark) -> QImage | None:
        """The picture of a mark; None of one that is no area, and until it came."""
        document = self._document
        if document is None or mark.kind is not MarkKind.AREA or mark.page >= document.pages:
            return None
        key = (mark.page, mark.quads)
        if key not in self._cut:
            page = document.thumbnail(mark.page, WIDTH)
            boxes = shapes(mark, document.sizes[mark.page])
            if page is None or not boxes:
                self._awaited.add(mark.page)
                return None
            scale = page.width() / document.sizes[mark.page].width
            box = boxes[0]
            left, top = round(box.left() * scale), round(box.top() * scale)
            wide, high = round(box.width() * scale), round(box.height() * scale)
            self._cut[key] = page.copy(left, top, max(wide, 1), max(high, 1))
        return self._cut[key]

    def _page_came(self, page: int) -> None:
        document = self._document
        if page not in self._awaited or document is None:
            return
        if document.thumbnail(page, WIDTH) is not None:
            self._awaited.discard(page)
            self.came.emit()
