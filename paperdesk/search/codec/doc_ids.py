"""Document ids of postings in two bytes each, whatever the size of the segment.

Those of all terms that are not dense (``dense_terms``); of the dense ones there are no
postings here.

The id space of a segment is cut into blocks of 65,536 documents, as a Roaring
bitmap cuts its own (Chambi, Lemire, Kaser and Godin, 'Better bitmap
performance with Roaring bitmaps', 2016). Layout, under a field's prefix::

    doc         u2  low 16 bits of the doc id of each posting, in term order

and, only where the segment has more than one block::

    split.term  u4  rising: the terms in so many documents that split points pay
    split.first u4  how many postings the split terms before this one have (n + 1)
    split.at    u4  a row for each split term: where in its postings each block
                    but the first begins, counted from its first posting
    high        u1  the block of each posting of all other terms, in order, in 1, 2, 4 or 8 bits
                    each, as many as the number of blocks takes (``small_numbers``)

Two terms of a segment of three blocks; term 0 in documents 3, 65_540 and
131_072, term 1 in 140 documents, 10 of them in block 0, 125 in block 1 (a term is split
where its row takes a quarter of the bytes that it saves, or less)::

    posting_starts  0 3 143
    doc             3 4 0 | 10 ids, 125 ids, 5 ids, each from 0 again
    split.term      1           split.first  0 140
    split.at        10 135      block 1 begins at posting 3 + 10, block 2 at 3 + 135
    high            10_01_00b   of term 0 alone: 0 << 16 | 3, 1 << 16 | 4, 2 << 16 | 0

Why: the plain id takes four bytes, and a posting is looked at far more
often than decoded alone. Gaps or variable-length codes of rare terms save
little more and take several times as long.
"""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, expand_ranges, offsets
from paperdesk.search.codec.small_numbers import SmallNumbers, SmallNumbersWriter
from paperdesk.search.codec.term_subset import Starts

BLOCK = 1 << 16
"""Documents of a block."""

MOST_DOCUMENTS = 1 << 24
"""Documents of a segment, at most: a block's number is one byte."""

_AT_ONCE = 1 << 15
_HALF = np.dtype(np.uint16)
_SECOND = 1 if sys.byteorder == "little" else np.dtype(np.intp).itemsize // 2 - 2


def block_count(max_doc: int) -> int:
    """The number of blocks of a segment of so many documents; OverflowError for too many."""
    if max_doc > MOST_DOCUMENTS:
        raise OverflowError(f"A segment holds at most {MOST_DOCUMENTS} papers")
    return max(1, -(-max_doc // BLOCK))


def _split_terms(doc_freqs: AnyInts, blocks: int) -> NDArray[np.bool_]:
    """The terms that get split points: those whose row costs a quarter of its saving or less."""
    return np.asarray(doc_freqs >= 128 * (blocks - 1) // _block_bits(blocks), np.bool_)


def _block_bits(blocks: int) -> int:
    """How many bits the number of a block has: 1, 2, 4 or 8."""
    return next(bits for bits in (1, 2, 4, 8) if blocks <= 1 << bits)


class DocIdRange(NamedTuple):
    """The doc ids of one term as a range of those that lie together.

    ``block_ends``: where in the range each block ends, for a split term; else
    ``high``, where its blocks begin (-1: all are of the first block); of a dense term its
    ``row`` among these.
    """

    start: int
    stop: int
    block_ends: tuple[int, ...] = ()
    high: int = -1
    row: int = -1


class PostingsRange(NamedTuple):
    """The postings of one term as a range of the field's: found once and read often.

    ``freqs``: where its frequencies begin, among those of frequent terms if it is ``often``.
    """

    start: int
    stop: int
    doc_ids: DocIdRange
    freqs: int
    often: bool


class DocIdReader:
    """Decoder of one field's doc ids. ``posting_starts``: the terms' offsets (n + 1)."""

    def __init__(self, file: ArrayFile, prefix: str, posting_starts: Starts, max_doc: int) -> None:
        self._low = file[prefix + "doc"]
        self._starts = posting_starts
        self._blocks = block_count(max_doc)
        if self._blocks > 1:
            self._split = file[prefix + "split.term"]
            self._split_first = file[prefix + "split.first"]
            self._rows = file[prefix + "split.at"].reshape(-1, self._blocks - 1)
            self._high = SmallNumbers(file[prefix + "high"], _block_bits(self._blocks))
            # Looked at number by number: not as arrays, of which each call takes longer.
            self._split_terms, self._split_before = self._split.data, self._split_first.data

    def range_at(self, term: int, start: int, stop: int) -> DocIdRange:
        """The postings of a term, which begin and end here."""
        if self._blocks == 1:
            return DocIdRange(start, stop)
        split = self._split_terms
        row = bisect_left(split, term)
        if row < len(split) and split[row] == term:
            return DocIdRange(start, stop, (*self._rows[row].tolist(), stop - start))
        return DocIdRange(start, stop, high=start - self._split_before[row])

    def read(self, postings: DocIdRange, out: Ints) -> None:
        """Decode the doc ids of a range, rising, into ``out``."""
        start, stop, ends, high = postings[:4]
        out[:] = self._low[start:stop]
        if ends:
            for block in range(1, len(ends)):
                out[ends[block - 1] : ends[block]] += block * BLOCK
        elif high >= 0:
            _set_blocks(out, self._high.slice(high, high + stop - start))

    def of_term(self, term: int) -> Ints:
        """The doc ids of one term, rising."""
        postings = self.range_at(term, int(self._starts[term]), int(self._starts[term + 1]))
        out = np.empty(postings.stop - postings.start, np.intp)
        self.read(postings, out)
        return out

    def of_span(self, start: int, stop: int) -> Ints:
        """The doc ids of the terms ``start`` to ``stop``, each term's rising, in term order."""
        first, last = int(self._starts[start]), int(self._starts[stop])
        out = self._low[first:last].astype(np.intp)
        if self._blocks > 1 and len(out):
            _set_blocks(out, self._blocks_of_span(start, stop))
        return out

    def portions(self, start: int, stop: int) -> Iterator[Ints]:
        """The same, some thousand at a time: for a million postings, memory of their own would
        take longer to get than all the rest."""
        first, last = int(self._starts[start]), int(self._starts[stop])
        low = self._low[first:last]
        blocks = self._blocks_of_span(start, stop) if self._blocks > 1 and len(low) else None
        for begin in range(0, len(low), _AT_ONCE):
            doc_ids = low[begin : begin + _AT_ONCE].astype(np.intp)
            if blocks is not None:
                _set_blocks(doc_ids, blocks[begin : begin + _AT_ONCE])
            yield doc_ids

    def of_terms(self, terms: Ints) -> Ints:
        """The doc ids of any terms (rising ordinals), each term's rising, term after term."""
        starts = self._starts[terms].astype(np.intp)
        doc_freqs = self._starts[terms + 1].astype(np.intp) - starts
        out = self._low[expand_ranges(starts, doc_freqs)].astype(np.intp)
        if self._blocks == 1 or not len(out):
            return out
        rows = np.searchsorted(self._split, terms.astype(self._split.dtype))
        split = np.append(self._split, self._split.dtype.type(0xFFFFFFFF))[rows] == terms
        high_starts = starts - self._split_first[rows].astype(np.intp)
        others = expand_ranges(high_starts[~split], doc_freqs[~split])
        out[np.repeat(~split, doc_freqs)] += self._high.take(others).astype(np.intp) << 16
        ends = np.cumsum(doc_freqs)
        for n in np.flatnonzero(split).tolist():
            out[ends[n] - doc_freqs[n] : ends[n]] = self.of_term(int(terms[n]))
        return out

    def _row(self, term: int) -> int:
        """The first row of ``split`` whose term is ``term`` or comes after it."""
        return int(self._split.searchsorted(self._split.dtype.type(term)))

    def _blocks_of_span(self, start: int, stop: int) -> NDArray[np.uint8]:
        """The block of every posting of neighbouring terms: u1.

        Seen from the split terms a span is: other postings, then the ranges of
        a split term's blocks, other postings, and so on. One ``repeat`` lays
        the ranges out; the gaps are then filled from ``high``. In the example
        of this module, of the span 0 to 2::

            bounds   0 3 13 38 43      lengths  3 10 25 5, and 0 behind the last
            values   gap 0 1 2 gap     repeated: gap x 3, 0 x 10, 1 x 25, 2 x 5
            high     0 1 2             put into the gaps
        """
        first, last = int(self._starts[start]), int(self._starts[stop])
        row, end = self._row(start), self._row(stop)
        high_from = first - int(self._split_first[row])
        high_to = last - int(self._split_first[end])
        if row == end:
            return self._high.slice(high_from, high_to)
        terms = self._split[row:end].astype(np.intp) - start
        of_span = self._starts[start : stop + 1].astype(np.int64)
        begins, ends = of_span[terms][:, None], of_span[terms + 1][:, None]
        before = np.concatenate(([[first]], ends[:-1]))
        bounds = np.concatenate((before, begins, begins + self._rows[row:end], ends), axis=1)
        lengths = np.append(np.diff(bounds, axis=1).ravel(), last - int(ends[-1, 0]))
        gap = np.uint8(255)  # block 255 itself may also stand here: see the mask below
        values = np.concatenate(([gap], np.arange(self._blocks, dtype=np.uint8)))
        blocks = np.repeat(np.append(np.tile(values, end - row), gap), lengths)
        if high_to > high_from:
            gaps = np.append(np.tile(np.arange(self._blocks + 1) == 0, end - row), True)
            mask = blocks == gap if self._blocks < 256 else np.repeat(gaps, lengths)
            blocks[mask] = self._high.slice(high_from, high_to)
        return blocks


def _set_blocks(doc_ids: Ints, blocks: NDArray[np.uint8]) -> None:
    """Give low bits, which are in no block yet, the block of each: its two bytes are written into
    each number, since to make numbers of the blocks first takes as much memory again."""
    doc_ids.view(_HALF)[_SECOND :: doc_ids.itemsize >> 1] = blocks


class DocIdWriter:
    """Encoder of one field's doc ids, some terms at a time."""

    def __init__(
        self, file: ArrayFileWriter, prefix: str, posting_count: int, doc_count: int
    ) -> None:
        self._file = file
        self._prefix = prefix
        self._blocks = block_count(doc_count)
        self._terms = 0
        self._split: list[AnyInts] = []
        self._doc_freqs: list[AnyInts] = []
        self._rows: list[AnyInts] = []
        self._high = SmallNumbersWriter(file, prefix + "high", _block_bits(self._blocks))
        file.reserve(prefix + "doc", np.uint16, posting_count)

    def add(self, doc_ids: AnyInts, doc_freqs: AnyInts) -> None:
        """Append the postings of the next terms; ``doc_freqs`` says how many each has."""
        self._file.fill(self._prefix + "doc", doc_ids.astype(np.uint16))
        if self._blocks > 1:
            self._add_blocks(doc_ids, doc_freqs)
        self._terms += len(doc_freqs)

    def _add_blocks(self, doc_ids: AnyInts, doc_freqs: AnyInts) -> None:
        """Collect the split points, and the blocks of the terms that have none."""
        split = _split_terms(doc_freqs, self._blocks)
        of_split = np.repeat(split, doc_freqs)
        block = (doc_ids >> 16).astype(np.intp)
        self._high.add(block[~of_split].astype(np.uint8))
        terms = np.flatnonzero(split)
        row = np.repeat(np.arange(len(terms)), doc_freqs[terms])
        cells = row * self._blocks + block[of_split]
        table = np.bincount(cells, minlength=len(terms) * self._blocks)
        begins = np.cumsum(table.reshape(-1, self._blocks), axis=1)[:, :-1]
        self._rows.append(begins.astype(np.uint32).ravel())
        self._split.append((terms + self._terms).astype(np.uint32))
        self._doc_freqs.append(doc_freqs[terms])

    def close(self) -> None:
        """Write the split points."""
        if self._blocks == 1:
            return
        self._put("split.term", self._split, np.uint32)
        doc_freqs = np.concatenate([np.zeros(0, np.int64), *self._doc_freqs])
        self._file.add(self._prefix + "split.first", offsets(doc_freqs).astype(np.uint32))
        self._put("split.at", self._rows, np.uint32)
        self._high.close()

    def _put(self, name: str, parts: Iterable[AnyInts], dtype: type[np.generic]) -> None:
        joined = np.concatenate([np.zeros(0, dtype), *parts])
        self._file.add(self._prefix + name, joined)
