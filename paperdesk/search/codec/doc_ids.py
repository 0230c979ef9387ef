"""Paper numbers of postings in two bytes each, whatever the size of the segment.

A segment is cut into blocks of 65,536 papers. Layout, under a field's prefix::

    doc         u2  low 16 bits of the paper number of every posting, in term order

and, only where the segment has more than one block::

    split.term  u4  rising: the terms in so many papers that split points pay
    split.first u4  how many postings the split terms before this one have (n + 1)
    split.at    u4  a row for each split term: where in its postings each block
                    but the first begins, counted from its first posting
    high        u1  the block of each posting of all other terms, in order

Why: the plain number takes four bytes, and a posting is looked at far more
often than decoded alone. Split points cost 3 µs more for a word of 39,000
postings; gaps or variable-length codes save a little more and cost 35 to 540.
"""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, Mask, expand_ranges, offsets

BLOCK = 1 << 16
MOST_PAPERS = 1 << 24
_AT_ONCE = 1 << 13


def blocks_of(papers: int) -> int:
    """How many blocks a segment of that many papers has."""
    if papers > MOST_PAPERS:
        raise OverflowError(f"A segment holds at most {MOST_PAPERS} papers")
    return max(1, -(-papers // BLOCK))


def _split_terms(counts: AnyInts, blocks: int) -> NDArray[np.bool_]:
    """Which terms get split points: those whose row costs a quarter of its saving or less."""
    return np.asarray(counts >= 16 * (blocks - 1), np.bool_)


class PostingsRange(NamedTuple):
    """Where one term's papers stand, found once and read often.

    ``ends``: where in them each block ends, for a split term; else ``high``,
    where their blocks begin (-1: all are of the first block).
    """

    start: int
    stop: int
    ends: tuple[int, ...] = ()
    high: int = -1


class DocIdReader:
    """Reads the paper numbers of one field; ``first`` is where each term's postings begin."""

    def __init__(self, box: ArrayFile, prefix: str, first: AnyInts, papers: int) -> None:
        self._low = box[prefix + "doc"]
        self._first = first
        self._blocks = blocks_of(papers)
        if self._blocks > 1:
            self._split = box[prefix + "split.term"]
            self._split_first = box[prefix + "split.first"]
            self._rows = box[prefix + "split.at"].reshape(-1, self._blocks - 1)
            self._high = box[prefix + "high"]

    def run(self, term: int) -> PostingsRange:
        """Where the papers of one term stand."""
        start, stop = int(self._first[term]), int(self._first[term + 1])
        if self._blocks == 1:
            return PostingsRange(start, stop)
        row = self._row(term)
        if row < len(self._split) and self._split[row] == term:
            return PostingsRange(start, stop, (*self._rows[row].tolist(), stop - start))
        return PostingsRange(start, stop, high=start - int(self._split_first[row]))

    def read(self, run: PostingsRange, out: Ints) -> None:
        """Write the papers of a run, rising, into ``out``."""
        start, stop, ends, high = run
        out[:] = self._low[start:stop]
        if ends:
            for block in range(1, len(ends)):
                out[ends[block - 1] : ends[block]] += block * BLOCK
        elif high >= 0:
            blocks = self._high[high : high + stop - start].astype(np.intp)
            blocks <<= 16
            out += blocks

    def term(self, term: int) -> Ints:
        """The papers of one term, rising."""
        run = self.run(term)
        out = np.empty(run.stop - run.start, np.intp)
        self.read(run, out)
        return out

    def span(self, start: int, stop: int) -> Ints:
        """The papers of the terms ``start`` to ``stop``, each term's rising, in term order."""
        first, last = int(self._first[start]), int(self._first[stop])
        out = self._low[first:last].astype(np.intp)
        if self._blocks > 1 and len(out):
            out += self._blocks_of_span(start, stop).astype(np.intp) << 16
        return out

    def mark(self, start: int, stop: int, there: Mask) -> None:
        """Set in ``there`` every paper that has one of the terms ``start`` to ``stop``.

        Some at a time: for a million postings, memory of their own would take
        longer to get than all the rest.
        """
        first, last = int(self._first[start]), int(self._first[stop])
        low = self._low[first:last]
        blocks = self._blocks_of_span(start, stop) if self._blocks > 1 and len(low) else None
        for at in range(0, len(low), _AT_ONCE):
            papers = low[at : at + _AT_ONCE].astype(np.intp)
            if blocks is not None:
                papers += blocks[at : at + _AT_ONCE].astype(np.intp) << 16
            there[papers] = True

    def terms(self, terms: Ints) -> Ints:
        """The papers of any terms (rising numbers), each term's rising, term after term."""
        starts = self._first[terms].astype(np.intp)
        counts = self._first[terms + 1].astype(np.intp) - starts
        out = self._low[expand_ranges(starts, counts)].astype(np.intp)
        if self._blocks == 1 or not len(out):
            return out
        rows = np.searchsorted(self._split, terms.astype(self._split.dtype))
        split = np.append(self._split, self._split.dtype.type(0xFFFFFFFF))[rows] == terms
        high_starts = starts - self._split_first[rows].astype(np.intp)
        others = expand_ranges(high_starts[~split], counts[~split])
        out[np.repeat(~split, counts)] += self._high[others].astype(np.intp) << 16
        ends = np.cumsum(counts)
        for place in np.flatnonzero(split).tolist():
            out[ends[place] - counts[place] : ends[place]] = self.term(int(terms[place]))
        return out

    def _row(self, term: int) -> int:
        return int(np.searchsorted(self._split, self._split.dtype.type(term)))

    def _blocks_of_span(self, start: int, stop: int) -> NDArray[np.uint8]:
        """The block of every posting of several terms.

        Seen from the split terms a span is: other postings, then the runs of
        a split term's blocks, other postings, and so on. One ``repeat`` lays
        the runs out; the gaps are then filled from ``high``.
        """
        first, last = int(self._first[start]), int(self._first[stop])
        row, end = self._row(start), self._row(stop)
        high_from = first - int(self._split_first[row])
        high_to = last - int(self._split_first[end])
        if row == end:
            return np.asarray(self._high[high_from:high_to], np.uint8)
        terms = self._split[row:end].astype(np.intp)
        begins = self._first[terms].astype(np.int64)[:, None]
        ends = self._first[terms + 1].astype(np.int64)[:, None]
        before = np.concatenate(([[first]], ends[:-1]))
        bounds = np.concatenate((before, begins, begins + self._rows[row:end], ends), axis=1)
        lengths = np.append(np.diff(bounds, axis=1).ravel(), last - int(ends[-1, 0]))
        gap = np.uint8(255)  # block 255 itself may also stand here: see the mask below
        values = np.concatenate(([gap], np.arange(self._blocks, dtype=np.uint8)))
        laid = np.repeat(np.append(np.tile(values, end - row), gap), lengths)
        if high_to > high_from:
            gaps = np.append(np.tile(np.arange(self._blocks + 1) == 0, end - row), True)
            mask = laid == gap if self._blocks < 256 else np.repeat(gaps, lengths)
            laid[mask] = self._high[high_from:high_to]
        return laid


class DocIdWriter:
    """Writes the paper numbers of one field, some terms at a time."""

    def __init__(self, writer: ArrayFileWriter, prefix: str, postings: int, papers: int) -> None:
        self._writer = writer
        self._prefix = prefix
        self._blocks = blocks_of(papers)
        self._terms = 0
        self._split: list[AnyInts] = []
        self._counts: list[AnyInts] = []
        self._rows: list[AnyInts] = []
        self._high: list[AnyInts] = []
        writer.reserve(prefix + "doc", np.uint16, postings)

    def add(self, docs: AnyInts, counts: AnyInts) -> None:
        """Write the postings of the next terms; ``counts`` says how many each has."""
        self._writer.fill(self._prefix + "doc", (docs & 0xFFFF).astype(np.uint16))
        if self._blocks > 1:
            self._add_blocks(docs, counts)
        self._terms += len(counts)

    def _add_blocks(self, docs: AnyInts, counts: AnyInts) -> None:
        split = _split_terms(counts, self._blocks)
        of_split = np.repeat(split, counts)
        block = (docs >> 16).astype(np.intp)
        self._high.append(block[~of_split].astype(np.uint8))
        chosen = np.flatnonzero(split)
        row = np.repeat(np.arange(len(chosen)), counts[chosen])
        cells = row * self._blocks + block[of_split]
        table = np.bincount(cells, minlength=len(chosen) * self._blocks)
        begins = np.cumsum(table.reshape(-1, self._blocks), axis=1)[:, :-1]
        self._rows.append(begins.astype(np.uint32).ravel())
        self._split.append((chosen + self._terms).astype(np.uint32))
        self._counts.append(counts[chosen])

    def close(self) -> None:
        """Write the split points."""
        if self._blocks == 1:
            return
        self._put("split.term", self._split, np.uint32)
        counts = np.concatenate([np.zeros(0, np.int64), *self._counts])
        self._writer.add(self._prefix + "split.first", offsets(counts).astype(np.uint32))
        self._put("split.at", self._rows, np.uint32)
        self._put("high", self._high, np.uint8)

    def _put(self, name: str, parts: Iterable[AnyInts], dtype: type[np.generic]) -> None:
        joined = np.concatenate([np.zeros(0, dtype), *parts])
        self._writer.add(self._prefix + name, joined)
