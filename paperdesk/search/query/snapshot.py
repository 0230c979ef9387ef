"""Snapshot: one committed state of the index as the executor sees it.

Doc ids run through all segments; terms are looked up through its ``lookup``. The
executor knows nothing of segments, and nothing of Whoosh.

Why sets of keys are cached as masks: the library hands over the same set
again and again while nothing changes (the papers of a scope, of a tag), and
turning 100,000 keys into doc ids takes longer than most searches.
"""

from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from paperdesk.model.query.ast import Query
from paperdesk.search.analysis.tokenizer import PAGE
from paperdesk.search.codec.array_ops import AnyInts, Floats, Ints, Mask, lookup_sorted
from paperdesk.search.codec.shifted_numbers import ShiftedNumbers
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
        self.has_deletions = self.doc_count < self.max_doc
        self.leaf_cache = LeafCache(self.max_doc)
        self._respelled: dict[Query, dict[str, tuple[str, ...]]] = {}
        self._norms: dict[str, Floats] = {}
        self._lengths: dict[str, AnyInts] = {}
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

    @cached_property
    def keys(self) -> NDArray[np.int64]:
        """The key of each document. Most questions ask for fifty of them (``stored_keys``)."""
        return self.generation.int_column("key")

    @cached_property
    def live_docs(self) -> Mask:
        """The documents that are not deleted: bool[max_doc]."""
        return self.generation.live_docs()

    @cached_property
    def stored_keys(self) -> ShiftedNumbers:
        """The same as ``keys``, as they are stored, for whoever needs some of them."""
        return self.generation.numbers("key")

    @cached_property
    def key_order(self) -> KeyOrder:
        """The order of the documents by key."""
        if self.stored_keys.rise:
            return KeyOrder(self.stored_keys, None)
        order = np.argsort(self.keys, kind="stable")
        ranks = np.empty(len(order), np.intp)
        ranks[order] = np.arange(len(order))
        return KeyOrder(ShiftedNumbers(self.keys[order]), ranks)

    def norms(self, field: str) -> Floats:
        """The length norms of a field: f4[max_doc] (``bm25f``)."""
        return self._by_length(field).take(self.lengths(field))

    def norms_of(self, field: str, doc_ids: Ints) -> Floats:
        """The length norms of a field in these documents."""
        return self._by_length(field).take(self.lengths(field)[doc_ids])

    def _by_length(self, field: str) -> Floats:
        """The norm of each length up to the greatest; of none that of one word. So a norm is one
        look into a table: to compute those of some documents takes six calls of numpy."""
        norms = self._norms.get(field)
        if norms is None:
            lengths = self.lengths(field)
            of_segments = [segment.documents for segment in self.generation.segments]
            words, present = (
                sum(one.field_length(field) for one in of_segments),
                np.count_nonzero(lengths),
            )
            mean = words / present if present else 1.0
            every = np.arange(int(lengths.max(initial=0)) + 1)
            norms = self.weighting.norms(field, np.maximum(every, 1), mean, len(every))
            self._norms[field] = norms
        return norms

    def lengths(self, field: str) -> AnyInts:
        """The words of a field in each document: u1, u2 or u4[max_doc]."""
        found = self._lengths.get(field)
        if found is None:
            parts: list[AnyInts] = []
            for segment in self.generation.segments:
                lengths = segment.documents.lengths(field)
                parts.append(np.zeros(segment.max_doc, np.uint8) if lengths is None else lengths)
            found = parts[0] if len(parts) == 1 else np.concatenate([np.zeros(0, np.uint8), *parts])
            self._lengths[field] = found
        return found

    def doc_ids(self, keys: Sequence[int]) -> Ints:
        """The doc ids of the live documents with these keys, in their order."""
        doc_ids, there = self.lookup_keys(keys)
        return doc_ids[there]

    def lookup_keys(self, keys: Sequence[int]) -> tuple[Ints, Mask]:
        """The doc id of each key, and whether a live document has it at all; what stands for one
        that none has means nothing."""
        if not self.has_deletions and self.key_order.ranks is None:
            return self.stored_keys.lookup(np.array(keys, np.int64))
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
