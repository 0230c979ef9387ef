"""Patched quarters: numbers that are nearly all 1 to 4, four in a byte.

Term frequencies of terms that are not dense (``dense_terms``). As ``patched_bytes``, with a frame
of two bits and counted from 1. Layout, for an array ``NAME``::

    NAME.quarters  u1   each number less 1, its two low bits, four to a byte (``small_numbers``)
    NAME.at        u4   rising: the index of each number of 5 or more
    NAME.high      u1   what stands above the two bits of each of those (u2 or u4 where it must)

The numbers ``1 2 1 4 7``, of which the last is 1 + (1 << 2 | 2)::

    NAME.quarters  11_00_01_00b 10b      NAME.at  4      NAME.high  1
"""

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, lookup_sorted, narrowest
from paperdesk.search.codec.small_numbers import (
    packed,
    packed_size,
    unpacked_at,
    unpacked_slice,
)

SUFFIX = ".quarters"
_BITS = 2


class PatchedQuarters:
    """Reader of one such array; ``name`` is its name in the file."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._quarters = file[name + SUFFIX]
        self._exceptions = file.get(f"{name}.at")
        self._high = file.get(f"{name}.high")

    def slice(self, start: int, stop: int) -> AnyInts:
        """Numbers ``start`` to ``stop``: u1, or u4 where some are larger."""
        out = unpacked_slice(self._quarters, _BITS, start, stop)
        out += 1
        if self._exceptions is None or self._high is None:
            return out
        bounds = np.array([start, stop], self._exceptions.dtype)
        begin, end = self._exceptions.searchsorted(bounds).tolist()
        if begin == end:
            return out
        return _patched(out, self._exceptions[begin:end] - start, self._high[begin:end])

    def take(self, indexes: Ints) -> AnyInts:
        """The numbers at rising ``indexes``, each index once: as :meth:`slice`."""
        out = unpacked_at(self._quarters, _BITS, indexes)
        out += 1
        if self._exceptions is None or self._high is None or not len(indexes):
            return out
        bounds = np.array([indexes[0], indexes[-1] + 1], self._exceptions.dtype)
        begin, end = self._exceptions.searchsorted(bounds).tolist()
        rows, hit = lookup_sorted(indexes, self._exceptions[begin:end].astype(indexes.dtype))
        return _patched(out, rows[hit], self._high[begin:end][hit]) if hit.any() else out


def _patched(low: AnyInts, rows: AnyInts, high: AnyInts) -> AnyInts:
    """The numbers with what stands above the low bits of some of them."""
    if int(high.max()) >= 63:
        low = low.astype(np.uint32)
    low[rows] += high.astype(low.dtype) << _BITS
    return low


class PatchedQuartersWriter:
    """Writer of ``count`` numbers, chunk by chunk, into room reserved in a file."""

    def __init__(self, file: ArrayFileWriter, name: str, count: int) -> None:
        self._file, self._name = file, name
        self._written = 0
        self._waiting = np.zeros(0, np.uint32)  # of a byte that is not full
        self._at: list[AnyInts] = []
        self._high: list[AnyInts] = []
        file.reserve(name + SUFFIX, np.uint8, packed_size(count, _BITS))

    def add(self, numbers: AnyInts) -> None:
        """Append numbers; OverflowError for one that does not fit."""
        if not len(numbers):
            return
        if int(numbers.min()) < 1 or int(numbers.max()) >> 32:
            raise OverflowError(f"{self._name}: a number is below 1 or beyond 32 bits")
        less = numbers.astype(np.uint32) - np.uint32(1)
        large = np.flatnonzero(less >> _BITS)
        if len(large):
            self._at.append((large + self._written).astype(np.uint32))
            high = less[large] >> np.uint32(_BITS)
            self._high.append(narrowest(high, "<u1", "<u2", "<u4"))
        self._written += len(less)
        less = np.concatenate([self._waiting, less]) if len(self._waiting) else less
        full = len(less) & ~3
        self._file.fill(self._name + SUFFIX, packed(less[:full], _BITS))
        self._waiting = less[full:].copy()

    def close(self) -> None:
        """Write what waits, and the exceptions."""
        self._file.fill(self._name + SUFFIX, packed(self._waiting, _BITS))
        if self._at:
            self._file.add(f"{self._name}.at", np.concatenate(self._at))
            self._file.add(f"{self._name}.high", np.concatenate(self._high))
