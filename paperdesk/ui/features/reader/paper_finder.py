"""Finder of words in the document that is read: page by page, as their texts come.

Texts are asked for when the reader begins to look for something, a few at a time and behind all
else; pages are looked through in turns that no frame is late for. Once all of them are there they
are looked through together, which takes a third of the time.
"""

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from paperdesk.documents.text_matcher import Matcher
from paperdesk.model.frozen import replaced
from paperdesk.model.pages import PageText, TextSpan
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.document_session import LATER

AT_ONCE = 4
"""Pages whose texts are asked for at a time."""
TOGETHER = 500
"""Pages, at most, that are looked through together: a letter of all words takes a turn."""
PRIORITY = LATER
"""Behind what is looked at, before what nobody waits for."""
TURN = 6
"""Milliseconds that a turn takes."""


class PagesOfText(Protocol):
    """A document as it is searched."""

    @property
    def pages(self) -> int:
        """Number of pages."""

    def text(
        self,
        page: int,
        done: Callable[[PageText], None],
        failed: Callable[[BaseException], None] | None = None,
        priority: int = ...,
    ) -> object:
        """Have the text of a page told."""


class PaperFinder(QObject):
    """Finder in one document. ``found(spans, pages)``: all matches so far, in order, and how many
    pages are still to be looked through."""

    found = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: PagesOfText | None = None
        self._pages: dict[int, Matcher] = {}
        self._order: Iterator[int] | None = None
        self._waiting = 0
        self._query: tuple[str, bool, bool] = ("", False, False)
        self._whole: Matcher | None = None
        self._hits: dict[int, Sequence[TextSpan]] = {}
        self._todo: list[int] = []
        self._fresh: list[tuple[int, PageText]] = []
        self._turn = after(self, 0, self._go_on)

    def read(self, document: PagesOfText | None) -> None:
        """Look in another document, or in none."""
        self._document = document
        self._pages.clear()
        self._fresh.clear()
        self._whole = None
        self._order, self._waiting = None, 0
        self.forget()

    def forget(self) -> None:
        """Look for nothing."""
        self._query = ("", False, False)
        self._hits, self._todo = {}, []

    def prepare(self, first: int = 0) -> None:
        """Have the texts brought, from page ``first`` on and then the others: something is going
        to be looked for."""
        document = self._document
        if document is not None and self._order is None:
            behind = range(first, document.pages)
            self._order = iter([*behind, *range(min(first, document.pages))])
        while document is not None and self._order is not None and self._waiting < AT_ONCE:
            page = next(self._order, None)
            if page is None:
                return
            self._waiting += 1
            came = partial(self._came, document, page)
            document.text(page, came, partial(self._failed, document, page), PRIORITY)

    def find(self, query: str, *, whole_words: bool, case: bool, first: int = 0) -> None:
        """Look for words, in the pages from ``first`` on before the others."""
        self._query = (query, whole_words, case)
        self._hits = {}
        known = self._pages if self._whole is None else ()
        self._todo = sorted(known, key=lambda page: (page < first, page), reverse=True)
        self.prepare(first)
        self._turn.start()

    @property
    def left(self) -> int:
        """Pages that are still to be looked through."""
        pages = self._document.pages if self._document is not None else 0
        return pages - len(self._pages) + len(self._todo)

    def _came(self, document: PagesOfText, page: int, text: PageText) -> None:
        if document is not self._document:
            return
        self._waiting -= 1
        self._fresh.append((page, text))
        self._turn.start()
        self.prepare()

    def _failed(self, document: PagesOfText, page: int, _error: BaseException) -> None:
        """A page without a text that can be read holds no word."""
        self._came(document, page, PageText("", array("I"), array("f")))

    def _go_on(self) -> None:
        """One turn: make texts ready that came, look through some pages, tell what was found."""
        if self._whole is not None:
            self._look_at_all(self._whole)
            return
        timer = QElapsedTimer()
        timer.start()
        before = len(self._hits)
        while self._fresh and timer.elapsed() < TURN:
            page, text = self._fresh.pop()
            self._pages[page] = Matcher({page: replaced(text, boxes=array("f"))})
            if self._query[0]:
                self._todo.append(page)
        while self._todo and timer.elapsed() < TURN:
            self._look_at(self._todo.pop())
        if self._todo or self._fresh:
            self._turn.start()
        elif not self.left and len(self._pages) <= TOGETHER:
            self._whole = Matcher.joined(self._pages[page] for page in sorted(self._pages))
        if self._query[0] and (len(self._hits) > before or not self.left):
            spans = [span for page in sorted(self._hits) for span in self._hits[page]]
            self.found.emit(spans, self.left)

    def _look_at(self, page: int) -> None:
        query, whole_words, case = self._query
        if query and (found := self._pages[page].find(query, whole_words=whole_words, case=case)):
            self._hits[page] = found

    def _look_at_all(self, whole: Matcher) -> None:
        query, whole_words, case = self._query
        if query:
            self.found.emit(whole.find(query, whole_words=whole_words, case=case), 0)
