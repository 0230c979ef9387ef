"""Search in the paper that is read: as one types, all matches marked, walked to and fro.

It begins at the page that the reader is on. A match is shown where it is; a query that becomes
longer stays at the match where it still fits.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from paperdesk.model.pages import TextSpan
from paperdesk.ui.features.reader.find_bar import FindBar
from paperdesk.ui.features.reader.span_overlay import FoundOverlay

Found = Callable[[Sequence[TextSpan]], None]


class Finder(Protocol):
    """What looks for words in a document."""

    def find(self, query: str, done: Found, *, whole_words: bool, case: bool) -> object:
        """Have ``done`` told all matches in their order."""


class PaperSearch(QObject):
    """Search that keeps bar and overlay. ``shown(span)`` wants a match in sight, ``repainted()``
    the pages painted anew, ``left()`` the keyboard back."""

    shown = Signal(object)
    repainted = Signal()
    left = Signal()

    def __init__(self, bar: FindBar, overlay: FoundOverlay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bar, self.overlay = bar, overlay
        self._finder: Finder | None = None
        self._page: Callable[[], int] = int
        self._turn = 0
        self._from: TextSpan | None = None
        bar.wanted.connect(self._look)
        bar.stepped.connect(self.step)
        bar.left.connect(self.leave)

    def read(self, finder: Finder | None, page: Callable[[], int]) -> None:
        """Look in another document; ``page`` tells which page the reader is on."""
        self._finder, self._page = finder, page
        self._forget()
        self.bar.hide()

    def begin(self, words: str = "") -> None:
        """Ask what to look for, and look for ``words`` if there are some."""
        self._from = None
        self.bar.begin(words)

    def walks(self) -> bool:
        """Whether there are matches to walk through."""
        return bool(self.overlay.spans)

    def step(self, by: int) -> None:
        """Go to the next match, or back; behind the last stands the first."""
        count = len(self.overlay.spans)
        if count:
            self._stand((self.overlay.at + by) % count if self.overlay.at >= 0 else self._nearest())

    def leave(self) -> None:
        """Nothing is looked for any more."""
        self._forget()
        self.bar.hide()
        self.left.emit()

    def _forget(self) -> None:
        self._turn += 1
        self._from = None
        self.overlay.spans, self.overlay.at = (), -1
        self.bar.show_count(0, 0, searched=False)
        self.repainted.emit()

    def _look(self, query: str, whole_words: bool, case: bool) -> None:
        if self.overlay.at >= 0:
            self._from = self.overlay.spans[self.overlay.at]
        self._turn += 1
        turn = self._turn

        def found(spans: Sequence[TextSpan]) -> None:
            if turn == self._turn:
                self._take(spans)

        if not query or self._finder is None:
            found(())
        else:
            self._finder.find(query, found, whole_words=whole_words, case=case)

    def _take(self, spans: Sequence[TextSpan]) -> None:
        self.overlay.spans, self.overlay.at = spans, -1
        if spans:
            self._stand(self._nearest())
        else:
            self.bar.show_count(0, 0)
            self.repainted.emit()

    def _nearest(self) -> int:
        """The first match at or behind where the search began, else the first of all."""
        start = self._from or TextSpan(self._page(), 0, 0)
        later = (
            place
            for place, span in enumerate(self.overlay.spans)
            if (span.page, span.first) >= (start.page, start.first)
        )
        return next(later, 0)

    def _stand(self, place: int) -> None:
        self.overlay.at = place
        self.bar.show_count(place + 1, len(self.overlay.spans))
        self.shown.emit(self.overlay.spans[place])
        self.repainted.emit()
