"""From words in the order of texts to postings in the order of terms.

One sort carries everything: term, paper and position of each word are packed
into one 64-bit key.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.search.packed.arrays import AnyInts


@dataclass(frozen=True)
class Inverted:
    """One field's postings, ready to be written.

    ``terms`` in byte order; ``counts`` papers and ``places`` positions of each
    (None: without positions); then papers, times and positions of all.
    """

    terms: Sequence[bytes]
    counts: AnyInts
    places: AnyInts | None
    docs: AnyInts
    times: AnyInts
    positions: AnyInts | None


def _ranked(terms: Sequence[bytes], used: AnyInts) -> tuple[list[bytes], AnyInts]:
    """The used terms in byte order, and the place there of each word's term."""
    there = np.zeros(len(terms), np.bool_)
    there[used] = True
    numbers = np.flatnonzero(there)
    ordered = sorted(numbers.tolist(), key=terms.__getitem__)
    rank = np.zeros(len(terms), np.int64)
    rank[ordered] = np.arange(len(ordered))
    return [terms[number] for number in ordered], rank[used]


def invert_positions(
    terms: Sequence[bytes], words: AnyInts, docs: AnyInts, positions: AnyInts
) -> Inverted:
    """Invert a field with positions: one entry per word, papers rising."""
    ordered, ranks = _ranked(terms, words)
    for_position = _bits(positions)
    for_paper = _bits(docs)
    if len(ordered).bit_length() + for_paper + for_position > 63:
        raise OverflowError("Too many words, papers and positions for one segment")
    keys = ranks  # in place from here on: these arrays are what a build needs most memory for
    keys <<= for_paper
    keys |= docs
    keys <<= for_position
    keys |= positions
    keys.sort()
    at = (keys & ((1 << for_position) - 1)).astype(np.uint32)
    keys >>= for_position
    first = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    times = np.diff(np.append(first, len(keys)))
    heads = keys[first]
    keys >>= for_paper
    places = np.bincount(keys, minlength=len(ordered))
    counts = np.bincount(heads >> for_paper, minlength=len(ordered))
    papers = heads & ((1 << for_paper) - 1)
    return Inverted(ordered, counts, places, papers, times, at)


def invert_times(terms: Sequence[bytes], words: AnyInts, docs: AnyInts, times: AnyInts) -> Inverted:
    """Invert a field without positions: one entry per term and paper."""
    ordered, ranks = _ranked(terms, words)
    order = np.lexsort((docs, ranks))
    counts = np.bincount(ranks, minlength=len(ordered))
    return Inverted(ordered, counts, None, docs[order], times[order], None)


def _bits(numbers: AnyInts) -> int:
    return max(1, int(numbers.max()).bit_length()) if len(numbers) else 1
