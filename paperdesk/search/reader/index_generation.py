"""One state of the index: its segments as arrays, its deletions, and searches upon them.

A generation never changes. Papers are numbered through all segments in their
order, as Whoosh numbers them.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Mask
from paperdesk.search.reader.bm25f import BM25F
from paperdesk.search.reader.segment_reader import SegmentReader


class IndexGeneration:
    """Searches one state of the index. Several threads may ask at once."""

    def __init__(
        self,
        number: int,
        schema: Any,
        segments: Sequence[SegmentReader],
        deleted: Sequence[frozenset[int]],
        weighting: BM25F,
    ) -> None:
        self.number = number
        self.schema = schema
        self.deleted = tuple(deleted)
        self.segments = tuple(segments)
        self.weighting = weighting
        self.bases: list[int] = []
        base = 0
        for segment in self.segments:
            self.bases.append(base)
            base += segment.papers
        self.size = base
        self.live_of_segments = [
            _live(s.papers, gone) for s, gone in zip(self.segments, deleted, strict=True)
        ]
        self.papers = base - sum(map(len, deleted))
        self._numbers: dict[str, NDArray[np.int64]] = {}

    def live(self) -> Mask:
        """Which papers are not deleted, by number."""
        parts = [
            np.ones(segment.papers, np.bool_) if live is None else live
            for segment, live in zip(self.segments, self.live_of_segments, strict=True)
        ]
        return np.concatenate([np.zeros(0, np.bool_), *parts])

    def numbers(self, field: str) -> NDArray[np.int64]:
        """A numeric column of all papers, by number."""
        known = self._numbers.get(field)
        if known is None:
            parts = [segment.numbers(field) for segment in self.segments]
            known = np.concatenate([np.zeros(0, np.int64), *parts])
            self._numbers[field] = known
        return known

    def stored(self, paper: int) -> dict[str, Any]:
        """The stored fields of a paper."""
        place = bisect_right(self.bases, paper) - 1
        return self.segments[place].docs.stored_fields(paper - self.bases[place])


def _live(papers: int, deleted: frozenset[int]) -> Mask | None:
    """Which papers of a segment are not deleted; None where none is."""
    if not deleted:
        return None
    live = np.ones(papers, np.bool_)
    live[np.fromiter(deleted, np.intp, len(deleted))] = False
    return live
