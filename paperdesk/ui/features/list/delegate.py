"""Row delegate of the paper list; all rectangles are mirrored for right-to-left readers.

What a row holds is painted by :mod:`row_painter`; here is what it lies on. Selected
neighbours lie on one ground without slits, as what they are: one selection.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from paperdesk.model import Row, State
from paperdesk.ui.features.list import section_heads
from paperdesk.ui.features.list.model import PaperModel
from paperdesk.ui.features.list.row_painter import RowPainter
from paperdesk.ui.features.list.row_position import RowInks, RowPosition, inks_of
from paperdesk.ui.features.list.row_thumbnail import Thumbnails, paint_thumbnail
from paperdesk.ui.features.list.row_walk import RowWalk
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.design_tokens import RADIUS, ROW
from paperdesk.ui.kit.painted_rows import (
    Index,
    RowDelegate,
    beside_bar,
    is_mirrored,
    paint_ground,
    paint_ring,
)


class PaperDelegate(RowDelegate):
    """Delegate of paper rows. ``colours`` are the tags' colours by name."""

    def __init__(self, view: RowWalk, model: PaperModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.colours: dict[str, str] = {}
        self.compact = False
        self.thumbnails: Thumbnails | None = None
        self.batch = 0
        """The number of the batch that is shown; 0: another place."""
        self.name_of_batch: Callable[[int], str] = lambda _number: ""

    @property
    def height(self) -> int:
        """The height of a row in the present density and zoom."""
        return fonts.zoomed(ROW["compact" if self.compact else "comfortable"])

    @property
    def apart(self) -> int:
        """The height of the band that heads a section."""
        return fonts.zoomed(section_heads.HEAD)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row is of one height."""
        return QSize(320, self.height)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one paper."""
        number = index.row()
        area = beside_bar(self._view, option)
        if self._model.is_headed(number):
            self._paint_head(painter, area, number, is_mirrored(option))
            area.adjust(0, section_heads.HEAD, 0, 0)
        inks = self._paint_ground(painter, option, area, index)
        row = self._model.row(number)
        if row is not None:
            mirrored = is_mirrored(option)
            if self.thumbnails is not None and not self.compact:
                area = paint_thumbnail(painter, area, row, self.thumbnails, mirrored=mirrored)
            place = RowPosition(area, mirrored)
            hit = self._model.hit(number)
            before, taste = self.known_from(row), self._model.taste_remarks(number)
            paint = RowPainter(painter, place, inks, self.colours, self.compact).paint
            paint(row, hit, before, taste)

    def known_from(self, row: Row) -> str:
        """The earlier batch that brought a paper one has seen; ``""`` where it is new here."""
        earlier = 0 < row.first_batch < self.batch and row.state != State.NEW
        return self.name_of_batch(row.first_batch) if earlier else ""

    def _paint_head(self, painter: QPainter, area: QRectF, number: int, mirrored: bool) -> None:
        if day := self._model.day_of(number):
            section_heads.paint_day(painter, area, day, mirrored=mirrored)
            return
        searching = self._model.searching
        text = self.tr("With most of the words") if searching else self.tr("Muted")
        section_heads.paint_band(painter, area, text)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, index: Index
    ) -> RowInks:
        focused = self._view.hasFocus()
        box = area.adjusted(*((2, 1, -8, -1) if is_mirrored(option) else (8, 1, -2, -1)))
        above, below = self._joined(option, index)
        if above or below:  # a clip costs every row that has none to hide
            painter.save()
            painter.setClipRect(area)
            ground = box.adjusted(0, -9 * RADIUS if above else 0, 0, 9 * RADIUS if below else 0)
            active = paint_ground(painter, option, ground, focused=focused)
            painter.restore()
        else:
            active = paint_ground(painter, option, box, focused=focused)
        current = index == self._view.currentIndex()
        selected = option.state & QStyle.StateFlag.State_Selected
        if not selected and ((current and focused) or index.row() == self._view.pointed_row):
            paint_ring(painter, box)
        return inks_of(active)

    def _joined(self, option: QStyleOptionViewItem, index: Index) -> tuple[bool, bool]:
        """Whether a selected row is one block with the one above it, and with the one below."""
        if not option.state & QStyle.StateFlag.State_Selected:
            return False, False
        chosen, row = self._view.selectionModel(), index.row()
        above = not self._model.is_headed(row) and chosen.isSelected(self._model.index(row - 1, 0))
        below = not self._model.is_headed(row + 1) and chosen.isSelected(
            self._model.index(row + 1, 0)
        )
        return above, below
