"""Accents that stand beside their letters: TeX draws them as signs of their own.

``Poincar´e``, ``fran¸cais``; over a capital the accent is raised, and PDFium gives it at the end of
the run: ``Cech, ˇ``. So the letter is the one whose middle is under the accent's, near by first.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import compress, count, pairwise

from paperdesk.documents.letters import Change, Chars, Letters
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
_STROKE = "\u0338"
"""Through a sign; it makes = not equal."""
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


def accent_edits(letters: Letters, chars: Chars) -> Iterator[Change]:
    """Letters with their accents in the place of both."""
    accents = [found.start() for found in _ACCENT.finditer(letters.text)]
    if not accents:
        return
    text = letters.text
    bases: dict[int, int] = {}
    for beside in (_after, _before):  # by far the most are over the letter behind them
        places = {at: beside(text, at) for at in accents if at not in bases}
        bases |= _bases(letters, chars, places)
    if left := [at for at in accents if at not in bases]:
        alphas = list(compress(count(), map(str.isalpha, text)))
        for near, far in pairwise(_BACK):
            places = {at: _behind(text, at, near, far, alphas) for at in left}
            bases |= _bases(letters, chars, places)
            left = [at for at in left if at not in bases]
    taken: set[int] = set()
    for at in accents:
        base = bases.get(at)
        if base is None or at in taken or base in taken:
            continue
        taken |= {at, base}
        sign = _COMBINING.get(text[at], text[at])
        letter = _DOTLESS.get(text[base], text[base])
        composed = unicodedata.normalize("NFC", letter + sign)
        if base > at:
            apart = text[at - 1 : at] == " " and at > 1
            start = at - 1 if apart and _touch(letters, chars, at - 2, base) else at
            yield start, base + 1, composed, letters.index[base]
        else:
            yield base, base + 1, composed, letters.index[base]
            alone = text[at - 1] == " " and text[at + 1 : at + 2] in ("", " ", "\r", "\n")
            yield at - alone, at + 1, "", -1


def _after(text: str, at: int) -> list[int]:
    """Where the letter of an accent may be: behind it."""
    place = at + 2 if text[at + 1 : at + 2] == " " else at + 1
    return [place] if place < len(text) and _bears(text, place, at) else []


def _before(text: str, at: int) -> list[int]:
    return [at - 1] if at and _bears(text, at - 1, at) else []


def _behind(text: str, at: int, near: int, far: int, alphas: list[int]) -> list[int]:
    """Where the letter of an accent may be that was raised: further back. ``alphas``: where the
    text has letters."""
    if text[at - 1 : at] not in _BEFORE_RAISED:
        return []
    first, last = max(0, at - far), at - near - 1
    if text[at] == _STROKE:
        return [place for place in range(last, first - 1, -1) if _bears(text, place, at)]
    return alphas[bisect_left(alphas, first) : bisect_right(alphas, last)][::-1]


def _bears(text: str, place: int, at: int) -> bool:
    letter = text[place]
    return letter.isalpha() or (text[at] == _STROKE and letter in "=<>∈≡∼≤≥")


def _bases(letters: Letters, chars: Chars, places: dict[int, list[int]]) -> dict[int, int]:
    """The letter of each accent, of the places where it may be: the first that it is over."""
    wanted = sorted({one for at, near in places.items() if near for one in (at, *near)})
    boxes = chars.boxes([letters.index[one] for one in wanted])
    box_of = dict(zip(wanted, boxes, strict=True))
    found: dict[int, int] = {}
    for at, near in places.items():
        if near and (base := _under(box_of[at], near, box_of)) is not None:
            found[at] = base
    return found


def _under(accent: Box, places: list[int], box_of: dict[int, Box]) -> int | None:
    """The first place that an accent is over."""
    accent_left, _, accent_right, foot = accent
    twice = accent_left + accent_right
    for place in places:
        left, top, right, bottom = box_of[place]
        aside = abs(twice - left - right) / 2
        if aside > _ASIDE * (right - left) and aside > _ASIDE * (bottom - top) / 2:
            continue
        if right > left and bottom > top and abs(foot - bottom) <= _ABOVE * (bottom - top):
            return place
    return None


def _touch(letters: Letters, chars: Chars, first: int, second: int) -> bool:
    """Whether a letter follows another one without a gap."""
    if not letters.text[first].isalpha():
        return False
    before, after = chars.boxes([letters.index[first], letters.index[second]])
    return after[0] - before[2] < _WITHIN * (after[3] - after[1])
