"""Mark answers: the marks of a file as JSON has them, and what is made of it again; the words of
those that other programs made, which stand on their pages alone."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace

from paperdesk.documents.page_answers import Said
from paperdesk.documents.selection import to_shown
from paperdesk.model.frozen import replaced
from paperdesk.model.marks import FileMark, Mark, MarkKind, MarkPlace
from paperdesk.model.pages import BROKEN, RAISED, PageSize, PageText

_NAMES = tuple(field.name for field in fields(Mark))
_ON_WORDS = (MarkKind.HIGHLIGHT, MarkKind.UNDERLINE, MarkKind.STRIKEOUT, MarkKind.SQUIGGLY)
MOST = 5_000
"""Marks of a file that are shown."""


def file_marks_said(marks: Iterable[FileMark]) -> Said:
    """Marks of a file as JSON has them, the first ones of very many."""
    return [
        [[getattr(one.mark, name) for name in _NAMES], one.is_own, one.is_painted, one.strokes]
        for one in list(marks)[:MOST]
    ]


def said_file_marks(said: Said, file: str) -> tuple[FileMark, ...]:
    """The marks that :func:`file_marks_said` wrote, of the file of this SHA-256."""
    return tuple(
        FileMark(_mark(values, file), own, painted, tuple(tuple(line) for line in strokes))
        for values, own, painted, strokes in said
    )


def _mark(values: Said, file: str) -> Mark:
    told = dict(zip(_NAMES, values, strict=True))
    told["kind"], told["place"] = MarkKind(told["kind"]), MarkPlace(told["place"])
    told["quads"] = tuple((left, low, right, high) for left, low, right, high in told["quads"])
    return Mark(**{**told, "file": file})


def wants_words(mark: Mark) -> bool:
    """Whether the words of a mark have to be read from its page."""
    return mark.kind in _ON_WORDS and not mark.quote


def with_words(
    marks: Iterable[FileMark], texts: Mapping[int, tuple[PageText, PageSize]]
) -> list[FileMark]:
    """The marks, those that mark words with the ones that they lie on."""
    return [
        replace(one, mark=_quoted(one.mark, *texts[one.mark.page]))
        if wants_words(one.mark) and one.mark.page in texts
        else one
        for one in marks
    ]


def _quoted(mark: Mark, text: PageText, size: PageSize) -> Mark:
    quote, first = _words_under(mark, text, size)
    return replaced(mark, quote=quote, progress=first)


def _words_under(mark: Mark, text: PageText, size: PageSize) -> tuple[str, float]:
    """The letters whose middle a mark lies on, and how far into the page the first stands."""
    boxes = [to_shown(quad, size.matrix) for quad in mark.quads]
    letters, first = list[str](), 0
    for place, letter in enumerate(text.text):
        number = text.index[place]
        left, top, right, bottom = text.boxes[4 * number : 4 * number + 4]
        x, y = (left + right) / 2, (top + bottom) / 2
        empty = right <= left or letter.isspace()
        if not empty and any(b[0] <= x <= b[2] and b[1] <= y <= b[3] for b in boxes):
            first = first if letters else place
            letters.append(letter)
        elif letters and (letter in (BROKEN, RAISED) or letter.isspace()):
            letters.append(letter)
    words = "".join(letters).replace(f"{BROKEN}\n", "").replace(RAISED, " ").replace(BROKEN, "")
    return " ".join(words.split()), first / max(len(text.text), 1)
