"""Accents that stand beside their letters: TeX draws them as signs of their own.

``Poincar´e``, ``fran¸cais``; over a capital the accent is raised, and PDFium gives it at the end of
the run: ``Cech, ˇ``. So the letter is the one whose middle is under the accent's, near by first.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

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
_BEFORE_RAISED = {" ", "\n", *_COMBINING}
_ACCENT = re.compile("[`´ˆ˜¯˘˙¨˚˝ˇ¸˛\u0300-\u036f]")
_DOTLESS = {"ı": "i", "ȷ": "j"}
_BACK = (1, 60, 250)
"""Letters back to which the letter of a raised accent is looked for: within a line, and farther."""
_ASIDE = 0.3
"""Share of its width by which a letter's middle may be beside the accent's; slanted letters are."""
_ABOVE = 0.6
"""Share of the height of a line by which an accent is raised at most."""
_WITHIN = 0.15
"""Share of the height of a line: a smaller gap is none between words."""


def accent_edits(letters: Letters, chars: Chars) -> Iterator[Edit]:
    """Letters with their accents in the place of both."""
    accents = [found.start() for found in _ACCENT.finditer(letters.text)]
    if not accents:
        return
    bases = _bases(letters, chars, {at: _beside(letters.text, at) for at in accents})
    for near, far in pairwise(_BACK):
        left = [at for at in accents if at not in bases]
        bases |= _bases(letters, chars, {at: _behind(letters.text, at, near, far) for at in left})
    taken: set[int] = set()
    for at in accents:
        base = bases.get(at)
        if base is None or at in taken or base in taken:
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


def _beside(text: str, at: int) -> list[int]:
    """Where the letter of an accent may be: behind it or before it."""
    after = at + 1 + int(text[at + 1 : at + 2] == " ")
    return [
        place for place in (after, at - 1) if 0 <= place < len(text) and _bears(text, place, at)
    ]


def _behind(text: str, at: int, near: int, far: int) -> list[int]:
    """Where the letter of an accent may be that was raised: further back."""
    if text[at - 1 : at] not in _BEFORE_RAISED:
        return []
    back = range(at - near - 1, max(-1, at - far - 1), -1)
    return [place for place in back if _bears(text, place, at)]


def _bears(text: str, place: int, at: int) -> bool:
    letter = text[place]
    return letter.isalpha() or (text[at] == "\u0338" and letter in "=<>∈≡∼≤≥")


def _bases(letters: Letters, chars: Chars, places: dict[int, list[int]]) -> dict[int, int]:
    """The letter of each accent, of the places where it may be: the first that it is over."""
    wanted = sorted({one for at, near in places.items() if near for one in (at, *near)})
    boxes = chars.boxes([letters.index[one] for one in wanted])
    box_of = dict(zip(wanted, boxes, strict=True))
    found: dict[int, int] = {}
    for at, near in places.items():
        for place in near:
            if _is_over(box_of[at], box_of[place]):
                found[at] = place
                break
    return found


def _is_over(accent: Box, letter: Box) -> bool:
    left, top, right, bottom = letter
    width, height = right - left, bottom - top
    aside = abs(accent[0] + accent[2] - left - right) / 2
    if aside > _ASIDE * width and aside > _ASIDE * height / 2:
        return False
    return width > 0 < height and abs(accent[3] - bottom) <= _ABOVE * height


def _touch(letters: Letters, chars: Chars, first: int, second: int) -> bool:
    """Whether a letter follows another one without a gap."""
    if not letters.text[first].isalpha():
        return False
    before, after = chars.boxes([letters.index[first], letters.index[second]])
    return after[0] - before[2] < _WITHIN * (after[3] - after[1])
