"""Key of a text: what is compared when words are looked for in it, with the way back to the text.

Letters without accents and ligatures, spaces for line ends, quotes of one shape. Hyphens inside
words are left out and noted, since those at line ends may be none; a hit is then held to those
that the query has.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from paperdesk.model.pages import BROKEN, RAISED
from paperdesk.text.normalise import fold

_DASHES = "-\u2010\u2011\u2012\u2013\u2212"
_SPECIAL = re.compile(
    rf"{BROKEN}\n|(?<=\w)[{_DASHES}](?=\w)|{RAISED}(?:\d+(?:[,–\-]\d+)*)?|[^\x00-\x7f]|\s\s+"
)
_SIGNS = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛′´`", "'"),
    **dict.fromkeys("–—‐‑‒−", "-"),
    "ς": "σ",
    "∼": "~",
    "˜": "~",
    "∗": "*",
}


class Join(IntEnum):
    """What was left out of a key between two of its letters."""

    HYPHEN = 0
    BREAK = 1
    RAISED = 2


class Raised(IntEnum):
    """How the small number of a reference is read: as a word, not at all, as part of the word."""

    APART = 0
    LEFT_OUT = 1
    ATTACHED = 2


@lru_cache(maxsize=4096)
def plain_letter(letter: str) -> str:
    """A letter without accents, its capital kept; none for an accent alone."""
    if letter in _SIGNS:
        return _SIGNS[letter]
    plain = fold(letter)
    if not plain and not unicodedata.combining(letter):
        return letter
    return plain.upper() if letter.isupper() else plain


def lowered(key: str) -> str:
    """A key without capitals, letter for letter."""
    low = key.lower().replace("ς", "σ")
    if len(low) == len(key):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in key)


class MatchKey:
    """The key of one text."""

    def __init__(self, text: str, raised: Raised = Raised.APART) -> None:
        self.joins: list[tuple[int, Join]] = []
        """Places in the key before which something was left out."""
        self._keys, self._places = [0], [0]
        parts: list[str] = []
        length = done = 0
        for start, end, new, join in _pieces(text, raised):
            parts += (text[done:start], new)
            length += start - done
            if join is not None:
                self.joins.append((length, join))
            if len(new) != end - start:
                self._note(length, start)
                self._note(length + len(new), end)
            length += len(new)
            done = end
        parts.append(text[done:])
        self.text = "".join(parts).replace("\n", " ")
        self._last = [max(place - 1, 0) for place in self._places[1:]] + [len(text)]

    def _note(self, key: int, place: int) -> None:
        self._keys.append(key)
        self._places.append(place)

    def places(self, first: int, last: int) -> tuple[int, int]:
        """Where two letters of the key are in the text."""
        keys = self._keys
        at = bisect_right(keys, first) - 1
        start = self._places[at] + first - keys[at]
        if at + 1 == len(keys) or keys[at + 1] > last:
            end = start + last - first
            if end <= self._last[at]:
                return start, end
        return self._place(first), self._place(last)

    def _place(self, key: int) -> int:
        at = bisect_right(self._keys, key) - 1
        place = self._places[at] + key - self._keys[at]
        return min(place, max(self._last[at], self._places[at]))


def _pieces(text: str, raised: Raised) -> Iterator[tuple[int, int, str, Join | None]]:
    """What is not in the key as it is in the text: from, to, what instead, what is left out."""
    for found in _SPECIAL.finditer(text):
        start, end = found.span()
        sign = found.group()
        first = sign[0]
        if first == BROKEN:
            yield start, end, "", Join.BREAK
        elif first == RAISED:
            if raised is Raised.APART or len(sign) == 1:
                yield start, start + 1, " ", None
            else:
                yield start, end if raised is Raised.LEFT_OUT else start + 1, "", Join.RAISED
        elif len(sign) > 1:
            yield start, end, " ", None
        elif first in _DASHES and _is_inside(text, start):
            yield start, end, "", Join.HYPHEN
        elif (plain := plain_letter(sign)) != sign:
            yield start, end, plain, None


def _is_inside(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum()


@dataclass(frozen=True, slots=True)
class QueryKey:
    """The key of a query. ``hyphens`` are places before which it has one that a hit must have."""

    text: str
    hyphens: frozenset[int]


@lru_cache(maxsize=64)
def query_key(query: str) -> QueryKey:
    """The key of what a reader types."""
    wanted = " ".join(query.replace(BROKEN, "").replace(RAISED, " ").split())
    first = len(wanted) > 1 and wanted[0] in _DASHES and wanted[1].isalnum()
    last = len(wanted) > 1 and wanted[-1] in _DASHES and wanted[-2].isalnum()
    key = MatchKey(wanted[first : len(wanted) - last])
    hyphens = {place for place, join in key.joins if join is Join.HYPHEN}
    hyphens |= {0} if first else set()
    hyphens |= {len(key.text)} if last else set()
    return QueryKey(key.text, frozenset(hyphens))
