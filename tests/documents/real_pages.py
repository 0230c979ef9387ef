"""Texts of the pages that stand in the fixtures, which LaTeX set."""

from functools import cache
from pathlib import Path

import pypdfium2

from paperdesk.documents.page_text import page_text
from paperdesk.model.pages import PageText

PAGES = Path(__file__).parents[1] / "fixtures" / "pdf"


@cache
def page_of(name: str, *, boxes: bool = True) -> PageText:
    """The text of the first page of a file."""
    with pypdfium2.PdfDocument(PAGES / f"{name}.pdf") as document:
        page = document[0]
        textpage = page.get_textpage()
        try:
            return page_text(textpage, page, boxes=boxes)
        finally:
            textpage.close()
            page.close()
