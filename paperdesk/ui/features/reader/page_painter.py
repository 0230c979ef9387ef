"""Page painter: paints pages from tiles, and what stands in for a tile that is still to come.

A page is never an empty sheet: while a tile is missing its part of a small picture of the page
is stretched over its place. The tint of the paper (dim, sepia) is multiplied over all else, which
keeps every hue as it is to the others.
"""

from collections.abc import Iterable, Sequence
from math import ceil, floor
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, SignalInstance
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from paperdesk.model.pages import PageSize
from paperdesk.ui.features.reader.overlay import Overlay
from paperdesk.ui.features.reader.page_layout import PageFrame, PageRows
from paperdesk.ui.kit import theme

TILE = 1024
"""Pixels of a tile's side."""
SMALL = 240
"""Pixels of the width of the picture of a page that stands in for its tiles."""
UNSHOWN = QColor("#f1f1ee")
"""Of a page of which nothing is there yet."""


class PageSource(Protocol):
    """What is painted from: an open document."""

    sizes: tuple[PageSize, ...]
    tile_ready: SignalInstance
    """``tile_ready(page)``: more of a page is there."""

    def tile(self, page: int, scale: float, column: int, row: int) -> QImage | None:
        """The tile, or None; then it is on its way."""

    def thumbnail(self, page: int, width: int) -> QImage | None:
        """A picture of the page about so wide, or None; then it is on its way."""


class PagePainter:
    """Paints pages of a source as a layout has them; ``ratio`` is that of the device's pixels."""

    def __init__(self) -> None:
        self.source: PageSource | None = None
        self.layout = PageRows()
        self.ratio = 1.0
        self.tint: QColor | None = None
        self.overlays: Iterable[Overlay] = ()
        self.missing = 0
        """Tiles that were not there when it painted last."""

    def paint(self, painter: QPainter, clip: QRect, scroll: QPoint, pages: Iterable[int]) -> None:
        """Paint pages upon a view; ``clip`` and ``scroll`` are in pixels of the device."""
        self.missing = 0
        for page in pages:
            frame = self.layout.frame(page)
            box = QRect(frame.left, frame.top, frame.width, frame.height).translated(-scroll)
            if not box.adjusted(-1, -1, 1, 1).intersects(clip):
                continue
            painter.save()
            painter.scale(1 / self.ratio, 1 / self.ratio)
            self._paint_page(painter, frame, clip, scroll)
            painter.restore()
            for overlay in self.overlays:
                painter.save()
                overlay.paint(painter, page, self.to_view(page, scroll))
                painter.restore()
            painter.save()
            painter.scale(1 / self.ratio, 1 / self.ratio)
            self._finish(painter, box, clip)
            painter.restore()

    def to_view(self, page: int, scroll: QPoint) -> QTransform:
        """Leads from points of the shown page to the view."""
        scale = self.layout.scale
        pixels = QTransform.fromScale(scale, scale) * self._to_desk(page)
        return (
            pixels
            * QTransform.fromTranslate(-scroll.x(), -scroll.y()).scale(1, 1)
            * (QTransform.fromScale(1 / self.ratio, 1 / self.ratio))
        )

    def wanted(self, page: int, desk: QRect) -> Sequence[tuple[int, int]]:
        """The tiles of a page, as column and row, that lie in a part of the desk."""
        inverse, _fine = self._to_desk(page).inverted()
        width, height = self.layout.size(page)
        part = inverse.mapRect(QRectF(desk)) & QRectF(0, 0, width, height)
        if part.isEmpty():
            return ()
        columns = range(floor(part.left() / TILE), ceil(part.right() / TILE))
        rows = range(floor(part.top() / TILE), ceil(part.bottom() / TILE))
        return [(column, row) for row in rows for column in columns]

    def _to_desk(self, page: int) -> QTransform:
        return QTransform(*self.layout.matrix(page))

    def _paint_page(self, painter: QPainter, frame: PageFrame, clip: QRect, scroll: QPoint) -> None:
        page, source = frame.page, self.source
        assert source is not None
        width, height = self.layout.size(page)
        shift = QTransform.fromTranslate(-scroll.x(), -scroll.y())
        painter.setTransform(self._to_desk(page) * shift, combine=True)
        for column, row in self.wanted(page, clip.translated(scroll)):
            left, top = column * TILE, row * TILE
            part = QRect(0, 0, min(TILE, width - left), min(TILE, height - top))
            tile = source.tile(page, self.layout.scale, column, row)
            if tile is not None:
                painter.drawImage(QPoint(left, top), tile, part)
            else:
                self.missing += 1
                self._stand_in(painter, page, part.translated(left, top), (width, height))

    def _stand_in(self, painter: QPainter, page: int, place: QRect, whole: tuple[int, int]) -> None:
        assert self.source is not None
        small = self.source.thumbnail(page, SMALL)
        if small is None:
            painter.fillRect(place, UNSHOWN)
            return
        across, down = small.width() / whole[0], small.height() / whole[1]
        part = QRectF(
            place.left() * across, place.top() * down, place.width() * across, place.height() * down
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(place), small, part)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)

    def _finish(self, painter: QPainter, box: QRect, clip: QRect) -> None:
        if self.tint is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(box & clip, self.tint)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
