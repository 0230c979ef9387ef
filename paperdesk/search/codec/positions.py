"""Positions of one field: where the terms stand, posting by posting, rising in each.

Two ways to keep them. Of short texts as they are, in ``patched_bytes``; of long ones
(*paged* fields, see ``whoosh_analyzer``) as *gaps*, each from the one before it in the same
posting and the first from 0, in ``bit_packed``. The places 1 5 and 2 of two postings::

    as they are  1 5 2        gaps  1 4 2
"""

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, expand_ranges
from paperdesk.search.codec.bit_packed import BitPacked, BitPackedWriter
from paperdesk.search.codec.patched_bytes import PatchedBytes, PatchedBytesWriter

NumberReader = PatchedBytes | BitPacked
NumberWriter = PatchedBytesWriter | BitPackedWriter


class PositionReader:
    """Reader of the positions of one field."""

    def __init__(self, numbers: NumberReader) -> None:
        self._numbers = numbers
        self._as_gaps = isinstance(numbers, BitPacked)

    def __len__(self) -> int:
        return len(self._numbers)

    def of_postings(self, begins: Ints, counts: AnyInts) -> AnyInts:
        """The positions of whole postings, one after another: u4. ``begins`` rise; each posting
        has one position at least."""
        if len(begins) == len(counts) == 1:
            begin = int(begins[0])
            found = self._numbers.slice(begin, begin + int(counts[0]))
        elif int(counts.sum()) == len(counts):
            return self._numbers.take(begins)
        elif isinstance(self._numbers, BitPacked):
            found = self._numbers.runs(begins, counts)
        else:
            found = self._numbers.take(expand_ranges(begins, counts))
        return summed(found, counts) if self._as_gaps else found

    def stored(self, start: int, stop: int) -> AnyInts:
        """The numbers of a range of positions as they are kept, for whoever keeps them so again."""
        return self._numbers.slice(start, stop)


def summed(gaps: AnyInts, counts: AnyInts) -> AnyInts:
    """The numbers that the gaps of several runs (of one at least) lead to."""
    sums = gaps.cumsum(dtype=np.int64)
    first = counts.cumsum(dtype=np.intp) - counts
    sums -= (sums[first] - gaps[first]).repeat(counts)
    return sums.astype(np.uint32)


def gaps_of(positions: AnyInts, counts: AnyInts) -> AnyInts:
    """The gaps of several runs of rising numbers; the inverse of :func:`summed`."""
    gaps = positions.astype(np.int64)
    gaps[1:] -= positions[:-1]
    first = counts.cumsum(dtype=np.intp) - counts
    gaps[first] = positions[first]
    return gaps


def open_numbers(file: ArrayFile, name: str) -> NumberReader:
    """The reader of an array of either kind."""
    return BitPacked(file, name) if f"{name}.bits" in file else PatchedBytes(file, name)


def open_positions(file: ArrayFile, name: str) -> PositionReader | None:
    """The reader of a field's positions; None where it keeps none."""
    return PositionReader(open_numbers(file, name)) if name in file else None


def numbers_writer(file: ArrayFileWriter, name: str, count: int, *, packed: bool) -> NumberWriter:
    """The writer of an array of ``count`` numbers."""
    return BitPackedWriter(file, name) if packed else PatchedBytesWriter(file, name, count)
