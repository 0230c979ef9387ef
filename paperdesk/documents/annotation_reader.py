"""Annotation reader: the marks that stand in a file itself.

From the file on the disk, never from a document that was painted: PDFium gives each annotation
without an appearance one that nobody made, and then tells no colours. What it paints of its own
accord is known here (:attr:`~paperdesk.model.marks.FileMark.is_painted`), so that nothing is
painted twice and nothing is missing.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf

from paperdesk.documents.file_annotations import (
    LONGEST,
    OWN,
    Annotation,
    annotations,
    array,
    colour,
    is_dictionary,
    moment,
    numbers,
    quads,
    rectangle,
    text,
)
from paperdesk.documents.pdf_objects import open_objects
from paperdesk.model.errors import BadFileError
from paperdesk.model.marks import FileMark, Mark, MarkKind
from paperdesk.model.messages import Message
from paperdesk.model.pages import Quad

_ON_TEXT = (MarkKind.HIGHLIGHT, MarkKind.UNDERLINE, MarkKind.STRIKEOUT, MarkKind.SQUIGGLY)
_PAINTED = {"/Highlight", "/Underline", "/StrikeOut", "/Squiggly"} | {
    *("/Text", "/Square", "/Circle", "/Ink"),
}
"""Subtypes to which PDFium gives an appearance where they have none."""
_WORDS = ("quote", "before", "after", "comment", "reply_to", "author", "created", "changed")


def read_marks(path: Path, password: str = "", file: str = "") -> tuple[FileMark, ...]:
    """The marks of a file, as they stand in it; ``file`` is its SHA-256.

    Those that this program wrote are whole; a quote of others has to be read from their page.
    Raises BadFileError, or PasswordError.
    """
    try:
        with open_objects(path, password) as pdf:
            found = annotations(pdf)
            names = {one.raw.objgen: one.name for one in found if one.raw.is_indirect}
            marks = [_file_mark(one, names, file) for one in found]
    except (pikepdf.PdfError, ValueError, RuntimeError, TypeError) as error:
        raise BadFileError(Message("document.damaged", name=path.name)) from error
    return tuple(mark for mark in marks if mark is not None)


def _file_mark(found: Annotation, names: dict[Any, str], file: str) -> FileMark | None:
    raw, kind = found.raw, found.kind
    places = _places(found)
    if not places:
        return None
    answered = raw.get("/IRT")
    mark = Mark(
        *(0, file, found.page, kind, places),
        colour=colour(raw),
        comment=text(raw, "/Contents"),
        name=found.name,
        reply_to=names.get(answered.objgen, "") if is_dictionary(answered) else "",
        author=text(raw, "/T")[:200],
        created=moment(raw, "/CreationDate") or moment(raw, "/M"),
        changed=moment(raw, "/M"),
    )
    if (own := _own(mark, text(raw, OWN))) is not None:
        # Its picture is left out of the page's (own_annotations), since a reader may change it.
        return FileMark(own, is_own=True, is_painted=False)
    return FileMark(mark, is_painted=_is_painted(raw, kind), strokes=_strokes(raw))


def _places(found: Annotation) -> tuple[Quad, ...]:
    rect = rectangle(found.raw)
    if found.kind in _ON_TEXT and (pieces := quads(found.raw)):
        return pieces
    if rect is None:
        return ()
    if found.kind is MarkKind.NOTE:
        left, _, _, top = rect
        return ((left, top, left, top),)
    return (rect,)


def _own(mark: Mark, packed: str) -> Mark | None:
    """The mark as this program wrote it; None where another did, or changed it beyond that."""
    try:
        said = json.loads(packed) if packed else None
        if not isinstance(said, dict):
            return None
        words = {name: said.get(name, "") for name in _WORDS}
        if not all(isinstance(word, str) and len(word) <= LONGEST for word in words.values()):
            return None
        kind, progress = MarkKind(said["kind"]), float(said.get("progress", 0.0))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not 0 <= progress <= 1:
        return None
    comment = mark.comment if mark.comment != said.get("comment") else words["comment"]
    told = {**words, "comment": comment}
    return replace(mark, kind=kind, progress=progress, **told)


def _is_painted(raw: Any, kind: MarkKind) -> bool:
    """Whether PDFium paints it: what has an appearance, and what it makes one for. Of marks on
    text it does so only with the corners in the order that Acrobat writes (upper two, lower two),
    not in that of the standard (around)."""
    appearance = raw.get("/AP")
    if is_dictionary(appearance) and is_dictionary(appearance.get("/N")):
        return True
    if str(raw.get("/Subtype")) not in _PAINTED:
        return False
    if kind not in _ON_TEXT:
        return True
    points = numbers(raw, "/QuadPoints")
    return len(points) >= 8 and points[2] != points[4] and points[3] != points[5]


def _strokes(raw: Any) -> tuple[tuple[float, ...], ...]:
    """The lines of ink, lines and polygons."""
    subtype = str(raw.get("/Subtype"))
    if subtype == "/Ink":
        lists = array(raw, "/InkList")[:LONGEST]
        pieces = [pikepdf.Dictionary(P=one) for one in lists if isinstance(one, pikepdf.Array)]
        lines = [tuple(numbers(piece, "/P")) for piece in pieces]
    elif subtype == "/Line":
        lines = [tuple(numbers(raw, "/L"))]
    else:
        line = numbers(raw, "/Vertices")
        lines = [tuple(line + line[:2] if subtype == "/Polygon" else line)]
    return tuple(line for line in lines if len(line) >= 4 and len(line) % 2 == 0)
