"""Marked words: what stands under marks that other programs set into a file. Pure.

A letter is marked when its middle is under a quad: the quads of some programs touch the lines
above and below, and cut the letters at their ends. The words come in the order of the text,
however many strokes were made and in whatever order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from paperdesk.documents.anchors import Anchors
from paperdesk.documents.copied_text import copied
from paperdesk.documents.selection import to_shown
from paperdesk.model.marks import Mark, MarkKind
from paperdesk.model.pages import Box, PageSize, PageText, TextSpan

_ON_TEXT = (MarkKind.HIGHLIGHT, MarkKind.UNDERLINE, MarkKind.STRIKEOUT, MarkKind.SQUIGGLY)


def with_words(mark: Mark, page: PageText, size: PageSize, pages: int) -> Mark:
    """A mark of a file with its quote, what is around it, and how far into the text it stands.

    One that marks no words stands beside the letter that is nearest.
    ``pages`` is how many the file has.
    """
    boxes = [to_shown(quad, size.matrix) for quad in mark.quads]
    spans = list(_spans(page, mark.page, boxes)) if mark.kind in _ON_TEXT else []
    place = spans or [_place(page, mark.page, boxes[0])]
    whole = TextSpan(mark.page, place[0].first, place[-1].end)
    about = Anchors({mark.page: page}).surroundings(whole)
    return replace(
        mark,
        quote=copied({mark.page: page}, spans) if spans else mark.quote,
        before=about.before,
        after=about.after,
        progress=(mark.page + about.progress) / max(1, pages),
    )


def _spans(page: PageText, number: int, boxes: Sequence[Box]) -> Iterator[TextSpan]:
    """The runs of letters under boxes."""
    first = end = -1
    for letter, character in zip(page.text, page.index, strict=True):
        if letter.isspace():
            continue
        middle = _middle(page, character)
        if middle is not None and any(_holds(box, middle) for box in boxes):
            first, end = (character if first < 0 else first), character + 1
        elif first >= 0 and middle is not None:
            yield TextSpan(number, first, end)
            first = end = -1
    if first >= 0:
        yield TextSpan(number, first, end)


def _place(page: PageText, number: int, box: Box) -> TextSpan:
    """The empty span behind the letter that is nearest to the top left corner, lines first."""
    left, top = box[0], box[1]
    best, least = 0, float("inf")
    for letter, character in zip(page.text, page.index, strict=True):
        middle = None if letter.isspace() else _middle(page, character)
        if middle is not None:
            far = abs(middle[0] - left) + 4 * abs(middle[1] - top)
            if far < least:
                best, least = character + (middle[0] <= left), far
    return TextSpan(number, best, best)


def _middle(page: PageText, character: int) -> tuple[float, float] | None:
    left, top, right, bottom = page.boxes[4 * character : 4 * character + 4]
    return None if right <= left else ((left + right) / 2, (top + bottom) / 2)


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]
