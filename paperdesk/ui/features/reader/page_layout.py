"""Page layout: where the pages of a document lie on the desk, and how large a fit makes them.

Pure geometry in whole pixels of the device, so that a tile falls upon pixels and stays sharp.
Pages stand in rows, one or two beside one another, one row below the other. A turn is a number
of quarters clockwise.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median_high

from paperdesk.model.frozen import Value
from paperdesk.model.pages import Matrix, PageSize

GAP, MARGIN = 12, 16
"""Room between pages and around all of them, in device-independent pixels."""
SMALLEST, LARGEST = 0.1, 16.0
"""Zooms in device-independent pixels a point."""
ACTUAL = 96 / 72
"""The zoom of 100 %: so many pixels a point have a screen of 96 pixels an inch."""
_OUTLIER = 1.3
"""A row so many times as wide as the usual one does not make all others small."""


class Spread(StrEnum):
    """How many pages stand beside one another."""

    ONE = "one"
    TWO = "two"
    BOOK = "book"
    """Two, and the first page alone, as the title of a bound book."""


class ZoomFit(StrEnum):
    """What a zoom follows when the window gets another size."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


@dataclass(frozen=True, slots=True, repr=False)
class PageFrame(Value):
    """Rectangle of a page on the desk, in pixels of the device."""

    page: int
    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Just behind its last column."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Just below its last line."""
        return self.top + self.height


def rows_of(pages: int, spread: Spread) -> list[range]:
    """The pages of each row."""
    if spread is Spread.ONE:
        return [range(page, page + 1) for page in range(pages)]
    first = 1 if spread is Spread.BOOK and pages else 0
    rows = [range(first)] if first else []
    return rows + [range(page, min(page + 2, pages)) for page in range(first, pages, 2)]


def fitting(
    sizes: Sequence[PageSize],
    spread: Spread,
    turn: int,
    room: tuple[float, float],
    *,
    page: int | None = None,
) -> float:
    """The zoom that fills the width of ``room`` (width and height); with ``page``: that shows
    its row whole. Within :data:`SMALLEST` and :data:`LARGEST`."""
    rows = [_points(sizes, row, turn) for row in rows_of(len(sizes), spread)]
    if not rows:
        return 1.0
    gap, columns = (GAP, 2) if spread is not Spread.ONE else (0, 1)
    across = max(room[0] - 2 * MARGIN - gap - columns, 1)  # pages are rounded to whole pixels
    if page is None:
        usual = median_high(width for width, _height in rows)
        widest = max(width for width, _height in rows if width <= usual * _OUTLIER)
        return within(across / max(widest, 1))
    numbers = rows_of(len(sizes), spread)
    width, height = next(size for row, size in zip(numbers, rows, strict=True) if page in row)
    return within(min(across / max(width, 1), max(room[1] - 2 * MARGIN, 1) / max(height, 1)))


def within(zoom: float) -> float:
    """The zoom, not smaller or larger than any can be."""
    return min(max(zoom, SMALLEST), LARGEST)


class PageRows:
    """Rows of pages at a ``scale`` (device pixels a point), centred in ``room`` pixels of width.

    ``ratio`` is that of the device's pixels to those that are independent of it.
    """

    def __init__(
        self,
        sizes: Sequence[PageSize] = (),
        scale: float = 1.0,
        spread: Spread = Spread.ONE,
        turn: int = 0,
        room: int = 0,
        ratio: float = 1.0,
    ) -> None:
        self.sizes, self.scale, self.turn = tuple(sizes), scale, turn % 4
        self._rows = rows_of(len(self.sizes), spread)
        self._gap, self._margin = round(GAP * ratio), round(MARGIN * ratio)
        self._tops: list[int] = []
        self._heights: list[int] = []
        self._row_of = {page: at for at, row in enumerate(self._rows) for page in row}
        top, widest = self._margin, 0
        for row in self._rows:
            boxes = [self._pixels(page) for page in row]
            self._tops.append(top)
            self._heights.append(max(height for _width, height in boxes))
            widest = max(
                widest, sum(width for width, _height in boxes) + self._gap * (len(row) - 1)
            )
            top += self._heights[-1] + self._gap
        self.width = max(widest + 2 * self._margin, room)
        self.height = top - self._gap + self._margin if self._rows else 0

    def frame(self, page: int) -> PageFrame:
        """Where a page lies; of one that stands lower than its neighbour at its middle."""
        at = self._row_of[page]
        boxes = [self._pixels(other) for other in self._rows[at]]
        whole = sum(width for width, _height in boxes) + self._gap * (len(boxes) - 1)
        left = (self.width - whole) // 2
        for other, (width, height) in zip(self._rows[at], boxes, strict=True):
            if other == page:
                down = (self._heights[at] - height) // 2
                return PageFrame(page, left, self._tops[at] + down, width, height)
            left += width + self._gap
        raise IndexError(page)

    def pages_between(self, top: int, bottom: int) -> range:
        """The pages of the rows that lie, if only in part, between two lines."""
        first = max(bisect_right(self._tops, top) - 1, 0)
        while first < len(self._rows) and self._tops[first] + self._heights[first] <= top:
            first += 1
        last = bisect_left(self._tops, bottom)
        if first >= last:
            return range(0)
        return range(self._rows[first].start, self._rows[last - 1].stop)

    def row(self, page: int) -> range:
        """The pages that stand in the row of a page."""
        return self._rows[self._row_of[page]]

    def page_at(self, x: float, y: float) -> int | None:
        """The page at a point of the desk."""
        for page in self.pages_between(int(y), int(y) + 1):
            frame = self.frame(page)
            if frame.left <= x < frame.right and frame.top <= y < frame.bottom:
                return page
        return None

    def nearest(self, y: float) -> int:
        """The first page of the row at a line, or of the one nearest to it."""
        if not self._rows:
            return 0
        at = max(bisect_right(self._tops, y + self._gap) - 1, 0)
        return self._rows[at].start

    def nearest_page(self, x: float, y: float) -> int:
        """The page at a point, or the one nearest to it in the row at its height."""
        row = self.row(self.nearest(y))
        frames = [self.frame(page) for page in row]
        return min(frames, key=lambda one: max(one.left - x, x - one.right, 0)).page

    def next_row(self, page: int, step: int) -> int:
        """The first page of the row so many rows further; of the first or last at the ends."""
        at = min(max(self._row_of[page] + step, 0), len(self._rows) - 1)
        return self._rows[at].start

    def size(self, page: int) -> tuple[int, int]:
        """Width and height of a page in pixels before it is turned."""
        size = self.sizes[page]
        return max(round(size.width * self.scale), 1), max(round(size.height * self.scale), 1)

    def matrix(self, page: int) -> Matrix:
        """Leads from pixels of a page that is not turned to the desk."""
        width, height = self.size(page)
        frame = self.frame(page)
        left, top = frame.left, frame.top
        return (
            (1, 0, 0, 1, left, top),
            (0, 1, -1, 0, left + height, top),
            (-1, 0, 0, -1, left + width, top + height),
            (0, -1, 1, 0, left, top + width),
        )[self.turn]

    def _pixels(self, page: int) -> tuple[int, int]:
        width, height = self.size(page)
        return (height, width) if self.turn % 2 else (width, height)


def _points(sizes: Sequence[PageSize], row: range, turn: int) -> tuple[float, float]:
    boxes = [(sizes[page].width, sizes[page].height) for page in row]
    if turn % 2:
        boxes = [(height, width) for width, height in boxes]
    return sum(width for width, _height in boxes), max(height for _width, height in boxes)
