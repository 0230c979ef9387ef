"""Bit-packed numbers: blocks of 32 numbers, each block in as few bits a number as will do.

A frame of reference (Goldstein, Ramakrishnan and Shaft, 'Compressing relations and indexes',
1998) with a frame of 32, as in the postings of Lucene and Tantivy. Layout, for an array
``NAME`` of any length::

    NAME.bits   u1   how many bits each number of a block has (0: all are 0)
    NAME        u4   the blocks, one after another: a block of b bits is b words; number j
                     stands at the bits b · j and following, the lowest first; then two words 0
    NAME.count  u8   one number: how many there are

Numbers reach 2**32 - 1. Of the 33 numbers ``1 3 0 0 … 0`` and ``9``::

    NAME.bits   2 4
    NAME        1101b 0 | 1001b 0 0 0 | 0 0

Why: the distances of a word's places in a long text are of every size, half of them beyond a
byte, so ``patched_bytes`` would take seven bytes for each of those; here a place takes one and
a half. Titles and abstracts keep the former, which is read without arithmetic.
"""

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, distinct, expand_ranges, offsets
from paperdesk.search.codec.spooled_array import SpooledArray

BLOCK = 32
"""Numbers of a block."""

_SINGLY = 2_048  # numbers of a slice below which they are looked up one by one
_WASTE = 1.5  # times as many numbers as are asked for, up to which whole blocks are read
_MANY = 256  # blocks from which on those of one width are unpacked together
_TOGETHER = 1 << 19  # numbers that are packed at once

_Words = NDArray[np.uint32]


class BitPacked:
    """Reader of one packed array; ``name`` is its name in the file."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._bits = file[f"{name}.bits"]
        self._words = file[name]
        # Two words from each on, as one number.
        self._windows: NDArray[np.uint64] = np.ndarray(
            (len(self._words) - 1,), "<u8", file.raw(name), strides=(4,)
        )
        self._count = int(file[f"{name}.count"][0])
        self._starts: AnyInts | None = None

    def __len__(self) -> int:
        return self._count

    def take(self, indexes: Ints) -> AnyInts:
        """The numbers at any indexes: u4."""
        block = indexes >> 5
        bits = self._bits[block]
        at = (indexes & 31) * bits
        word = self._block_starts[block] + (at >> 5)
        found = self._windows[word]
        found >>= (at & 31).astype(np.uint64)
        found &= _MASKS[bits]
        numbers: AnyInts = found.astype(np.uint32)
        return numbers

    def slice(self, start: int, stop: int) -> AnyInts:
        """Numbers ``start`` to ``stop``: u4."""
        if stop - start < _SINGLY:
            return self.take(np.arange(start, stop))
        first, last = start >> 5, (stop + 31) >> 5
        return self.blocks(np.arange(first, last))[start - (first << 5) : stop - (first << 5)]

    def runs(self, begins: Ints, counts: AnyInts) -> AnyInts:
        """The numbers of several ranges (rising, of one number at least, none over another), one
        range after another: u4."""
        total = int(counts.sum())
        if total < _SINGLY:
            return self.take(expand_ranges(begins, counts))
        first, last = begins >> 5, (begins + counts - 1) >> 5
        fresh = first.copy()  # the first block of each that is not the last of the one before
        np.maximum(fresh[1:], last[:-1] + 1, out=fresh[1:])
        sizes = last - fresh + 1
        ends = sizes.cumsum()
        if int(ends[-1]) * BLOCK > _WASTE * total:
            return self.take(expand_ranges(begins, counts))
        numbers = self.blocks(expand_ranges(fresh, sizes))
        ahead = (ends - sizes - (fresh - first)) << 5
        return numbers[expand_ranges(ahead + (begins & 31), counts)]

    def blocks(self, blocks: Ints) -> AnyInts:
        """The numbers of whole blocks: u4."""
        bits, starts = self._bits[blocks], self._block_starts[blocks]
        if len(blocks) < _MANY:
            words = _WORD_OF[bits]
            words += starts.astype(np.intp)[:, None]
            found = self._windows[words.reshape(-1)]
            found >>= _SHIFT_OF[bits].reshape(-1)
            found &= _MASKS[bits].repeat(BLOCK)
            return found.astype(np.uint32)
        out = np.zeros((len(blocks), BLOCK), np.uint32)
        for width in distinct(bits).tolist():
            if width:
                rows = np.flatnonzero(bits == width)
                words = self._words[starts[rows][:, None] + np.arange(width)]
                out[rows] = _unpacked(words, width)
        return out.reshape(-1)

    @property
    def _block_starts(self) -> AnyInts:
        """Where each block begins, in words."""
        if self._starts is None:
            small = len(self._words) < 1 << 32
            self._starts = offsets(self._bits, np.uint32 if small else np.int64)[:-1]
        return self._starts


class BitPackedWriter:
    """Writer of packed numbers, chunk by chunk. Before :meth:`close` nothing is in the file: how
    many words there will be is known only then."""

    def __init__(self, file: ArrayFileWriter, name: str) -> None:
        self._file, self._name = file, name
        self._waiting: list[AnyInts] = []
        self._waiting_count = 0
        self._count = 0
        self._bits: list[AnyInts] = []
        self._words = SpooledArray(file, name, np.uint32)

    def add(self, numbers: AnyInts) -> None:
        """Append numbers; OverflowError for one that does not fit."""
        if numbers.itemsize > 4 and len(numbers) and int(numbers.max()) >> 32:
            raise OverflowError(f"{self._name}: {int(numbers.max())} is beyond 32 bits")
        self._count += len(numbers)
        self._waiting.append(numbers.astype(np.uint32, copy=False))
        self._waiting_count += len(numbers)
        if self._waiting_count >= _TOGETHER:
            whole = np.concatenate(self._waiting)
            full = len(whole) - len(whole) % BLOCK
            self._pack(whole[:full])
            self._waiting, self._waiting_count = [whole[full:]], len(whole) - full

    def close(self) -> None:
        """Write the arrays."""
        rest = np.concatenate([np.zeros(0, np.uint32), *self._waiting])
        if len(rest):
            self._pack(np.append(rest, np.zeros(-len(rest) % BLOCK, np.uint32)))
        bits = np.concatenate([np.zeros(0, np.uint8), *self._bits])
        self._file.add(f"{self._name}.count", np.array([self._count], np.uint64))
        self._file.add(f"{self._name}.bits", bits)
        self._words.add(np.zeros(2, np.uint32))
        self._words.close()

    def _pack(self, numbers: AnyInts) -> None:
        blocks = numbers.reshape(-1, BLOCK)
        bits = _bit_lengths(blocks.max(1))
        starts = offsets(bits)
        out = np.zeros(int(starts[-1]), "<u4")
        for width in distinct(bits).tolist():
            if width:
                rows = np.flatnonzero(bits == width)
                every = np.ndarray((len(out) - width + 1, width), "<u4", out, strides=(4, 4))
                every[starts[rows]] = _packed(blocks[rows], width)
        self._bits.append(bits)
        self._words.add(out)


def _bit_lengths(numbers: AnyInts) -> AnyInts:
    """How many bits each number has: u1."""
    return np.frexp(numbers.astype(np.float64))[1].astype(np.uint8)


def _packed(blocks: AnyInts, width: int) -> _Words:
    """Blocks as rows of ``width`` words."""
    columns = np.ascontiguousarray(blocks.T)
    out = np.zeros((width, len(blocks)), np.uint32)
    for n in range(BLOCK):
        word, shift = divmod(n * width, 32)
        out[word] |= columns[n] << np.uint32(shift)
        if shift + width > 32:
            out[word + 1] = columns[n] >> np.uint32(32 - shift)
    return out.T


def _unpacked(words: AnyInts, width: int) -> AnyInts:
    """The numbers of blocks of ``width`` words, in rows of 32."""
    windows = np.zeros((width + 1, len(words)), np.uint64)  # each word, and the next one above it
    windows[:width] = words.T
    windows[:width] |= windows[1:] << np.uint64(32)
    numbers = windows[_WORD_OF[width]]
    numbers >>= _SHIFT_OF[width][:, None]
    numbers &= _MASKS[width]
    found: AnyInts = numbers.astype(np.uint32).T
    return found


_MASKS = (np.uint64(1) << np.arange(33, dtype=np.uint64)) - np.uint64(1)
# Of each width, where each number of a block begins: in which word, and at which bit of it.
_WORD_OF, _SHIFT_OF = np.divmod(np.arange(33)[:, None] * np.arange(BLOCK), 32)
_SHIFT_OF = _SHIFT_OF.astype(np.uint64)
