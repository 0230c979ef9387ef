"""Digits that are set small and high behind a word, the number of a reference or an exponent: a
word of their own, behind a thin space."""

import re

from paperdesk.documents.letters import Change, Chars, Letters, boxes_around
from paperdesk.model.pages import RAISED, Box

_SIGNS = ".,;:!?)]'\"’”"
"""What stands between a word and the number of a reference."""
_SIGN = rf"(?:[^\W\d_]|[)\]])[{re.escape(_SIGNS)}]"
_BESIDE_WORD = re.compile(
    rf"[0-9](?:(?<=[^\W\d_][0-9])|(?<={_SIGN}[0-9])|(?<={_SIGN} [0-9])(?![0-9]{{3}})"
    r"|(?=[^\W\d_]))"
)
_SMALLER = 0.87
"""Of the height of a letter: digits set beside it are lower than that when they are set small."""
_RAISED = 0.12
"""Of the height of a letter: by so much the foot of digits is above its foot at least."""
_WIDE = 0.5
"""Of the height of a letter: so wide a gap is not within a word."""


def digit_edits(letters: Letters, chars: Chars) -> list[Change]:
    """A thin space before digits that are set small and high, behind a word or the sign behind one;
    a space behind them, and where a gap parts digits from a word."""
    text, index = letters.text, letters.index
    borders: list[tuple[int, int]] = []
    edits: list[Change] = []
    for found in _BESIDE_WORD.finditer(text):
        start, end = found.span()
        before = text[start - 1 : start]
        if before == " " and start > 1 and text[start - 2] in _SIGNS:
            borders.append((start - 1, start))
        elif before.isalpha() or (before and before in _SIGNS):
            borders.append((start, start))
        if text[end : end + 1].isalpha():
            borders.append((end, end))
    for (start, at), box, after in boxes_around(letters, chars, borders):
        if not text[at].isalpha():
            if is_raised(after, box):
                edits.append((start, at, RAISED, index[start - 1]))
            elif text[at - 1].isalpha() and _is_far(box, after):
                edits.append((at, at, " ", index[at - 1]))
        elif is_raised(box, after) or _is_far(box, after):
            edits.append((at, at, " ", index[at - 1]))
    return edits


def is_raised(digit: Box, letter: Box) -> bool:
    """Whether a digit is smaller than the letter beside it, and stands higher."""
    height = letter[3] - letter[1]
    return digit[3] - digit[1] < _SMALLER * height and letter[3] - digit[3] > _RAISED * height


def _is_far(box: Box, following: Box) -> bool:
    """Whether a letter is in the line of the one before, but not beside it."""
    apart = following[0] - box[2] > _WIDE * (box[3] - box[1]) or following[2] <= box[0]
    return apart and following[1] < box[3] and following[3] > box[1]
