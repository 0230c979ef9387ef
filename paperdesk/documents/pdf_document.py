"""PDF document: an open file, its pages, how large they are shown, and its outline.

Why so few pages stay open: each holds its parsed content; two thousand files of which none was
closed took half a gigabyte. A page is closed before its document, and never while anybody holds
what hangs on it.

Why :meth:`PdfDocument.sizes_at_once` beside :meth:`PdfDocument.sizes`: PDFium tells the size of a
page without reading it, but how it is turned and cropped only of one that it has read, which takes
a millisecond a page; a window that opens a thousand pages cannot wait for that.

Why UserUnit is not heeded: PDFium does not, neither in sizes nor in coordinates.
"""

import ctypes
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any

import pypdfium2
from pypdfium2 import raw

from paperdesk.documents.own_annotations import hide_own
from paperdesk.documents.page_matrix import page_matrix
from paperdesk.model.errors import BadFileError, PasswordError
from paperdesk.model.messages import Message
from paperdesk.model.pages import Destination, Matrix, OutlineItem, PageSize

OPEN_PAGES = 8
"""Pages that stay open, the last used."""

LARGEST = 2 << 30
"""Bytes of a file that is opened."""

DEEPEST, MOST_ITEMS = 15, 10_000
"""Of an outline: levels, and headings. Some go in circles."""

SAMPLE = 8
"""Pages that are read to learn how all of them are turned and cropped, for an outline."""

ENGINE = f"PDFium {pypdfium2.PDFIUM_INFO}"
"""What reads the files, with its version."""


class PdfDocument:
    """An open PDF file, for one thread.

    Raises PasswordError where the file asks for another password, and BadFileError where it is no
    PDF file, is damaged, too large, or cannot be read. Who goes through the pages once has
    ``open_pages`` of 1: the memory of the last page is at hand for the next.
    """

    def __init__(self, path: Path, password: str = "", open_pages: int = OPEN_PAGES) -> None:
        self._pdf = _opened(path, password)
        self._most = open_pages
        self._open: OrderedDict[int, _OpenPage] = OrderedDict()
        self._sizes: dict[int, PageSize] = {}
        self.pages = len(self._pdf)

    @property
    def pdf(self) -> Any:
        """The document as pypdfium2 has it."""
        return self._pdf

    # Pages

    def page(self, number: int) -> Any:
        """The page of that number, from 0, as pypdfium2 has it; valid until as many others are
        asked for as stay open. Raises BadFileError where the file has none."""
        return self._held(number).page

    def page_to_paint(self, number: int) -> Any:
        """That page, without the looks of the marks that this program wrote into the file."""
        held = self._held(number)
        if not held.is_bare:
            hide_own(held.page)
            held.is_bare = True
        return held.page

    def textpage(self, number: int) -> Any:
        """The characters of that page, as pypdfium2 has them; valid as long as the page."""
        held = self._held(number)
        if held.text is None:
            handle = raw.FPDFText_LoadPage(held.page)
            if not handle:
                raise _no_page(number)
            held.text = _LeanTextPage(handle, held.page)
        return held.text

    def _held(self, number: int) -> "_OpenPage":
        held = self._open.get(number)
        if held is None:
            while len(self._open) >= self._most:
                self._open.popitem(last=False)[1].close()
            held = self._open[number] = _OpenPage(self._read(number))
        else:
            self._open.move_to_end(number)
        return held

    def _read(self, number: int) -> Any:
        handle = raw.FPDF_LoadPage(self._pdf, number) if 0 <= number < self.pages else None
        if not handle:
            raise _no_page(number)
        return _LeanPage(handle, self._pdf)

    # Sizes

    def size(self, number: int) -> PageSize:
        """Size, label and matrix of a page, which is read for it the first time. No page that is
        open is closed for it. Raises BadFileError where the file has none."""
        known = self._sizes.get(number)
        if known is None:
            known = self._sizes[number] = self._measured(number)
        return known

    def _measured(self, number: int) -> PageSize:
        held = self._open.get(number)
        page = held.page if held else self._read(number)
        try:
            return PageSize(*self._shown(number), page_matrix(page))
        finally:
            if held is None:
                page.close()

    def sizes(self) -> tuple[PageSize, ...]:
        """Sizes of all pages, each of which is read for it. A page that cannot be read has the
        matrix of one that is neither turned nor cropped."""
        return tuple(self._size_or_plain(number) for number in range(self.pages))

    def sizes_at_once(self, first: int = 0, count: int | None = None) -> tuple[PageSize, ...]:
        """Sizes of the pages from ``first`` on, of which none is read: one that was not read by
        now has the matrix of one that is neither turned nor cropped."""
        end = self.pages if count is None else min(first + count, self.pages)
        return tuple(self._sizes.get(n) or self._plain(n) for n in range(first, end))

    def _size_or_plain(self, number: int) -> PageSize:
        try:
            return self.size(number)
        except BadFileError:
            return self._plain(number)

    def _plain(self, number: int) -> PageSize:
        width, height, label = self._shown(number)
        return PageSize(width, height, label, (1, 0, 0, -1, 0, height))

    def _shown(self, number: int) -> tuple[float, float, str]:
        size = raw.FS_SIZEF()
        raw.FPDF_GetPageSizeByIndexF(self._pdf, number, size)
        return size.width, size.height, _text(raw.FPDF_GetPageLabel, self._pdf, number)

    # Outline

    def outline(self) -> tuple[OutlineItem, ...]:
        """Headings of the outline as the file has them, at most ten thousand."""
        return tuple(islice(self._headings(None, 0, set()), MOST_ITEMS))

    def _headings(self, parent: Any, depth: int, seen: set[int]) -> Iterator[OutlineItem]:
        if depth >= DEEPEST:
            return
        heading = raw.FPDFBookmark_GetFirstChild(self._pdf, parent)
        while heading:
            address = ctypes.addressof(heading.contents)
            if address in seen:
                return
            seen.add(address)
            title = " ".join(_text(raw.FPDFBookmark_GetTitle, heading).split())
            found = raw.FPDFBookmark_GetDest(self._pdf, heading)
            target = self.destination(found, exact=False)
            yield OutlineItem(title, depth, target)
            yield from self._headings(heading, depth + 1, seen)
            heading = raw.FPDFBookmark_GetNextSibling(self._pdf, heading)

    def destination(self, found: Any, name: str = "", *, exact: bool = True) -> Destination | None:
        """Where a destination of PDFium's leads; None where that is no page of the file.

        Not ``exact``, few pages are read for it, and it leads to the top of its page where these
        are turned or cropped.
        """
        number = raw.FPDFDest_GetDestPageIndex(self._pdf, found) if found else -1
        if not 0 <= number < self.pages:
            return None
        flags = [raw.FPDF_BOOL() for _ in range(3)]
        x, y, zoom = (raw.FS_FLOAT() for _ in range(3))
        raw.FPDFDest_GetLocationInPage(found, *flags, x, y, zoom)
        left, top = (x.value if flags[0].value else None), (y.value if flags[1].value else None)
        if top is None:
            left, top = _named_edges(found)
        if left is None and top is None:
            return Destination(number, name=name)
        size = self._size_or_plain(number) if exact else self._likely_size(number)
        if size is None:
            return Destination(number, name=name)
        return Destination(number, *_seen_at(size.matrix, left, top), name)

    def _likely_size(self, number: int) -> PageSize | None:
        """Size of a page, without reading it when enough others were; None where these are turned
        or cropped and it may be as well."""
        if number in self._sizes or len(self._sizes) < SAMPLE:
            return self._size_or_plain(number)
        plain = all(s.matrix == (1, 0, 0, -1, 0, s.height) for s in self._sizes.values())
        return self._plain(number) if plain else None

    # End

    def close(self) -> None:
        """Close the pages, then the file. Safe to call twice."""
        while self._open:
            self._open.popitem()[1].close()
        self._pdf.close()

    def __enter__(self) -> "PdfDocument":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _opened(path: Path, password: str) -> Any:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise BadFileError(Message("document.too_large", name=path.name))
        return pypdfium2.PdfDocument(path, password=password or None)
    except OSError as error:
        why = error.strerror or str(error)
        raise BadFileError(Message("document.unreadable", name=path.name, reason=why)) from error
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise PasswordError(
                Message("document.wrong_password", name=path.name)
                if password
                else Message("document.locked", name=path.name)
            ) from error
        if error.err_code == raw.FPDF_ERR_SECURITY:
            raise BadFileError(Message("document.strange_lock", name=path.name)) from error
        raise BadFileError(Message("document.damaged", name=path.name)) from error


def _no_page(number: int) -> BadFileError:
    return BadFileError(Message("document.no_page", n=number + 1))


class _LeanPage(pypdfium2.PdfPage):  # type: ignore[misc]
    """Page of pypdfium2's that whoever opened it closes, and nobody else: what that library does
    lest one is forgotten takes a twentieth of the time that a text takes."""

    def __init__(self, handle: Any, pdf: Any) -> None:
        self.raw, self.pdf, self.formenv = handle, pdf, None

    def close(self) -> None:
        if self.raw:
            raw.FPDF_ClosePage(self.raw)
            self.raw = None


class _LeanTextPage(pypdfium2.PdfTextPage):  # type: ignore[misc]
    """Characters of a page, closed as :class:`_LeanPage`."""

    def __init__(self, handle: Any, page: Any) -> None:
        self.raw, self.page = handle, page

    def close(self) -> None:
        if self.raw:
            raw.FPDFText_ClosePage(self.raw)
            self.raw = None


@dataclass(slots=True)
class _OpenPage:
    """A page that is open, its characters if they were asked for, and whether marks of this
    program's are hidden on it."""

    page: Any
    text: Any = None
    is_bare: bool = False

    def close(self) -> None:
        if self.text is not None:
            self.text.close()
        self.page.close()


def _seen_at(
    matrix: Matrix, left: float | None, top: float | None
) -> tuple[float | None, float | None]:
    """A point of user space on the shown page; on a turned one each edge is the other's."""
    a, b, c, d, e, f = matrix
    x, y = left or 0, top or 0
    across, down = a * x + c * y + e, b * x + d * y + f
    from_x, from_y = left is not None, top is not None
    if a == 0:
        from_x, from_y = from_y, from_x
    return (across if from_x else None, down if from_y else None)


def _named_edges(found: Any) -> tuple[float | None, float | None]:
    """Left and top of a destination that names an edge or a box (ISO 32000-1, table 151)."""
    count = ctypes.c_ulong()
    places = (raw.FS_FLOAT * 4)()
    mode = raw.FPDFDest_GetView(found, count, places)
    if mode in (raw.PDFDEST_VIEW_FITH, raw.PDFDEST_VIEW_FITBH) and count.value >= 1:
        return None, places[0]
    if mode in (raw.PDFDEST_VIEW_FITV, raw.PDFDEST_VIEW_FITBV) and count.value >= 1:
        return places[0], None
    if mode == raw.PDFDEST_VIEW_FITR and count.value == 4:
        return places[0], places[3]
    return None, None


def _text(ask: Any, *about: Any) -> str:
    """Text that PDFium writes into a buffer as UTF-16, without what no screen can show."""
    length = ask(*about, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    ask(*about, buffer, length)
    text = buffer.raw[: length - 2].decode("utf-16-le", "replace")
    return "".join(letter for letter in text if letter.isprintable() or letter.isspace())
