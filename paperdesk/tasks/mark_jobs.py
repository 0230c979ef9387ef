"""Mark jobs: a worker reads the marks of a file, finds those of another in it, or writes a copy.

Each opens one file, which may be hostile, so they are done by workers alone. Marks go to and fro
as :mod:`~paperdesk.documents.mark_values` has them.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from paperdesk.documents.anchors import Anchors
from paperdesk.documents.annotation_reader import read_marks
from paperdesk.documents.annotation_writer import write_copy
from paperdesk.documents.mark_values import file_marks_said, mark_said, said_mark
from paperdesk.documents.marked_words import with_words
from paperdesk.documents.page_text import page_text
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.documents.selection import quads_of
from paperdesk.model.errors import BadFileError
from paperdesk.model.marks import FileMark
from paperdesk.model.messages import Message
from paperdesk.model.pages import PageText, Quad, TextSpan
from paperdesk.model.progress import Progress

Values = dict[str, Any]

FILE_MARKS = f"{__name__}:file_marks"
FIND_MARKS = f"{__name__}:find_marks"
WRITE_MARKED = f"{__name__}:write_marked"


def file_marks(args: Values, _progress: Progress) -> Values:
    """Worker job: ``path``, ``password`` -> ``digest`` of the file and its ``marks``, with the
    words under them."""
    path, password = Path(args["path"]), args.get("password", "")
    digest = digest_of(path)
    marks = read_marks(path, password, digest)
    if any(not one.is_own for one in marks):
        with PdfDocument(path, password) as document:
            marks = tuple(_worded(document, marks))
    return {"digest": digest, "marks": file_marks_said(marks)}


def find_marks(args: Values, progress: Progress) -> Values:
    """Worker job: ``path``, ``password``, ``marks`` of other files -> ``marks`` as they stand in
    this one, or adrift."""
    path, password = Path(args["path"]), args.get("password", "")
    digest = digest_of(path)
    with PdfDocument(path, password) as document:
        anchors = Anchors(_texts(document, progress), partial(_quads, document))
        marks = [anchors.anchor(said_mark(said), digest) for said in args["marks"]]
    return {"digest": digest, "marks": [mark_said(mark) for mark in marks]}


def write_marked(args: Values, _progress: Progress) -> Values:
    """Worker job: ``source``, ``target``, ``password``, ``marks``, ``forgotten`` names ->
    ``written``: how many marks the copy has."""
    source, target = Path(args["source"]), Path(args["target"])
    try:
        written = write_copy(
            source,
            target,
            [said_mark(said) for said in args["marks"]],
            args.get("password", ""),
            forgotten=args.get("forgotten", ()),
        )
    except OSError as error:
        why = error.strerror or str(error)
        raise BadFileError(Message("mark.unwritten", name=target.name, reason=why)) from error
    return {"written": written}


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal. Raises BadFileError."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        why = error.strerror or str(error)
        raise BadFileError(Message("document.unreadable", name=path.name, reason=why)) from error


def _worded(document: PdfDocument, marks: Iterable[FileMark]) -> Iterable[FileMark]:
    """Marks of other programs with the words of their pages."""
    texts: dict[int, PageText | None] = {}
    for one in marks:
        number = one.mark.page
        if one.is_own or number >= document.pages:
            yield one
            continue
        if number not in texts:
            texts[number] = _text(document, number)
        text = texts[number]
        if text is None:
            yield one
            continue
        mark = with_words(one.mark, text, document.size(number), document.pages)
        yield replace(one, mark=mark)


def _texts(document: PdfDocument, progress: Progress) -> dict[int, PageText]:
    found: dict[int, PageText] = {}
    for number in range(document.pages):
        progress(number, document.pages, Message("step.looking_at", part=str(number + 1)))
        text = _text(document, number, boxes=False)
        if text is not None:
            found[number] = text
    return found


def _text(document: PdfDocument, number: int, *, boxes: bool = True) -> PageText | None:
    """The text of a page; None of one that cannot be read."""
    try:
        return page_text(document.textpage(number), document.page(number), boxes=boxes)
    except BadFileError:
        return None


def _quads(document: PdfDocument, span: TextSpan) -> tuple[Quad, ...]:
    text = _text(document, span.page)
    return quads_of(text, span, document.size(span.page)) if text is not None else ()
