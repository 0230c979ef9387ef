"""Small numbers: several in a byte, of 1, 2, 4 or 8 bits each, unpacked by one look into a table.

The first number stands in the lowest bits of the first byte. Of two bits each, the numbers
``1 0 3 2`` and ``1``::

    packed  10_11_00_01b  01b      the second byte's other three are 0
    table   row 10_11_00_01b holds the bytes 1 0 3 2

Why tables and no shifts: the eight, four or two numbers of a byte are read as one number of as
many bytes, so that 39,000 take 10 µs; shifting and joining planes of bits takes a third more.
"""

from functools import cache

import numpy as np

from paperdesk.search.codec.array_file import ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints
from paperdesk.search.codec.spooled_array import SpooledArray

_BYTE = np.dtype(np.uint8)
_KINDS = {1: "<u8", 2: "<u4", 4: "<u2", 8: "<u1"}


@cache
def _table(bits: int, more: int) -> AnyInts:
    """What the 256 bytes hold, ``more`` added, the numbers of each as one: u8, u4, u2 or u1."""
    numbers = np.arange(256)[:, None] >> np.arange(0, 8, bits) & ((1 << bits) - 1)
    return (numbers + more).astype(np.uint8).view(_KINDS[bits]).reshape(-1)


def packed(numbers: AnyInts, bits: int) -> AnyInts:
    """The low bits of numbers as bytes (u1); the last is filled up with 0."""
    per_byte = 8 // bits
    low = numbers.astype(np.uint8)
    low &= (1 << bits) - 1
    if len(low) % per_byte:
        low = np.append(low, np.zeros(-len(low) % per_byte, np.uint8))
    rows = low.reshape(-1, per_byte)
    joined = rows[:, 0].copy()
    for n in range(1, per_byte):
        joined |= rows[:, n] << (n * bits)
    return joined


class SmallNumbersWriter:
    """Writer of packed numbers, chunk by chunk; before :meth:`close` nothing is in the file."""

    def __init__(self, file: ArrayFileWriter, name: str, bits: int) -> None:
        self._bits = bits
        self._packed = SpooledArray(file, name, np.uint8)
        self._waiting = np.zeros(0, np.uint8)  # of a byte that is not full

    def add(self, numbers: AnyInts) -> None:
        """Append the low bits of numbers."""
        if len(self._waiting):
            numbers = np.concatenate([self._waiting, numbers], dtype=numbers.dtype)
        full = len(numbers) - len(numbers) % (8 // self._bits)
        self._packed.add(packed(numbers[:full], self._bits))
        self._waiting = (numbers[full:] & 0xFF).astype(np.uint8)

    def close(self) -> None:
        """Write the array."""
        self._packed.add(packed(self._waiting, self._bits))
        self._packed.close()


class SmallNumbers:
    """Reader of packed numbers, each with ``more`` added."""

    def __init__(self, data: AnyInts, bits: int, more: int = 0) -> None:
        self._data, self._bits, self._more = data, bits, more
        self._table = _table(bits, more)
        self._shift = (8 // bits).bit_length() - 1

    def slice(self, start: int, stop: int) -> AnyInts:
        """Numbers ``start`` to ``stop``: u1, an array of its own."""
        shift = self._shift
        first = start >> shift
        found = self._table.take(self._data[first : ((stop - 1) >> shift) + 1]).view(_BYTE)
        first <<= shift
        return found[start - first : stop - first]

    def take(self, indexes: Ints) -> AnyInts:
        """The numbers at some indexes: u1."""
        numbers: AnyInts = self._data[indexes >> self._shift]
        numbers >>= ((indexes & ((1 << self._shift) - 1)) * self._bits).astype(np.uint8)
        numbers &= (1 << self._bits) - 1
        numbers += self._more
        return numbers

    def sums(self, start: int, indexes: Ints) -> AnyInts:
        """The sum of the numbers from ``start`` up to each of rising ``indexes`` (one at least):
        i8. They are not unpacked: the bits of a kind are counted, 64 at once."""
        begin, stop = start >> self._shift, int(indexes[-1])
        words = np.zeros(((stop - start) * self._bits >> 6) + 2, "<u8")
        data = self._data[begin : (stop >> self._shift) + 1]
        words.view(_BYTE)[: len(data)] = data
        sums = np.zeros(len(words) + 1, np.int64)
        np.cumsum(self._weighed(words), out=sums[1:])
        bits = (np.append(indexes, start) - (begin << self._shift)) * self._bits
        rest = (bits & 63).astype(np.uint64)
        word = bits >> 6
        found = sums[word] + self._weighed(words[word] & ((np.uint64(1) << rest) - np.uint64(1)))
        added: AnyInts = found[:-1] - found[-1] + (indexes - start) * self._more
        return added

    def _weighed(self, words: AnyInts) -> AnyInts:
        """The sum of the numbers that each word of 64 bits holds: i8."""
        every = (1 << 64) // ((1 << self._bits) - 1)  # the lowest bit of each number
        counts: AnyInts = np.bitwise_count(words & np.uint64(every)).astype(np.int64)
        for bit in range(1, self._bits):
            counts += np.bitwise_count(words & np.uint64(every << bit)).astype(np.int64) << bit
        return counts
