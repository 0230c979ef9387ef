"""Mark values: marks as JSON has them, and what is made of it again."""

from collections.abc import Iterable
from typing import Any

from paperdesk.model.marks import FileMark, Mark, MarkKind, MarkPlace

_WORDS = (
    *("file", "colour", "quote", "before", "after", "comment", "name", "reply_to", "author"),
    *("created", "changed"),
)
_NUMBERS = ("key", "page", "number")


def mark_said(mark: Mark) -> dict[str, Any]:
    """A mark as JSON has it."""
    said = {name: getattr(mark, name) for name in (*_WORDS, *_NUMBERS, "progress", "quads")}
    return {**said, "kind": str(mark.kind), "place": str(mark.place)}


def said_mark(said: dict[str, Any]) -> Mark:
    """The mark that :func:`mark_said` wrote."""
    quads = tuple((left, bottom, right, top) for left, bottom, right, top in said["quads"])
    plain: dict[str, Any] = {name: str(said[name]) for name in _WORDS}
    plain |= {name: int(said[name]) for name in _NUMBERS}
    return Mark(
        kind=MarkKind(said["kind"]),
        quads=quads,
        place=MarkPlace(said["place"]),
        progress=float(said["progress"]),
        **plain,
    )


def file_marks_said(marks: Iterable[FileMark]) -> list[dict[str, Any]]:
    """Marks of a file as JSON has them."""
    return [
        {
            "mark": mark_said(one.mark),
            "own": one.is_own,
            "painted": one.is_painted,
            "strokes": one.strokes,
        }
        for one in marks
    ]


def said_file_marks(said: Iterable[dict[str, Any]]) -> tuple[FileMark, ...]:
    """The marks that :func:`file_marks_said` wrote."""
    return tuple(
        FileMark(
            said_mark(one["mark"]), one["own"], one["painted"], tuple(map(tuple, one["strokes"]))
        )
        for one in said
    )
