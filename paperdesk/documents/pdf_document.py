"""PDF document: an open file, its pages, and how large they are shown.

Why so few pages stay open: each holds its parsed content; two thousand files of which none was
closed took half a gigabyte. A page is closed before its document, and never while anybody holds
what hangs on it.
"""

from collections import OrderedDict
from pathlib import Path
from types import TracebackType
from typing import Any

import pypdfium2

from paperdesk.model.errors import BadFileError
from paperdesk.model.messages import Message

OPEN_PAGES = 8
"""Pages that stay open, the last used."""


class PdfDocument:
    """An open PDF file. Raises BadFileError where it is none, or cannot be read."""

    def __init__(self, path: Path, password: str = "") -> None:
        try:
            self._pdf = pypdfium2.PdfDocument(path, password=password or None)
        except pypdfium2.PdfiumError as error:
            raise BadFileError(Message("document.damaged", name=path.name)) from error
        self._open: OrderedDict[int, Any] = OrderedDict()
        self.pages = len(self._pdf)

    def page(self, number: int) -> Any:
        """The page of that number, from 0, as pypdfium2 has it; valid until eight others are asked
        for."""
        page = self._open.pop(number, None)
        if page is None:
            page = self._pdf[number]
        self._open[number] = page
        while len(self._open) > OPEN_PAGES:
            _, oldest = self._open.popitem(last=False)
            oldest.close()
        return page

    def close(self) -> None:
        """Close the pages, then the file."""
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
