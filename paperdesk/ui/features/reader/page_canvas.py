"""Page canvas: the pages of a document, painted and scrolled; it hears neither mouse nor keys.

Why not a graphics view: it is as fast, and gives no say in what is kept and what comes first.
What was painted is moved when the view is scrolled, so that only what comes into sight is painted.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from paperdesk.model.pages import Box
from paperdesk.ui.features.reader.overlay import Overlay
from paperdesk.ui.features.reader.overlay_stack import OverlayStack
from paperdesk.ui.features.reader.page_layout import (
    MARGIN,
    PageRows,
    Spread,
    ZoomFit,
    fitting,
    within,
)
from paperdesk.ui.features.reader.page_painter import PagePainter
from paperdesk.ui.kit import theme
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.open_document import OpenDocument

LINE = 60
"""Pixels of an arrow key."""
CURRENT = 0.4
"""How far down the view the page stands that is the current one."""
AHEAD = 30
"""Milliseconds after a scrolling until what comes next is asked for, once for all within them."""
SETTLED = 80
"""Milliseconds after the last step of a zoom until its tiles are asked for."""


class PageCanvas(QAbstractScrollArea):
    """The pages of a document on their desk.

    ``page_changed(page)``: another page is the current one. ``view_changed()``: it was scrolled,
    zoomed or turned.
    """

    page_changed = Signal(int)
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # paper is not mirrored
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.verticalScrollBar().setSingleStep(LINE)
        self.horizontalScrollBar().setSingleStep(LINE)
        self.current = 0
        """The page that the reader is on, from 0."""
        self.zoom = 1.0
        """Device-independent pixels a point."""
        self.fit, self.spread, self.turn = ZoomFit.WIDTH, Spread.ONE, 0
        self.painter = PagePainter()
        self.overlays = OverlayStack(self.near)
        self.painter.overlays = self.overlays
        self._ahead = after(self, AHEAD, self._ask_ahead)
        self._settle = after(self, SETTLED, self._settled)
        theme.changed.connect(self.viewport().update)

    # What it is told

    def show_document(self, source: OpenDocument | None) -> None:
        """Show another document from its beginning, or none."""
        before = self.painter.source
        if before is not None:
            before.tile_ready.disconnect(self.update_page)
            before.page_left_out.disconnect(self.update_page)
            before.sizes_changed.disconnect(self._sizes_came)
        self.painter.source = source
        if source is not None:
            source.tile_ready.connect(self.update_page)
            source.page_left_out.connect(self.update_page)
            source.sizes_changed.connect(self._sizes_came)
        self.current, self.turn = 0, 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.page_changed.emit(0)

    def add_overlay(self, overlay: Overlay) -> None:
        """Lay something upon the pages, above what lies there already."""
        self.overlays.add(overlay)
        self.viewport().update()

    def set_tint(self, tint: QColor | None) -> None:
        """Give the paper a colour; None leaves it as it is."""
        self.painter.tint = tint
        self.viewport().update()

    @property
    def pages(self) -> int:
        """How many pages the document has."""
        return len(self.painter.layout.sizes)

    # Places

    def place(self) -> tuple[int, float]:
        """The page at the top of the view, and how many points of it (turned) lie above."""
        layout, line = self.painter.layout, self._scroll().y()
        page = layout.nearest(line)
        if not self.pages:
            return 0, 0.0
        return page, (line - layout.frame(page).top) / layout.scale

    def show_place(self, page: int, top: float | None = None, left: float | None = None) -> None:
        """Bring a page to the top of the view; with a point of the shown page: near the top."""
        if not self.pages:
            return
        page = min(max(page, 0), self.pages - 1)
        frame = self.painter.layout.frame(page)
        if top is None and left is None:
            self.verticalScrollBar().setValue(int(frame.top / self._ratio) - MARGIN // 2)
            return
        at = self.to_view(page).map(QPointF(left or 0.0, top or 0.0))
        room = self.viewport().height() / 6
        self.scroll_by(QPointF(0, at.y() - room))
        if left is not None and not 0 <= at.x() <= self.viewport().width():
            self.scroll_by(QPointF(at.x() - self.viewport().width() / 4, 0))

    def left_edge(self) -> float:
        """How many points of the page at the top of the view (turned) lie left of the view."""
        if not self.pages:
            return 0.0
        frame = self.painter.layout.frame(self.place()[0])
        return (self._scroll().x() - frame.left) / self.painter.layout.scale

    def restore_place(self, page: int, above: float, left: float | None = None) -> None:
        """Stand again where :meth:`place`, and :meth:`left_edge`, said."""
        if self.pages:
            layout = self.painter.layout
            frame, scale = layout.frame(min(max(page, 0), self.pages - 1)), layout.scale
            self.verticalScrollBar().setValue(round((frame.top + above * scale) / self._ratio))
            if left is not None:
                self.horizontalScrollBar().setValue(
                    round((frame.left + left * scale) / self._ratio)
                )

    def show_box(self, page: int, box: Box) -> None:
        """Bring a box of a page into sight, if it is not, with room around it."""
        if not self.pages:
            return
        at = self.to_view(page).mapRect(QRectF(QPointF(*box[:2]), QPointF(*box[2:])))
        seen = QRectF(self.viewport().rect()).adjusted(8, 24, -8, -24)
        if not seen.contains(at):
            down = at.center().y() - seen.height() / 3
            across = at.center().x() - seen.width() / 2
            inside = seen.left() <= at.left() and at.right() <= seen.right()
            self.scroll_by(QPointF(0 if inside else across, down))

    def go_on(self, rows: int) -> None:
        """Go so many rows of pages further, or back."""
        if self.pages:
            self.show_place(self.painter.layout.next_row(self.current, rows))

    def to_view(self, page: int) -> QTransform:
        """Leads from points of a shown page to the view."""
        return self.painter.to_view(page, self._scroll())

    def page_at(self, point: QPointF) -> tuple[int, QPointF] | None:
        """The page at a point of the view, and the point of the shown page."""
        desk = point * self._ratio + QPointF(self._scroll())
        page = self.painter.layout.page_at(desk.x(), desk.y())
        return None if page is None else (page, self.to_view(page).inverted()[0].map(point))

    def near(self, point: QPointF) -> tuple[int, QPointF] | None:
        """As :meth:`page_at`; beside the pages that of the row at the point, or nearest to it."""
        if not self.pages:
            return None
        desk = point * self._ratio + QPointF(self._scroll())
        page = self.painter.layout.nearest_page(desk.x(), desk.y())
        return page, self.to_view(page).inverted()[0].map(point)

    def visible_pages(self) -> range:
        """The pages that are in sight, if only in part."""
        top = self._scroll().y()
        bottom = top + round(self.viewport().height() * self._ratio)
        return self.painter.layout.pages_between(top, bottom)

    def update_page(self, page: int) -> None:
        """Paint a page anew, if it is in sight."""
        source, known = self.painter.source, self.painter.layout.sizes
        if source is None or page >= len(known):
            return
        now = source.sizes[page]
        if (now.width, now.height) != (known[page].width, known[page].height):
            self._sizes_came()  # it is turned or cropped, which was not known before
        elif page in self.visible_pages():
            self.viewport().update(self.painter.frame_in_view(page, self._scroll()))

    # How it is shown

    def set_fit(self, fit: ZoomFit) -> None:
        """Let the zoom follow the size of the view."""
        self.fit = fit
        self._keep_place(self._lay_out)

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom, while the point of the view ``at`` (its middle) stays where it is."""
        zoom = within(zoom)
        if not self.pages or abs(zoom - self.zoom) < 1e-6:
            return
        at = at if at is not None else QPointF(self.viewport().rect().center())
        page, point = self.near(at) or (0, QPointF())
        self.fit, self.zoom = ZoomFit.FREE, zoom
        self.painter.zooming = True
        self._settle.start()
        self._lay_out()
        self.scroll_by(self.to_view(page).map(point) - at)
        self.view_changed.emit()

    def set_spread(self, spread: Spread) -> None:
        """Show one page beside another, or not."""
        self.spread = spread
        self._keep_place(self._lay_out)

    def set_turn(self, turn: int) -> None:
        """Turn all pages by so many quarters clockwise."""
        self.turn = turn % 4
        self._keep_place(self._lay_out)

    def _sizes_came(self) -> None:
        self._keep_place(self._lay_out)

    def _keep_place(self, change: Callable[[], None]) -> None:
        page, above = self.place()
        share = above * self.painter.layout.scale / self._height(page) if self.pages else 0.0
        change()
        if self.pages:
            self.restore_place(page, share * self._height(page) / self.painter.layout.scale)
        self.viewport().update()
        self.view_changed.emit()

    def _height(self, page: int) -> int:
        return self.painter.layout.frame(page).height if self.pages else 1

    # Geometry

    @property
    def _ratio(self) -> float:
        return self.viewport().devicePixelRatioF()

    def _scroll(self) -> QPoint:
        ratio = self._ratio
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return QPoint(round(across * ratio), round(down * ratio))

    def _lay_out(self) -> None:
        sizes = self.painter.source.sizes if self.painter.source else ()
        ratio, view = self._ratio, self.viewport().size()
        if sizes and self.fit is not ZoomFit.FREE:
            page = min(self.current, len(sizes) - 1) if self.fit is ZoomFit.PAGE else None
            room = (float(view.width()), float(view.height()))
            self.zoom = fitting(sizes, self.spread, self.turn, room, page=page)
        self.painter.ratio = ratio
        room_across = round(view.width() * ratio)
        self.painter.layout = PageRows(
            sizes, self.zoom * ratio, self.spread, self.turn, room_across, ratio
        )
        for bar, whole, seen in (
            (self.verticalScrollBar(), self.painter.layout.height, view.height()),
            (self.horizontalScrollBar(), self.painter.layout.width, view.width()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(round(whole / ratio) - seen, 0))
        self.viewport().update()

    def scroll_by(self, step: QPointF) -> None:
        """Scroll by so many pixels."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + round(step.x()))
        down.setValue(down.value() + round(step.y()))

    # What Qt tells

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted, and paint what comes into sight."""
        if self._ratio == int(self._ratio):
            self.viewport().scroll(dx, dy)
        else:  # a step would not be a whole number of the device's pixels
            self.viewport().update()
        self._moved()

    def _moved(self) -> None:
        line = self._scroll().y() + self.viewport().height() * self._ratio * CURRENT
        page = self.painter.layout.nearest(line)
        if page != self.current:
            self.current = page
            self.page_changed.emit(page)
        if not self._ahead.isActive():
            self._ahead.start()
        self.view_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow with the zoom, and stay at the place."""
        super().resizeEvent(event)
        self._keep_place(self._lay_out)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint desk and pages."""
        painter = QPainter(self.viewport())
        box, ratio, scroll = event.rect(), self._ratio, self._scroll()
        painter.fillRect(box, theme.colour("side"))
        clip = QTransform.fromScale(ratio, ratio).mapRect(QRectF(box)).toAlignedRect()
        if self.painter.source is not None:
            if self.painter.ratio != ratio:  # the window went to another screen
                self._keep_place(self._lay_out)
            top = clip.top() + scroll.y()
            pages = self.painter.layout.pages_between(top - 1, top + clip.height() + 1)
            self.painter.paint(painter, clip, scroll, pages)
        painter.end()

    def _settled(self) -> None:
        self.painter.zooming = False
        self._ask_ahead()
        self.viewport().update()

    def _ask_ahead(self) -> None:
        """Have the tiles made that are in sight, then those of the screen below, then above."""
        view = QRect(self._scroll(), self.viewport().size() * self._ratio)
        step = view.height()
        self.painter.want(view, view.translated(0, step), view.translated(0, -step // 2))
