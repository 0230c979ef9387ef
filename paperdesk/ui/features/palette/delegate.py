"""Row delegate of the palette; mirrored for right-to-left readers."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem

from paperdesk.model import Span
from paperdesk.ui.features.palette.offers import OfferMatch
from paperdesk.ui.kit import fonts, icons, theme
from paperdesk.ui.kit.design_tokens import RADIUS
from paperdesk.ui.kit.painted_rows import (
    Index,
    RowDelegate,
    alignment,
    mirrored,
    paint_ground,
    text_role,
)

ROW = 34
HEAD = 28
FOUND = int(Qt.ItemDataRole.UserRole)
"""The role that gives a :class:`OfferMatch`, or the words of a head."""
_LEFT, _EDGE = 44, 16


def height(given: OfferMatch | str) -> int:
    """Height of a row in pixels: heads are a little lower than offers."""
    return fonts.zoomed(HEAD if isinstance(given, str) else ROW)


class OfferDelegate(RowDelegate):
    """Delegate of rows: icon or dot, name with the letters that fit, detail, key at the edge."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heads are a little lower than offers."""
        return QSize(200, height(index.data(FOUND)))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        given: OfferMatch | str = index.data(FOUND)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if isinstance(given, str):
            box = mirrored(option, option.rect.adjusted(18, 6, -_EDGE, 0))
            painter.setFont(fonts.drawn(11, "semibold"))
            painter.setPen(theme.colour("text3"))
            painter.drawText(box, alignment(option), given)
        else:
            self._paint_offer(painter, option, given)

    def _paint_offer(
        self, painter: QPainter, option: QStyleOptionViewItem, found: OfferMatch
    ) -> None:
        area: QRect = option.rect
        ground = QRectF(area.adjusted(8, 1, -8, -1))
        # The field has the keyboard for the list.
        active = paint_ground(painter, option, ground, focused=True, radius=RADIUS - 1)
        second = theme.colour(text_role(active, "text2"))
        self._paint_sign(painter, option, found, second)
        offer = found.offer
        small = fonts.drawn_metrics(12)
        key = min(round(small.horizontalAdvance(offer.key)) + 1, area.width() // 2)
        painter.setFont(fonts.drawn(12))
        painter.setPen(second)
        edge = area.adjusted(_LEFT, 0, -_EDGE - 6, 0)
        painter.drawText(mirrored(option, edge), alignment(option, near=False), offer.key)
        room = area.width() - _LEFT - _EDGE - 6 - (key + 16 if key else 0)
        taken = _name(painter, option, found, theme.colour(text_role(active)), room)
        rest = room - taken - 12
        if offer.detail and rest > 40:
            words = small.elidedText(offer.detail, Qt.TextElideMode.ElideRight, rest)
            painter.setFont(fonts.drawn(12))
            painter.setPen(second)
            left = area.left() + _LEFT + taken + 12
            box = QRect(left, area.top(), rest, area.height())
            painter.drawText(mirrored(option, box), alignment(option), words)

    @staticmethod
    def _paint_sign(
        painter: QPainter, option: QStyleOptionViewItem, found: OfferMatch, ink: QColor
    ) -> None:
        area: QRect = option.rect
        box = mirrored(option, QRect(area.left() + 19, area.center().y() - 7, 16, 16))
        if found.offer.colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(found.offer.colour))
            painter.drawEllipse(QRectF(box.center().x() - 3.5, box.center().y() - 3.5, 9, 9))
        elif found.offer.icon:
            icons.draw(painter, QPointF(box.topLeft()), found.offer.icon, 16, ink.name())


def _name(
    painter: QPainter, option: QStyleOptionViewItem, found: OfferMatch, ink: QColor, room: int
) -> int:
    """Set the name, the letters that fit in a heavier weight; how wide it is."""
    plain = fonts.drawn(13)
    metrics = QFontMetricsF(plain)
    shown = metrics.elidedText(found.offer.text, Qt.TextElideMode.ElideRight, room - 8)
    layout = QTextLayout(shown, plain)
    style = QTextOption()
    style.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    style.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(style)
    layout.setFormats([_heavier(span) for span in found.marks if span[1] <= len(shown)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    wide = line.naturalTextWidth()
    area: QRect = option.rect
    box = QRect(area.left() + _LEFT, area.top(), round(wide) + 1, area.height())
    at = mirrored(option, box)
    x = at.left() - line.naturalTextRect().left()
    painter.setPen(ink)
    layout.draw(painter, QPointF(x, at.center().y() + 1 - line.height() / 2))
    return round(wide)


def _heavier(span: Span) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = span[0], span[1] - span[0]
    style = QTextCharFormat()
    style.setFontWeight(600)
    made.format = style
    return made
