"""Names of destinations that the links of a page ask for, read from the file by pikepdf.

Why not by PDFium: it resolves the name of a link away. To list all names of the file and compare
places takes the square of their number: eleven seconds for a manual of 5,440 names.

Sources: ISO 32000-1, 12.3.2 (destinations), 12.6.4.2 (go-to actions).
"""

from pathlib import Path
from types import TracebackType
from typing import Any

import pikepdf

_LONGEST = 500
_MOST = 2_000
"""Annotations of a page that are looked at."""


class LinkNames:
    """Reader of a file's named links; opens the file at the first question."""

    def __init__(self, path: Path, password: str = "") -> None:
        self._path = path
        self._password = password
        self._pdf: pikepdf.Pdf | None = None
        self._is_readable = True

    def of_page(self, number: int) -> dict[int, str]:
        """The names by the place of the annotation among those of the page. None can be read from
        a file that qpdf refuses."""
        if not self._is_readable:
            return {}
        try:
            if self._pdf is None:
                self._pdf = pikepdf.open(self._path, password=self._password)
            annotations = self._pdf.pages[number].obj.get("/Annots")
            return _names(annotations) if isinstance(annotations, pikepdf.Array) else {}
        except (pikepdf.PdfError, OSError, ValueError, IndexError, TypeError, RecursionError):
            self._is_readable = False
            return {}

    def close(self) -> None:
        """Close the file. Safe to call twice."""
        if self._pdf is not None:
            self._pdf.close()
            self._pdf = None

    def __enter__(self) -> "LinkNames":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _names(annotations: pikepdf.Array) -> dict[int, str]:
    found: dict[int, str] = {}
    for place in range(min(len(annotations), _MOST)):
        annotation: Any = annotations[place]
        if not isinstance(annotation, pikepdf.Dictionary):
            continue
        target = annotation.get("/Dest")
        action = annotation.get("/A")
        if (
            target is None
            and isinstance(action, pikepdf.Dictionary)
            and action.get("/S") == "/GoTo"
        ):
            target = action.get("/D")
        if isinstance(target, (pikepdf.String, pikepdf.Name)):
            found[place] = str(target).removeprefix("/")[:_LONGEST]
    return found
