"""Controller of links: those of the pages in sight are known, told of and followed.

A link inside the paper leads there, and going back leads to where it was; one that leads out is
opened as all links of the window are.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, QRectF

from paperdesk.model.pages import Destination, PageLink, Peek
from paperdesk.ui.features.reader.links_overlay import LinkPlace, LinksOverlay, whole_box
from paperdesk.ui.features.reader.page_view import PageView
from paperdesk.ui.features.reader.peek_popup import PICTURE, PeekPopup
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.link_opener import LinkOpener
from paperdesk.ui.services.open_document import OpenDocument

SOON = 250
"""Milliseconds over a link until it is told what it leads to."""
STAYS = 250
"""Milliseconds that this stays when the mouse left, so that it can be reached."""
SETTLED = 120
"""Milliseconds after the last scrolling until the links in sight are asked for."""
KEPT = 400
"""Pages whose links are kept, and peeks."""


class LinksController(QObject):
    """The controller of the links of the document that a view shows.

    ``go_to(target)`` jumps to a place of the document.
    """

    def __init__(
        self, opener: LinkOpener, view: PageView, go_to: Callable[[Destination], object]
    ) -> None:
        super().__init__(view)
        self._opener, self._view, self._go_to = opener, view, go_to
        self._document: OpenDocument | None = None
        self._links: OrderedDict[int, Sequence[PageLink]] = OrderedDict()
        self._asked: set[int] = set()
        self._peeks: OrderedDict[LinkPlace, Peek | None] = OrderedDict()
        self._wanted: LinkPlace | None = None
        self.overlay = LinksOverlay(
            self._chosen, self.follow, view.visible_pages, view.viewport().setCursor
        )
        self.popup = PeekPopup(view.viewport())
        self.popup.entered.connect(self._stay)
        self.popup.left.connect(self._leave)
        self.popup.chosen.connect(self._follow_shown)
        self._soon = after(self, SOON, self._tell)
        self._end = after(self, STAYS, self._hide)
        self._settle = after(self, SETTLED, self._ask)
        view.add_overlay(self.overlay)
        view.view_changed.connect(self._moved)
        view.page_changed.connect(self._moved)

    def _show_document(self, document: OpenDocument | None) -> None:
        if self._document is not None:
            self._document.tile_ready.disconnect(self._picture_came)
        self._document = document
        self._links.clear()
        self._peeks.clear()
        self._asked.clear()
        self.overlay.links = self._links
        self.overlay.choose(None)
        self._hide()
        if document is not None:
            document.tile_ready.connect(self._picture_came)
            self._settle.start()

    def follow(self, place: LinkPlace) -> None:
        """Follow a link: inside the paper, or out of it."""
        self._hide()
        if place.link.target is not None:
            self._go_to(place.link.target)
        else:
            self._opener.open(place.link.address)

    # Which links there are

    def _moved(self) -> None:
        """The view was scrolled, or shows another document."""
        if self._view.painter.source is not self._document:
            self._show_document(self._view.painter.source)
        self._settle.start()
        if self.popup.isVisible():
            self._hide()

    def _ask(self) -> None:
        document = self._document
        for page in self._view.visible_pages() if document is not None else ():
            if page in self._asked or document is None:
                continue
            self._asked.add(page)
            document.links(page, lambda links, page=page: self._came(document, page, links))  # type: ignore[misc]

    def _came(self, document: OpenDocument, page: int, links: Sequence[PageLink]) -> None:
        if document is not self._document:
            return
        self._links[page] = links
        while len(self._links) > KEPT:
            self._asked.discard(self._links.popitem(last=False)[0])

    # What they lead to

    def _chosen(self, place: LinkPlace | None) -> None:
        self._view.viewport().update()
        if place is None:
            self._soon.stop()
            self._end.start()
            return
        self._end.stop()
        if place != self._wanted or not self.popup.isVisible():
            self._wanted = place
            self._soon.start()

    def _tell(self) -> None:
        place, document = self._wanted, self._document
        if place is None or document is None:
            return
        if place.link.target is None:
            self.popup.show_address(place.link.address, self._beside(place))
        elif place in self._peeks:
            self._show(place)
        else:
            document.peek(place.link, lambda peek: self._peek_came(document, place, peek))

    def _peek_came(self, document: OpenDocument, place: LinkPlace, peek: Peek | None) -> None:
        if document is not self._document:
            return
        self._peeks[place] = peek
        while len(self._peeks) > KEPT:
            self._peeks.popitem(last=False)
        if place == self._wanted and self.overlay.current == place:
            self._show(place)

    def _show(self, place: LinkPlace) -> None:
        peek, document = self._peeks[place], self._document
        if peek is None or document is None or peek.page >= document.pages:
            return
        size = document.sizes[peek.page]
        self.popup.strip.tint = self._view.painter.tint
        page = QRectF(0, 0, size.width, size.height)
        name = size.label or str(peek.page + 1)
        self.popup.show_peek(peek, name, page, self._beside(place))
        self._picture_came(peek.page)

    def _picture_came(self, page: int) -> None:
        peek = self._peeks.get(self._wanted) if self._wanted is not None else None
        if peek is None or peek.page != page or self.popup.isHidden() or self._document is None:
            return
        if picture := self._document.thumbnail(page, PICTURE):
            self.popup.strip.show_picture(picture)

    def _beside(self, place: LinkPlace) -> QRect:
        return self._view.to_view(place.page).mapRect(whole_box(place.link)).toAlignedRect()

    def _stay(self) -> None:
        self._end.stop()

    def _leave(self) -> None:
        if self.overlay.current is None:
            self._end.start()

    def _hide(self) -> None:
        self._soon.stop()
        self._end.stop()
        self._wanted = None
        self.popup.hide()

    def _follow_shown(self) -> None:
        if self._wanted is not None:
            self.follow(self._wanted)
