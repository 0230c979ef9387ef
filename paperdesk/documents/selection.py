"""Selection of text on a page: where the caret stands, what is taken there, and its boxes.

A position is the number of a character before which the caret stands, from 0 to their count. All
points and boxes are of the shown page. Pure: nothing here knows a window or a file.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum, auto

from paperdesk.documents.copied_text import copied
from paperdesk.documents.text_rows import Point, TextRow, TextRows, joined, rows_of
from paperdesk.model.pages import Box, Matrix, PageSize, PageText, Quad, TextSpan

__all__ = [
    "Step",
    "caret_at",
    "caret_box",
    "character_at",
    "copied",
    "entered",
    "is_on_text",
    "line_at",
    "quads_of",
    "span_boxes",
    "stepped",
    "to_shown",
    "to_user_space",
    "word_at",
]
_WORD = re.compile("[\\w\u0300-\u036f]+(?:(?:\u00ad\n|['’])[\\w\u0300-\u036f]+)*")
_TALL = 1.7
"""Of the height of most letters of a row: signs that are taller do not make a box taller."""


class Step(Enum):
    """How far the caret goes at once."""

    LETTER = auto()
    WORD = auto()
    LINE = auto()
    LINE_END = auto()
    PAGE_END = auto()


# What is at a point


def caret_at(page: PageText, point: Point) -> int:
    """The position that is nearest to a point: in the row that it is on, or in the next one of the
    column that it is in."""
    rows = rows_of(page)
    number = rows.nearest(point)
    return 0 if number is None else _position_in(page, rows.rows[number], point)


def character_at(page: PageText, point: Point) -> int | None:
    """The character that a point is on; None beside the text."""
    place = _letter_at(page, point, near=False)
    return None if place is None else page.index[place]


def is_on_text(page: PageText, point: Point) -> bool:
    """Whether a point is on a row of text."""
    return any(_holds(row.box, point) for row in rows_of(page).rows)


def word_at(page: PageText, point: Point) -> tuple[int, int]:
    """First and end of the word next to a point, also of both parts of one that a line end broke;
    of a sign that is in no word it alone."""
    place = _letter_at(page, point, near=True)
    if place is None:
        return 0, 0
    for found in _WORD.finditer(page.text, max(0, place - 200)):
        if found.end() > place:
            if found.start() <= place:
                return _numbers(page, found.start(), found.end())
            break
    return _numbers(page, place, place + 1)


def line_at(page: PageText, point: Point) -> tuple[int, int]:
    """First and end of the row next to a point."""
    rows = rows_of(page)
    number = rows.nearest(point)
    if number is None:
        return 0, 0
    return _numbers(page, rows.rows[number].first, rows.rows[number].end)


# Boxes


def span_boxes(page: PageText, span: TextSpan) -> tuple[Box, ...]:
    """The boxes of a span, one a row, none over the gutter between columns."""
    return tuple(_row_boxes(page, span))


def quads_of(page: PageText, span: TextSpan, size: PageSize) -> tuple[Quad, ...]:
    """The boxes of a span in user space, in reading order."""
    return tuple(to_user_space(box, size.matrix) for box in span_boxes(page, span))


def to_user_space(box: Box, matrix: Matrix) -> Quad:
    """A box of the shown page in user space."""
    a, b, c, d, e, f = matrix
    whole = a * d - b * c
    corners = [
        ((d * (x - e) - c * (y - f)) / whole, (a * (y - f) - b * (x - e)) / whole)
        for x, y in ((box[0], box[1]), (box[2], box[3]))
    ]
    (x0, y0), (x1, y1) = corners
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def to_shown(quad: Quad, matrix: Matrix) -> Box:
    """A quad of user space as a box of the shown page."""
    a, b, c, d, e, f = matrix
    (x0, y0), (x1, y1) = (
        (a * x + c * y + e, b * x + d * y + f) for x, y in ((quad[0], quad[1]), (quad[2], quad[3]))
    )
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _row_boxes(page: PageText, span: TextSpan) -> Iterator[Box]:
    start, end = bisect_left(page.index, span.first), bisect_left(page.index, span.end)
    for row in rows_of(page).rows:
        if row.end <= start or row.first >= end:
            continue
        first, last = bisect_left(row.letters, start), bisect_left(row.letters, end)
        boxes = row.boxes[first:last]
        if not boxes:
            continue
        low = [box for box in boxes if row.is_upright or box[3] - box[1] <= _TALL * row.usual]
        whole = boxes[0]
        for box in boxes:
            whole = joined(whole, box)
        if low and len(low) < len(boxes):
            whole = (whole[0], min(b[1] for b in low), whole[2], max(b[3] for b in low))
        yield whole


# The caret


def caret_box(page: PageText, position: int) -> Box | None:
    """Where the caret stands: a box without width. None on a page without text."""
    rows = rows_of(page)
    place = bisect_left(page.index, position)
    number = rows.row_of(place)
    if number is None:
        return None
    row = rows.rows[number]
    at = bisect_left(row.letters, place)
    after = at >= len(row.letters)
    box = row.boxes[-1 if after else at]
    if row.is_upright:
        y = box[3] if after == (row.boxes[-1][1] >= row.boxes[0][1]) else box[1]
        return box[0], y, box[2], y
    x = box[2] if after != row.is_backward else box[0]
    return x, box[1], x, box[3]


def stepped(
    page: PageText, position: int, step: Step, way: int, column: float | None = None
) -> tuple[int | None, float | None]:
    """Where the caret is after a step, on (1) or back (-1), and the column (its ``x``) that steps
    from line to line keep to. None in the place of the first: the step leaves the page."""
    rows = rows_of(page)
    if step is Step.LINE:
        return _line_step(page, rows, position, way, column)
    if not page.text:
        return None, None
    return _step(page, rows, position, step, way), None


def entered(page: PageText, way: int, column: float | None = None) -> int:
    """Where the caret is that comes upon a page from the one before (1) or behind (-1)."""
    rows = rows_of(page).rows
    if not rows:
        return 0
    row = rows[0] if way > 0 else rows[-1]
    if column is not None:
        return _position_in(page, row, (column, row.middle))
    first, end = _numbers(page, row.first, row.end)
    return first if way > 0 else end


def _step(page: PageText, rows: TextRows, position: int, step: Step, way: int) -> int | None:
    place = bisect_left(page.index, position)
    if step is Step.PAGE_END:
        return page.index[-1] + 1 if way > 0 else page.index[0]
    if step is Step.LINE_END:
        number = rows.row_of(place)
        if number is None:
            return position
        return _numbers(page, rows.rows[number].first, rows.rows[number].end)[way > 0]
    if way > 0:
        if position > page.index[-1]:
            return None
        return _later(page, position) if step is Step.LETTER else _word_after(page, place)
    if position <= page.index[0]:
        return None
    return page.index[place - 1] if step is Step.LETTER else _word_before(page, place)


def _later(page: PageText, position: int) -> int:
    place = bisect_left(page.index, position + 1)
    return page.index[place] if place < len(page.index) else page.index[-1] + 1


def _word_after(page: PageText, place: int) -> int:
    for found in _WORD.finditer(page.text, place):
        if found.start() > place and not (
            page.text[place - 1 : place + 1].isalnum() and found.start() == place
        ):
            return page.index[found.start()]
        rest = _WORD.search(page.text, found.end())
        return page.index[rest.start()] if rest else page.index[-1] + 1
    return page.index[-1] + 1


def _word_before(page: PageText, place: int) -> int:
    first = 0
    for found in _WORD.finditer(page.text, 0, place):
        first = found.start()
    return page.index[first]


def _line_step(
    page: PageText, rows: TextRows, position: int, way: int, column: float | None
) -> tuple[int | None, float | None]:
    number = rows.row_of(bisect_left(page.index, position))
    box = caret_box(page, position)
    if number is None or box is None:
        return None, column
    x = (box[0] + box[2]) / 2 if column is None else column
    if not 0 <= number + way < len(rows.rows):
        return None, x
    row = rows.rows[number + way]
    return _position_in(page, row, (x, row.middle)), x


# Letters of a row


def _position_in(page: PageText, row: TextRow, point: Point) -> int:
    """The position in a row that is nearest to a point."""
    along = 1 if row.is_upright else 0
    middles = [(box[along] + box[along + 2]) / 2 for box in row.boxes]
    if row.is_backward or (row.is_upright and middles[0] > middles[-1]):
        before = sum(middle > point[along] for middle in middles)
    else:
        before = sum(middle < point[along] for middle in middles)
    if before == len(middles):
        return page.index[row.letters[-1]] + 1
    return page.index[row.letters[before]]


def _letter_at(page: PageText, point: Point, *, near: bool) -> int | None:
    rows = rows_of(page)
    number = rows.nearest(point)
    if number is None:
        return None
    row = rows.rows[number]
    if not near and not _holds(row.box, point):
        return None
    along = 1 if row.is_upright else 0
    here = point[along]

    def away(at: int) -> tuple[float, float]:
        low, high = row.boxes[at][along], row.boxes[at][along + 2]
        return max(low - here, here - high, 0.0), abs(low + high - 2 * here)

    return row.letters[min(range(len(row.boxes)), key=away)]


def _holds(box: Box, point: Point) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _numbers(page: PageText, first: int, end: int) -> tuple[int, int]:
    """First and end of the characters of letters."""
    return page.index[first], page.index[end - 1] + 1
