"""Place walk: the ways from place to place in the open document, and what tells where one is."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from paperdesk.model.pages import Box, Destination
from paperdesk.ui.features.reader.pane import ReaderPane
from paperdesk.ui.features.reader.place_history import PlaceHistory, ViewPlace
from paperdesk.ui.kit import accessibility
from paperdesk.ui.services.action_registry import Actions
from paperdesk.ui.services.open_document import OpenDocument


class PlaceWalk(QObject):
    """Way through the pages of a pane: jumps, back and forward, pages by their names."""

    def __init__(self, actions: Actions, pane: ReaderPane) -> None:
        super().__init__(pane)  # and goes with it
        self._pane, self._view = pane, pane.view
        self._actions = actions
        self._document: OpenDocument | None = None
        self._title = ""
        self._history = PlaceHistory()
        pane.outline.chosen.connect(self.go_to)
        pane.thumbnails.chosen.connect(self.go_to_page)
        pane.bar.page.page_requested.connect(self._to_named_page)
        pane.view.back_requested.connect(self.go_back)
        pane.view.forward_requested.connect(self.go_forward)
        pane.view.page_changed.connect(self._tell_page)

    def begin(self, document: OpenDocument, title: str) -> None:
        """A document is shown."""
        self._document, self._title = document, title
        self._history = PlaceHistory()
        self._tell_page(self._view.current)
        self.tell_history()

    def end(self) -> None:
        """No document is shown."""
        self._document = None
        self._history = PlaceHistory()
        self._pane.bar.show_page("", 0, 0)
        self.tell_history()

    def go_to(self, target: Destination) -> None:
        """Jump to a place of the document; going back leads here."""
        self._jump(lambda: self._view.show_place(target.page, target.top, target.left))

    def go_to_page(self, page: int) -> None:
        """Jump to a page, from 0."""
        self._jump(lambda: self._view.show_place(page))

    def go_to_box(self, page: int, box: Box) -> None:
        """Jump to a box of a page, if it is out of sight."""
        self._jump(lambda: self._view.show_box(page, box), take_keyboard=False)

    def _jump(self, go: Callable[[], None], *, take_keyboard: bool = True) -> None:
        self._history.jump(self._here())
        go()
        if take_keyboard:
            self._view.setFocus()
        self.tell_history()

    def go_back(self) -> None:
        """Go back to where the reader jumped from."""
        self._walk(self._history.back(self._here()))

    def go_forward(self) -> None:
        """Go forward again."""
        self._walk(self._history.forward(self._here()))

    def _walk(self, place: ViewPlace | None) -> None:
        if place is not None:
            self._view.restore_place(*place)
        self.tell_history()

    def _here(self) -> ViewPlace:
        return ViewPlace(*self._view.place())

    def ask_page(self) -> None:
        """Let the reader type a page."""
        self._pane.bar.ask_page()

    def _to_named_page(self, words: str) -> None:
        """Go to a page by its label, or else its number."""
        sizes = self._document.sizes if self._document else ()
        labels = [size.label.casefold() for size in sizes]
        if words.casefold() in labels:
            self.go_to_page(labels.index(words.casefold()))
        elif words.isdecimal() and 1 <= int(words) <= len(sizes):
            self.go_to_page(int(words) - 1)
        else:
            accessibility.announce(self._pane.bar.page, self.tr("There is no such page."))
            self._pane.bar.page.selectAll()

    def _tell_page(self, page: int) -> None:
        sizes = self._document.sizes if self._document else ()
        if not sizes:
            self._pane.bar.show_page("", 0, 0)
            return
        name = sizes[page].label or str(page + 1)
        self._pane.bar.show_page(name, page + 1, len(sizes))
        self._pane.outline.show_page(page)
        self._pane.thumbnails.show_page(page)
        words = self.tr("Page {page} of {pages}, {title}")
        self._view.setAccessibleName(words.format(page=name, pages=len(sizes), title=self._title))

    def tell_history(self) -> None:
        """Say whether there is a way back or forward."""
        shown = self._document is not None and self._pane.isVisible()
        self._actions["place_back"].setEnabled(shown and self._history.can_go_back)
        self._actions["place_forward"].setEnabled(shown and self._history.can_go_forward)
