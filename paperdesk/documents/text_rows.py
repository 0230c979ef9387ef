"""Rows of a page: letters that stand beside each other, in the order of the text, in blocks.

A row is a line, or a part of one where a gap parts columns; a block are rows under each other. So
a row never reaches over the gutter, and what lies beside the end of a short last line belongs to
that line and not to the longer one below.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median

from paperdesk.model.pages import Box, PageText

Point = tuple[float, float]
_SHARED = 0.4
"""Of the lower one's height: what letters of one row share at least."""
_GAP = 2.0
"""Of a row's height: a wider gap parts it."""
_BELOW = 1.0
"""Of a row's height: the gap to the next row of a block is not larger."""
_UNDER = 0.3
"""Of the narrower one's width: what rows of a block share at least."""
_KEPT = 12
_kept: "dict[int, TextRows]" = {}
"""By the identity of a page's text, which each of them holds."""


@dataclass
class TextRow:
    """Letters beside each other. ``first`` and ``end`` are places in the text of the page;
    ``letters`` are those that have a box, and ``boxes`` theirs."""

    box: Box
    letters: list[int] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    block: int = 0

    @property
    def first(self) -> int:
        """Place of its first letter in the text."""
        return self.letters[0]

    @property
    def end(self) -> int:
        """Place behind its last letter."""
        return self.letters[-1] + 1

    @property
    def height(self) -> float:
        """How high it is."""
        return self.box[3] - self.box[1]

    @property
    def middle(self) -> float:
        """How far down its middle is."""
        return (self.box[1] + self.box[3]) / 2

    @cached_property
    def usual(self) -> float:
        """How high most of its letters are."""
        return median(box[3] - box[1] for box in self.boxes)

    @property
    def is_upright(self) -> bool:
        """Whether it runs along a margin, up or down."""
        return len(self.boxes) > 1 and _is_upright(self.boxes[0], self.boxes[-1])

    @property
    def is_backward(self) -> bool:
        """Whether it runs from right to left."""
        return self.boxes[-1][0] + self.boxes[-1][2] < self.boxes[0][0] + self.boxes[0][2]


class TextRows:
    """All rows of a page, and the block that each belongs to."""

    def __init__(self, page: PageText) -> None:
        self.page = page
        self.rows = tuple(_rows(page))
        self.blocks = _blocks(self.rows)
        self._firsts = [row.first for row in self.rows]

    def row_of(self, place: int) -> int | None:
        """Number of the row that a place of the text is in, or the last before it."""
        if not self.rows:
            return None
        return max(0, bisect_right(self._firsts, place) - 1)

    def nearest(self, point: Point) -> int | None:
        """Number of the row that a point is on, or that is next to it within the next block."""
        if not self.rows:
            return None
        on = [number for number, row in enumerate(self.rows) if distance(row.box, point) == 0]
        if on:
            return min(on, key=lambda number: abs(self.rows[number].middle - point[1]))
        block = min(self.blocks, key=lambda block: distance(block.box, point))
        return min(
            block.rows,
            key=lambda number: (
                self._aside(number, point),
                distance(self.rows[number].box, point),
            ),
        )

    def _aside(self, number: int, point: Point) -> float:
        """How far above or below a row a point is; beside a row along a margin, left or right."""
        left, top, right, bottom = self.rows[number].box
        if self.rows[number].is_upright:
            return max(left - point[0], point[0] - right, 0)
        return max(top - point[1], point[1] - bottom, 0)


@dataclass(slots=True)
class TextBlock:
    """Rows under each other, by number, and the box about them."""

    box: Box
    rows: list[int]


def distance(box: Box, point: Point) -> float:
    """How far a point is from a box, squared; 0 inside."""
    across = max(box[0] - point[0], point[0] - box[2], 0.0)
    down = max(box[1] - point[1], point[1] - box[3], 0.0)
    return across * across + down * down


def joined(first: Box, second: Box) -> Box:
    """The box about two."""
    return (
        min(first[0], second[0]),
        min(first[1], second[1]),
        max(first[2], second[2]),
        max(first[3], second[3]),
    )


def rows_of(page: PageText) -> TextRows:
    """The rows of a page; those of the last pages are kept."""
    known = _kept.get(id(page))
    if known is None or known.page is not page:
        while len(_kept) >= _KEPT:
            _kept.pop(next(iter(_kept)), None)
        known = _kept[id(page)] = TextRows(page)
    return known


def _rows(page: PageText) -> Iterator[TextRow]:
    row: TextRow | None = None
    boxes = page.boxes
    new_line = True
    for place, letter in enumerate(page.text):
        if letter == "\n":
            new_line = True
            continue
        at = 4 * page.index[place]
        box = left, top, right, bottom = boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]
        if right <= left or bottom <= top:
            continue
        if row is None or (letter != " " and not _goes_on(row, box, new_line)):
            if row is not None:
                yield row
            row = TextRow(box)
        new_line = False
        row.box = joined(row.box, box) if row.letters else box
        row.letters.append(place)
        row.boxes.append(box)
    if row is not None:
        yield row


def _goes_on(row: TextRow, box: Box, new_line: bool) -> bool:
    """Whether a letter stands in the same row."""
    last = row.boxes[-1]
    height = max(last[3] - last[1], box[3] - box[1])
    if row.is_upright or (len(row.boxes) == 1 and _is_upright(last, box)):
        width = max(last[2] - last[0], box[2] - box[0])
        shared = min(last[2], box[2]) - max(last[0], box[0])
        gap = max(box[1] - last[3], last[1] - box[3])
        return not new_line and shared > _SHARED * min(width, height) and gap < _GAP * width
    shared = min(row.box[3], box[3]) - max(row.box[1], box[1])
    gap = max(box[0] - last[2], last[0] - box[2])
    limit = _GAP * height if not new_line else 0.3 * height
    return shared > _SHARED * (box[3] - box[1]) and gap < limit


def _is_upright(first: Box, last: Box) -> bool:
    across = abs(first[0] + first[2] - last[0] - last[2])
    down = abs(first[1] + first[3] - last[1] - last[3])
    return down > 2 * across and across < first[2] - first[0]


def _blocks(rows: tuple[TextRow, ...]) -> list[TextBlock]:
    blocks: list[TextBlock] = []
    for number, row in enumerate(rows):
        if blocks and _is_below(rows[blocks[-1].rows[-1]], blocks[-1].box, row):
            blocks[-1].rows.append(number)
            blocks[-1].box = joined(blocks[-1].box, row.box)
        else:
            blocks.append(TextBlock(row.box, [number]))
        row.block = len(blocks) - 1
    return blocks


def _is_below(last: TextRow, block: Box, row: TextRow) -> bool:
    if last.is_upright or row.is_upright:
        return False
    gap = row.box[1] - last.box[3]
    if not -0.5 * row.height < gap < _BELOW * max(row.height, last.height):
        return False
    shared = min(block[2], row.box[2]) - max(block[0], row.box[0])
    return shared > _UNDER * min(block[2] - block[0], row.box[2] - row.box[0])
