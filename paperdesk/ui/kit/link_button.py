"""Link button: as wide as its text, perhaps with an icon before it.

Why not a tool button: Qt adds two spaces to the text of each, which parts the
names of authors like a torn list.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from paperdesk.ui.kit import fonts, icons, theme
from paperdesk.ui.kit.labels import short

_ICON = 14
_GAP = 5


class LinkButton(QAbstractButton):
    """Flat button; ``level`` is the token of its colour. Hovered, it takes the link's."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        size: int = 13,
        weight: str = "regular",
        level: str = "text",
        pad: int = 0,
    ) -> None:
        super().__init__(parent)
        self._icon, self._level, self._pad = icon, level, pad
        self.setText(text)
        self.setAccessibleName(self.text())
        fonts.wear(self, size, weight)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def setText(self, text: str) -> None:
        """Show another text; one that no pane could hold is cut."""
        super().setText(short(text))

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def sizeHint(self) -> QSize:
        """Exactly the text and icon, with a little room above and below."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        if self._icon:
            width += fonts.zoomed(_ICON) + (_GAP if self.text() else 0)
        return QSize(width + 2 * self._pad, self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        """A very long text may be cut to the width there is."""
        return QSize(min(self.sizeHint().width(), 120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon and text, the ring of the keyboard, the colour of the pointer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() and self.isEnabled()
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        role = "link" if over else self._level
        left = self._pad
        if self._icon:
            side = fonts.zoomed(_ICON)
            place = QRect(left, (self.height() - side) // 2, side, side)
            at = self._mirrored(place).topLeft().toPointF()
            colour = theme.colour(role if over else "text2").name()
            icons.draw(painter, QPointF(at), self._icon, side, colour)
            left += side + _GAP
        self._paint_text(painter, left, role, over)
        painter.end()

    def _paint_text(self, painter: QPainter, left: int, role: str, over: bool) -> None:
        shown = QFont(self.font())
        shown.setUnderline(over)
        painter.setFont(shown)
        painter.setPen(theme.colour(role))
        room = self.rect().adjusted(left, 0, -self._pad, 0)
        cut = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width() + 1
        )
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        flags = int(side | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(self._mirrored(room), flags, cut)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
