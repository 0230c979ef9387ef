"""Patched small numbers: numbers that are nearly all below 5 or 17, in two or four bits each.

As ``patched_bytes``, with a smaller frame (Zukowski, Heman, Nes and Boncz, 'Super-scalar RAM-CPU
cache compression', 2006) that counts from 1. Layout, for an array ``NAME`` of any length::

    NAME         u1  each number less 1, its low bits (``small_numbers``)
    NAME.at      u4  rising: the index of each number that does not fit
    NAME.number  u1  each of those (u2 or u4 where it must)

Of two bits each, the numbers ``1 2 1 4 7``::

    NAME  11_00_01_00b 10b      NAME.at  4      NAME.number  7
"""

from bisect import bisect_left
from functools import cached_property

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, lookup_sorted, narrowest, offsets
from paperdesk.search.codec.small_numbers import SmallNumbers, SmallNumbersWriter


class PatchedSmall:
    """Reader of one such array of ``bits`` each; ``name`` is its name in the file."""

    def __init__(self, file: ArrayFile, name: str, bits: int) -> None:
        self._numbers = SmallNumbers(file[name], bits, 1)
        at, larger = file.get(f"{name}.at"), file.get(f"{name}.number")
        self._exceptions = np.zeros(0, np.uint32) if at is None else at
        self._larger = np.zeros(0, np.uint8) if larger is None else larger

    @cached_property
    def _few_exceptions(self) -> memoryview:
        return self._exceptions.data

    def slice(self, start: int, stop: int) -> AnyInts:
        """Numbers ``start`` to ``stop``: u1, or wider where some are larger."""
        out = self._numbers.slice(start, stop)
        exceptions = self._few_exceptions
        first = bisect_left(exceptions, start)
        if first == len(exceptions) or exceptions[first] >= stop:
            return out
        last = bisect_left(exceptions, stop, first)
        larger = self._larger[first:last]
        out = out.astype(larger.dtype, copy=False)
        out[self._exceptions[first:last] - start] = larger
        return out

    def take(self, indexes: Ints) -> AnyInts:
        """The numbers at rising ``indexes``, each index once: as :meth:`slice`."""
        out = self._numbers.take(indexes)
        if not len(indexes):
            return out
        first = bisect_left(self._few_exceptions, int(indexes[0]))
        last = bisect_left(self._few_exceptions, int(indexes[-1]) + 1, first)
        rows, hit = lookup_sorted(indexes, self._exceptions[first:last].astype(indexes.dtype))
        if hit.any():
            larger = self._larger[first:last][hit]
            out = out.astype(larger.dtype, copy=False)
            out[rows[hit]] = larger
        return out

    def sums(self, start: int, indexes: Ints) -> AnyInts:
        """The sum of the numbers from ``start`` up to each of rising ``indexes``: i8."""
        sums = self._numbers.sums(start, indexes)
        first = bisect_left(self._few_exceptions, start)
        last = bisect_left(self._few_exceptions, int(indexes[-1]), first)
        if first < last:
            at = self._exceptions[first:last].astype(np.intp)
            more = self._larger[first:last].astype(np.int64) - self._numbers.take(at)
            sums += offsets(more)[at.searchsorted(indexes)]
        return sums


class PatchedSmallWriter:
    """Writer of numbers, chunk by chunk; before :meth:`close` nothing is in the file."""

    def __init__(self, file: ArrayFileWriter, name: str, bits: int) -> None:
        self._file, self._name, self._bits = file, name, bits
        self._packed = SmallNumbersWriter(file, name, bits)
        self._written = 0
        self._at: list[AnyInts] = []
        self._numbers: list[AnyInts] = []

    def add(self, numbers: AnyInts) -> None:
        """Append numbers; OverflowError for one that does not fit."""
        if not len(numbers):
            return
        if int(numbers.min()) < 1 or int(numbers.max()) >> 32:
            raise OverflowError(f"{self._name}: a number is below 1 or beyond 32 bits")
        large = np.flatnonzero(numbers > 1 << self._bits)
        self._at.append((large + self._written).astype(np.uint32))
        self._numbers.append(narrowest(numbers[large], "<u1", "<u2", "<u4"))
        self._written += len(numbers)
        self._packed.add(numbers - numbers.dtype.type(1))

    def close(self) -> None:
        """Write the arrays."""
        self._packed.close()
        if any(map(len, self._at)):
            self._file.add(f"{self._name}.at", np.concatenate(self._at))
            self._file.add(f"{self._name}.number", np.concatenate(self._numbers))
