"""Page texts: the texts of a document's pages, asked for once each, the last ones kept."""

from array import array
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from paperdesk.model.pages import PageText

PRIORITY = 1
"""Behind the tiles that are looked at: a reader waits for it."""
KEPT = 64
"""Pages whose text is kept: some 5 MB."""


class TextSource(Protocol):
    """A document that tells the text of a page."""

    def text(
        self,
        page: int,
        done: Callable[[PageText], None],
        failed: Callable[[BaseException], None],
        priority: int,
    ) -> object:
        """Have ``done`` told the text, once it is there."""


class PageTexts(QObject):
    """Texts of the document that is read. ``came(page)``: one that was asked for is there."""

    came = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: TextSource | None = None
        self._texts: OrderedDict[int, PageText] = OrderedDict()
        self._asked: dict[int, list[Callable[[PageText], object]]] = {}

    def read(self, source: TextSource | None) -> None:
        """Read another document, or none: what was asked of the one before is dropped."""
        self._source = source
        self._texts.clear()
        self._asked.clear()

    def get(self, page: int) -> PageText | None:
        """The text of a page; None until it :attr:`came`."""
        if page in self._texts:
            self._texts.move_to_end(page)
            return self._texts[page]
        self.ask(page)
        return self._texts.get(page)

    def have(self, page: int) -> PageText | None:
        """The text of a page if it is there: none is asked for."""
        return self._texts.get(page)

    def ask(self, page: int, done: Callable[[PageText], object] | None = None) -> None:
        """Have a text told, at once or when it comes."""
        if done is not None and page in self._texts:
            done(self._texts[page])
            return
        source = self._source
        if source is None or page in self._texts:
            return
        waiting = self._asked.get(page)
        self._asked.setdefault(page, []).extend([done] if done is not None else [])
        if waiting is None:
            nothing = PageText("", array("I"), array("f"))
            source.text(
                page,
                lambda text: self._take(source, page, text),
                lambda _error: self._take(source, page, nothing),
                PRIORITY,
            )

    def _take(self, source: TextSource, page: int, text: PageText) -> None:
        if source is not self._source:
            return
        self._texts[page] = text
        while len(self._texts) > KEPT:
            self._texts.popitem(last=False)
        for done in self._asked.pop(page, ()):
            done(text)
        self.came.emit(page)
