"""Positions of one field: where the terms stand, posting by posting, rising in each.

Two ways to keep them. Of short texts as they are, in ``patched_bytes``; of long ones
(*paged* fields, see ``whoosh_analyzer``) as *gaps*, each from the one before it in the same
posting and the first from 0, in ``bit_packed``. The places 1 5 and 2 of two postings::

    as they are  1 5 2        gaps  1 4 2
"""

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, Mask, expand_ranges
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
        numbers = self._of_postings(begins, counts)
        return summed(numbers, counts) if self._as_gaps else numbers

    def hold(self, begins: Ints, counts: AnyInts, postings: Ints, positions: Ints) -> Mask:
        """Whether each of some positions is one of a posting, which ``postings`` names by its
        place in ``begins``. Of gaps only.

        Why on the sums of all gaps: to tell one posting's from another's takes longer than to
        read them, and what is asked for is little.
        """
        sums = self._of_postings(begins, counts).cumsum(dtype=np.intp)
        ends = counts.cumsum(dtype=np.intp)
        first = ends - counts
        before = np.append(0, sums[ends[:-1] - 1])
        sought = before[postings] + positions
        # What the posting before ends with is also where this one's place 0 would be.
        found = np.maximum(sums.searchsorted(sought), first[postings])
        held: Mask = (found < ends[postings]) & (positions >= 0)
        held &= sums[np.minimum(found, len(sums) - 1)] == sought
        return held

    def _of_postings(self, begins: Ints, counts: AnyInts) -> AnyInts:
        """The numbers of whole postings as they are kept."""
        if len(begins) == len(counts) == 1:
            begin = int(begins[0])
            return self._numbers.slice(begin, begin + int(counts[0]))
        if int(counts.sum()) == len(counts):
            return self._numbers.take(begins)
        if isinstance(self._numbers, BitPacked):
            return self._numbers.runs(begins, counts)
        return self._numbers.take(expand_ranges(begins, counts))

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
