"""View of a map: which part of the unit square is seen in a widget, and how large. No widget."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSizeF

CLOSEST = 400.0
"""How often the smaller side of the widget the map may be wide."""
_EDGE = 0.04


@dataclass(frozen=True, slots=True)
class MapView:
    """Middle of what is seen (of the map, 0 to 1) and how many pixels the whole map is wide."""

    x: float = 0.5
    y: float = 0.5
    scale: float = 0.0

    def to_map(self, at: QPointF, size: QSizeF) -> tuple[float, float]:
        """The place of the map under a point of the widget."""
        x = self.x + (at.x() - size.width() / 2) / self.scale
        return x, self.y + (at.y() - size.height() / 2) / self.scale

    def to_widget(self, x: float, y: float, size: QSizeF) -> QPointF:
        """The point of the widget where a place of the map is."""
        return QPointF(
            (x - self.x) * self.scale + size.width() / 2,
            (y - self.y) * self.scale + size.height() / 2,
        )

    def moved(self, by: QPointF) -> "MapView":
        """The map moved under the pointer by so many pixels."""
        return self._kept(self.x - by.x() / self.scale, self.y - by.y() / self.scale, self.scale)

    def zoomed(self, factor: float, at: QPointF, size: QSizeF) -> "MapView":
        """The map larger or smaller, with the place at this point left where it is.

        One that was never seen yet, since it is still made, is seen whole."""
        if not self.scale:
            return fitting(size)
        whole = fitting(size).scale
        scale = min(max(self.scale * factor, whole), whole * CLOSEST)
        x, y = self.to_map(at, size)
        return self._kept(
            x - (at.x() - size.width() / 2) / scale,
            y - (at.y() - size.height() / 2) / scale,
            scale,
        )

    def showing(self, x: float, y: float, size: QSizeF) -> "MapView":
        """The same where this place is in sight already, as all are on a map that is seen whole,
        else moved to have it in the middle."""
        at, edge = self.to_widget(x, y, size), 24.0
        inside = edge <= at.x() <= size.width() - edge and edge <= at.y() <= size.height() - edge
        return self if inside or self == fitting(size) else self._kept(x, y, self.scale)

    @staticmethod
    def _kept(x: float, y: float, scale: float) -> "MapView":
        return MapView(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0), scale)


def fitting(size: QSizeF) -> MapView:
    """The view of the whole map."""
    return MapView(0.5, 0.5, max(min(size.width(), size.height()), 40.0) * (1 + _EDGE))


def around(box: tuple[float, float, float, float], size: QSizeF) -> MapView:
    """The view of a part of the map: left, top, right, bottom."""
    left, top, right, bottom = box
    wide, high = max(right - left, 0.02), max(bottom - top, 0.02)
    scale = 0.85 * min(size.width() / wide, size.height() / high)
    whole = fitting(size).scale
    return MapView((left + right) / 2, (top + bottom) / 2, min(max(scale, whole), whole * CLOSEST))
