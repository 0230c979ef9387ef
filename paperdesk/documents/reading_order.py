"""Reading order of what stands on a page: the left column first, then the right one.

By the text of the page where it has one; else, as on a scan, by halves of the page.
"""

from bisect import bisect_left

from paperdesk.documents.selection import caret_at
from paperdesk.documents.text_rows import rows_of
from paperdesk.model.pages import Box, PageText

_WIDE = 0.6
"""Of the page's width: what is wider stands in no column."""


def place_in_text(page: PageText, box: Box) -> float:
    """How far into the text of a page (0 to 1) a box stands: its first letter, or what is next to
    the middle of its left side."""
    if not page.text:
        return 0.0
    inside = (
        place
        for row in rows_of(page).rows
        if row.box[1] < box[3] and row.box[3] > box[1]
        for place, letter in zip(row.letters, row.boxes, strict=True)
        if _holds_middle(box, letter)
    )
    first = min(inside, default=None)
    if first is None:
        number = caret_at(page, (box[0], (box[1] + box[3]) / 2))
        first = bisect_left(page.index, number)
    return first / len(page.text)


def order_on_page(page: PageText | None, box: Box, width: float) -> tuple[float, float, float]:
    """What boxes on a page of this width are sorted by; ``page`` is its text, if it has one."""
    if page is not None and page.text:
        return place_in_text(page, box), box[1], box[0]
    middle = (box[0] + box[2]) / 2
    right = box[2] - box[0] < _WIDE * width and box[0] >= 0.4 * width and middle > width / 2
    return float(right), box[1], box[0]


def _holds_middle(box: Box, letter: Box) -> bool:
    x, y = (letter[0] + letter[2]) / 2, (letter[1] + letter[3]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
