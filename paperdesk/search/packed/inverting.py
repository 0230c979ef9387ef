"""From words in the order of texts to postings in the order of terms.

One sort carries everything: term, paper and position of each word are packed
into one 64-bit key.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.search.packed.arrays import AnyInts, Ints, offsets
from paperdesk.search.packed.known_pieces import keys_of


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


def byte_order(terms: Sequence[bytes]) -> Ints:
    """The numbers of the terms in the order of their bytes.

    By the first 16 bytes as two numbers each; only what is alike in these is compared as it is.
    """
    lengths = np.fromiter(map(len, terms), np.intp, len(terms))
    keys = keys_of(b"".join(terms), offsets(lengths)[:-1], np.minimum(lengths, 16))
    first, second = (key.byteswap() for key in keys)
    order = np.lexsort((second, first))
    first, second = first[order], second[order]
    alike = np.flatnonzero((first[1:] == first[:-1]) & (second[1:] == second[:-1]))
    for run in np.split(alike, np.flatnonzero(np.diff(alike) != 1) + 1):
        if len(run):
            places = slice(run[0], run[-1] + 2)
            order[places] = sorted(order[places].tolist(), key=terms.__getitem__)
    return order


def _ranked(terms: Sequence[bytes], used: AnyInts) -> tuple[list[bytes], AnyInts]:
    """The used terms in byte order, and the place there of each word's term."""
    there = np.zeros(len(terms), np.bool_)
    there[used] = True
    numbers = np.flatnonzero(there)
    ordered = sorted(numbers.tolist(), key=terms.__getitem__)
    rank = np.zeros(len(terms), np.int64)
    rank[ordered] = np.arange(len(ordered))
    return [terms[number] for number in ordered], rank[used]


@dataclass(frozen=True)
class Packing:
    """How the keys of a segment are packed: how many bits the paper and the position take."""

    for_paper: int
    for_position: int

    @staticmethod
    def of(terms: int, papers: int, positions: int) -> "Packing":
        """Room for so many of each; OverflowError where 63 bits are too few."""
        packing = Packing(_bits(papers), _bits(positions))
        if _bits(terms) + packing.for_paper + packing.for_position > 63:
            raise OverflowError("Too many words, papers and positions for one segment")
        return packing

    @property
    def below_term(self) -> int:
        """Where in a key the term begins."""
        return self.for_paper + self.for_position


def invert_positions(
    terms: Sequence[bytes], words: AnyInts, docs: AnyInts, positions: AnyInts
) -> Inverted:
    """Invert a field with positions: one entry per word."""
    ordered, keys = _ranked(terms, words)
    packing = Packing.of(len(ordered), int(docs.max()) + 1, int(positions.max()) + 1)
    keys <<= packing.for_paper
    keys |= docs
    keys <<= packing.for_position
    keys |= positions
    return invert_keys(ordered, np.arange(len(ordered)), keys, packing)


def invert_keys(terms: Sequence[bytes], order: Ints, keys: AnyInts, packing: Packing) -> Inverted:
    """Invert a field with positions: a key for each word, in any order; ``keys`` is used up.

    A key is the term's place in ``order`` (numbers of terms, not all of which
    need stand in the field), the paper and the position.
    """
    keys.sort()
    at = (keys & ((1 << packing.for_position) - 1)).astype(np.uint32)
    keys >>= packing.for_position
    first = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
    times = np.diff(np.append(first, len(keys)))
    heads = keys[first]
    papers = (heads & ((1 << packing.for_paper) - 1)).astype(np.uint32)
    heads >>= packing.for_paper
    begins = np.flatnonzero(np.append(True, heads[1:] != heads[:-1]))
    counts = np.diff(np.append(begins, len(heads)))
    places = np.diff(np.append(first[begins], len(keys)))
    used = list(map(terms.__getitem__, order[heads[begins]].tolist()))
    return Inverted(used, counts, places, papers, times, at)


def invert_times(terms: Sequence[bytes], words: AnyInts, docs: AnyInts, times: AnyInts) -> Inverted:
    """Invert a field without positions: one entry per term and paper."""
    ordered, ranks = _ranked(terms, words)
    order = np.lexsort((docs, ranks))
    counts = np.bincount(ranks, minlength=len(ordered))
    return Inverted(ordered, counts, None, docs[order], times[order], None)


def _bits(amount: int) -> int:
    """The bits of any number below ``amount``."""
    return max(1, (amount - 1).bit_length())
