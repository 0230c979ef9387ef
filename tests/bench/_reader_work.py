"""One measured piece of work on a PDF file, in a process of its own; prints JSON.

``python -m tests.bench._reader_work KIND FILE``: ``cpu`` seconds of the processor without those
of imports, ``pages``, ``bytes`` of memory at the most.
"""

import importlib
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

DPI = 150


def our_text(path: Path) -> int:
    from paperdesk.documents.page_text import page_text
    from paperdesk.documents.pdf_document import PdfDocument

    with PdfDocument(path) as document:
        for number in range(document.pages):
            page_text(document.textpage(number), document.page(number), boxes=False)
        return document.pages


def our_boxes(path: Path) -> int:
    from paperdesk.documents.page_text import page_text
    from paperdesk.documents.pdf_document import PdfDocument

    with PdfDocument(path) as document:
        for number in range(document.pages):
            page_text(document.textpage(number), document.page(number))
        return document.pages


def our_pixels(path: Path) -> int:
    from paperdesk.documents.page_picture import render
    from paperdesk.documents.pdf_document import PdfDocument

    with PdfDocument(path) as document:
        buffer = bytearray(64 << 20)
        for number, size in enumerate(document.sizes_at_once()):
            whole = (0, 0, round(size.width * DPI / 72), round(size.height * DPI / 72))
            render(document, number, DPI / 72, whole, buffer, bool)
        return document.pages


def their_text(path: Path) -> int:
    pymupdf: Any = importlib.import_module("pymupdf")

    with pymupdf.open(path) as document:
        for page in document:
            page.get_text()
        return len(document)


def their_pixels(path: Path) -> int:
    pymupdf: Any = importlib.import_module("pymupdf")

    with pymupdf.open(path) as document:
        for page in document:
            page.get_pixmap(dpi=DPI)
        return len(document)


WORK: dict[str, Callable[[Path], int]] = {
    "our text": our_text,
    "our text with boxes": our_boxes,
    "our pixels": our_pixels,
    "PyMuPDF text": their_text,
    "PyMuPDF pixels": their_pixels,
}


def main() -> None:
    """Do it once, so that all is imported, for one page of nothing; then measure."""
    kind, path = sys.argv[1], Path(sys.argv[2])
    if kind.startswith("PyMuPDF"):
        importlib.import_module("pymupdf")
    else:
        import paperdesk.documents.page_picture
        import paperdesk.documents.page_text  # noqa: F401
    begun = time.process_time()
    pages = WORK[kind](path)
    cpu = time.process_time() - begun
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
    print(json.dumps({"cpu": cpu, "pages": pages, "bytes": most}))


if __name__ == "__main__":
    main()
