"""A generation of the index that answers Whoosh's query objects, ranked by BM25F."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from paperdesk.search.codec.array_ops import NO_FLOATS, NO_INTS, Floats, Ints, Mask
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.whoosh_compat.collection_stats import CollectionStats
from paperdesk.search.whoosh_compat.match_sets import ScoredDocs
from paperdesk.search.whoosh_compat.query_evaluator import QueryEvaluator


@dataclass(frozen=True)
class RankedDocs:
    """Ranked documents: doc ids in the generation, best first; equal scores by doc id.

    ``total`` counts all that were found, also where only the best are here.
    """

    doc_ids: Ints
    scores: Floats
    total: int


class QueryableGeneration(IndexGeneration):
    """Generation with the statistics that scores need. Several threads may ask at once."""

    @cached_property
    def statistics(self) -> CollectionStats:
        """The statistics of all its segments."""
        return CollectionStats(self.segments, self.weighting)

    def find(self, query: Any) -> list[ScoredDocs]:
        """The matches of a Whoosh query in each segment, without deleted documents."""
        return [
            _live(QueryEvaluator(segment, self.statistics).find(query), live)
            for segment, live in zip(self.segments, self.live_docs_of_segments, strict=True)
        ]

    def ranked(self, query: Any, limit: int | None = None) -> RankedDocs:
        """The ranked matches of a Whoosh query: all of them, or the best ``limit``."""
        found = self.joined(self.find(query))
        return rank(found, limit)

    def joined(self, parts: Sequence[ScoredDocs]) -> ScoredDocs:
        """The matches of all segments as one, doc ids running through."""
        if len(parts) == 1:
            return parts[0]
        doc_ids = [part.doc_ids + base for part, base in zip(parts, self.doc_bases, strict=True)]
        scores = [part.scores for part in parts]
        return ScoredDocs(np.concatenate([NO_INTS, *doc_ids]), np.concatenate([NO_FLOATS, *scores]))

    def stored_fields(self, doc_id: int) -> dict[str, Any]:
        """The stored fields of a document."""
        n = bisect_right(self.doc_bases, doc_id) - 1
        return self.segments[n].documents.stored_fields(doc_id - self.doc_bases[n])


def rank(found: ScoredDocs, limit: int | None = None) -> RankedDocs:
    """The documents by falling score, then rising doc id.

    A score of 0 or more sorts as its own bits do, so score and doc id make
    one 64-bit key, and sorting it is several times faster than sorting two.
    """
    total = len(found)
    doc_ids, scores = found.doc_ids, found.scores
    if limit is not None and 4 * limit < total:
        worst = np.partition(scores, total - limit)[total - limit] if limit else np.inf
        keep = scores >= worst
        doc_ids, scores = doc_ids[keep], scores[keep]
    bits = np.ascontiguousarray(scores, np.float32).view(np.uint32).astype(np.int64)
    keys = ((0xFFFFFFFF - bits) << 31) | doc_ids
    keys.sort()
    ordered = keys[:limit]
    best = (0xFFFFFFFF - (ordered >> 31)).astype(np.uint32).view(np.float32)
    return RankedDocs((ordered & 0x7FFFFFFF).astype(np.intp), best, total)


def _live(found: ScoredDocs, live: Mask | None) -> ScoredDocs:
    if live is None:
        return found
    keep = live[found.doc_ids]
    return ScoredDocs(found.doc_ids[keep], found.scores[keep])
