"""Position and colours of a row of the list, for those who paint its parts."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.ui.features.list.elided_text import Ink, Slot
from paperdesk.ui.kit import theme


@late_dataclass(frozen=True, slots=True, repr=False)
class RowInks(Value):
    """The colours of one row, by whether it is selected with the keyboard there."""

    text: QColor
    second: QColor
    third: QColor
    mark: QColor
    mark_text: QColor
    active: bool

    def ink(self, px: int, weight: str, colour: QColor) -> Ink:
        """What a line of text is painted with."""
        return Ink(px, weight, colour, self.mark, self.mark_text)


def inks_of(active: bool) -> RowInks:
    """The colours of a row; ``active``: it lies on the accent."""
    if active:
        white = theme.colour("accent_text")
        return RowInks(white, white, white, QColor(255, 255, 255, 70), white, True)
    colour = theme.colour
    return RowInks(
        colour("text"), colour("text2"), colour("text2"), colour("mark"), colour("mark_text"), False
    )


@late_dataclass(frozen=True, slots=True, repr=False)
class RowPosition(Value):
    """Where a row lies. Works in left-to-right places and mirrors them."""

    area: QRectF
    mirrored: bool

    def slot(self, left: float, baseline: float, width: float) -> Slot:
        """Room for a line that begins ``left`` px from the row's beginning."""
        x = self.area.width() - left - width if self.mirrored else left
        return Slot(self.area.left() + x, self.area.top() + baseline, width, self.mirrored)

    def point(self, left: float, top: float, width: float) -> QPointF:
        """The corner to paint something ``width`` px wide at."""
        x = self.area.width() - left - width if self.mirrored else left
        return QPointF(self.area.left() + x, self.area.top() + top)
