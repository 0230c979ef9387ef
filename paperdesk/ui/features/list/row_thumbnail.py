"""Small picture of a paper at the far edge of its row, and the room that it leaves.

Why a row without a picture keeps its width: most papers have none, and their titles are whole in
two lines. Why a picture that is on this disk has its room before it can be painted: nothing in a
row moves while pictures are being decoded.
"""

from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen

from paperdesk.model import Row
from paperdesk.ui.features.list.row_position import RowPosition
from paperdesk.ui.kit import theme

WIDE, HIGH = 88, 50
LEAST = 350
"""A row that is narrower leaves its room to the title."""
_EDGE, _BETWEEN, _TOP, _RADIUS = 18, 12, 14, 5
_DIM = 0.82
"""How much of a picture is let through in the dark: white pages would glare."""


class Thumbnails(Protocol):
    """Gives small pictures by their addresses."""

    def has(self, address: str) -> bool:
        """Whether there is one on this disk."""

    def picture(self, address: str, size: QSize) -> QImage | None:
        """It, filling so many pixels; None until it is decoded."""


def paint_thumbnail(
    painter: QPainter, area: QRectF, row: Row, thumbnails: Thumbnails, *, mirrored: bool
) -> QRectF:
    """Paint the picture of a paper where there is one; the part of the row that is left."""
    address = row.community.thumbnail if row.community is not None else ""
    if not address or area.width() < LEAST or not thumbnails.has(address):
        return area
    corner = RowPosition(area, mirrored).point(area.width() - _EDGE - WIDE, _TOP, WIDE)
    box = QRectF(corner.x(), corner.y(), WIDE, HIGH)
    shape = QPainterPath()
    shape.addRoundedRect(box, _RADIUS, _RADIUS)
    scale = abs(painter.deviceTransform().m11()) or 1.0
    shown = thumbnails.picture(address, QSize(round(WIDE * scale), round(HIGH * scale)))
    painter.save()
    if shown is None:
        painter.fillPath(shape, theme.colour("hover"))
    else:
        painter.setClipPath(shape)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillPath(shape, Qt.GlobalColor.black)
        painter.setOpacity(_DIM if theme.current().name == "dark" else 1.0)
        painter.drawImage(box, shown)
        painter.setOpacity(1.0)
        painter.setClipping(False)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    painter.restore()
    taken = WIDE + _BETWEEN
    return area.adjusted(taken if mirrored else 0, 0, 0 if mirrored else -taken, 0)
