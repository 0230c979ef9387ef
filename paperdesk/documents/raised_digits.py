"""Digits that are set small and high behind a word, the number of a reference or an exponent: a
word of their own, behind a thin space."""

import re
from collections.abc import Iterator

from paperdesk.documents.letters import Chars, Edit, Letters, boxes_around
from paperdesk.model.pages import RAISED, Box

_BESIDE_LETTER = re.compile(r"[0-9](?:(?<=[^\W\d_][0-9])|(?=[^\W\d_]))")
_SMALLER = 0.87
"""Of the height of a letter: digits set beside it are lower than that when they are set small."""
_RAISED = 0.12
"""Of the height of a letter: by so much the foot of digits is above its foot at least."""
_WIDE = 0.5
"""Of the height of a letter: so wide a gap is not within a word."""


def digit_edits(letters: Letters, chars: Chars) -> Iterator[Edit]:
    """A thin space before digits that are set small and high; a space behind them, and where a gap
    parts digits from a word."""
    text, index = letters.text, letters.index
    borders: list[tuple[int, int]] = []
    for found in _BESIDE_LETTER.finditer(text):
        start, end = found.span()
        if text[start - 1 : start].isalpha():
            borders.append((start, start))
        if text[end : end + 1].isalpha():
            borders.append((end, end))
    for (at, _), before, after in boxes_around(letters, chars, borders):
        if not text[at].isalpha():
            if is_raised(after, before):
                yield Edit(at, at, RAISED, index[at - 1])
            elif _is_far(before, after):
                yield Edit(at, at, " ", index[at - 1])
        elif is_raised(before, after) or _is_far(before, after):
            yield Edit(at, at, " ", index[at - 1])


def is_raised(digit: Box, letter: Box) -> bool:
    """Whether a digit is smaller than the letter beside it, and stands higher."""
    height = letter[3] - letter[1]
    return digit[3] - digit[1] < _SMALLER * height and letter[3] - digit[3] > _RAISED * height


def _is_far(box: Box, following: Box) -> bool:
    """Whether a letter is in the line of the one before, but not beside it."""
    apart = following[0] - box[2] > _WIDE * (box[3] - box[1]) or following[2] <= box[0]
    return apart and following[1] < box[3] and following[3] > box[1]
