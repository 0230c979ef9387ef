"""Any of several patterns of words, each with places where some words may not stand.

So a name is found in each of its forms: 'U. Reed' where no other word of the
author stands before. A pattern is a phrase whose words are looked for at given
distances from its start; what may not stand there is looked up at the end, in
the few papers that are left, since it may be any word at all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.search.codec.array_ops import NO_FLOATS, NO_INTS, Floats, Ints, Mask, lookup_sorted
from paperdesk.search.reader.phrase_match import Keys, SlotPostings, counted, keys_of_row, paper_of

Placed = tuple[SlotPostings, int]
"""Words, and how far from the start they are to stand (before it: less than 0)."""


@dataclass(frozen=True, slots=True)
class SlotPattern:
    """What is to stand, and what may not."""

    spots: tuple[Placed, ...]
    absent: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class SlotAlternatives:
    """The patterns of each segment, with its first paper and its size; found once, read often."""

    parts: tuple[tuple[tuple[SlotPattern, ...], int, int], ...]

    @property
    def bytes(self) -> int:
        """How much room what was read takes, at most."""
        return 16 * sum(one.size for one in self._spots())

    def forget(self) -> None:
        """Let go of what was read."""
        for one in self._spots():
            one.forget()

    def read(self, having: Mask | None = None) -> tuple[Ints, Floats]:
        """The papers (of ``having``) in which any of them stands, rising, and how often."""
        found, often = [NO_INTS], [NO_FLOATS]
        for patterns, base, size in self.parts:
            among = None if having is None else having[base : base + size]
            papers, times = counted(_starts(patterns, among, size))
            found.append(papers + base)
            often.append(times.astype(np.float32))
        return np.concatenate(found), np.concatenate(often)

    def _spots(self) -> Iterator[SlotPostings]:
        some = {
            id(one): one
            for patterns, _, _ in self.parts
            for pattern in patterns
            for one, _ in (*pattern.spots, *pattern.absent)
        }
        return iter(some.values())


def _starts(patterns: Sequence[SlotPattern], having: Mask | None, size: int) -> Keys:
    """Where any of the patterns begins, each place once."""
    found = [(keys_of_row(one.spots, having, size), one.absent) for one in patterns]
    found = [(keys, absent) for keys, absent in found if len(keys)]
    if not found:
        return np.zeros(0, np.int64)
    left = np.zeros(size, np.bool_)
    for keys, _ in found:
        left[paper_of(keys)] = True
    there: dict[int, Keys] = {}
    kept = []
    for begins, absent in found:
        keys = begins
        for one, at in absent:
            if id(one) not in there:
                rows = left[one.papers].nonzero()[0]
                there[id(one)] = one.keys(one.papers[rows], rows)
            keys = keys[~lookup_sorted(there[id(one)], keys + at)[1]]
        kept.append(keys)
    return np.unique(np.concatenate(kept))
