"""Controller of words in open papers: has one paper after the other looked through, beside the
window, and opens the page that is chosen."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from paperdesk.model import LibraryError
from paperdesk.model.page_matches import PaperMatches
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.reading_target import ReadingTarget

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.open_papers.open_papers_dialog import OpenPapersDialog


class OpenPapersController(FeatureController):
    """The controller of the dialog, of which there is one at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state = services.client, services.state
        self._dialog: OpenPapersDialog | None = None
        self._latest = Latest()
        self._words = ""

    def stop(self) -> None:
        """The window closes."""
        if self._dialog is not None:
            self._dialog.reject()

    def ask(self) -> None:
        """Ask which words, and look for those of before."""
        # Late: nothing is looked for before the first paint.
        from paperdesk.ui.features.open_papers.open_papers_dialog import (  # noqa: PLC0415
            OpenPapersDialog,
        )

        if self._dialog is not None:
            return
        papers = len(self._state.open_papers.keys)
        dialog = self._dialog = OpenPapersDialog(papers, self._words, self._services.shell.widget)
        dialog.wanted.connect(self._look)
        dialog.place_chosen.connect(self._go)
        dialog.finished.connect(self._closed)
        dialog.open()
        if self._words:
            self._look(self._words)

    def _closed(self) -> None:
        self._latest.forget()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _look(self, words: str) -> None:
        """Look for words in all open papers; what was looked for before is left."""
        self._words = words
        self._latest.forget()
        if self._dialog is not None:
            self._dialog.begin()
        if words:
            self._go_on(words, self._state.open_papers.keys)

    def _go_on(self, words: str, keys: Sequence[int]) -> None:
        """Look in the next paper: one at a time, so that other questions come in between."""
        if self._dialog is None:
            return
        self._dialog.show_left(len(keys))
        if keys:
            job = partial(_matches, key=keys[0], words=words)
            self._client.ask(*self._latest.both(job, partial(self._take, words, keys[1:])))

    def _take(self, words: str, keys: Sequence[int], found: PaperMatches | None) -> None:
        if self._dialog is not None and found is not None:
            self._dialog.add(found)
        self._go_on(words, keys)

    def _go(self, key: int, page: int, digest: str) -> None:
        """Lead to a page, where the words are marked."""
        if self._dialog is not None:
            self._dialog.accept()
        self._state.open_at(ReadingTarget(key, page, self._words, digest))


def _matches(library: "Library", key: int, words: str) -> PaperMatches | None:
    """What is found in one paper; None for one that is no more."""
    try:
        return library.find_on_pages(key, words)
    except LibraryError:
        return None
