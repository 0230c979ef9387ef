"""Text objects (QTextObjectInterface) that measure and paint formulas in rich text.

Why the strange font: Qt aligns an object to the baseline by the descent of
the font of its format. Each gets a font whose descent is what its formula
hangs below the baseline (at least), so that baselines agree.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from paperdesk.ui.kit import fonts

OBJECT = int(QTextFormat.ObjectTypes.UserObject.value) + 1
"""The kind of objects that formulas are."""
LOOK = int(QTextFormat.Property.UserProperty.value) + 1
"""The property of an object that names its picture."""
ROOM, SHRUNK = LOOK + 8, LOOK + 9
"""Properties of an object on paper: how wide it may be, and the size of the letters around it."""
_SMALLEST = 0.5
"""A formula wider than the column is made smaller, down to this."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Picture of a formula: SVG and its measures in pixels, ``depth`` below the baseline."""

    svg: str
    width: float
    height: float
    depth: float


@lru_cache(maxsize=256)
def _hanging_font(depth: int) -> tuple[QFont, int]:
    """A font whose descent is ``depth`` pixels or as little more as there is, and the descent."""
    font = QFont(fonts.FAMILY)
    for pixels in range(1, 2_000):
        font.setPixelSize(pixels)
        descent = QFontMetrics(font).descent()
        if descent >= depth:
            break
    return font, descent


def hanging(depth: float) -> QFont:
    """Font that brings a formula with this depth onto the baseline."""
    return _hanging_font(_whole(depth))[0]


def _whole(depth: float) -> int:
    return max(0, int(-(-depth // 1)))


class FormulaObjects(QPyTextObject):
    """Text object interface of a document's formulas."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._pictures: dict[str, Picture] = {}
        self._renderers: dict[str, QSvgRenderer] = {}

    def learn(self, look: str, picture: Picture) -> None:
        """Know how a formula looks."""
        self._pictures[look] = picture

    def forget(self) -> None:
        """Another page, or another theme."""
        self._pictures.clear()
        self._renderers.clear()

    def intrinsicSize(self, doc: QTextDocument, _at: int, form: QTextFormat) -> QSizeF:
        """The room of a formula: what hangs is as much as its font hangs."""
        picture = self._pictures.get(str(form.property(LOOK)))
        if picture is None:
            return QSizeF(0, 0)
        scale = _scale(doc, picture, form)
        _, descent = _hanging_font(_whole(picture.depth))
        above = max(picture.height - picture.depth, 0.0) * scale
        return QSizeF(picture.width * scale, above + descent)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        _at: int,
        form: QTextFormat,
    ) -> None:
        """Paint a formula with its baseline on that of the line."""
        look = str(form.property(LOOK))
        picture = self._pictures.get(look)
        if picture is None:
            return
        if look not in self._renderers:
            self._renderers[look] = QSvgRenderer(QByteArray(_unstroked(picture.svg).encode()))
        scale = _scale(doc, picture, form)
        _, descent = _hanging_font(_whole(picture.depth))
        area = QRectF(rect)
        top = area.bottom() - descent - (picture.height - picture.depth) * scale
        place = QRectF(area.left(), top, picture.width * scale, picture.height * scale)
        self._renderers[look].render(painter, place)


def _unstroked(svg: str) -> str:
    """What has no outline in SVG gets none in a PDF: there Qt draws one, a pixel wide, in bold."""
    return svg.replace("<svg ", '<svg stroke-width="0" ', 1)


def _scale(document: QTextDocument, picture: Picture, form: QTextFormat) -> float:
    """How much smaller a formula has to be to fit into the column, or into its place on paper."""
    room = form.doubleProperty(ROOM)
    if room > 0:
        return min(form.doubleProperty(SHRUNK), room / picture.width)
    room = document.textWidth()
    return min(1.0, max(room / picture.width, _SMALLEST)) if room > 0 else 1.0
