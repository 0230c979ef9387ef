"""Position skips: how far each block of a paged field's positions is into its text.

The gaps of ``positions`` stand in blocks of 32 (``bit_packed``); to know a place, all gaps of its
posting before it are added up. Array ``pos.skip`` (u4) says that sum for each block: where the
number before it stands, if it is of the same posting, else 0. So whether a word stands at a place
is read in one block, found by bisection, as in the skip lists of Lucene. Of postings of 40 and 30
places, each ten behind the one before::

    block     0       1               2
    numbers   0 … 31  32 … 39 | 0 …   24 …
    pos.skip  0       320             240

An index that was written without them is read as well, all gaps of a posting at once.
"""

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, Mask, is_new
from paperdesk.search.codec.bit_packed import BLOCK, BitPacked
from paperdesk.search.codec.spooled_array import SpooledArray

_BITS = BLOCK.bit_length() - 1


class PositionSkips:
    """Reader of the skips of one field, whose gaps are ``numbers``."""

    def __init__(self, numbers: BitPacked, skips: AnyInts) -> None:
        self._numbers, self._skips = numbers, skips

    def hold(self, firsts: Ints, counts: Ints, positions: Ints) -> Mask:
        """Whether each position (1 at least) is one of the posting whose gaps begin at ``first``,
        ``count`` of them."""
        ends = firsts + counts
        begin = firsts >> _BITS
        blocks = self._blocks_of(begin, (ends - 1) >> _BITS, positions)
        new = is_new(blocks)
        rows = new.cumsum() - 1
        sums = self._numbers.blocks(blocks[new]).reshape(-1, BLOCK).cumsum(axis=1, dtype=np.uint32)
        inside = np.where(blocks > begin, 0, firsts & (BLOCK - 1))  # where the posting begins there
        sought = positions - np.where(blocks > begin, self._skips[blocks], 0)
        sought += np.where(inside > 0, sums[rows, inside - 1], 0)
        of_keys, wanted = sums[rows], sought.astype(np.uint32)
        places = np.count_nonzero(of_keys < wanted[:, None], axis=1)
        held: Mask = places < np.minimum(ends - (blocks << _BITS), BLOCK)
        held &= of_keys[np.arange(len(rows)), np.minimum(places, BLOCK - 1)] == wanted
        return held

    def _blocks_of(self, low: Ints, high: Ints, positions: Ints) -> Ints:
        """The last block of each range that begins before a position, by bisection."""
        for _ in range(int((high - low).max()).bit_length()):
            middle = (low + high + 1) >> 1
            ahead = self._skips[middle] < positions
            high = np.where(ahead, high, np.maximum(middle - 1, low))
            low = np.where(ahead, middle, low)
        return low


class PositionSkipsWriter:
    """Writer of the skips of one field, chunk by chunk."""

    def __init__(self, file: ArrayFileWriter, name: str) -> None:
        self._count = 0
        self._skips = SpooledArray(file, f"{name}.skip", np.uint32)

    def add(self, gaps: AnyInts, counts: AnyInts) -> None:
        """Append the gaps of whole postings, of one at least each."""
        at = np.arange(-self._count % BLOCK, len(gaps), BLOCK)
        sums = np.zeros(len(gaps) + 1, np.uint32)  # what goes beyond 32 bits does so in both
        np.cumsum(gaps, dtype=np.uint32, out=sums[1:])
        ends = counts.cumsum(dtype=np.intp)
        posting = ends.searchsorted(at, "right")
        self._skips.add(sums[at] - sums[ends[posting] - counts[posting]])
        self._count += len(gaps)

    def close(self) -> None:
        """Write what was gathered."""
        self._skips.close()


def open_skips(file: ArrayFile, name: str, numbers: object) -> PositionSkips | None:
    """The reader of a field's skips; None where it has none."""
    skips = file.get(f"{name}.skip")
    if skips is None or not isinstance(numbers, BitPacked):
        return None
    return PositionSkips(numbers, skips)
