"""Snapshot: one committed state of the index as the executor sees it.

Doc ids run through all segments; terms are looked up through its ``lookup``. The
executor knows nothing of segments, and nothing of Whoosh.

Why sets of keys are cached as masks: the library hands over the same set
again and again while nothing changes (the papers of a scope, of a tag), and
turning 100,000 keys into doc ids takes longer than most searches.
"""

from collections.abc import Iterator, Sequence, Set
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from paperdesk.model.query.ast import Query
from paperdesk.search.analysis.tokenizer import PAGE
from paperdesk.search.codec.array_ops import AnyInts, Floats, Ints, Mask, lookup_sorted
from paperdesk.search.key_bits import KeyBits
from paperdesk.search.query.prepared import LeafCache
from paperdesk.search.query.query_correction import respelled_forms
from paperdesk.search.query.ranking import KeyOrder
from paperdesk.search.query.term_resolver import TermResolver
from paperdesk.search.reader.common_prefixes import ready_occupied, ready_prefixes
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.reader.phrase_match import PhraseReader
from paperdesk.search.reader.term_lookup import TermLookup
from paperdesk.search.schema import ABOUT

_MOST_SETS = 16
_MOST_QUERIES = 500
_SELDOM = 24  # times that norms are asked for before those of all documents are made
_FEW = 3  # a share of the documents, up to which they are few


class Snapshot:
    """Searcher of one generation: its documents, their keys (i8[max_doc]) and norms.

    Several threads may ask at once.
    """

    def __init__(self, generation: IndexGeneration) -> None:
        self.generation = generation
        self.lookup = TermLookup(generation)
        self.weighting = generation.weighting
        self.max_doc = generation.max_doc
        self.doc_count = generation.doc_count
        self.keys: NDArray[np.int64] = generation.int_column("key")
        self.live_docs: Mask = generation.live_docs()
        self.has_deletions = self.doc_count < self.max_doc
        self.leaf_cache = LeafCache(self.max_doc)
        self._respelled: dict[Query, dict[str, tuple[str, ...]]] = {}
        self.key_order = _key_order(self.keys)
        self._norms: dict[str, Floats] = {}
        self._norms_asked = 0
        self._means: dict[str, float] = {}
        self._title_lengths: AnyInts | None = None
        self._live_keys: tuple[NDArray[np.int64], Ints] | None = None
        self._masks: dict[int, tuple[Set[int], Mask]] = {}
        self._page_starts: PhraseReader | None = None
        self._to_ready = self._get_ready()

    def ready_one(self) -> bool:
        """Do a part of what questions ask for first; whether all is done."""
        return next(self._to_ready, True)

    def _get_ready(self) -> Iterator[Literal[False]]:
        for _ in ready_occupied(self.lookup, "authors"):
            yield False
        for _ in ready_prefixes(self.lookup, ABOUT, self.doc_count):
            yield False
        self.drop_pages()

    def norms(self, field: str) -> Floats:
        """The length norms of a field: f4[max_doc] (``bm25f``)."""
        norms = self._norms.get(field)
        if norms is None:
            norms = self._norms[field] = self._norms_of(field, self.lengths(field))
        return norms

    def norms_of(self, field: str, doc_ids: Ints) -> Floats:
        """The length norms of a field in these documents. Those of all, which take most of the
        time of a first question, are made for many documents or by and by."""
        if self._norms_asked < _SELDOM and field not in self._norms:
            self._norms_asked += 1
            if len(doc_ids) * _FEW < self.max_doc and len(self.generation.segments) == 1:
                return self._norms_of(field, self.lengths(field)[doc_ids])
        return self.norms(field)[doc_ids]

    def _norms_of(self, field: str, lengths: AnyInts) -> Floats:
        mean = self._means.get(field)
        if mean is None:
            of_all = self.lengths(field)
            present = np.count_nonzero(of_all)
            mean = int(of_all.sum(dtype=np.int64)) / present if present else 1.0
            self._means[field] = mean
        return self.weighting.norms(field, np.maximum(lengths, 1), mean, len(lengths))

    def title_lengths(self) -> AnyInts:
        """The words of each title: as :meth:`lengths`."""
        if self._title_lengths is None:
            self._title_lengths = self.lengths("title")
        return self._title_lengths

    def lengths(self, field: str) -> AnyInts:
        """The words of a field in each document: u1, u2 or u4[max_doc]."""
        parts: list[AnyInts] = []
        for segment in self.generation.segments:
            lengths = segment.documents.lengths(field)
            parts.append(np.zeros(segment.max_doc, np.uint8) if lengths is None else lengths)
        return parts[0] if len(parts) == 1 else np.concatenate([np.zeros(0, np.uint8), *parts])

    def doc_ids(self, keys: Sequence[int]) -> Ints:
        """The doc ids of the live documents with these keys, in their order."""
        doc_ids, there = self.lookup_keys(keys)
        return doc_ids[there]

    def lookup_keys(self, keys: Sequence[int]) -> tuple[Ints, Mask]:
        """The doc id of each key, and whether a live document has it at all; what stands for one
        that none has means nothing."""
        if not self.has_deletions and self.key_order.ranks is None:
            return lookup_sorted(self.keys, np.array(keys, np.int64))
        if self._live_keys is None:
            live = np.flatnonzero(self.live_docs)
            if self.key_order.ranks is not None:
                live = live[np.argsort(self.keys[live], kind="stable")]
            self._live_keys = self.keys[live], live
        ordered, doc_ids = self._live_keys
        rows, found = lookup_sorted(ordered, np.array(keys, np.int64))
        return (doc_ids[rows] if len(doc_ids) else rows), found

    def mask(self, keys: Set[int]) -> Mask:
        """The documents with one of these keys: bool[max_doc]."""
        cached = self._masks.get(id(keys))
        if cached is not None:
            return cached[1]
        mask: Mask
        if isinstance(keys, KeyBits):
            mask = keys.among(self.keys)
        else:
            mask = np.isin(self.keys, np.fromiter(keys, np.int64, len(keys)))
        if isinstance(keys, frozenset | KeyBits):
            if len(self._masks) >= _MOST_SETS:
                self._masks = {}
            self._masks[id(keys)] = (keys, mask)  # with the set, so that its id stays its own
        return mask

    def respelled(self, query: Query, terms: TermResolver) -> dict[str, tuple[str, ...]]:
        """The words of a query that are likely misspelled, looked up once
        (``query_correction.respelled_forms``)."""
        found = self._respelled.get(query)
        if found is None:
            found = respelled_forms(query, terms)
            if len(self._respelled) >= _MOST_QUERIES:
                self._respelled = {}
            self._respelled[query] = found
        return found

    def page_starts(self) -> PhraseReader:
        """The reader of where the pages of texts begin."""
        if self._page_starts is None:
            begins = self.lookup.slot([self.lookup.exact("text", PAGE)])
            self._page_starts = self.lookup.phrase([(begins, 0)])
        return self._page_starts

    def drop_pages(self) -> None:
        """Drop the pages of the index that were read, which are read again where needed."""
        for segment in self.generation.segments:
            segment.files.drop_pages()

    def verify(self) -> None:
        """Read every byte of the index; DamagedFileError where one is not as it was written."""
        for segment in self.generation.segments:
            segment.files.verify()


def _key_order(keys: NDArray[np.int64]) -> KeyOrder:
    if np.all(keys[1:] >= keys[:-1]):
        return KeyOrder(keys, None)
    order = np.argsort(keys, kind="stable")
    ranks = np.empty(len(keys), np.intp)
    ranks[order] = np.arange(len(keys))
    return KeyOrder(keys[order], ranks)
