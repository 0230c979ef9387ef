"""Pages of a document: their sizes, their text with its boxes, their outline and their links.

Two systems of coordinates. *Shown*: points from the top left corner of the page as it is seen,
y down, rotated and cropped as the file says. *User space*: as in the file (ISO 32000-1, 8.3.2),
y up, which outlives another rotation. :attr:`PageSize.matrix` leads from user space to shown.

One numbering of characters: PDFium's, from 0 within a page. What is made of them, as text
without control codes, refers to it by :attr:`PageText.index`.
"""

from array import array
from dataclasses import dataclass
from enum import StrEnum

from paperdesk.model.frozen import Value

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points of the shown page."""

Quad = tuple[float, float, float, float]
"""Left, bottom, right, top in points of user space: a piece of one line."""

Matrix = tuple[float, float, float, float, float, float]
"""``a b c d e f``: a point ``(x, y)`` becomes ``(a x + c y + e, b x + d y + f)``."""

BROKEN = "\N{SOFT HYPHEN}"
"""Stands in the text of a page for a hyphen at the end of a line, before its line end: the word
may go on without it or with it."""

RAISED = "\N{THIN SPACE}"
"""Stands in the text of a page before digits that are set small and high after a word: the number
of a reference, an exponent. No other thin space does."""


@dataclass(frozen=True, slots=True, repr=False)
class PageSize(Value):
    """Size of a page as it is shown, in points; its label (``""``: none); its matrix."""

    width: float
    height: float
    label: str = ""
    matrix: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True, repr=False)
class PageText(Value):
    """Text of a page.

    ``text`` is what is read: composed letters, no control codes, ``\\n`` at line ends,
    :data:`BROKEN` before the line end inside a broken word, :data:`RAISED` before the number of
    a reference. ``index`` (typecode ``"I"``, one for
    each letter of ``text``) is its character's number, not falling. ``boxes`` (typecode ``"f"``,
    four for each character: a :data:`Box`) are loose boxes, as high as the font, on the shown
    page; a character that has none, such as a space that nobody drew, has an empty one.
    ``readable`` is false where the file's fonts do not tell what their characters are.
    """

    text: str
    index: "array[int]"
    boxes: "array[float]"
    readable: bool = True

    @property
    def count(self) -> int:
        """Number of characters."""
        return len(self.boxes) // 4


@dataclass(frozen=True, slots=True, order=True, repr=False)
class TextSpan(Value):
    """Characters of a page from ``first`` up to, not with, ``end``; ``page`` from 0."""

    page: int
    first: int
    end: int


class TargetKind(StrEnum):
    """What a link inside a document leads to, by the name of its destination."""

    CITATION = "citation"
    EQUATION = "equation"
    FIGURE = "figure"
    TABLE = "table"
    SECTION = "section"
    FOOTNOTE = "footnote"
    THEOREM = "theorem"
    PLACE = "place"


@dataclass(frozen=True, slots=True, repr=False)
class Destination(Value):
    """Place in a document: a page from 0, and a point of the shown page; None where the file
    names none."""

    page: int
    left: float | None = None
    top: float | None = None
    name: str = ""
    kind: TargetKind = TargetKind.PLACE


@dataclass(frozen=True, slots=True, repr=False)
class PageLink(Value):
    """Link on a page: its boxes, its own words, and where it leads: to a place inside, or out."""

    boxes: tuple[Box, ...]
    text: str = ""
    target: Destination | None = None
    address: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Peek(Value):
    """What a link inside a document leads to: its words, and the strip of the page from 0 where
    they stand."""

    text: str
    page: int
    box: Box
    kind: TargetKind = TargetKind.PLACE


@dataclass(frozen=True, slots=True, repr=False)
class OutlineItem(Value):
    """Heading of an outline, ``depth`` from 0."""

    title: str
    depth: int
    target: Destination | None = None
