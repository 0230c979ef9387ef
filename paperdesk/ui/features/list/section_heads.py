"""Heads of the sections of a list: a band above the first row of a day, or of another kind."""

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.texts.names import date_name

HEAD = 30
"""Height of a band, at the usual zoom."""
_NEAR, _FAR = 18, 18
_TODAY, _YESTERDAY, _LATELY = 0, 1, 6


def day_name(date: str) -> str:
    """What a date of a section is called: Today, Yesterday, ``Monday, 4 April 2026``, ``2019``."""
    day = QDate.fromString(date, "yyyy-MM-dd")
    if not day.isValid():
        return date_name(date) or date or language.tr("Without a date")
    ago = day.daysTo(QDate.currentDate())
    if ago == _TODAY:
        return language.tr("Today")
    if ago == _YESTERDAY:
        return language.tr("Yesterday")
    if 0 < ago <= _LATELY:
        return QLocale().toString(day, language.tr("dddd, d MMMM", "format of a date"))
    return date_name(date)


def paint_day(painter: QPainter, area: QRectF, day: tuple[str, int], *, mirrored: bool) -> None:
    """Paint the name of a day, and at the far edge how many papers are of it."""
    date, papers = day
    box = QRectF(area.left() + _NEAR, area.top() + 5, area.width() - _NEAR - _FAR, HEAD - 6)
    near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if mirrored:
        near, far = far, near
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.setFont(fonts.drawn(12, "semibold"))
    painter.setPen(theme.colour("text2"))
    painter.drawText(box, near | middle, day_name(date))
    painter.setFont(fonts.drawn(11, tabular=True))
    painter.setPen(theme.colour("text3"))
    painter.drawText(box, far | middle, number(papers))


def paint_band(painter: QPainter, area: QRectF, text: str) -> None:
    """Paint a line with words in its middle."""
    wide = fonts.drawn_metrics(11, "semibold").horizontalAdvance(text) + 20
    band = QRectF(area.left(), area.top(), area.width(), HEAD)
    middle = band.center().y()
    painter.setPen(theme.colour("line"))
    painter.drawLine(QPointF(band.left() + 16, middle), QPointF(band.right() - 16, middle))
    label = QRectF(band.center().x() - wide / 2, band.top(), wide, HEAD)
    painter.fillRect(label, theme.colour("ground"))
    painter.setFont(fonts.drawn(11, "semibold"))
    painter.setPen(theme.colour("text3"))
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
