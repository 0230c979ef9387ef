"""Surface of a map: paints it, and shows one part of it or another.

Why the sheets come from outside: they take some ten milliseconds of 100,000 papers, and a frame
has sixteen. ``sheet_requested`` asks for one; what is here is shown until it comes.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from paperdesk.ui.features.map.map_names import RegionLabels
from paperdesk.ui.features.map.map_sheet import MapSheet, dot_of, frame_for, whole_frame
from paperdesk.ui.features.map.map_view import MapView, around, fitting
from paperdesk.ui.kit import theme

if TYPE_CHECKING:
    from paperdesk.search import PaperMap


class MapSurface(QWidget):
    """Widget that shows a map, the papers chosen on it, and the one stood on."""

    sheet_requested = Signal(object, bool)
    """A picture of this MapFrame is wanted; True: the one of the whole map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(160, 160)
        self._map: PaperMap | None = None
        self._labels = RegionLabels(())
        self._view = MapView()
        self._sheet: MapSheet | None = None
        self._whole: MapSheet | None = None
        self._asked: object = None
        self._current: int | None = None
        self._line: list[QPointF] = []
        theme.changed.connect(self.update)

    # What it is told

    def show_map(self, shown: "PaperMap | None") -> None:
        """Show another map, all of it."""
        self._map, self._sheet, self._whole = shown, None, None
        self._labels = RegionLabels(shown.regions if shown is not None else ())
        self._line.clear()
        self.show_all()

    def show_sheet(self, sheet: MapSheet, *, whole: bool) -> None:
        """A picture that was asked for is there."""
        if whole:
            self._whole = sheet
        else:
            self._sheet, self._asked = sheet, None
        self._look()
        self.update()

    def repaint_papers(self) -> None:
        """Papers have other colours, or others are chosen: ask for pictures anew."""
        self._asked = None
        if self._map is not None:
            self._ask(whole=True)
            self._ask(whole=False)

    def set_current(self, key: int | None) -> None:
        """The reader stands on this paper, which is brought in sight."""
        self._current = key
        place = self._place(key)
        if place is not None and self._view.scale:
            self._see(self._view.showing(*place, self._size()))
        self.update()

    @property
    def view(self) -> MapView:
        """What is seen."""
        return self._view

    def show_all(self) -> None:
        """Show the whole map."""
        self._see(fitting(self._size()))

    def show_part(self, keys: Sequence[int]) -> None:
        """Show the part of the map where these papers are."""
        box = self._map.box(keys) if self._map is not None else None
        if box is not None:
            self._see(around(box, self._size()))

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Make the map larger around a point, by default around the paper stood on."""
        if at is None:
            place = self._place(self._current)
            at = QPointF(self.width() / 2, self.height() / 2)
            if place is not None:
                there = self._view.to_widget(*place, self._size())
                at = there if self.rect().contains(there.toPoint()) else at
        self._see(self._view.zoomed(factor, at, self._size()))

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lay the sheets, then names, the paper stood on, and a line that is drawn."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("ground"))
        if self._map is None:
            painter.end()
            return
        size, view = self._size(), self._view
        covered = self._sheet is not None and self._sheet.covers(view, size)
        if self._whole is not None and not covered:
            self._whole.paint(painter, view, size)
        if self._sheet is not None:
            self._sheet.paint(painter, view, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._labels.paint(painter, view, size)
        self._paint_current(painter)
        if len(self._line) > 1:
            painter.setPen(QPen(theme.colour("link"), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(theme.colour("hover"))
            painter.drawPolygon(QPolygonF(self._line))
        painter.end()

    def _paint_current(self, painter: QPainter) -> None:
        place = self._place(self._current)
        if place is None or self._map is None:
            return
        at = self._view.to_widget(*place, self._size())
        radius = dot_of(self._view, len(self._map)) + 4
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("ground"), 5))
        painter.drawEllipse(at, radius, radius)
        painter.setPen(QPen(theme.colour("link" if self.hasFocus() else "text2"), 2.5))
        painter.drawEllipse(at, radius, radius)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A map that was seen whole is so in another size."""
        before = QSizeF(event.oldSize())
        was_whole = (
            not event.oldSize().isValid() or self._view.scale <= fitting(before).scale * 1.01
        )
        super().resizeEvent(event)
        if was_whole or self._view.scale < fitting(self._size()).scale:
            self.show_all()
        else:
            self._look()
        self._ask(whole=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is painted for who does not look."""
        super().showEvent(event)
        self.repaint_papers()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring says where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As above."""
        super().focusOutEvent(event)
        self.update()

    # Own

    def _size(self) -> QSizeF:
        return QSizeF(self.size())

    def _place(self, key: int | None) -> tuple[float, float] | None:
        return None if key is None or self._map is None else self._map.place(key)

    def _see(self, view: MapView) -> None:
        self._view = view
        self._look()
        self.update()

    def _look(self) -> None:
        """Ask for a sheet where the one that is here does not do."""
        if self._map is None:
            return
        if self._whole is None:
            self._ask(whole=True)
        if self._sheet is None or not self._sheet.covers(self._view, self._size()):
            self._ask(whole=False)

    def _ask(self, *, whole: bool) -> None:
        if self._map is None or not self.isVisible() or self.width() < 2:
            return
        ratio, papers = self.devicePixelRatioF(), len(self._map)
        if whole:
            self.sheet_requested.emit(whole_frame(self._size(), ratio, papers), True)
        elif self._asked is None:  # one at a time: the next is of what is seen then
            self._asked = frame = frame_for(self._view, self._size(), ratio, papers)
            self.sheet_requested.emit(frame, False)
