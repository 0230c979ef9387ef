"""Small numbers: several in a byte, of 1, 2 or 4 bits each, unpacked by one look into a table.

The first number stands in the lowest bits of the first byte. Of two bits each, the numbers
``1 0 3 2`` and ``1``::

    packed  10_11_00_01b  01b      the second byte's other three are 0
    table   row 10_11_00_01b holds the bytes 1 0 3 2

Of 8 and 32 bits they stand as they are, so that whoever has them may choose.

Why tables and no shifts: the eight, four or two numbers of a byte are read as one number of as
many bytes, so that 39,000 take 10 µs; shifting and joining planes of bits takes a third more.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import AnyInts

Bytes = NDArray[np.uint8]

_KINDS = {1: "<u8", 2: "<u4", 4: "<u2"}


@cache
def _table(bits: int) -> AnyInts:
    """What the 256 bytes hold, the numbers of each as one: u8, u4 or u2."""
    numbers = np.arange(256)[:, None] >> np.arange(0, 8, bits) & ((1 << bits) - 1)
    return numbers.astype(np.uint8).view(_KINDS[bits]).reshape(-1)


def packed_size(count: int, bits: int) -> int:
    """How many bytes so many numbers take."""
    return (count * bits + 7) >> 3


def packed(numbers: AnyInts, bits: int) -> Bytes:
    """The low bits of numbers as bytes; the last is filled up with 0."""
    if bits == 32:
        return numbers.astype("<u4").view(np.uint8)
    per_byte = 8 // bits
    low = (numbers & ((1 << bits) - 1)).astype(np.uint8)
    if len(low) % per_byte:
        low = np.append(low, np.zeros(-len(low) % per_byte, np.uint8))
    rows = low.reshape(-1, per_byte)
    joined = rows[:, 0].copy()
    for n in range(1, per_byte):
        joined |= rows[:, n] << (n * bits)
    return joined


def unpacked(data: AnyInts, bits: int) -> AnyInts:
    """The numbers of some bytes (u1), those that fill the last one up too: an array of its own."""
    if bits >= 8:
        return np.frombuffer(data, f"<u{bits >> 3}").copy()
    return _table(bits).take(data).view(np.uint8)


def unpacked_slice(data: AnyInts, bits: int, start: int, stop: int) -> AnyInts:
    """Numbers ``start`` to ``stop`` of those in ``data`` (of 8 bits at most)."""
    per_byte = 8 // bits
    first = start // per_byte
    numbers = unpacked(data[first : -(-stop // per_byte)], bits)
    return numbers[start - first * per_byte : stop - first * per_byte]


def unpacked_at(data: AnyInts, bits: int, indexes: AnyInts) -> AnyInts:
    """The numbers at some indexes of ``data`` (of 8 bits at most): u1."""
    shift = (8 // bits).bit_length() - 1
    numbers: AnyInts = data[indexes >> shift]
    numbers >>= ((indexes & ((1 << shift) - 1)) * bits).astype(np.uint8)
    numbers &= (1 << bits) - 1
    return numbers
