"""Shifted numbers: whole numbers of documents as a file has them, each less the least of all.

Why they stay so: of 100,000 keys a question needs fifty, and to have memory for all of them as i8
takes longer than to find a rare word.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import AnyInts, Ints, Mask, lookup_sorted

_AT_ONCE = 1 << 14


@dataclass(frozen=True, slots=True, eq=False)
class ShiftedNumbers:
    """Whole numbers: those of ``numbers`` (of any width), ``more`` added to each."""

    numbers: AnyInts
    more: int = 0

    def __len__(self) -> int:
        return len(self.numbers)

    def of(self, rows: Ints) -> NDArray[np.int64]:
        """The numbers at these rows: i8."""
        found: NDArray[np.int64] = self.numbers[rows].astype(np.int64)
        found += self.more
        return found

    def item(self, row: int) -> int:
        """One number."""
        return int(self.numbers[row]) + self.more

    @property
    def rise(self) -> bool:
        """Whether none is less than the one before it. Some thousand are compared at a time: memory
        for all would take longer to get."""
        numbers = self.numbers
        for start in range(0, len(numbers), _AT_ONCE):
            behind = numbers[start + 1 : start + 1 + _AT_ONCE]
            if not (behind >= numbers[start : start + len(behind)]).all():
                return False
        return True

    def lookup(self, wanted: NDArray[np.int64]) -> tuple[Ints, Mask]:
        """Where each of the ``wanted`` is among rising numbers, as :func:`lookup_sorted`."""
        less, kind = wanted - self.more, self.numbers.dtype
        if kind == less.dtype:
            return lookup_sorted(self.numbers, less)
        fits = (less >= 0) & (less <= np.iinfo(kind).max)
        rows, found = lookup_sorted(self.numbers, np.where(fits, less, 0).astype(kind))
        return rows, found & fits
