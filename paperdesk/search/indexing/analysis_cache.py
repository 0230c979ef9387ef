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
from itertools import compress, islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import NO_INTS, AnyInts, Ints, Mask, narrowest
from paperdesk.search.indexing.intern_table import InternTable
from paperdesk.search.indexing.inverter import byte_order, sort_keys

_LINE, _SPACE = ord("\n"), ord(" ")


@dataclass(frozen=True)
class AnalysedChunks:
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


class AnalysisCache:
    """Every piece seen so far, by number, with its words, by numbers of their own."""

    def __init__(self, analyzer: Any) -> None:
        self._analyzer = analyzer
        self._known = InternTable()
        self._words_by_text: dict[bytes, int] = {}
        self._words = array("i")
        self._at = array("i")
        self._sizes = array("i")
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
        """Note the words of new pieces: those that are one word all together, the others cut."""
        known, cut = self._words_by_text, self._analyzer.cut
        whole = np.array(self._analyzer.are_words(new), np.bool_)
        numbers = [known.setdefault(piece, len(known)) for piece in compress(new, whole)]
        of_others: list[int] = []
        at: list[int] = []
        counts: list[int] = []
        steps: list[int] = []
        for piece in compress(new, ~whole):
            words, step = cut(piece.decode("utf-8", "surrogatepass"))
            for text, place in words:
                of_others.append(known.setdefault(text.encode("utf-8", "replace"), len(known)))
                at.append(place)
            counts.append(len(words))
            steps.append(step)
        sizes = _spread(whole, [1] * len(numbers), counts)
        is_whole = np.repeat(whole, sizes)
        self._sizes.frombytes(sizes.tobytes())
        self._steps.frombytes(_spread(whole, [1] * len(numbers), steps).tobytes())
        self._words.frombytes(_spread(is_whole, numbers, of_others).tobytes())
        self._at.frombytes(_spread(is_whole, [0] * len(numbers), at).tobytes())

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

    def laid(self) -> AnalysedChunks:
        """The words of all pieces as they are known now."""
        words, at = np.array(self._words, np.int32), np.array(self._at, np.int32)
        sizes = np.array(self._sizes, np.int32)
        begins = (np.cumsum(sizes) - sizes).astype(np.int32)
        leading = np.where(sizes > 0, begins, 0)
        if not len(words):
            words = at = np.zeros(1, np.int32)
        return AnalysedChunks(
            narrowest(sizes, "<u1", "<u4"),
            begins,
            narrowest(np.array(self._steps, np.int32), "<u1", "<u4"),
            words[leading],
            narrowest(at[leading], "<u1", "<u4"),
            words,
            at,
        )


def _spread(mask: Mask, there: Sequence[int], elsewhere: Sequence[int]) -> NDArray[np.int32]:
    """One row of the numbers where ``mask`` says so and, in between, of the others."""
    out = np.empty(len(mask), np.int32)
    out[mask] = there
    out[~mask] = elsewhere
    return out
