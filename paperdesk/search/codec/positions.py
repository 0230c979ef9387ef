"""Positions of one field: where the terms stand, posting by posting, rising in each.

Two ways to keep them. Of short texts as they are, in ``patched_bytes``; of long ones
(*paged* fields, see ``whoosh_analyzer``) as *gaps*, each from the one before it in the same
posting and the first from 0, in ``bit_packed``, with ``position_skips``. The places 1 5 and 2 of
two postings::

    as they are  1 5 2        gaps  1 4 2
"""

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, Mask, expand_ranges
from paperdesk.search.codec.bit_packed import BitPacked, BitPackedWriter
from paperdesk.search.codec.patched_bytes import (
    PatchedBytes,
    PatchedBytesWriter,
    WideNumbersWriter,
)
from paperdesk.search.codec.position_skips import PositionSkips, PositionSkipsWriter, open_skips

_SPARSE = 24  # times as many numbers as positions that are asked for: those are looked up singly

NumberReader = PatchedBytes | BitPacked
NumberWriter = PatchedBytesWriter | BitPackedWriter | WideNumbersWriter


class PositionReader:
    """Reader of the positions of one field."""

    def __init__(self, numbers: NumberReader, skips: PositionSkips | None = None) -> None:
        self._numbers, self._skips = numbers, skips
        self.as_gaps = isinstance(numbers, BitPacked)
        """Whether they are kept as gaps."""

    def of_postings(self, begins: Ints, counts: AnyInts) -> AnyInts:
        """The positions of whole postings, one after another: u4. ``begins`` rise; each posting
        has one position at least."""
        numbers = self._of_postings(begins, counts)
        return summed(numbers, counts) if self.as_gaps else numbers

    def shifted(self, begins: Ints, counts: AnyInts, ahead: Ints) -> Ints:
        """The same, each with what its posting is ``ahead`` added: i8."""
        numbers = self._of_postings(begins, counts)
        if not self.as_gaps:
            shifted = ahead if len(numbers) == len(ahead) else ahead.repeat(counts)
            return shifted + numbers
        sums: Ints = numbers.cumsum(dtype=np.int64)
        first = counts.cumsum(dtype=np.intp) - counts
        sums += (ahead - sums[first] + numbers[first]).repeat(counts)
        return sums

    def is_sparse(self, asked: int, counts: AnyInts) -> bool:
        """Whether so many positions of postings of these counts are better looked up by
        :meth:`hold` than found among all of them."""
        return self._skips is not None and 0 < asked * _SPARSE < int(counts.sum())

    def hold(self, begins: Ints, counts: AnyInts, postings: Ints, positions: Ints) -> Mask:
        """Whether each of a few positions is one of a posting, which ``postings`` names by its
        place in ``begins``; each is looked up in its block."""
        if self._skips is None:
            raise ValueError("The field has no skips")
        first = begins[postings]
        held: Mask = self._skips.hold(first, counts[postings], np.maximum(positions, 1))
        at_start = (positions == 0).nonzero()[0]
        held &= positions > 0
        held[at_start] = self._numbers.take(first[at_start]) == 0
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


class PositionWriter:
    """Writer of ``count`` positions of one field, posting by posting. ``wide``: of long texts in a
    segment that is there to be merged, to whom packing would be work for nothing: as they are."""

    def __init__(
        self, file: ArrayFileWriter, name: str, count: int, *, paged: bool, wide: bool = False
    ) -> None:
        self._numbers: NumberWriter
        if wide:
            self._numbers = WideNumbersWriter(file, name)
        else:
            self._numbers = (
                BitPackedWriter(file, name) if paged else PatchedBytesWriter(file, name, count)
            )
        self._skips = PositionSkipsWriter(file, name) if paged else None

    def add(self, positions: AnyInts, counts: AnyInts, *, as_stored: bool = False) -> None:
        """Append the positions of whole postings, or the numbers that a reader has stored."""
        if self._skips is not None:
            positions = positions if as_stored else gaps_of(positions, counts)
            self._skips.add(positions, counts)
        self._numbers.add(positions)

    def close(self) -> None:
        """Write what is known only at the end."""
        self._numbers.close()
        if self._skips is not None:
            self._skips.close()


def summed(gaps: AnyInts, counts: AnyInts) -> AnyInts:
    """The numbers that the gaps of several runs (of one at least) lead to."""
    sums = gaps.cumsum(dtype=np.int64)
    first = counts.cumsum(dtype=np.intp) - counts
    sums -= (sums[first] - gaps[first]).repeat(counts)
    return sums.astype(np.uint32)


def gaps_of(positions: AnyInts, counts: AnyInts) -> AnyInts:
    """The gaps of several runs of rising numbers; the inverse of :func:`summed`."""
    numbers = positions.astype(np.uint32 if positions.itemsize <= 4 else np.int64, copy=False)
    gaps = np.empty_like(numbers)
    np.subtract(numbers[1:], numbers[:-1], out=gaps[1:])
    first = counts.cumsum(dtype=np.intp) - counts
    gaps[first] = numbers[first]
    return gaps


def open_positions(file: ArrayFile, name: str) -> PositionReader | None:
    """The reader of a field's positions; None where it keeps none."""
    if name not in file:
        return None
    numbers: NumberReader
    numbers = BitPacked(file, name) if f"{name}.bits" in file else PatchedBytes(file, name)
    return PositionReader(numbers, open_skips(file, name, numbers))
