"""Running sums: where consecutive ranges begin, of which the file has the lengths only.

The offsets of n ranges are n + 1 sums. To add them all up, and above all to have memory for them,
takes longer than a whole question, which asks for some twenty. So only every 64th stands in the
file (in older ones not even these), and the others are added up from it; who asks often gets all::

    lengths   3 0 2 5 ...    offsets   0 3 3 5 10 ...    every 64th   0 ...
    sums[3]   the last that is there, 0, and the lengths 3 0 2 behind it: 5
"""

from functools import cached_property
from itertools import accumulate, pairwise
from typing import overload

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, narrowest, offsets
from paperdesk.search.codec.patched_bytes import PatchedBytes, PatchedBytesWriter

BLOCK = 64
"""Ranges of which the first alone has its offset ready."""

_FEW = 8  # offsets that are added up one by one
_SOME = 64  # ranges that are looked for one by one
_MANY = 128  # a share of all, from which on all are added up
_OFTEN = 150  # times that are asked for from which on all are kept


class RunningSums:
    """Offsets of consecutive ranges (n + 1), asked for as if they stood in an array."""

    def __init__(self, lengths: PatchedBytes, of_blocks: AnyInts | None = None) -> None:
        self.lengths = lengths
        self._whole: AnyInts | None = None
        self._asked = 0
        self._held: tuple[int, AnyInts] | None = None
        self._of_blocks = _block_sums(lengths) if of_blocks is None else of_blocks

    @classmethod
    def of(cls, file: ArrayFile, name: str) -> "RunningSums":
        """The offsets of the ranges whose lengths are the array of that name."""
        return cls(PatchedBytes(file, name), file.get(f"{name}.sum"))

    def __len__(self) -> int:
        return len(self.lengths) + 1

    @property
    def whole(self) -> AnyInts:
        """All offsets, in as few bytes as will do: u4, or i8 from four billion on."""
        if self._whole is None:
            small = int(self._of_blocks[-1]) < 1 << 32
            lengths = self.lengths.slice(0, len(self.lengths))
            self._whole = offsets(lengths, np.uint32 if small else np.int64)
        return self._whole

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice | Ints) -> AnyInts: ...
    def __getitem__(self, index: int | slice | Ints) -> int | AnyInts:
        if self._held is not None:
            return _of_held(*self._held, index)
        self._asked += 1
        if self._whole is None and self._asked < _OFTEN:
            if isinstance(index, slice):
                return self._between(index.start, index.stop)
            if not isinstance(index, np.ndarray):
                return self._at(int(index))
            if len(index) <= _FEW:
                return np.array(list(map(self._at, index.tolist())), np.int64)
            if len(index) * _MANY < len(self.lengths):
                return self._of_blocks[index // BLOCK] + self.lengths.sums_before(index, BLOCK)
        found = self.whole[index]
        return found if isinstance(found, np.ndarray) else int(found)

    def hold(self, start: int, stop: int) -> None:
        """Have the offsets of the ranges ``start`` to ``stop`` at hand, and let go of all others:
        these alone are asked for until the next time. For whoever passes through all of them."""
        self._whole, self._held = None, (start, self._between(start, stop + 1))

    @property
    def block_count(self) -> int:
        """How many of the blocks there are of which the first offset is there."""
        return len(self._of_blocks) - 1

    @cached_property
    def firsts(self) -> memoryview:
        """Where the first range of each block begins, to be looked at one by one."""
        return self._of_blocks.data

    def range(self, index: int) -> tuple[int, int]:
        """Where a range begins and ends."""
        start = self[index]
        return start, start + self.lengths[index]

    def ranges(self, indexes: Ints) -> list[tuple[int, int]]:
        """Where some ranges begin and end."""
        count = len(indexes)
        if count > 1 and (last := int(indexes[-1])) - (first := int(indexes[0])) + 1 == count:
            return list(pairwise(self[first : last + 2].tolist()))
        if count > _SOME or self._whole is not None or self._asked >= _OFTEN:
            return list(zip(self[indexes].tolist(), self[indexes + 1].tolist(), strict=True))
        self._asked += 1
        found, block, sums = [], -1, [0]
        for index in indexes.tolist():
            if index // BLOCK != block:
                block = index // BLOCK
                _, start, lengths = self.block(block)
                sums = list(accumulate(lengths, initial=start))
            at = index - block * BLOCK
            found.append((sums[at], sums[at + 1]))
        return found

    def block(self, number: int) -> tuple[int, int, list[int]]:
        """A block: its first range, where that begins, and the lengths of its ranges."""
        first = number * BLOCK
        return first, self.firsts[number], self.lengths.listed(first, first + BLOCK)

    def _at(self, index: int) -> int:
        block, more = divmod(index, BLOCK)
        start: int = self.firsts[block]
        return start + self.lengths.sum(index - more, index) if more else start

    def _between(self, start: int, stop: int) -> AnyInts:
        out = offsets(self.lengths.slice(start, stop - 1))
        out += self._at(start)
        return out


def _of_held(start: int, sums: AnyInts, index: int | slice | Ints) -> int | AnyInts:
    if isinstance(index, slice):
        return sums[index.start - start : index.stop - start]
    found = sums[index - start]
    return found if isinstance(found, np.ndarray) else int(found)


def _block_sums(lengths: PatchedBytes) -> AnyInts:
    return offsets(lengths.sums(BLOCK))


def write_lengths(file: ArrayFileWriter, name: str, lengths: AnyInts) -> None:
    """Write the lengths of ranges, for :meth:`RunningSums.of`."""
    writer = PatchedBytesWriter(file, name, len(lengths))
    writer.add(lengths)
    writer.close()
    write_block_sums(file, name, lengths)


def write_block_sums(file: ArrayFileWriter, name: str, lengths: AnyInts) -> None:
    """Write the offset of every 64th range, for the array of lengths of that name."""
    sums = np.add.reduceat(lengths, np.arange(0, len(lengths), BLOCK), dtype=np.int64)
    file.add(f"{name}.sum", narrowest(offsets(sums), "<u4", "<u8"))
