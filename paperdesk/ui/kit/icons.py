"""Icons (Lucide, bundled) in the colours of the theme, sharp at any scale.

``icon(name)`` makes an icon that looks its colour up each time it is painted,
so a change of theme needs nothing but a repaint. ``pixmap`` is for painters.

Why no icon theme of the system: a bare machine has none, and the window would
look different everywhere.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from paperdesk.paths import resource
from paperdesk.ui.kit import theme

STROKE = "1.75"
"""Lucide draws with 2; a little finer sits better beside Inter at 16 px."""


def icon(name: str, role: str = "text2", *, filled: bool = False) -> QIcon:
    """An icon by its file name without ``.svg``, in the colour of a token of the theme.

    A disabled icon is drawn at 45 %. Raises FileNotFoundError for a name we
    do not bundle: that is a bug.
    """
    return QIcon(_IconEngine(name, role, filled))


@lru_cache(maxsize=512)
def pixmap(
    name: str, size: int, colour: str, ratio: float = 1.0, *, filled: bool = False
) -> QPixmap:
    """Pixmap of the icon, of ``size`` device-independent pixels in ``#rrggbb``."""
    svg = _source(name).replace("currentColor", colour)
    if filled:
        svg = svg.replace('fill="none"', f'fill="{colour}"', 1)
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def draw(
    painter: QPainter, at: QPointF, name: str, size: int, colour: str, *, filled: bool = False
) -> None:
    """Paint an icon with its top left corner at a point."""
    ratio = painter.device().devicePixelRatio() * max(1.0, painter.worldTransform().m11())
    painter.drawPixmap(at, pixmap(name, size, colour, ratio, filled=filled))


@lru_cache(maxsize=1)
def _bundled() -> frozenset[str]:
    """The names of all icons; looked up at once, since a start names fifty and paints eight."""
    return frozenset(file.stem for file in resource("icons").iterdir())


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    text = (resource("icons") / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{STROKE}"')


class _IconEngine(QIconEngine):
    """Paints one icon in whatever colour its token has at that moment."""

    def __init__(self, name: str, role: str, filled: bool) -> None:
        super().__init__()
        if name not in _bundled():
            raise FileNotFoundError(f"PaperDesk has no icon {name!r}")
        self._name, self._role, self._filled = name, role, filled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        size = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio()
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.45)
        left = rect.x() + (rect.width() - size) / 2
        top = rect.y() + (rect.height() - size) / 2
        painter.drawPixmap(QPointF(left, top), self._picture(size, ratio, mode))
        painter.restore()

    def _picture(self, size: int, ratio: float, mode: QIcon.Mode) -> QPixmap:
        role = "accent_text" if mode == QIcon.Mode.Selected else self._role
        return pixmap(self._name, size, theme.colour(role).name(), ratio, filled=self._filled)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        size = size * scale
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.45)
        side = min(size.width(), size.height())
        whole = QRectF(QRect(QPoint(0, 0), QSize(side, side)))
        picture = self._picture(side, 1.0, mode)
        painter.drawPixmap(whole, picture, QRectF(picture.rect()))
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _IconEngine(self._name, self._role, self._filled)
