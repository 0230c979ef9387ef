"""Page session: what a worker answers of one open document, by the name of a method.

Arguments and answers are what JSON can say (:mod:`~paperdesk.documents.page_answers`); pixels
go into slots of an arena. A new question is a function ``(PageSession, args)`` and a line in
the table at the end.

One request may take four and a half seconds of the processor; then the worker ends itself. So
what goes over many pages is asked page by page, and a page is given up a little before that.
"""

import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from paperdesk.documents.link_reader import LinkReader
from paperdesk.documents.mark_values import file_marks_said
from paperdesk.documents.marked_words import with_words
from paperdesk.documents.page_answers import (
    links_said,
    outline_said,
    peek_said,
    said_links,
    size_said,
    text_said,
)
from paperdesk.documents.page_picture import MOST_PIXELS, Tile, render
from paperdesk.documents.page_text import page_text
from paperdesk.documents.pdf_document import ENGINE, PdfDocument
from paperdesk.model.errors import BadFileError, Cancelled, PaperDeskError
from paperdesk.model.marks import FileMark
from paperdesk.model.messages import Message
from paperdesk.model.pages import PageText
from paperdesk.workers.arena import Arena

PAGE_PATIENCE = 3.5
"""Seconds of the processor that a picture may take."""

AT_ONCE = 64
"""Pages whose sizes are told when a document is opened: those of a thousand take a while."""

LOOKED_THROUGH = 20
"""Pages, spread over the file, in which text is looked for before it is said to hold none."""

MOST_MARKS = 5_000
"""Marks of a file that are shown."""

Args = dict[str, Any]
IsCancelled = Callable[[], bool]
Method = Callable[["PageSession", Args], Args]


class PageSession:
    """One document and the memory that its pictures go to. Made in a worker
    (:class:`~paperdesk.workers.worker_session.WorkerSession`)."""

    def __init__(self, _args: Args, arena: Arena | None) -> None:
        self._arena = arena
        self._document: PdfDocument | None = None
        self._links: LinkReader | None = None
        self.path = Path()
        self.password = ""
        self.cancelled: IsCancelled = bool
        """Whether the request at work is wanted no more."""

    @property
    def document(self) -> PdfDocument:
        """The open document."""
        if self._document is None:
            raise BadFileError(Message("document.not_open"))
        return self._document

    @property
    def links(self) -> LinkReader:
        """The links of the open document."""
        if self._links is None:
            self._links = LinkReader(self.document, self.path, self.password)
        return self._links

    def answer(self, method: str, args: Args, cancelled: IsCancelled) -> Args:
        """What is answered to a method with these arguments."""
        self.cancelled = cancelled
        return METHODS[method](self, args)

    def open(self, path: Path, password: str) -> PdfDocument:
        """Open a file in the place of what is open."""
        if self._links is not None:
            self._links.close()
        if self._document is not None:
            self._document.close()
        self._document = self._links = None
        self._document = PdfDocument(path, password)
        self.path, self.password = path, password
        return self._document

    def slot(self, number: int) -> memoryview:
        """Memory for a picture."""
        if self._arena is None:
            raise ValueError("a session without an arena paints nothing")
        return self._arena.slot(number)


def _digest(_session: PageSession, args: Args) -> Args:
    """``path`` -> ``digest`` (SHA-256, hex) of the file, and the ``engine`` that will read it."""
    path = Path(args["path"])
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        why = error.strerror or str(error)
        raise BadFileError(Message("document.unreadable", name=path.name, reason=why)) from error
    return {"digest": digest, "engine": ENGINE}


def _open(session: PageSession, args: Args) -> Args:
    """``path``, ``password`` -> number of ``pages``, ``sizes`` of the first of them."""
    document = session.open(Path(args["path"]), args["password"])
    first = {"first": 0, "count": AT_ONCE}
    return {"pages": document.pages, **_sizes(session, first)}


def _sizes(session: PageSession, args: Args) -> Args:
    """``first``, ``count`` -> ``sizes`` from there on; of a page that was not read yet without how
    it is turned and cropped."""
    sizes = session.document.sizes_at_once(args["first"], args["count"])
    return {"sizes": [size_said(size) for size in sizes]}


def _size(session: PageSession, args: Args) -> Args:
    """``page`` -> ``size``, with how it is turned and cropped."""
    return {"size": size_said(session.document.size(args["page"]))}


def _tile(session: PageSession, args: Args) -> Args:
    """``page``, ``scale``, ``tile`` (left, top, width, height), ``slot`` -> ``size``."""
    left, top, width, height = args["tile"]
    _paint(session, args, args["scale"], (left, top, width, height))
    return {"size": size_said(session.document.size(args["page"]))}


def _thumbnail(session: PageSession, args: Args) -> Args:
    """``page``, ``width`` in pixels, ``slot`` -> ``width`` and ``height`` in pixels, ``size``.

    A page that is very high is made narrower, so that it fits into the slot.
    """
    size = session.document.size(args["page"])
    most = min(MOST_PIXELS, len(session.slot(args["slot"])) // 4)
    scale = args["width"] / max(size.width, 1)
    if size.width * size.height * scale * scale > 0.98 * most:
        scale = (0.98 * most / (size.width * size.height)) ** 0.5
    width, height = max(1, round(size.width * scale)), max(1, round(size.height * scale))
    _paint(session, args, scale, (0, 0, width, height))
    return {"width": width, "height": height, "size": size_said(size)}


def _paint(session: PageSession, args: Args, scale: float, tile: Tile) -> None:
    end = time.process_time() + PAGE_PATIENCE

    def given_up() -> bool:
        return session.cancelled() or time.process_time() > end

    try:
        render(session.document, args["page"], scale, tile, session.slot(args["slot"]), given_up)
    except Cancelled:
        if session.cancelled():
            raise
        raise PaperDeskError(Message("document.page_too_slow", n=args["page"] + 1)) from None


def _text(session: PageSession, args: Args) -> Args:
    """``page`` -> ``text``."""
    document, number = session.document, args["page"]
    text = page_text(document.textpage(number), document.page(number))
    return {"text": text_said(text), "size": size_said(document.size(number))}


def _outline(session: PageSession, _args: Args) -> Args:
    """-> ``outline``."""
    return {"outline": outline_said(session.document.outline())}


def _links(session: PageSession, args: Args) -> Args:
    """``page`` -> ``links``."""
    return {"links": links_said(session.links.links(args["page"]))}


def _peek(session: PageSession, args: Args) -> Args:
    """``link`` (of a page, as told), ``page`` that it leads to -> ``peek``, or None."""
    (link,) = said_links([args["link"]])
    return {"peek": peek_said(session.links.peek(link))}


def _holds_text(session: PageSession, _args: Args) -> Args:
    """-> ``holds_text``: false for a file of pictures, such as a scan."""
    document = session.document
    step = max(1, -(-document.pages // LOOKED_THROUGH))
    for number in range(0, document.pages, step):
        if session.cancelled():
            raise Cancelled
        try:
            if document.textpage(number).count_chars() > 0:
                return {"holds_text": True}
        except BadFileError:
            continue
    return {"holds_text": False}


def _marks(session: PageSession, _args: Args) -> Args:
    """-> ``marks`` that stand in the file, with the words that they lie on."""
    # Late: most files are read without a second library that opens them.
    from paperdesk.documents.annotation_reader import read_marks  # noqa: PLC0415

    end = time.process_time() + PAGE_PATIENCE / 2
    document, told, texts = session.document, list[FileMark](), dict[int, PageText]()
    for one in read_marks(session.path, session.password)[:MOST_MARKS]:
        if session.cancelled():
            raise Cancelled
        page = one.mark.page
        if one.is_own or page >= document.pages or time.process_time() > end:
            told.append(one)
            continue
        if page not in texts:
            texts[page] = page_text(document.textpage(page), document.page(page))
        mark = with_words(one.mark, texts[page], document.size(page), document.pages)
        told.append(replace(one, mark=mark))
    return {"marks": file_marks_said(told)}


METHODS: Mapping[str, Method] = {
    "digest": _digest,
    "open": _open,
    "sizes": _sizes,
    "size": _size,
    "tile": _tile,
    "thumbnail": _thumbnail,
    "text": _text,
    "outline": _outline,
    "marks": _marks,
    "holds_text": _holds_text,
    "links": _links,
    "peek": _peek,
}
