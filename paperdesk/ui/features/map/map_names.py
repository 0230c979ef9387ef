"""Names on a map: which of its regions are named at a size, none over another, and their picture.

Where the whole map is seen the large regions are named, further in the small ones.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from paperdesk.model.paper_map import MapRegion
from paperdesk.ui.features.map.map_view import MapView, fitting
from paperdesk.ui.features.map.texts import GAP
from paperdesk.ui.kit import fonts, theme

_SMALL_FROM = 2.2  # how much larger than whole the map is when small regions are named
_PAD, _ROUND = 5.0, 5.0
_WORDS = 2  # of a name on the map


class RegionLabels:
    """Names of the regions of one map, placed anew when its size changes."""

    def __init__(self, regions: Sequence[MapRegion]) -> None:
        self._regions = regions
        self._placed: tuple[float, float, list[tuple[int, QSizeF]]] | None = None

    def paint(self, painter: QPainter, view: MapView, size: QSizeF) -> None:
        """Paint the names that are in sight."""
        tokens = theme.current()
        ground = theme.colour(tokens.ground).toRgb()
        ground.setAlphaF(0.82)
        for number, box in self._names(view, size):
            one = self._regions[number]
            large = one.within is None
            rect = _rect(view.to_widget(one.x, one.y, size), box)
            if not rect.intersects(QRectF(QPointF(), size)):
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(rect, _ROUND, _ROUND)
            painter.setPen(theme.colour("text" if large else "text2"))
            painter.setFont(fonts.font(13 if large else 12, "semibold" if large else "medium"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, _words(one))

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
            metrics = fonts.metrics(12 if small else 13, "medium" if small else "semibold")
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
