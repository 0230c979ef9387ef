"""The pieces of the texts of a build and the words in them, remembered from segment to segment.

An analyser that works piece by piece has three methods besides Whoosh's own::

    lines(texts) -> bytearray  a line for each text, its pieces (in UTF-8) between
                               spaces; a space before all
    are_words(pieces) -> list[bool]
                               whether each is one word as it stands, at one position;
                               where it is not sure of it, False
    cut(piece) -> (words, steps)
                               (text, position from the piece's first) of each word,
                               and how many positions the piece takes

and promises that its words for a text are those of the pieces in order. All
analysers of one type cut alike. So only a piece that is new is cut; in running
text nine pieces of ten are not.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np

from paperdesk.search.packed.arrays import NO_INTS, AnyInts, Ints, narrowest
from paperdesk.search.packed.inverting import byte_order, sort_keys
from paperdesk.search.packed.known_pieces import KnownPieces

_LINE, _SPACE = ord("\n"), ord(" ")


@dataclass(frozen=True)
class Laid:
    """The words of all pieces as arrays.

    For each piece: how many words it has (``sizes``), where they begin in
    ``words`` and ``at`` (``first``), how many positions it takes (``steps``),
    its first word and that one's position (any, where it has none).
    """

    sizes: AnyInts
    first: AnyInts
    steps: AnyInts
    leading: AnyInts
    leading_at: AnyInts
    words: AnyInts
    at: AnyInts


class Pieces:
    """Every piece seen so far, by number, with its words, by numbers of their own."""

    def __init__(self, analyzer: Any) -> None:
        self._analyzer = analyzer
        self._known = KnownPieces()
        self._words_by_text: dict[bytes, int] = {}
        self._words = array("i")
        self._at = array("i")
        self._first = array("i", [0])
        self._steps = array("i")
        self._terms: list[bytes] = []
        self._keys = sort_keys(self._terms)
        self._order: Ints = NO_INTS

    def __len__(self) -> int:
        return len(self._known)

    def numbers(self, texts: Sequence[str]) -> tuple[AnyInts, AnyInts]:
        """The pieces of some texts by number, one text after another, and how many each has."""
        lines = self._analyzer.lines(texts)
        every = np.frombuffer(lines, np.uint8)
        blank = every <= _SPACE
        edges = np.flatnonzero(blank[1:] != blank[:-1]) + 1
        starts, stops = edges[0::2], edges[1::2]
        ends = np.searchsorted(starts, np.flatnonzero(every == _LINE))
        found, new = self._known.look_up(lines, starts, stops - starts)
        self._learn(new)
        return found, np.diff(ends, prepend=0)

    def _learn(self, new: Sequence[bytes]) -> None:
        cut, known = self._analyzer.cut, self._words_by_text
        begin = len(self._words)
        numbers: list[int] = []
        at: list[int] = []
        ends: list[int] = []
        steps: list[int] = []
        for piece, is_word in zip(new, self._analyzer.are_words(new), strict=True):
            if is_word:
                numbers.append(known.setdefault(piece, len(known)))
                at.append(0)
                steps.append(1)
            else:
                words, step = cut(piece.decode("utf-8", "surrogatepass"))
                for text, place in words:
                    word = text.encode("utf-8", "replace")
                    numbers.append(known.setdefault(word, len(known)))
                    at.append(place)
                steps.append(step)
            ends.append(begin + len(numbers))
        self._words.extend(numbers)
        self._at.extend(at)
        self._first.extend(ends)
        self._steps.extend(steps)

    def terms(self) -> tuple[list[bytes], Ints]:
        """All words by number, and their numbers in the order of their bytes."""
        known = len(self._terms)
        if known < len(self._words_by_text):
            new = list(islice(self._words_by_text, known, None))
            self._terms += new
            (a, b), (c, d) = self._keys, sort_keys(new)
            self._keys = np.concatenate((a, c)), np.concatenate((b, d))
            self._order = byte_order(self._terms, self._keys)
        return self._terms, self._order

    def laid(self) -> Laid:
        """The words of all pieces as they are known now."""
        words, at = np.array(self._words, np.int32), np.array(self._at, np.int32)
        first = np.array(self._first, np.int32)
        begins, sizes = first[:-1], np.diff(first)
        leading = np.where(sizes > 0, begins, 0)
        if not len(words):
            words = at = np.zeros(1, np.int32)
        return Laid(
            narrowest(sizes, "<u1", "<u4"),
            begins,
            narrowest(np.array(self._steps, np.int32), "<u1", "<u4"),
            words[leading],
            narrowest(at[leading], "<u1", "<u4"),
            words,
            at,
        )
