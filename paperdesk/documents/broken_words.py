"""Words that the end of a line broke: whole again, with the hyphen of a compound or without.

A break says nothing of which it was; the rest of the paper does. Where it does not either, the
hyphen goes, since most breaks are within words.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from paperdesk.model.pages import BROKEN

_PAIR = re.compile(rf"(\w+){BROKEN}\n(\w+)")
_WORD = re.compile(r"\w+")
_COMPOUND = re.compile(r"\w+(?:[-\u2010\u2011]\w+)+")
_SHORT = 3
"""Letters of a part that may be a word by chance."""


class BrokenWords:
    """What is known from all pages of a paper about the words that are broken there."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words: set[str] = set()
        self._pairs: set[str] = set()
        for text in texts:
            lower = text.lower()
            whole = _PAIR.sub(" ", lower) if BROKEN in lower else lower
            self._words.update(_WORD.findall(whole))
            for compound in _COMPOUND.findall(whole):
                parts = _WORD.findall(compound)
                self._pairs.update(map("-".join, pairwise(parts)))

    def joined(self, left: str, right: str) -> str:
        """The word of these parts: ``optimized``, ``fine-tuned``."""
        return f"{left}-{right}" if self.is_compound(left, right) else left + right

    def is_compound(self, left: str, right: str) -> bool:
        """Whether the hyphen belongs to the word."""
        if left[-1:].isdigit() or right[:1].isdigit():
            return True
        first, second = left.lower(), right.lower()
        if first + second in self._words:
            return False
        if f"{first}-{second}" in self._pairs or (right[:1].isupper() and not left.isupper()):
            return True
        known = first in self._words and second in self._words
        return known and min(len(first), len(second)) >= _SHORT

    def mended(self, text: str) -> str:
        """A text without broken words; other line ends stay."""
        while BROKEN in text:
            mended = _PAIR.sub(lambda pair: self.joined(pair[1], pair[2]), text)
            if mended == text:
                return text.replace(BROKEN, "-")
            text = mended
        return text
