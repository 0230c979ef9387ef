"""Map sheet: the painted papers of a part of the map, larger than what is seen of it.

Moving the map lays the sheet elsewhere, and zooming lays it larger or smaller, until another is
painted for what is seen then: no frame waits for 100,000 papers. Below it lies a sheet of the
whole map, so that no part is ever empty.
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from paperdesk.model.map_values import MapFrame
from paperdesk.ui.features.map.map_view import MapView, fitting

_MOST_PIXELS = 9_000_000
_LEAST_DOT, _MOST_DOT = 1.0, 6.5
_OF_ROOM = 0.2
"""How much of the mean room between papers the radius of one takes."""


@dataclass(frozen=True, slots=True)
class MapSheet:
    """Sheet: its pixels, where they are from, and how many there are to one of the widget."""

    image: QImage
    frame: MapFrame
    ratio: float

    def covers(self, view: MapView, size: QSizeF) -> bool:
        """Whether all that is seen is on it, in its own size."""
        return self.fits(view) and self.place(view, size).contains(QRectF(QPointF(), size))

    def fits(self, view: MapView) -> bool:
        """Whether it need not be laid larger or smaller."""
        return abs(self.frame.scale / self.ratio / view.scale - 1) < 1e-6

    def place(self, view: MapView, size: QSizeF) -> QRectF:
        """Where it lies in the widget."""
        frame = self.frame
        at = view.to_widget(frame.left / frame.scale, frame.top / frame.scale, size)
        grown = view.scale / frame.scale
        return QRectF(at, QSizeF(frame.width * grown, frame.height * grown))

    def paint(self, painter: QPainter, view: MapView, size: QSizeF) -> None:
        """Lay it under what is painted next."""
        place = self.place(view, size)
        if not self.fits(view):
            seen = place.intersected(QRectF(QPointF(), size))
            grown = self.frame.scale / view.scale
            part = QRectF((seen.topLeft() - place.topLeft()) * grown, seen.size() * grown)
            painter.drawImage(seen, self.image, part)
            return
        painter.save()
        painter.scale(1 / self.ratio, 1 / self.ratio)
        at = place.topLeft() * self.ratio
        painter.drawImage(QPointF(round(at.x()), round(at.y())), self.image)
        painter.restore()


def frame_for(view: MapView, size: QSizeF, ratio: float, papers: int) -> MapFrame:
    """The frame of a sheet around what is seen, as large as there is memory for."""
    wide, high = size.width() * ratio, size.height() * ratio
    spare = min(1.0, max(0.2, (_MOST_PIXELS / max(wide * high, 1)) ** 0.5 - 1)) / 2
    scale = view.scale * ratio
    width, height = int(wide * (1 + 2 * spare)), int(high * (1 + 2 * spare))
    left, top = view.x * scale - width / 2, view.y * scale - height / 2
    return MapFrame(round(left), round(top), scale, width, height, dot_of(view, papers) * ratio)


def whole_frame(size: QSizeF, ratio: float, papers: int) -> MapFrame:
    """The frame of the sheet of the whole map."""
    view = fitting(size)
    side = int(view.scale * ratio)
    return MapFrame(0, 0, view.scale * ratio, side, side, dot_of(view, papers) * ratio)


def dot_of(view: MapView, papers: int) -> float:
    """The radius of a paper in pixels of the widget."""
    room = view.scale / math.sqrt(max(papers, 1))
    return min(max(room * _OF_ROOM, _LEAST_DOT), _MOST_DOT)
