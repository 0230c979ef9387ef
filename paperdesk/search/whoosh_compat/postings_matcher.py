"""Postings matcher: Whoosh's cursor over the postings of one term, one by one.

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
    """Matcher on one posting of a term, or behind the last."""

    def __init__(
        self,
        postings: Postings,
        ordinal: int,
        term: tuple[str, bytes],
        lengths: AnyInts | None,
        format_: Any,
        scorer: Any,
    ) -> None:
        self._postings = postings
        self._ordinal = ordinal
        self._term = term
        self._lengths = lengths
        self.format = format_
        self.scorer = scorer
        self._ids: list[int] = postings.doc_ids(ordinal).tolist()
        self._index = 0
        self._weights: list[float] | None = None
        self._position_starts: list[int] | None = None
        self._blocks: tuple[list[float], list[int], list[int]] | None = None

    def copy(self) -> "PostingsMatcher":
        """A copy that stands on the same posting."""
        return copy(self)

    def is_active(self) -> bool:
        """Whether it stands on a posting."""
        return self._index < len(self._ids)

    def reset(self) -> None:
        """Go back to the first posting."""
        self._index = 0

    def id(self) -> int:
        """The doc id of the posting."""
        return self._ids[self._index]

    def all_ids(self) -> Iterator[int]:
        """All doc ids of the term."""
        return iter(self._ids)

    def next(self) -> bool:  # type: ignore[override]
        """Advance to the next posting; True where a new block begins."""
        if not self.is_active():
            raise ReadTooFar
        self._index += 1
        return self._index % BLOCK == 0

    def skip_to(self, id: int) -> None:
        """Advance to the first posting of this document or a later one."""
        if not self.is_active():
            raise ReadTooFar
        if id > self._ids[self._index]:
            self._index = bisect_left(self._ids, id, self._index)

    def weight(self) -> float:
        """The weight of the posting."""
        if self._weights is None:
            self._weights = self._postings.weights(self._ordinal).tolist()
        return self._weights[self._index]

    def value(self) -> bytes:
        """The bytes of the posting in the field's format: what merges copy."""
        if isinstance(self.format, formats.Positions):
            encoded: bytes = self.format.encode(self._positions())
            return encoded
        if isinstance(self.format, formats.Frequency):
            packed: bytes = pack_uint(self._freq())
            return packed
        return b""

    def value_as(self, astype: str) -> Any:
        """The posting as positions or frequency, without the detour through bytes."""
        if astype == "positions":
            return self._positions()
        if astype == "frequency":
            return self._freq()
        return super().value_as(astype)  # type: ignore[no-untyped-call]

    def _freq(self) -> int:
        return int(self._postings.freqs(self._ordinal)[self._index])

    def _positions(self) -> list[int]:
        postings = self._postings
        if postings.positions is None or postings.position_starts is None:
            raise ValueError(f"The field {self._term[0]!r} keeps no positions")
        if self._position_starts is None:
            start = int(postings.position_starts[self._ordinal])
            self._position_starts = (offsets(postings.freqs(self._ordinal)) + start).tolist()
        start, stop = self._position_starts[self._index], self._position_starts[self._index + 1]
        begin, count = np.array([start], np.intp), np.array([stop - start], np.intp)
        positions: list[int] = postings.positions.of_postings(begin, count).tolist()
        return positions

    def _of_blocks(self) -> tuple[list[float], list[int], list[int]]:
        if self._blocks is None:
            starts = np.arange(0, len(self._ids), BLOCK)
            weights = np.maximum.reduceat(self._postings.weights(self._ordinal), starts)
            if self._lengths is None:
                ones = [1] * len(starts)
                self._blocks = (weights.tolist(), ones, ones)
            else:
                lengths = self._lengths[self._postings.doc_ids(self._ordinal)]
                least = np.minimum.reduceat(lengths, starts).tolist()
                most = np.maximum.reduceat(lengths, starts).tolist()
                self._blocks = (weights.tolist(), least, most)
        return self._blocks

    def block_min_id(self) -> int:
        """The first doc id of the block."""
        return self._ids[self._index - self._index % BLOCK]

    def block_max_id(self) -> int:
        """The last doc id of the block."""
        return self._ids[min(len(self._ids), self._index - self._index % BLOCK + BLOCK) - 1]

    def block_max_weight(self) -> float:
        """The largest weight in the block."""
        return self._of_blocks()[0][self._index // BLOCK]

    def block_min_length(self) -> int:
        """The shortest field in the block, in words."""
        return self._of_blocks()[1][self._index // BLOCK]

    def block_max_length(self) -> int:
        """The longest field in the block, in words."""
        return self._of_blocks()[2][self._index // BLOCK]

    def skip_to_quality(self, minquality: float) -> int:
        """Leave out blocks that cannot score better; how many were left out."""
        skipped = 0
        while self.is_active() and self.block_quality() <= minquality:  # type: ignore[no-untyped-call]
            self._index += BLOCK - self._index % BLOCK
            skipped += 1
        return skipped
