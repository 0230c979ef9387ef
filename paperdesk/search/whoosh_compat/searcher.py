"""Packed searcher: answers Whoosh's queries with arrays, in ordinary Whoosh results.

``PackedSearcher(generation).search(query, limit=10)`` gives ``Results`` whose hits
have their stored fields and scores, as any code written for Whoosh expects.
Asked for what arrays do not know (sorting, grouping, collapsing, a filter), it
lets Whoosh do it.
"""

from typing import Any

from whoosh.reading import EmptyReader, IndexReader, MultiReader, SegmentReader
from whoosh.searching import Results, Searcher

from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.whoosh_compat.queryable_generation import QueryableGeneration


class PackedSearcher(Searcher):
    """Searcher of one generation."""

    def __init__(self, generation: QueryableGeneration) -> None:
        self._generation = generation
        super().__init__(_reader(generation))

    def _subsearcher(self, reader: Any) -> Searcher:
        """Whoosh's own searcher for one segment: ours is of the whole."""
        return Searcher(reader, weighting=self.weighting, parent=self)

    def search(self, q: Any, **options: Any) -> Results:
        """The results of a query: the best ``limit`` documents (10 unless told; None: all)."""
        if set(options) - {"limit"}:
            return super().search(q, **options)
        ranked = self._generation.ranked(q, options.get("limit", 10))
        best = zip(ranked.scores.tolist(), ranked.doc_ids.tolist(), strict=True)
        results = Results(self, q, list(best))
        results._total = ranked.total  # type: ignore[assignment]
        return results


def _reader(generation: QueryableGeneration) -> Any:
    """Whoosh's reader of the same generation, deletions and all."""
    readers: list[IndexReader] = []
    for segment, deleted in zip(generation.segments, generation.deleted, strict=True):
        same = PackedSegment(segment.segment.indexname, segment.max_doc)
        same.segid = segment.segment.segid
        for doc_id in deleted:
            same.delete_document(doc_id)
        readers.append(SegmentReader(segment.storage, segment.schema, same))
    if not readers:
        return EmptyReader(generation.schema)
    return readers[0] if len(readers) == 1 else MultiReader(readers)
