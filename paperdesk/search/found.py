"""What a part of a query finds, and how the findings of several parts are joined.

Arrays that run in step: papers by their number in the snapshot, rising, and
for each its score, whether a whole word was found (and not only the beginning
of one), and whether it stands in the title.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np

from paperdesk.search.packed.arrays import Floats, Ints, Mask


@dataclass(frozen=True, slots=True)
class Found:
    """Papers, rising, with a score each; ``whole`` and ``title`` None: all of them are."""

    papers: Ints
    scores: Floats
    whole: Mask | None = None
    title: Mask | None = None

    def __len__(self) -> int:
        return len(self.papers)


def unscored(mask: Mask) -> Found:
    """Papers that pass a filter."""
    papers = np.flatnonzero(mask)
    return Found(papers, np.zeros(len(papers), np.float32))


_ONE, _WHOLE, _TITLE = 1, 1 << 10, 1 << 20
_MOST = (1 << 10) - 1


class Sum:
    """Adds findings up, paper by paper: scores, and how many there were of each kind.

    Why the three counts share one number: each is a write to many thousand
    places, and together they are one. It has room for 1,023 findings, more
    than any plan has.
    """

    def __init__(self, size: int) -> None:
        self.parts = 0
        self.scores: Floats = np.zeros(size, np.float32)
        self.counts = np.zeros(size, np.int32)

    def add(self, found: Found) -> Self:
        """Add one finding."""
        self.parts += 1
        np.add.at(self.scores, found.papers, found.scores)
        code = np.full(len(found), _ONE, np.int32)
        for mask, unit in ((found.whole, _WHOLE), (found.title, _TITLE)):
            code += np.int32(unit) if mask is None else mask * np.int32(unit)
        np.add.at(self.counts, found.papers, code)
        return self

    def having(self, least: int) -> Ints:
        """The papers that so many findings have."""
        return np.flatnonzero((self.counts & _MOST) >= least)

    def count(self, papers: Ints) -> Ints:
        """In how many findings each of the papers is."""
        return (self.counts[papers] & _MOST).astype(np.intp)

    def whole(self, papers: Ints) -> Ints:
        """In how many of them by whole words."""
        return ((self.counts[papers] >> 10) & _MOST).astype(np.intp)

    def title(self, papers: Ints) -> Ints:
        """In how many of them by the title."""
        return (self.counts[papers] >> 20).astype(np.intp)

    def joined(self, *, every: bool) -> Found:
        """The papers that are in every finding, or in any; ``whole`` and ``title`` likewise."""
        least = max(self.parts if every else 1, 1)
        papers = self.having(least)
        return Found(
            papers,
            self.scores[papers],
            self.whole(papers) >= least,
            self.title(papers) >= least,
        )
