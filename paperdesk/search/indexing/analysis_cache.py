"""Analysis cache: the words of every chunk of text that a build has met.

An analyser that works chunk by chunk has three methods besides Whoosh's own::

    lines(texts) -> bytearray  a line for each text, its chunks (in UTF-8) between
                               spaces; a space before all
    are_words(chunks) -> list[bool]
                               whether each is one word as it stands, at one position;
                               where it is not sure of it, False
    words_of(chunk) -> (words, positions, steps)
                               the words, where each stands, from the chunk's first
                               position, and how many positions the chunk takes

and promises that its words for a text are those of the chunks in order. All
analysers of one type analyse alike. So only a chunk that is new is analysed; in
running text nine chunks of ten are not.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, islice
from typing import Any

import numpy as np

from paperdesk.search.codec.array_ops import NO_INTS, AnyInts, Ints, Mask, interleave
from paperdesk.search.indexing.intern_table import InternTable
from paperdesk.search.indexing.inverter import byte_order, sort_keys

_LINE, _SPACE = ord("\n"), ord(" ")


@dataclass(frozen=True)
class AnalysedChunks:
    """The words of all chunks as arrays, by the chunk's number.

    ``sizes``: words of each chunk; ``starts``: where they begin in ``words`` (each by its
    number) and ``positions``; ``steps``: positions it takes; ``leading`` and
    ``leading_positions``: its first word and that one's position (any, where
    it has none); ``is_other``: whether it is anything but one word at one position.
    After 'sea', 'few-shot' (fewshot few shot) and a part mark::

        sizes   1 3 0     words      0  1 2 3     0 sea, 1 fewshot, 2 few, 3 shot
        starts  0 1 4     positions  0  0 0 1
        steps   1 2 10    leading    0 1 0        is_other  0 1 1
    """

    is_other: Mask
    sizes: AnyInts
    starts: AnyInts
    steps: AnyInts
    leading: AnyInts
    leading_positions: AnyInts
    words: AnyInts
    positions: AnyInts


class AnalysisCache:
    """Chunks by number, with their words, by numbers of their own."""

    def __init__(self, analyzer: Any) -> None:
        self._analyzer = analyzer
        self._chunks = InternTable()
        self._word_numbers: dict[bytes, int] = {}
        self._words = array("i")
        self._positions = array("i")
        self._sizes = array("i")
        self._steps = array("i")
        self._terms: list[bytes] = []
        self._keys = sort_keys(self._terms)
        self._order: Ints = NO_INTS

    def __len__(self) -> int:
        return len(self._chunks)

    def numbers(self, texts: Sequence[str]) -> tuple[AnyInts, AnyInts]:
        """The chunk numbers of some texts, one text after another, and how many each has."""
        lines = self._analyzer.lines(texts)
        data = np.frombuffer(lines, np.uint8)
        blank = data <= _SPACE
        edges = np.flatnonzero(blank[1:] != blank[:-1]) + 1
        starts, stops = edges[0::2], edges[1::2]
        ends = np.searchsorted(starts, np.flatnonzero(data == _LINE))
        numbers, new = self._chunks.look_up(lines, starts, stops - starts)
        self._analyse(new)
        return numbers, np.diff(ends, prepend=0)

    def _analyse(self, chunks: Sequence[bytes]) -> None:
        """Add the words of new chunks: single words all together, the others one by one."""
        numbers, words_of = self._word_numbers, self._analyzer.words_of
        single = np.array(self._analyzer.are_words(chunks), np.bool_)
        of_single = [numbers.setdefault(chunk, len(numbers)) for chunk in compress(chunks, single)]
        others: list[bytes] = []
        positions: list[int] = []
        counts: list[int] = []
        steps: list[int] = []
        for chunk in compress(chunks, ~single):
            words, places, step = words_of(chunk)
            others += words
            positions += places
            counts.append(len(words))
            steps.append(step)
        of_others = [numbers.setdefault(word, len(numbers)) for word in others]
        ones = np.ones(len(of_single), np.int32)
        sizes = interleave(single, ones, np.array(counts, np.int32))
        is_single = np.repeat(single, sizes)
        self._sizes.frombytes(sizes.tobytes())
        for column, chosen, rest in (
            (self._words, np.array(of_single, np.int32), np.array(of_others, np.int32)),
            (self._positions, np.zeros_like(ones), np.array(positions, np.int32)),
        ):
            column.frombytes(interleave(is_single, chosen, rest).tobytes())
        self._steps.frombytes(interleave(single, ones, np.array(steps, np.int32)).tobytes())

    def terms(self) -> tuple[list[bytes], Ints]:
        """All words by number, and their numbers in the order of their bytes."""
        sorted_count = len(self._terms)
        if sorted_count < len(self._word_numbers):
            new = list(islice(self._word_numbers, sorted_count, None))
            self._terms += new
            (a, b), (c, d) = self._keys, sort_keys(new)
            self._keys = np.concatenate((a, c)), np.concatenate((b, d))
            self._order = byte_order(self._terms, self._keys, self._order)
        return self._terms, self._order

    def analysed(self) -> AnalysedChunks:
        """The words of all chunks that were met so far."""
        words, positions = np.array(self._words, np.int32), np.array(self._positions, np.int32)
        sizes, steps = np.array(self._sizes, np.int32), np.array(self._steps, np.int32)
        starts = (np.cumsum(sizes) - sizes).astype(np.int32)
        leading = np.where(sizes > 0, starts, 0)
        return AnalysedChunks(
            (sizes != 1) | (steps != 1) | (positions[leading] > 0),
            sizes,
            starts,
            steps,
            words[leading],
            positions[leading],
            words,
            positions,
        )
