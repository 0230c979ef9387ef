"""Read pages: the texts and the lines of pages that were read last, of one open document."""

from array import array
from functools import lru_cache

from paperdesk.documents.page_text import page_text
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.documents.text_lines import TextLine, text_lines
from paperdesk.model.errors import BadFileError
from paperdesk.model.pages import PageText

_NOTHING = PageText("", array("I"), array("f"))
_WIDE = 6.0
"""Of the letters' height: the gap between columns, not that behind the number of an entry."""

KEPT = 48
"""Pages whose text is kept; about 100 kB each."""


class ReadPages:
    """Reader of the texts of a document, each page once while it is among the last."""

    def __init__(self, document: PdfDocument) -> None:
        self.document = document
        self.text = lru_cache(KEPT)(self._text)
        """The text of a page; an empty one of a page that cannot be read."""
        self.lines = lru_cache(KEPT)(self._lines)
        """The whole lines of a page, whatever gaps they have."""

    def _text(self, number: int) -> PageText:
        try:
            return page_text(self.document.textpage(number), self.document.page(number))
        except BadFileError:
            return _NOTHING

    def _lines(self, number: int) -> tuple[TextLine, ...]:
        return text_lines(self.text(number), gap=_WIDE)
