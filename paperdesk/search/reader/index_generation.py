"""Index generation: one committed state of the index, its segments and deletions.

A generation never changes. Doc ids run through all segments in their order, as
Whoosh counts them: those of a segment begin at its *doc base*.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Mask
from paperdesk.search.codec.shifted_numbers import ShiftedNumbers
from paperdesk.search.reader.bm25f import BM25F
from paperdesk.search.reader.segment_reader import SegmentReader


class IndexGeneration:
    """Reader of all segments of a commit. Several threads may ask at once.

    ``max_doc``: documents, deleted ones too; ``doc_count``: those that are not.
    """

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
        self.doc_bases: list[int] = []
        base = 0
        for segment in self.segments:
            self.doc_bases.append(base)
            base += segment.max_doc
        self.max_doc = base
        pairs = zip(self.segments, self.deleted, strict=True)
        self.live_docs_of_segments = [_live_docs(segment.max_doc, gone) for segment, gone in pairs]
        self.doc_count = base - sum(map(len, deleted))
        self._int_columns: dict[str, NDArray[np.int64]] = {}

    def live_docs(self) -> Mask:
        """The documents that are not deleted: bool[max_doc]."""
        all_live = np.ones(self.max_doc, np.bool_)
        for base, live in zip(self.doc_bases, self.live_docs_of_segments, strict=True):
            if live is not None:
                all_live[base : base + len(live)] = live
        return all_live

    def int_column(self, field: str) -> NDArray[np.int64]:
        """A numeric column of all documents: i8[max_doc]."""
        column = self._int_columns.get(field)
        if column is None:
            parts = [segment.int_column(field) for segment in self.segments]
            column = (
                parts[0] if len(parts) == 1 else np.concatenate([np.zeros(0, np.int64), *parts])
            )
            self._int_columns[field] = column
        return column

    def numbers(self, field: str) -> ShiftedNumbers:
        """The same as they stand in the file, where there is one segment alone."""
        if len(self.segments) == 1:
            return self.segments[0].numbers(field)
        return ShiftedNumbers(self.int_column(field))


def _live_docs(max_doc: int, deleted: frozenset[int]) -> Mask | None:
    """The live documents of a segment (bool[max_doc]); None where none is deleted."""
    if not deleted:
        return None
    live = np.ones(max_doc, np.bool_)
    live[np.fromiter(deleted, np.intp, len(deleted))] = False
    return live
