"""Title pages made for a test: lines of text, each with its size, from the top down."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pikepdf import Name, String

from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.documents.title_page import facts
from paperdesk.model.document_facts import PaperFacts
from tests.documents.small_pdfs import SmallPage, made

Set = tuple[float, float, float, str]
"""A line: x and y of its left end in user space, the size of its letters, its words."""

BODY: tuple[Set, ...] = tuple(
    (72, 480 - 14 * n, 10, "Gardens grow quietly while their owners read of them at home.")
    for n in range(20)
)


def drawn(lines: Sequence[Set], stamp: str = "") -> bytes:
    """The operators that set the lines, and a stamp that runs up the left margin."""
    set_lines = [
        b"BT /F1 %.1f Tf %.1f %.1f Td %b Tj ET" % (size, x, y, String(words).unparse())
        for x, y, size, words in lines
    ]
    if stamp:
        set_lines.append(b"BT /F1 20 Tf 0 1 -1 0 30 200 Tm %b Tj ET" % String(stamp).unparse())
    return b"\n".join(set_lines)


def facts_of(
    folder: Path,
    *pages: Sequence[Set],
    stamp: str = "",
    information: Mapping[str, str] | None = None,
    name: str = "paper.pdf",
) -> PaperFacts:
    """The facts of a document with these pages, of which the first is stamped."""
    path = folder / name
    drawings = [drawn(page, "" if n else stamp) for n, page in enumerate(pages)]
    with made([SmallPage(drawing=drawing) for drawing in drawings]) as pdf:
        for key, value in (information or {}).items():
            pdf.docinfo[Name(f"/{key}")] = value
        pdf.save(path)
    with PdfDocument(path) as document:
        return facts(document, name)
