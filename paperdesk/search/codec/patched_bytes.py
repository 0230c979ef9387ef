"""Patched bytes: numbers that are nearly all below 256, in little more than a byte each.

A patched frame of reference (Zukowski, Heman, Nes and Boncz, 'Super-scalar
RAM-CPU cache compression', 2006) with one frame of eight bits: what does not
fit is an *exception*, and stands in a list of its own. Layout, for an array
``NAME`` of any length (positions in a text, term frequencies)::

    NAME        u1   the low byte of each number
    NAME.at     u4   rising: the index of each number of 256 or more
    NAME.high   u1   what stands above the low byte of each of those (u2 or u4 where it must)

The two exception arrays are absent where there are none. Numbers reach
2**32 - 1. The numbers ``7, 300, 5, 66_000`` stand so::

    NAME        7  44  5  208        300 = 1 << 8 | 44, 66_000 = 257 << 8 | 208
    NAME.at        1       3
    NAME.high      1     257
    slice(0, 3)    low bytes 7 44 5, exception at 1 added: 7 300 5
    slice(2, 3)    no exception between: a view of the file, 5

Why: of the positions in titles and abstracts 99.9 % are below 256, so a byte
and a short list of exceptions halve the array, and a slice without exceptions
is read as it stands in the file.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, lookup_sorted, narrowest, offsets

LIMIT = 1 << 32
"""The first number that does not fit."""


class PatchedBytes:
    """Reader of one patched array; ``name`` is its name in the file. One of u2 or u4 that has no
    exceptions reads alike."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._low = file[name]
        self._exceptions = file.get(f"{name}.at")
        self._high = file.get(f"{name}.high")

    def __len__(self) -> int:
        return len(self._low)

    def slice(self, start: int, stop: int) -> AnyInts:
        """Numbers ``start`` to ``stop``: a view of u1, or a u4 copy where some are larger."""
        low = self._low[start:stop]
        if self._exceptions is None or self._high is None:
            return low
        bounds = np.array([start, stop], self._exceptions.dtype)
        first, last = self._exceptions.searchsorted(bounds)
        if first == last:
            return low
        out = low.astype(np.uint32)
        high = self._high[first:last].astype(np.uint32)
        out[self._exceptions[first:last] - start] += high << 8
        return out

    def __getitem__(self, index: int) -> int:
        number = self._few[index]
        if self._high is not None:
            at = bisect_left(self._few_exceptions, index)
            if at < len(self._high) and self._few_exceptions[at] == index:
                number += self._few_high[at] << 8
        return number

    def sum(self, start: int, stop: int) -> int:
        """The sum of a few numbers. Not by numpy: a call of it takes longer than to add them."""
        total = sum(self._few[start:stop])
        if self._high is not None:
            first = bisect_left(self._few_exceptions, start)
            last = bisect_left(self._few_exceptions, stop, first)
            total += int(self._high[first:last].sum(dtype=np.int64)) << 8 if first < last else 0
        return total

    def listed(self, start: int, stop: int) -> list[int]:
        """A few numbers. Not by numpy, as :meth:`sum`."""
        numbers: list[int] = self._few[start:stop].tolist()
        if self._high is not None:
            exceptions, high = self._few_exceptions, self._few_high
            n = bisect_left(exceptions, start)
            while n < len(high) and (at := exceptions[n]) < stop:
                numbers[at - start] += high[n] << 8
                n += 1
        return numbers

    @cached_property
    def _few(self) -> memoryview:
        return self._low.data

    @cached_property
    def _few_high(self) -> memoryview:
        return memoryview(b"") if self._high is None else self._high.data

    @cached_property
    def _few_exceptions(self) -> memoryview:
        return memoryview(b"") if self._exceptions is None else self._exceptions.data

    def sums(self, step: int) -> Ints:
        """The sums of every ``step`` numbers, the last of those that are left."""
        low, whole = self._low, len(self._low) // step
        sums = np.zeros(-(-len(low) // step), np.int64)
        parts = low[: whole * step].reshape(-1, step)
        sums[:whole] = parts.sum(axis=1, dtype=np.uint32 if low.itemsize < 4 else np.int64)
        sums[whole:] = low[whole * step :].sum()
        if self._exceptions is not None and self._high is not None:
            np.add.at(sums, self._exceptions // step, self._high.astype(np.int64) << 8)
        return sums

    def sums_before(self, indexes: AnyInts, step: int) -> Ints:
        """For each index the sum of the numbers before it, from the last multiple of ``step``."""
        more = indexes % step
        first = indexes - more
        rows = np.minimum(first[:, None] + np.arange(step - 1), len(self._low) - 1)
        numbers = self._low[rows].astype(np.int64)
        numbers *= np.arange(step - 1) < more[:, None]
        sums: Ints = numbers.sum(axis=1)
        if self._exceptions is not None and self._high is not None:
            high = offsets(self._high.astype(np.int64) << 8)
            bounds = self._exceptions.searchsorted(
                np.stack([first, indexes]).astype(self._exceptions.dtype)
            )
            sums += high[bounds[1]] - high[bounds[0]]
        return sums

    def take(self, indexes: Ints) -> AnyInts:
        """The numbers at rising ``indexes``, each index once: u4."""
        out = self._low[indexes].astype(np.uint32)
        if self._exceptions is None or self._high is None or not len(indexes):
            return out
        bounds = np.array([indexes[0], indexes[-1] + 1], self._exceptions.dtype)
        first, last = self._exceptions.searchsorted(bounds)
        if first == last:
            return out
        rows, hit = lookup_sorted(indexes, self._exceptions[first:last].astype(indexes.dtype))
        out[rows[hit]] += self._high[first:last][hit].astype(np.uint32) << 8
        return out


class PatchedBytesWriter:
    """Writer of ``count`` numbers, chunk by chunk, into room reserved in a file."""

    def __init__(self, file: ArrayFileWriter, name: str, count: int) -> None:
        self._file = file
        self._name = name
        self._written = 0
        self._exceptions: list[tuple[AnyInts, AnyInts]] = []
        file.reserve(name, np.uint8, count)

    def add(self, numbers: AnyInts) -> None:
        """Append numbers; OverflowError for one that does not fit."""
        self._file.fill(self._name, (numbers & 0xFF).astype(np.uint8))
        large = np.flatnonzero(numbers > 0xFF)
        if len(large):
            values = numbers[large]
            if int(values.max()) >= LIMIT:
                raise OverflowError(f"{self._name}: {int(values.max())} is beyond 32 bits")
            indexes = (large + self._written).astype(np.uint32)
            self._exceptions.append((indexes, (values >> 8).astype(np.uint32)))
        self._written += len(numbers)

    def close(self) -> None:
        """Write the exceptions."""
        for suffix, parts in zip(("at", "high"), self._columns(), strict=True):
            if parts:
                widths = ("<u4",) if suffix == "at" else ("<u1", "<u2", "<u4")
                self._file.add(f"{self._name}.{suffix}", narrowest(np.concatenate(parts), *widths))

    def _columns(self) -> Iterator[list[AnyInts]]:
        yield [indexes for indexes, _ in self._exceptions]
        yield [high for _, high in self._exceptions]


class WideNumbersWriter:
    """Writer of numbers most of which are beyond a byte, as they stand: u2, or u4 where they must,
    which :class:`PatchedBytes` reads as well. They are written at the end."""

    def __init__(self, file: ArrayFileWriter, name: str) -> None:
        self._file, self._name = file, name
        self._parts: list[AnyInts] = [np.zeros(0, np.uint16)]

    def add(self, numbers: AnyInts) -> None:
        """Append numbers; OverflowError for one that does not fit."""
        self._parts.append(narrowest(numbers, "<u2", "<u4"))

    def close(self) -> None:
        """Write all of them."""
        self._file.add(self._name, np.concatenate(self._parts))
