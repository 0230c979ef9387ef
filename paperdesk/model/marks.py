"""Marks: what a reader set upon the pages of a document, and what stands in the file itself."""

from dataclasses import dataclass
from enum import StrEnum

from paperdesk.model.action_result import ActionResult
from paperdesk.model.frozen import Value
from paperdesk.model.pages import Quad


class MarkKind(StrEnum):
    """Kind of a mark. A reader makes the first four; others are found in files."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    NOTE = "note"
    AREA = "area"
    STRIKEOUT = "strikeout"
    SQUIGGLY = "squiggly"
    INK = "ink"
    SHAPE = "shape"
    TEXT = "text"
    STAMP = "stamp"


class MarkColour(StrEnum):
    """The colours that a reader marks with, by name."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    RED = "red"


class MarkPlace(StrEnum):
    """Whether a mark stands where it was set."""

    SURE = "sure"
    MOVED = "moved"
    """Its words were found again, but not all alike: to be looked at."""
    ADRIFT = "adrift"
    """Its words are not in the file any more: it is listed, and painted nowhere."""


@dataclass(frozen=True, slots=True, repr=False)
class Mark(Value):
    """Mark on a page of a paper's file.

    ``number`` is the library's, 0 before it is kept. ``file`` is the SHA-256 (hex) of the file
    that ``page`` (from 0) and ``quads`` (user space, in reading order; the one rectangle of an
    area; a point as an empty rectangle of a note) are of. ``quote`` are its words as they are
    copied; ``before`` and ``after`` at most 32 letters and digits around them, as they are
    compared; ``progress`` (0 to 1) how far into the text it stands. ``comment`` is Markdown.
    ``colour`` is a :class:`MarkColour` or ``#rrggbb``. ``name`` is unique (``/NM`` of the PDF);
    ``reply_to`` the name of the mark that it answers. ``author`` is empty for the reader's own.
    ``created`` and ``changed`` are moments (UTC).
    """

    key: int
    file: str
    page: int
    kind: MarkKind
    quads: tuple[Quad, ...]
    colour: str = MarkColour.YELLOW
    quote: str = ""
    before: str = ""
    after: str = ""
    progress: float = 0.0
    comment: str = ""
    name: str = ""
    reply_to: str = ""
    author: str = ""
    created: str = ""
    changed: str = ""
    place: MarkPlace = MarkPlace.SURE
    number: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class MarkSaved(Value):
    """A mark is kept, as ``mark``: with its number, its name and its moments."""

    done: ActionResult
    mark: Mark


@dataclass(frozen=True, slots=True, repr=False)
class FileMark(Value):
    """Mark that stands in a file itself, as an annotation.

    ``is_own``: this program wrote it, and it is a reader's mark. ``is_painted``: it is part of the
    picture of its page; where not, whoever shows the page paints it. ``strokes`` are the lines of
    ink, lines and polygons: points ``x, y, x, y…`` in user space.
    """

    mark: Mark
    is_own: bool = False
    is_painted: bool = True
    strokes: tuple[tuple[float, ...], ...] = ()
