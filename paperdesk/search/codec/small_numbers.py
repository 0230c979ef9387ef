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

from paperdesk.search.codec.array_ops import AnyInts

_KINDS = {1: "<u8", 2: "<u4", 4: "<u2", 8: "<u1"}


@cache
def _table(bits: int, more: int) -> AnyInts:
    """What the 256 bytes hold, ``more`` added, the numbers of each as one: u8, u4, u2 or u1."""
    numbers = np.arange(256)[:, None] >> np.arange(0, 8, bits) & ((1 << bits) - 1)
    return (numbers + more).astype(np.uint8).view(_KINDS[bits]).reshape(-1)


def packed(numbers: AnyInts, bits: int) -> AnyInts:
    """The low bits of numbers as bytes (u1); the last is filled up with 0."""
    per_byte = 8 // bits
    low = (numbers & ((1 << bits) - 1)).astype(np.uint8)
    if len(low) % per_byte:
        low = np.append(low, np.zeros(-len(low) % per_byte, np.uint8))
    rows = low.reshape(-1, per_byte)
    joined = rows[:, 0].copy()
    for n in range(1, per_byte):
        joined |= rows[:, n] << (n * bits)
    return joined


def unpacked_slice(data: AnyInts, bits: int, start: int, stop: int, more: int = 0) -> AnyInts:
    """Numbers ``start`` to ``stop``, ``more`` added to each: u1, an array of its own."""
    per_byte = 8 // bits
    first = start // per_byte
    found = _table(bits, more).take(data[first : -(-stop // per_byte)]).view(np.uint8)
    first *= per_byte
    return found[start - first : stop - first]


def unpacked_at(data: AnyInts, bits: int, indexes: AnyInts) -> AnyInts:
    """The numbers at some indexes: u1."""
    shift = (8 // bits).bit_length() - 1
    numbers: AnyInts = data[indexes >> shift]
    numbers >>= ((indexes & ((1 << shift) - 1)) * bits).astype(np.uint8)
    numbers &= (1 << bits) - 1
    return numbers
