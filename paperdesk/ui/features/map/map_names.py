"""Names on a map: which of its regions are named at a size, none over another, and their picture.

Where the whole map is seen the large regions are named, further in the small ones.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from paperdesk.model.map_values import MapRegion
from paperdesk.ui.features.map.map_view import MapView, fitting
from paperdesk.ui.features.map.texts import GAP
from paperdesk.ui.kit import fonts, theme

_SMALL_FROM = 2.2  # how much larger than whole the map is when small regions are named
_PAD, _RIM = 5.0, 4.0
_LARGE, _SMALL = (13, "semibold"), (12, "medium")
_WORDS = 2  # of a name on the map


class RegionLabels:
    """Names of the regions of one map, placed anew when its size changes."""

    def __init__(self, regions: Sequence[MapRegion]) -> None:
        self._regions = regions
        self._placed: tuple[float, float, list[tuple[int, QSizeF]]] | None = None
        self._dress: tuple[str, float, float] = ("", 0.0, 0.0)
        self._pictures: dict[int, QPixmap] = {}

    def paint(self, painter: QPainter, view: MapView, size: QSizeF) -> None:
        """Paint the names that are in sight."""
        ratio = painter.device().devicePixelRatio()
        dress = theme.current().name, fonts.zoom(), ratio
        if dress != self._dress:
            self._dress, self._pictures = dress, {}
        window = QRectF(QPointF(), size)
        for number, box in self._names(view, size):
            one = self._regions[number]
            rect = _rect(view.to_widget(one.x, one.y, size), box)
            if rect.intersects(window):
                painter.drawPixmap(rect.topLeft(), self._picture(number, box, ratio))

    def _picture(self, number: int, box: QSizeF, ratio: float) -> QPixmap:
        """A name with a rim of the ground, so that it is read upon papers. Kept: to paint the
        rim takes as long as all else of a frame."""
        made = self._pictures.get(number)
        if made is None:
            one = self._regions[number]
            made = QPixmap((box * ratio).toSize() + QSize(1, 1))
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            large = one.within is None
            font = fonts.font(*(_LARGE if large else _SMALL))
            path = QPainterPath()
            path.addText(
                _PAD, box.height() - _PAD / 2 - QFontMetricsF(font).descent(), font, _words(one)
            )
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(theme.colour("ground"), _RIM)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path, pen)
            painter.fillPath(path, theme.colour("text"))
            painter.end()
            self._pictures[number] = made
        return made

    def _names(self, view: MapView, size: QSizeF) -> list[tuple[int, QSizeF]]:
        zoom = fonts.zoom()
        if self._placed is None or self._placed[:2] != (view.scale, zoom):
            small = view.scale >= fitting(size).scale * _SMALL_FROM
            self._placed = view.scale, zoom, self._apart(view, size, small=small)
        return self._placed[2]

    def _apart(self, view: MapView, size: QSizeF, *, small: bool) -> list[tuple[int, QSizeF]]:
        """Those that do not cover one that stands for more papers."""
        taken: list[QRectF] = []
        found: list[tuple[int, QSizeF]] = []
        order = sorted(range(len(self._regions)), key=lambda at: -self._regions[at].papers)
        for number in order:
            one = self._regions[number]
            if not one.words or (one.within is None) is small:
                continue
            metrics = fonts.metrics(*(_SMALL if small else _LARGE))
            box = QSizeF(metrics.horizontalAdvance(_words(one)) + 2 * _PAD, metrics.height() + _PAD)
            rect = _rect(view.to_widget(one.x, one.y, size), box).adjusted(-3, -2, 3, 2)
            if not any(rect.intersects(other) for other in taken):
                taken.append(rect)
                found.append((number, box))
        return found


def _words(one: MapRegion) -> str:
    return GAP.join(one.words[:_WORDS])


def _rect(at: QPointF, box: QSizeF) -> QRectF:
    return QRectF(at.x() - box.width() / 2, at.y() - box.height() / 2, box.width(), box.height())
