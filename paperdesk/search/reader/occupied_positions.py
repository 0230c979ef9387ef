"""Occupied positions: at which places of a field any word stands, in one segment.

A bit for each position of each document up to its last word, one document after another: 'Uma
Reed', 'Jo Li' of the documents 0 and 1, the second with another author ten positions on::

    starts  0 2 14        positions of each document, and where the last ends
    bits    11 110000000011

What must not stand beside a name is any word at all: to read the postings of all words for that,
with each letter that is typed, takes a hundred times as long as to look here.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import AnyInts, Mask, narrowest, offsets
from paperdesk.search.codec.positions import summed
from paperdesk.search.codec.postings import Postings
from paperdesk.search.reader.key_join import SHIFT, Keys
from paperdesk.search.reader.slot_postings import AHEAD

_AT_ONCE = 1 << 16  # postings that are read together
_BITS = np.left_shift(1, np.arange(8)).astype(np.uint8)


class OccupiedPositions:
    """Occupied positions of each document: ``bits`` (u1, packed), ``starts`` of each (n + 1)."""

    def __init__(self, starts: AnyInts, bits: NDArray[np.uint8]) -> None:
        self._starts, self._bits = starts, bits

    @classmethod
    def of(cls, postings: Postings, max_doc: int) -> Self:
        """Those of a field; its postings are read twice, since there is no room for all of them."""
        lengths = np.zeros(max_doc, np.uint32)
        for doc_ids, positions in _words(postings):
            np.maximum.at(lengths, doc_ids, positions + np.uint32(1))
        starts = narrowest(offsets(lengths), "<u4", "<u8")
        bits = np.zeros(int(starts[-1]) // 8 + 1, np.uint8)
        for doc_ids, positions in _words(postings):
            places = starts[doc_ids] + positions
            np.bitwise_or.at(bits, places >> 3, _BITS[places & 7])
        return cls(starts, bits)

    def hold(self, keys: Keys) -> Mask:
        """At which of the position keys a word stands; a place before a document holds none."""
        doc_ids, positions = keys >> SHIFT, _positions(keys)
        places = self._starts[doc_ids].astype(np.int64) + positions
        inside = (positions >= 0) & (places < self._starts[doc_ids + 1])
        np.clip(places, 0, int(self._starts[-1]), out=places)
        held: Mask = (self._bits[places >> 3] >> (places & 7)).astype(np.uint8) & 1 != 0
        held &= inside
        return held


def _positions(keys: Keys) -> NDArray[np.int64]:
    """The position of each key; before its document it is less than 0."""
    return (keys & ((1 << SHIFT) - 1)) - AHEAD


def _words(postings: Postings) -> Iterator[tuple[AnyInts, AnyInts]]:
    """The document and position of every word, some thousand at a time, in no order."""
    numbers, starts = postings.positions, postings.position_starts
    if numbers is None or starts is None:
        return
    ends = postings.posting_starts.whole[1:]
    cuts = ends.searchsorted(np.arange(_AT_ONCE, int(ends[-1]), _AT_ONCE)) + 1
    for start, stop in pairwise(sorted({0, *cuts.tolist(), len(ends)})):
        doc_ids, freqs = postings.doc_ids_of_span(start, stop), postings.freqs_of_span(start, stop)
        positions = numbers.stored(int(starts[start]), int(starts[stop]))
        positions = summed(positions, freqs) if postings.paged else positions.astype(np.uint32)
        yield doc_ids if len(doc_ids) == len(positions) else doc_ids.repeat(freqs), positions
