"""Page painter: paints pages from tiles, and what stands in for a tile that is still to come.

A page is never an empty sheet: while a tile is missing its part of a small picture of the page
is stretched over its place. The tint of the paper (dim, sepia) is multiplied over all else, which
keeps every hue as it is to the others.
"""

from collections.abc import Iterable, Sequence
from math import ceil, floor

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from paperdesk.ui.features.reader.overlay import Overlay
from paperdesk.ui.features.reader.page_layout import PageFrame, PageRows
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.services.open_document import OpenDocument
from paperdesk.ui.services.tile_cache import TILE

UNSHOWN, INK = QColor("#f1f1ee"), QColor("#1f2328")
"""Of a page of which nothing is there yet, and of words in its place."""
_ALIKE, _WHOLE = 0.01, 0.995
"""Pictures of one size differ by no more; what covers so much leaves only a rounded edge."""

_Placed = tuple[QRectF, QImage]


class PagePainter:
    """Paints pages of a source as a layout has them; ``ratio`` is that of the device's pixels."""

    def __init__(self) -> None:
        self.source: OpenDocument | None = None
        self.layout = PageRows()
        self.ratio = 1.0
        self.tint: QColor | None = None
        self.overlays: Iterable[Overlay] = ()
        self.zooming = False
        """The scale is not settled yet: nothing is asked for, what there is is stretched."""

    def paint(self, painter: QPainter, clip: QRect, scroll: QPoint, pages: Iterable[int]) -> None:
        """Paint pages upon a view; ``clip`` and ``scroll`` are in pixels of the device."""
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

    def frame_in_view(self, page: int, scroll: QPoint) -> QRect:
        """The frame of a page in the view, with its edge."""
        frame, ratio = self.layout.frame(page), self.ratio
        corner = (QPointF(frame.left, frame.top) - QPointF(scroll)) / ratio
        size = QSize(round(frame.width / ratio) + 2, round(frame.height / ratio) + 2)
        return QRect(corner.toPoint(), size)

    def want(self, *parts: QRect) -> None:
        """Have the tiles made that lie in these parts of the desk, in their order; not while one
        zooms."""
        if self.source is None or self.zooming:
            return
        self.source.want(
            dict.fromkeys(
                (page, self.layout.scale, column, row)
                for part in parts
                for page in self.layout.pages_between(part.top(), part.bottom())
                for column, row in self.wanted(page, part)
            )
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
        scale, tiles = self.layout.scale, []
        complete = not self.zooming
        for column, row in () if self.zooming else self.wanted(page, clip.translated(scroll)):
            tile = source.tile(page, scale, column, row)
            complete &= tile is not None
            tiles.append((QPoint(column * TILE, row * TILE), tile))
        if not complete:
            seen = painter.transform().inverted()[0].mapRect(QRectF(clip))
            self._stand_in(painter, page, QRectF(0, 0, width, height), seen)
        for corner, tile in tiles:
            if tile is not None:
                painter.drawImage(corner, tile)

    def _stand_in(self, painter: QPainter, page: int, paper: QRectF, seen: QRectF) -> None:
        """Paint what there is of a page in another size, or why there is none; ``seen`` is what
        of it is needed, in its pixels."""
        assert self.source is not None
        painter.fillRect(paper, UNSHOWN)
        why = self.source.why_left_out(page)
        if why is not None:
            painter.setPen(INK)
            painter.setFont(fonts.font(round(15 * self.ratio)))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(paper.adjusted(40, 40, -40, -40), int(flags), said(why))
            return
        scale = self.layout.scale
        pictures = [
            (QRectF(place.topLeft() * scale, place.size() * scale), picture)
            for place, picture in self.source.stand_ins(page, 0 if self.zooming else scale)
        ]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for box, picture in _covering(pictures, seen & paper):
            painter.drawImage(box, picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)

    def _finish(self, painter: QPainter, box: QRect, clip: QRect) -> None:
        if self.tint is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(box & clip, self.tint)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))


def _covering(pictures: Sequence[_Placed], seen: QRectF) -> Sequence[_Placed]:
    """Of pictures of a page in several sizes those of the last one, where they cover what is seen;
    else all. Each costs milliseconds."""
    if not pictures:
        return pictures
    box, picture = pictures[-1]
    size = picture.width() / box.width()
    found = [
        (place, one)
        for place, one in pictures
        if abs(one.width() / place.width() / size - 1) < _ALIKE and place.intersects(seen)
    ]
    parts = [place & seen for place, _one in found]
    covered = sum(part.width() * part.height() for part in parts)
    return found if covered > _WHOLE * seen.width() * seen.height() else pictures
