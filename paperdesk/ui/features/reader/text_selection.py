"""Text selection: what is selected, from a place on one page to a place on the same or another."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF

from paperdesk.documents.selection import span_boxes
from paperdesk.model.pages import PageText, TextSpan
from paperdesk.ui.features.reader.mark_shapes import rect_of
from paperdesk.ui.features.reader.page_texts import PageTexts

Spot = tuple[int, int]
"""A page, and the number of the character that the caret stands before."""


class TextSelection:
    """Selection in the texts of a document. A text that is not there yet is asked for."""

    def __init__(self, texts: PageTexts) -> None:
        self._texts = texts
        self._anchor: tuple[Spot, Spot] | None = None
        """What a press or the first step took: it stays selected whole."""
        self._focus: Spot | None = None

    def is_empty(self) -> bool:
        """Whether no character is selected."""
        first, end = self.bounds()
        return first == end

    def bounds(self) -> tuple[Spot, Spot]:
        """Where the selection begins, and where it ends."""
        if self._anchor is None or self._focus is None:
            return (0, 0), (0, 0)
        start, end = self._anchor
        return min(start, self._focus), max(end, self._focus)

    def span_on(self, page: int) -> TextSpan | None:
        """What is selected on a page; None where nothing is, or its text is not known."""
        (first_page, first), (last_page, end) = self.bounds()
        if not first_page <= page <= last_page or self.is_empty():
            return None
        text = self._texts.get(page)
        if text is None:
            return None
        start = first if page == first_page else 0
        return TextSpan(page, start, end if page == last_page else text.count)

    def pages(self) -> range:
        """The pages on which something is selected."""
        (first, _), (last, _) = self.bounds()
        return range(first, last + 1) if not self.is_empty() else range(0)

    def texts_of(self, done: Callable[[dict[int, PageText]], None]) -> None:
        """Have the texts of the pages told on which something is selected, when all are there."""
        pages, found = self.pages(), dict[int, PageText]()

        def take(page: int, text: PageText) -> None:
            found[page] = text
            if len(found) == len(pages):
                done(found)

        for page in pages:
            self._texts.ask(page, partial(take, page))

    def spans(self, texts: dict[int, PageText]) -> list[TextSpan]:
        """What is selected, a span a page, by the texts of the pages."""
        (first_page, first), (last_page, end) = self.bounds()
        return [
            TextSpan(
                page,
                first if page == first_page else 0,
                end if page == last_page else texts[page].count,
            )
            for page in self.pages()
            if page in texts
        ]

    def boxes(self, span: TextSpan) -> list[QRectF]:
        """The boxes of a span, a box a line; none while its text is not there."""
        text = self._texts.get(span.page)
        if text is None:
            return []
        return [rect_of(box) for box in span_boxes(text, span)]
