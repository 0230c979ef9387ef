"""One measured piece of work on a PDF file, in a process of its own; prints JSON.

``python -m tests.bench._reader_work KIND FILE``: ``cpu`` seconds of the processor for the whole
file, its opening included, without the start of the process, imports and its first page, which is
of another file and empty; ``pages``; ``bytes`` of memory at the most.
"""

import ctypes
import importlib
import json
import resource
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

DPI = 150


def our_text(path: Path) -> int:
    from paperdesk.documents.page_text import page_text
    from paperdesk.documents.pdf_document import PdfDocument

    with PdfDocument(path, open_pages=1) as document:
        for number in range(document.pages):
            page_text(document.textpage(number), document.page(number), boxes=False)
        return document.pages


def pdfium_text(path: Path) -> int:
    """PDFium alone, its text untouched: what no rule of ours can be cheaper than."""
    document = raw.FPDF_LoadDocument(str(path).encode(), None)
    pages = int(raw.FPDF_GetPageCount(document))
    for number in range(pages):
        page = raw.FPDF_LoadPage(document, number)
        text = raw.FPDFText_LoadPage(page)
        count = max(0, raw.FPDFText_CountChars(text))
        buffer = array("H", bytes(2 * (count + 1)))
        start = ctypes.cast(buffer.buffer_info()[0], ctypes.POINTER(ctypes.c_ushort))
        raw.FPDFText_GetText(text, 0, count, start)
        raw.FPDFText_ClosePage(text)
        raw.FPDF_ClosePage(page)
    raw.FPDF_CloseDocument(document)
    return pages


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


def empty_file(folder: Path) -> Path:
    """A file of one empty page in that folder."""
    path = folder / "empty.pdf"
    with pypdfium2.PdfDocument.new() as document:
        document.new_page(100, 100)
        document.save(path)
    return path


WORK: dict[str, Callable[[Path], int]] = {
    "our text": our_text,
    "PDFium text": pdfium_text,
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
    with tempfile.TemporaryDirectory() as folder:
        WORK[kind](empty_file(Path(folder)))
    begun = time.process_time()
    pages = WORK[kind](path)
    cpu = time.process_time() - begun
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
    print(json.dumps({"cpu": cpu, "pages": pages, "bytes": most}))


if __name__ == "__main__":
    main()
