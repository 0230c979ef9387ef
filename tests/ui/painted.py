"""What a widget paints as text: each piece with its place and size, as a reader would see it.

Why a paint engine of our own: labels, browsers and painted rows all end there, whoever laid
them out; what is asked of widgets (texts, size hints) says what they would like to show.
"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_Metric = QPaintDevice.PaintDeviceMetric
_ALIKE = {
    **dict.fromkeys((_Metric.PdmDpiX, _Metric.PdmDpiY), 96),
    **dict.fromkeys((_Metric.PdmPhysicalDpiX, _Metric.PdmPhysicalDpiY), 96),
    _Metric.PdmDepth: 32,
    _Metric.PdmNumColors: 2**31 - 1,
    _Metric.PdmDevicePixelRatio: 1,
    _Metric.PdmDevicePixelRatioScaled: 65536,
}


@dataclass(frozen=True, slots=True)
class PaintedText:
    """A piece of text of one font: where its ink is in the widget, and its size in pixels.

    ``baseline`` is that of its line, ``room`` what it was clipped to.
    """

    text: str
    px: float
    ink: QRectF
    baseline: float
    room: QRectF


class _Recorder(QPaintEngine):
    """Keeps texts and lets all else go."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.found: list[PaintedText] = []

    def begin(self, _device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        self.setActive(False)
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, _state: QPaintEngineState) -> None:
        pass

    def drawTextItem(self, at: Any, item: QTextItem) -> None:
        painter, font = self.painter(), item.font()
        # Asked of the painter, which knows what a delegate scaled.
        placed = painter.combinedTransform()
        metrics = QFontMetricsF(font)
        tight = metrics.tightBoundingRect(item.text())
        top = max(tight.top(), -metrics.ascent())  # marks upon marks go on for ever
        foot = min(tight.bottom(), metrics.descent())
        blank = item.width() - metrics.horizontalAdvance(item.text().strip())
        blank = max(blank, 0) if item.text() != item.text().strip() else 0
        mirrored = bool(item.renderFlags() & QTextItem.RenderFlag.RightToLeft)
        left = at.x() + (blank if mirrored else 0)
        ink = QRectF(left, at.y() + top, item.width() - blank, max(foot - top, 0))
        device = painter.device()
        room = QRectF(0, 0, device.width(), device.height())
        if painter.hasClipping():
            room &= placed.mapRect(painter.clipBoundingRect())
        px = _size(font) * placed.m22()
        base = placed.map(at).y()
        self.found.append(PaintedText(item.text(), px, placed.mapRect(ink), base, room))

    def _ignored(self, *_what: object) -> None:
        pass

    drawPixmap = drawPolygon = drawRects = drawPath = drawLines = _ignored
    drawEllipse = drawImage = drawTiledPixmap = drawPoints = _ignored  # type: ignore[assignment]


def _size(font: QFont) -> float:
    return float(font.pixelSize() if font.pixelSize() > 0 else QFontInfo(font).pixelSize())


class _Paper(QPaintDevice):
    """What is painted on: as large as a widget, on a usual screen."""

    def __init__(self, wide: int, high: int) -> None:
        super().__init__()
        self._engine, self._wide, self._high = _Recorder(), wide, high

    def paintEngine(self) -> _Recorder:
        return self._engine

    def metric(self, asked: QPaintDevice.PaintDeviceMetric) -> int:
        if asked in (_Metric.PdmWidth, _Metric.PdmWidthMM):
            return self._wide
        if asked in (_Metric.PdmHeight, _Metric.PdmHeightMM):
            return self._high
        return _ALIKE.get(asked, 0)


def painted(widget: QWidget) -> list[PaintedText]:
    """The texts that a widget paints itself; of a list or a browser, those of its viewport."""
    return texts_of(widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget)


def texts_of(shown: QWidget) -> list[PaintedText]:
    """The texts that a widget paints itself, without what stands in it."""
    paper = _Paper(shown.width(), shown.height())
    shown.render(paper, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return paper.paintEngine().found


def lines(texts: list[PaintedText]) -> list[str]:
    """Painted texts as lines from top to bottom, pieces of one baseline from left to right."""
    rows: dict[int, list[PaintedText]] = {}
    for one in sorted(texts, key=lambda one: (round(one.baseline), one.ink.left())):
        rows.setdefault(round(one.baseline), []).append(one)
    return ["".join(one.text for one in row) for row in rows.values()]
