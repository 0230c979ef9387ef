"""Whoosh's way through the postings of one term, one by one.

Whoosh's own queries, its merges and its export come here; our searches do
not: they take whole arrays (``postings``).
"""

from bisect import bisect_left
from collections.abc import Iterator
from copy import copy
from typing import Any

import numpy as np
from whoosh import formats
from whoosh.matching.mcore import LeafMatcher, ReadTooFar
from whoosh.system import pack_uint

from paperdesk.search.codec.array_ops import AnyInts, offsets
from paperdesk.search.codec.postings import Postings

BLOCK = 128
"""Postings for which Whoosh may ask the best possible score at once."""


class PostingsMatcher(LeafMatcher):
    """Stands on one posting of a term, or behind the last."""

    def __init__(
        self,
        postings: Postings,
        number: int,
        term: tuple[str, bytes],
        lengths: AnyInts | None,
        format_: Any,
        scorer: Any,
    ) -> None:
        self._postings = postings
        self._number = number
        self._term = term
        self._lengths = lengths
        self.format = format_
        self.scorer = scorer
        self._ids: list[int] = postings.papers(number).tolist()
        self._at = 0
        self._weights: list[float] | None = None
        self._places: list[int] | None = None
        self._blocks: tuple[list[float], list[int], list[int]] | None = None

    def copy(self) -> "PostingsMatcher":
        """Another one that stands on the same posting."""
        return copy(self)

    def is_active(self) -> bool:
        """Whether it stands on a posting."""
        return self._at < len(self._ids)

    def reset(self) -> None:
        """Go back to the first posting."""
        self._at = 0

    def id(self) -> int:
        """The paper of the posting."""
        return self._ids[self._at]

    def all_ids(self) -> Iterator[int]:
        """All papers of the term."""
        return iter(self._ids)

    def next(self) -> bool:  # type: ignore[override]
        """Go to the next posting; True where a new block begins."""
        if not self.is_active():
            raise ReadTooFar
        self._at += 1
        return self._at % BLOCK == 0

    def skip_to(self, id: int) -> None:
        """Go on to the first posting of this paper or a later one."""
        if not self.is_active():
            raise ReadTooFar
        if id > self._ids[self._at]:
            self._at = bisect_left(self._ids, id, self._at)

    def weight(self) -> float:
        """The weight of the posting."""
        if self._weights is None:
            self._weights = self._postings.weights(self._number).tolist()
        return self._weights[self._at]

    def value(self) -> bytes:
        """The posting as the field's format would write it: what merges copy."""
        if isinstance(self.format, formats.Positions):
            encoded: bytes = self.format.encode(self._positions())
            return encoded
        if isinstance(self.format, formats.Frequency):
            packed: bytes = pack_uint(self._times())
            return packed
        return b""

    def value_as(self, astype: str) -> Any:
        """The posting as positions or frequency, without the detour through bytes."""
        if astype == "positions":
            return self._positions()
        if astype == "frequency":
            return self._times()
        return super().value_as(astype)  # type: ignore[no-untyped-call]

    def _times(self) -> int:
        return int(self._postings.times(self._number)[self._at])

    def _positions(self) -> list[int]:
        postings = self._postings
        if postings.positions is None or postings.place is None:
            raise ValueError(f"The field {self._term[0]!r} keeps no positions")
        if self._places is None:
            start = int(postings.place[self._number])
            self._places = (offsets(postings.times(self._number)) + start).tolist()
        start, stop = self._places[self._at], self._places[self._at + 1]
        positions: list[int] = postings.positions.slice(start, stop).tolist()
        return positions

    def _of_blocks(self) -> tuple[list[float], list[int], list[int]]:
        if self._blocks is None:
            starts = np.arange(0, len(self._ids), BLOCK)
            weights = np.maximum.reduceat(self._postings.weights(self._number), starts)
            if self._lengths is None:
                ones = [1] * len(starts)
                self._blocks = (weights.tolist(), ones, ones)
            else:
                lengths = self._lengths[self._postings.papers(self._number)]
                least = np.minimum.reduceat(lengths, starts).tolist()
                most = np.maximum.reduceat(lengths, starts).tolist()
                self._blocks = (weights.tolist(), least, most)
        return self._blocks

    def block_min_id(self) -> int:
        """The first paper of the block."""
        return self._ids[self._at - self._at % BLOCK]

    def block_max_id(self) -> int:
        """The last paper of the block."""
        return self._ids[min(len(self._ids), self._at - self._at % BLOCK + BLOCK) - 1]

    def block_max_weight(self) -> float:
        """The largest weight in the block."""
        return self._of_blocks()[0][self._at // BLOCK]

    def block_min_length(self) -> int:
        """The shortest field in the block, in words."""
        return self._of_blocks()[1][self._at // BLOCK]

    def block_max_length(self) -> int:
        """The longest field in the block, in words."""
        return self._of_blocks()[2][self._at // BLOCK]

    def skip_to_quality(self, minquality: float) -> int:
        """Leave out blocks that cannot score better; how many were left out."""
        skipped = 0
        while self.is_active() and self.block_quality() <= minquality:  # type: ignore[no-untyped-call]
            self._at += BLOCK - self._at % BLOCK
            skipped += 1
        return skipped
