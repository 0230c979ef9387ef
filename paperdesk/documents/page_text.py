"""Text of a page: PDFium's characters, made what is read by the rules of :mod:`text_rules`.

One numbering: that of PDFium's characters. A letter that joined its accent has the number of the
letter; what was added (a line end inside a word) that of the character before.
"""

from array import array
from collections.abc import Iterator
from itertools import compress
from typing import Any

from pypdfium2 import raw

from paperdesk.documents.legible import are_words, is_lost
from paperdesk.documents.letters import Edit, Letters
from paperdesk.documents.page_chars import PageChars
from paperdesk.documents.text_rules import is_ordinary, ruled
from paperdesk.model.pages import PageText

_crop, _media = ([raw.FS_FLOAT() for _ in range(4)] for _ in range(2))
_SAMPLES = (25, 200)
_UNTOLD = 0.3
"""Share of letters of which the file does not tell what they are, in a page that may be no text."""


def page_text(textpage: Any, page: Any, *, boxes: bool = True) -> PageText:
    """The text of a page (both as pypdfium2 has them).

    Without ``boxes``, which cost half as much as the text, all boxes are empty: for the index.
    What stands outside the page as it is cropped is left out; for the index it is not looked for
    on a page that is not cropped.
    """
    chars = PageChars(textpage, page)
    letters = Letters(*chars.text())
    if (boxes or _is_cropped(page)) and chars.stands_outside(page.get_bbox()):
        letters.change(_outside(letters, chars, *page.get_size()))
    untold = _is_untold(letters, chars)
    ordinary = is_ordinary(letters.text)
    ruled(letters, chars, ordinary=ordinary)
    lost = is_lost(letters.text, chars.count, ordinary=ordinary)
    told = not lost and not (untold and not are_words(letters.text))
    held = chars.all_boxes() if boxes else array("f", (0.0,)) * (4 * chars.count)
    return PageText(letters.text, letters.index, held, told)


def _is_cropped(page: Any) -> bool:
    if not raw.FPDFPage_GetCropBox(page, *_crop):
        return False
    told = bool(raw.FPDFPage_GetMediaBox(page, *_media))
    return told and [edge.value for edge in _crop] != [edge.value for edge in _media]


def _outside(letters: Letters, chars: PageChars, width: float, height: float) -> Iterator[Edit]:
    """Nothing, in the place of letters whose middle is not on the page."""
    boxes = chars.all_boxes()
    for at, number in enumerate(letters.index):
        left, top, right, bottom = boxes[4 * number : 4 * number + 4]
        inside = 0 <= left + right <= 2 * width and 0 <= top + bottom <= 2 * height
        if right > left and not inside:
            yield Edit(at, at + 1, "")


def _is_untold(letters: Letters, chars: PageChars) -> bool:
    """Whether the file leaves open what most of its letters are, as a sample shows."""
    text, index = letters.text, letters.index
    for size in _SAMPLES:
        step = max(1, len(text) // size)
        sample = list(compress(index[::step], map(str.isalpha, text[::step])))
        if chars.strange(sample) <= _UNTOLD * len(sample):
            return False
    return bool(text)
