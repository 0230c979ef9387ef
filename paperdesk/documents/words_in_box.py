"""Words of a page by their boxes: what stands in a box, and the boxes of a stretch of text. Pure.

A letter stands in a box when its middle does: boxes of links touch their neighbours.
"""

from collections.abc import Sequence

from paperdesk.documents.text_lines import TextLine, box_at
from paperdesk.model.pages import BROKEN, Box, PageText


def words_in(page: PageText, lines: Sequence[TextLine], boxes: Sequence[Box]) -> str:
    """The words in the boxes, in their order; what the end of one box broke is whole. ``lines``
    are those of the page."""
    text = ""
    for box in boxes:
        glue = "" if not text or text.endswith(BROKEN) else " "
        text = text.removesuffix(BROKEN) + glue + _in_box(page, lines, box)
    return " ".join(text.replace(BROKEN, "").split())


def _in_box(page: PageText, lines: Sequence[TextLine], box: Box) -> str:
    left, top, right, bottom = box
    found: list[str] = []
    last = -1
    for line in lines:
        if not (line.box[1] < bottom and top < line.box[3] and line.box[0] < right):
            continue
        for position in range(line.first, line.end):
            sign = page.text[position]
            if sign.isspace() or (letter := box_at(page, position)) is None:
                continue
            across, down = (letter[0] + letter[2]) / 2, (letter[1] + letter[3]) / 2
            if left <= across <= right and top <= down <= bottom:
                if found and any(map(str.isspace, page.text[last + 1 : position])):
                    found.append(" ")
                found.append(sign)
                last = position
    return "".join(found)


def boxes_of(page: PageText, start: int, end: int) -> tuple[Box, ...]:
    """The boxes of a stretch of text, one for each line of it."""
    found: list[Box] = []
    for position in range(start, min(end, len(page.index))):
        box = None if page.text[position].isspace() else box_at(page, position)
        if box is None:
            continue
        if found and abs(found[-1][1] - box[1]) < (box[3] - box[1]) / 2 and box[0] >= found[-1][0]:
            left, top, right, bottom = found[-1]
            found[-1] = (left, min(top, box[1]), max(right, box[2]), max(bottom, box[3]))
        else:
            found.append(box)
    return tuple(found)
