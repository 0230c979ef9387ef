"""Accents that stand beside their letters: TeX draws them as signs of their own.

``Poincar´e``, ``fran¸cais``; over a capital the accent is raised, and PDFium gives it at the end of
the run: ``Cech, ˇ``. So the letter is the one whose middle is under the accent's, near by first.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from paperdesk.documents.letters import Chars, Edit, Letters
from paperdesk.model.pages import Box

_COMBINING = {
    "`": "\u0300",
    "´": "\u0301",
    "ˆ": "\u0302",
    "˜": "\u0303",
    "¯": "\u0304",
    "˘": "\u0306",
    "˙": "\u0307",
    "¨": "\u0308",
    "˚": "\u030a",
    "˝": "\u030b",
    "ˇ": "\u030c",
    "¸": "\u0327",
    "˛": "\u0328",
}
_ACCENT = re.compile("[`´ˆ˜¯˘˙¨˚˝ˇ¸˛\u0300-\u036f]")
_DOTLESS = {"ı": "i", "ȷ": "j"}
_BACK = 250
"""Letters back to which the letter of a raised accent is looked for."""
_ASIDE = 0.3
"""Share of its width by which a letter's middle may be beside the accent's; slanted letters are."""
_ABOVE = 0.6
"""Share of the height of a line by which an accent is raised at most."""
_WITHIN = 0.15
"""Share of the height of a line: a smaller gap is none between words."""


def accent_edits(letters: Letters, chars: Chars) -> Iterator[Edit]:
    """Letters with their accents in the place of both."""
    taken: set[int] = set()
    for found in _ACCENT.finditer(letters.text):
        at = found.start()
        if at in taken:
            continue
        base = _base(letters, chars, at)
        if base is None or base in taken:
            continue
        taken |= {at, base}
        yield from _joined(letters, chars, at, base)


def _joined(letters: Letters, chars: Chars, at: int, base: int) -> Iterator[Edit]:
    text = letters.text
    sign = _COMBINING.get(text[at], text[at])
    letter = _DOTLESS.get(text[base], text[base])
    composed = unicodedata.normalize("NFC", letter + sign)
    number = letters.index[base]
    if base > at:
        start = at
        if text[at - 1 : at] == " " and at > 1 and _touch(letters, chars, at - 2, base):
            start = at - 1
        yield Edit(start, base + 1, composed, number)
        return
    yield Edit(base, base + 1, composed, number)
    alone = text[at - 1] == " " and text[at + 1 : at + 2] in ("", " ", "\r", "\n")
    yield Edit(at - alone, at + 1, "")


def _base(letters: Letters, chars: Chars, at: int) -> int | None:
    """Where the letter of an accent is: next to it, or, when it was raised, further back."""
    text = letters.text
    over = chars.box(letters.index[at])
    after = at + 1 + int(text[at + 1 : at + 2] == " ")
    raised = text[at - 1 : at] in (" ", "\n") or text[at - 1 : at] in _COMBINING
    back = range(at - 2, max(-1, at - _BACK) if raised else at - 2, -1)
    for place in chain((after, at - 1), back):
        if not 0 <= place < len(text) or not _bears(text[place], text[at]):
            continue
        if _is_over(over, chars.box(letters.index[place])):
            return place
    return None


def _bears(letter: str, accent: str) -> bool:
    if not letter.isalpha():
        return accent == "\u0338" and letter in "=<>∈≡∼≤≥"
    return True


def _is_over(accent: Box, letter: Box) -> bool:
    width, height = letter[2] - letter[0], letter[3] - letter[1]
    if width <= 0 or height <= 0:
        return False
    aside = abs(accent[0] + accent[2] - letter[0] - letter[2]) / 2
    raised = abs(accent[3] - letter[3])
    return aside <= _ASIDE * max(width, height / 2) and raised <= _ABOVE * height


def _touch(letters: Letters, chars: Chars, first: int, second: int) -> bool:
    """Whether a letter follows another one without a gap."""
    if not letters.text[first].isalpha():
        return False
    before, after = chars.box(letters.index[first]), chars.box(letters.index[second])
    return after[0] - before[2] < _WITHIN * (after[3] - after[1])
