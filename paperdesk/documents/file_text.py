"""File text: what stands on the pages of a PDF, cleaned for the index, within limits.

Without heads and feet that run over the pages, and without references (``clean_text``). For a
process of its own: the file may be hostile. Pages that cannot be read are empty; a file
without a readable letter is one of pictures.
"""

from collections.abc import Sequence
from pathlib import Path

from paperdesk.documents.clean_text import clean_pages
from paperdesk.documents.page_text import page_text
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.model import Progress, silent
from paperdesk.model.errors import BadFileError, PasswordError
from paperdesk.model.file_texts import FileText, TextState
from paperdesk.model.messages import Message

MOST_PAGES = 3_000
MOST_LETTERS = 2_000_000
"""Letters of a file that are read; what stands behind them is in no index."""

_FEW = 16  # letters of a whole file that are none: a scanner's stamp


def file_text(path: Path, progress: Progress = silent) -> FileText:
    """The text of a file. Raises OSError where it is not there."""
    try:
        with PdfDocument(path, open_pages=1) as document:
            labels = [size.label for size in document.sizes_at_once()]
            pages = clean_pages(_pages(document, path.name, progress)).pages
    except PasswordError:
        return FileText(TextState.LOCKED)
    except BadFileError:
        return FileText(TextState.DAMAGED)
    if sum(len(page.strip()) for page in pages) < _FEW:
        return FileText(TextState.NONE)
    return FileText(TextState.READ, pages, tuple(labels[: len(pages)]))


def _pages(document: PdfDocument, name: str, progress: Progress) -> Sequence[str]:
    pages: list[str] = []
    letters = 0
    for number in range(min(document.pages, MOST_PAGES)):
        progress(number, document.pages, Message("step.reading", path=name))
        try:
            textpage, page = document.textpage(number), document.page(number)
            read = page_text(textpage, page, boxes=False)
            text = read.text if read.readable else ""
        except BadFileError:
            text = ""
        pages.append(text[: MOST_LETTERS - letters])
        letters += len(text)
        if letters >= MOST_LETTERS:
            break
    return pages
