"""Lines of a page's text: their words, their boxes, and how large they are set. Pure.

A line ends where the text of the page says so, and where a gap as wide as two letters are high
parts what stands side by side: names in a row, columns of a table, the number of a heading.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paperdesk.model.frozen import Value
from paperdesk.model.pages import BROKEN, Box, PageText

GAP = 2.0
"""Of the letters' height: a wider gap within a line parts it."""
_SAME = 0.25
"""Points by which letters of one size differ."""
_FEWEST = 2
"""Letters that must be as high, lest one sign of mathematics tells the size of a line."""


@dataclass(frozen=True, slots=True, repr=False)
class TextLine(Value):
    """Line of text on a page.

    ``box`` covers its letters; ``height`` is that of its highest ones (small capitals have
    both). ``first`` and ``end`` are positions in the text of the page. ``broken``: its last
    word goes on in the next line.
    """

    text: str
    box: Box
    height: float
    first: int
    end: int
    broken: bool = False

    @property
    def is_upright(self) -> bool:
        """Whether the line runs from left to right, and not up or down a margin."""
        left, top, right, bottom = self.box
        return right - left >= bottom - top or self.end - self.first <= _FEWEST


def text_lines(page: PageText, gap: float = GAP) -> tuple[TextLine, ...]:
    """The lines of a page, in the order of its text; none without a letter. What is farther apart
    than ``gap`` of their height is not one line."""
    found: list[TextLine] = []
    start = 0
    for line in page.text.split("\n"):
        end = start + len(line)
        parts = _parts(page, start, end, gap)
        found += (made for first, last in parts if (made := _line(page, first, last)))
        start = end + 1
    return tuple(found)


def box_at(page: PageText, position: int) -> Box | None:
    """The box of a letter of the text; None where it has none."""
    at = 4 * page.index[position]
    left, top, right, bottom = page.boxes[at : at + 4]
    return (left, top, right, bottom) if right > left or bottom > top else None


def joined_text(lines: Sequence[TextLine]) -> str:
    """The words of lines that follow each other; a word that a line's end broke is whole."""
    text, whole = "", True
    for line in lines:
        text += line.text if not whole or not text else f" {line.text}"
        whole = not line.broken and not line.text.endswith("-")
    return " ".join(text.split())


def _parts(page: PageText, start: int, end: int, gap: float) -> Iterator[tuple[int, int]]:
    """The stretches of a line between its wide gaps."""
    first, before = start, None
    for position in range(start, end):
        if page.text[position].isspace() or (box := box_at(page, position)) is None:
            continue
        if before is not None:
            height = max(before[3] - before[1], box[3] - box[1])
            apart = box[0] - before[2]
            if apart > gap * height or apart < -20 * height:
                yield first, position
                first = position
        before = box
    yield first, end


def _line(page: PageText, first: int, end: int) -> TextLine | None:
    text = page.text[first:end]
    boxes = [
        box
        for position in range(first, end)
        if not page.text[position].isspace() and (box := box_at(page, position))
    ]
    if not boxes or not text.strip():
        return None
    whole = (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
    broken = text.rstrip().endswith(BROKEN)
    return TextLine(text.replace(BROKEN, "").strip(), whole, _height(boxes), first, end, broken)


def _height(boxes: list[Box]) -> float:
    heights = sorted((box[3] - box[1] for box in boxes), reverse=True)
    if len(heights) > _FEWEST:
        for height, below in zip(heights, heights[_FEWEST - 1 :], strict=False):
            if height - below <= _SAME:
                return height
    return heights[-1]
