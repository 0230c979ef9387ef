"""Numbers that are nearly all below 256, in little more than a byte each.

Layout, for an array ``NAME`` of any length (positions in a text, times a word
stands in it)::

    NAME        u1   the low byte of each number
    NAME.at     u4   rising: where a number of 256 or more stands
    NAME.high   u2   what stands above the low byte of each of those (u4 where it must)

The two exception arrays are absent where there are none. Numbers reach 2**32 - 1.

Why: of the positions in titles and abstracts 99.9 % are below 256, so a byte
and a short list of exceptions halve the array, and a slice without exceptions
is read as it stands in the file.
"""

from collections.abc import Iterator

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, lookup_sorted, narrowest

LIMIT = 1 << 32
"""The first number that does not fit."""


class PatchedBytes:
    """Reads one such array; ``name`` is its name in the box."""

    def __init__(self, box: ArrayFile, name: str) -> None:
        self._low = box[name]
        self._at = box.get(f"{name}.at")
        self._high = box.get(f"{name}.high")

    def __len__(self) -> int:
        return len(self._low)

    def slice(self, start: int, stop: int) -> AnyInts:
        """Numbers ``start`` to ``stop``: a view of bytes, or a u4 copy where some are larger."""
        low = self._low[start:stop]
        if self._at is None or self._high is None:
            return low
        first, last = np.searchsorted(self._at, np.array([start, stop], self._at.dtype))
        if first == last:
            return low
        out = low.astype(np.uint32)
        out[self._at[first:last] - start] += self._high[first:last].astype(np.uint32) << 8
        return out

    def take(self, wanted: Ints) -> AnyInts:
        """The numbers at the rising places ``wanted``, each place once."""
        out = self._low[wanted].astype(np.uint32)
        if self._at is None or self._high is None or not len(wanted):
            return out
        ends = np.array([wanted[0], wanted[-1] + 1], self._at.dtype)
        first, last = np.searchsorted(self._at, ends)
        if first == last:
            return out
        where, there = lookup_sorted(wanted, self._at[first:last].astype(wanted.dtype))
        out[where[there]] += self._high[first:last][there].astype(np.uint32) << 8
        return out


class PatchedBytesWriter:
    """Writes ``count`` numbers piece by piece into room reserved in a box."""

    def __init__(self, writer: ArrayFileWriter, name: str, count: int) -> None:
        self._writer = writer
        self._name = name
        self._written = 0
        self._exceptions: list[tuple[AnyInts, AnyInts]] = []
        writer.reserve(name, np.uint8, count)

    def add(self, piece: AnyInts) -> None:
        """Write the next numbers; OverflowError for one that does not fit."""
        self._writer.fill(self._name, (piece & 0xFF).astype(np.uint8))
        large = np.flatnonzero(piece > 0xFF)
        if len(large):
            values = piece[large]
            if int(values.max()) >= LIMIT:
                raise OverflowError(f"{self._name}: {int(values.max())} is beyond 32 bits")
            at = (large + self._written).astype(np.uint32)
            self._exceptions.append((at, (values >> 8).astype(np.uint32)))
        self._written += len(piece)

    def close(self) -> None:
        """Write the exceptions."""
        for suffix, parts in zip(("at", "high"), self._columns(), strict=True):
            if parts:
                widths = ("<u4",) if suffix == "at" else ("<u2", "<u4")
                self._writer.add(
                    f"{self._name}.{suffix}", narrowest(np.concatenate(parts), *widths)
                )

    def _columns(self) -> Iterator[list[AnyInts]]:
        yield [at for at, _ in self._exceptions]
        yield [high for _, high in self._exceptions]
