"""Search in the paper that is read: as one types, all matches marked, walked to and fro.

It begins at the page that the reader is on, and shows the first match as soon as there is one; a
query that becomes longer stays at the match where it still fits.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from paperdesk.model.pages import TextSpan
from paperdesk.ui.features.reader.find_bar import FindBar
from paperdesk.ui.features.reader.overlay import Overlay
from paperdesk.ui.features.reader.paper_finder import PaperFinder
from paperdesk.ui.features.reader.span_overlay import FoundOverlay


class PaperSearch(QObject):
    """Search that keeps bar and overlay. ``asked()``: the key was pressed on the pages;
    ``shown(span)`` wants a match in sight, ``repainted()``
    the pages painted anew, ``left()`` the keyboard back, ``taken(span)`` the match where one stood
    when one left selected, so that it can be marked or copied."""

    asked = Signal()
    shown = Signal(object)
    repainted = Signal()
    left = Signal()
    taken = Signal(object)

    def __init__(
        self,
        bar: FindBar,
        overlay: FoundOverlay,
        finder: PaperFinder,
        page: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        """``page`` tells which page the reader is on."""
        super().__init__(parent)
        self.bar, self.overlay, self.keys = bar, overlay, SearchKeys(self)
        self._finder, self._page = finder, page
        self._from: TextSpan | None = None
        self._left = 0
        self._apart = ""
        """Words that may stand apart from one another."""
        bar.hide()
        bar.wanted.connect(self._look)
        finder.found.connect(self._take)
        bar.stepped.connect(self.step)
        bar.left.connect(self.leave)

    def begin(self, words: str = "") -> None:
        """Ask what to look for, and look for ``words`` if there are some."""
        self._from, self._apart = None, ""
        self._finder.prepare(self._page())
        self.bar.begin(words)

    def look_for(self, words: str) -> None:
        """Look for words from here on, without giving the bar the keyboard; where they do not
        stand beside one another, for the longest of them."""
        self._from = None
        self._apart = words if " " in words.strip() else ""
        self.overlay.spans, self.overlay.at = (), -1
        self.bar.look_for(words)

    def walks(self) -> bool:
        """Whether there are matches to walk through."""
        return bool(self.overlay.spans)

    def pages_beside(self) -> set[int]:
        """The pages of the matches before and behind the one where the reader stands."""
        spans, at = self.overlay.spans, self.overlay.at
        return {spans[(at + by) % len(spans)].page for by in (-1, 1)} if spans else set()

    def step(self, by: int) -> None:
        """Go to the next match, or back; behind the last stands the first."""
        count, at = len(self.overlay.spans), self.overlay.at
        if count:
            self._stand((at + by) % count if at >= 0 else self._nearest())

    def leave(self) -> None:
        """Nothing is looked for any more, and the pages have the keyboard."""
        spans, at = self.overlay.spans, self.overlay.at
        self.forget()
        if at >= 0:
            self.taken.emit(spans[at])
        self.left.emit()

    def forget(self) -> None:
        """Nothing is looked for any more, as in another document."""
        self._finder.forget()
        self._from = None
        self.overlay.spans, self.overlay.at = (), -1
        self.bar.show_count(0, 0, searched=False)
        self.bar.hide()
        self.repainted.emit()

    def _look(self, query: str, whole_words: bool, case: bool) -> None:
        if self.overlay.at >= 0:
            self._from = self.overlay.spans[self.overlay.at]
        self.overlay.spans, self.overlay.at = (), -1
        if not query:
            self._finder.forget()
            self._take((), 0)
            return
        first = self._from.page if self._from else self._page()
        self._finder.find(query, whole_words=whole_words, case=case, first=first)

    def _take(self, spans: Sequence[TextSpan], left: int) -> None:
        """Matches came: more of them, or all."""
        if not left and self._apart:
            words, self._apart = self._apart.split(), ""
            if not spans and words:
                self.bar.look_for(max(words, key=len))
                return
        at = self.overlay.at
        stands = self.overlay.spans[at] if at >= 0 else None
        self.overlay.spans = spans
        self._left = left
        if stands is not None:
            self.overlay.at = bisect_left(spans, stands)
            self._tell()
        elif spans and (not left or self._is_ahead(spans)):
            self._stand(self._nearest())
        else:
            self._tell()
        self.repainted.emit()

    def _is_ahead(self, spans: Sequence[TextSpan]) -> bool:
        """Whether one of them is where the reader is, or behind: those are looked for first."""
        return (spans[-1].page, spans[-1].first) >= self._start()

    def _start(self) -> tuple[int, int]:
        return (self._from.page, self._from.first) if self._from else (self._page(), 0)

    def _nearest(self) -> int:
        """The first match at or behind where the search began, else the first of all."""
        place = bisect_left(self.overlay.spans, TextSpan(*self._start(), 0))
        return place if place < len(self.overlay.spans) else 0

    def _stand(self, place: int) -> None:
        self.overlay.at = place
        self._tell()
        self.shown.emit(self.overlay.spans[place])
        self.repainted.emit()

    def _tell(self) -> None:
        more = self.tr("%Ln page(s) still to search", "", self._left) if self._left else ""
        self.bar.show_count(
            self.overlay.at + 1,
            len(self.overlay.spans),
            searched=not self._left or bool(self.overlay.spans),
            more=more,
        )


class SearchKeys(Overlay):
    """The keys of the search while the pages have the keyboard: Ctrl+F and ``/`` ask, ``N`` and
    F3 walk on, with Shift back; Esc leaves."""

    def __init__(self, search: PaperSearch) -> None:
        self._search = search

    def wants(self, event: QKeyEvent) -> bool | None:
        """Whether it is one of them."""
        return self._of_key(event) is not None

    def key(self, event: QKeyEvent) -> bool | None:
        """Ask, walk or leave."""
        run = self._of_key(event)
        if run is not None:
            run()
        return run is not None

    def _of_key(self, event: QKeyEvent) -> Callable[[], object] | None:
        search, key = self._search, Qt.Key(event.key())
        more = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control = more == Qt.KeyboardModifier.ControlModifier
        if (key == Qt.Key.Key_F and control) or (key == Qt.Key.Key_Slash and not control):
            return search.asked.emit
        if control or not search.walks():
            return None
        if key in (Qt.Key.Key_N, Qt.Key.Key_F3):
            back = bool(more & Qt.KeyboardModifier.ShiftModifier)
            return lambda: search.step(-1 if back else 1)
        return search.leave if key == Qt.Key.Key_Escape else None
