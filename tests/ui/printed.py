"""A printed page as PDF, measured: what stands on it, where, and how large its letters are."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

INTER = 0.96875 + 0.2412
"""The height of a line of our typeface, in its size."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter on page ``page`` (from 0): its box in points from the lower left corner."""

    page: int
    sign: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def size(self) -> float:
        """Its size in points, if it is of our typeface."""
        return (self.top - self.bottom) / INTER


@dataclass(frozen=True, slots=True)
class Printed:
    """All that a PDF holds."""

    sizes: tuple[tuple[float, float], ...]
    texts: tuple[str, ...]
    letters: tuple[Letter, ...]
    outlines: int
    """Shapes that are drawn: the letters of formulas, bars, lines of tables."""

    def words(self, text: str) -> tuple[Letter, ...]:
        """The letters of the first place where this text stands."""
        signs = "".join(letter.sign for letter in self.letters)
        at = signs.index(text.replace(" ", ""))
        return self.letters[at : at + len(text.replace(" ", ""))]


def printed(path: Path) -> Printed:
    """Look into a PDF."""
    document: Any = pypdfium2.PdfDocument(path)
    try:
        pages = [document[at] for at in range(len(document))]
        return Printed(
            tuple(page.get_size() for page in pages),
            tuple(page.get_textpage().get_text_bounded() for page in pages),
            tuple(letter for at, page in enumerate(pages) for letter in _letters(at, page)),
            sum(1 for page in pages for _ in page.get_objects([raw.FPDF_PAGEOBJ_PATH])),
        )
    finally:
        document.close()


def _letters(at: int, page: Any) -> Iterator[Letter]:
    text = page.get_textpage()
    for place in range(text.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(text.raw, place))
        if not sign.isspace() and raw.FPDFText_IsGenerated(text.raw, place) != 1:
            left, bottom, right, top = text.get_charbox(place, loose=True)
            yield Letter(at, sign, left, bottom, right, top)
