"""Prepared query leaves: for each field the access paths that can match, cached per snapshot.

A word has few paths that can find anything: its stem group in title and
abstract, perhaps one cut in two. To find them, dozens of words are looked up; to
read them then is quick. So they are cached with the snapshot, and with them the
document frequency of the leaf, which its idf needs. The matches are cached as well,
as far as there is room: whoever types the third word of a query asks for the first two
with every letter. So is what was read of the slots of phrases, which have many in common.

Why by the identity of the leaf: ``plan`` caches its plans, so a query that
is asked again has the same leaves, and to compare their words takes longer than
to look one of them up.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from paperdesk.search.codec.array_ops import Floats, Ints, Mask, lookup_sorted
from paperdesk.search.query.docset import DocFilter, SparseDocs, is_sparse
from paperdesk.search.query.expansion import TermPattern
from paperdesk.search.query.plan import TermLeaf
from paperdesk.search.reader.phrase_match import PhraseReader
from paperdesk.search.reader.slot_alternatives import SlotAlternatives
from paperdesk.search.reader.slot_postings import SlotPostings
from paperdesk.search.reader.term_lookup import PostingsReader
from paperdesk.search.reader.term_slots import SegmentSlots

_MOST_TERMS = 2_000_000  # that all cached leaves stand for, at 8 bytes each
_EACH = 100  # for a leaf itself
_LEAST_ROOM = 22_000_000  # bytes for what leaves matched, however few papers there are
_ROOM = 28  # bytes for each paper: of a word that a third of all have
_SHARE = 3  # of the room, which one leaf may take
_LONGER = 16  # times as long as a list of few documents, which are then looked up one by one


class Occurrences(NamedTuple):
    """Occurrences of a leaf: doc ids, the frequency in each, whether none stands there twice, and
    how many postings were read for them."""

    doc_ids: Ints
    freqs: Floats
    distinct: bool
    size: int

    @classmethod
    def of(cls, doc_ids: Ints, freqs: Floats, *, distinct: bool) -> "Occurrences":
        """Those that are as many as were read."""
        return cls(doc_ids, freqs, distinct, len(doc_ids))


@dataclass(frozen=True, slots=True)
class AccessPath:
    """Access path of a leaf in one field: postings of terms, or a phrase.

    ``exact``: without the help of a prefix; ``size``: postings at most; ``places``: where the
    terms of ``readers`` stand, in a field with pages. ``shared``: one reader, whose postings are
    those of the places; they are read once for both. ``weight``: what a mention counts.
    """

    exact: bool
    size: int
    readers: tuple[PostingsReader, ...] = ()
    phrase: PhraseReader | SlotAlternatives | None = None
    places: PhraseReader | None = None
    shared: bool = False
    weight: float = 1.0

    def read(self, accept: Mask | None, max_doc: int) -> list[Occurrences]:
        """The occurrences of each reader in the documents (of ``accept``)."""
        of = Occurrences.of
        if self.places is not None and self.shared:
            doc_ids, freqs = self.places.occurrences()
            if accept is not None:
                rows = accept[doc_ids].nonzero()[0]
                doc_ids, freqs = doc_ids[rows], freqs[rows]
            return [of(doc_ids, freqs, distinct=self.readers[0].distinct)]
        if self.readers:
            if accept is None and self.weight == 1.0:
                return [_all_of(reader, max_doc) for reader in self.readers]
            return [of(*one.read(accept), distinct=one.distinct) for one in self.readers]
        if self.phrase is not None:
            return [of(*self.phrase.read(accept), distinct=True)]
        return []

    def doc_ids(self, expired: Callable[[], bool]) -> Iterator[Ints]:
        """The doc ids of all occurrences, in any order and repeated, also of words that are so
        common that :meth:`read` leaves some out."""
        if isinstance(self.phrase, PhraseReader):
            yield from self.phrase.all(expired)
        else:
            yield from (one.doc_ids for one in self.read(None, 0))


def _all_of(reader: PostingsReader, max_doc: int) -> Occurrences:
    """All occurrences; of many postings each document once, as they would be added up later."""
    if not is_sparse(max_doc, reader.size) and (summed := reader.read_summed()) is not None:
        return Occurrences(*summed, True, reader.size)
    return Occurrences.of(*reader.read(), distinct=reader.distinct)


@dataclass(frozen=True, slots=True)
class FieldMatches:
    """Matches of a leaf in one field: doc ids, rising, each once, with weights.

    ``paths``: the doc ids by each access path, and whether it is an exact one.
    """

    field: str
    doc_ids: Ints
    weights: Floats
    paths: Sequence[tuple[Ints, bool]]

    def filtered(self, few: DocFilter) -> "FieldMatches":
        """The matches in a few documents."""
        if len(few.doc_ids) * _LONGER < len(self.doc_ids):
            rows, hit = lookup_sorted(self.doc_ids, few.doc_ids)
            doc_ids, weights = few.doc_ids[hit], self.weights[rows[hit]]
        else:
            rows = few.mask[self.doc_ids].nonzero()[0]
            doc_ids, weights = self.doc_ids[rows], self.weights[rows]
        paths = [
            (doc_ids if ids is self.doc_ids else ids[few.mask[ids]], exact)
            for ids, exact in self.paths
        ]
        return FieldMatches(self.field, doc_ids, weights, paths)

    @property
    def nbytes(self) -> int:
        """The memory that the matches take."""
        return self.weights.nbytes + self.doc_ids.nbytes + sum(ids.nbytes for ids, _ in self.paths)


@dataclass(frozen=True, slots=True)
class CachedMatches:
    """Matches of a leaf: by field, each document once, and of all fields together, unscored."""

    fields: tuple[FieldMatches, ...]
    docs: SparseDocs


@dataclass(slots=True, eq=False)
class PreparedLeaf:
    """Leaf prepared for one snapshot: the fields it may stand in, with their access paths.

    Paths that were tried and matched nothing are left out from then on.

    ``size``: postings at most, all fields together; ``doc_freq``: documents
    that match, once they were counted; ``cut``: a limit left some words out;
    ``unlikely``: that a word still being typed is meant as it stands; ``as_written``: the word as
    the reader wrote it, in titles, once it was looked up; ``cached``: its matches, as long as there
    is room for them.
    """

    fields: tuple[tuple[str, tuple[AccessPath, ...]], ...]
    size: int
    cut: bool
    unlikely: bool = False
    as_written: tuple[PostingsReader, ...] | None = None
    doc_freq: int | None = None
    cached: CachedMatches | None = None

    @property
    def has_prefix(self) -> bool:
        """Whether a prefix helps anywhere."""
        return any(not path.exact for _, paths in self.fields for path in paths)

    @property
    def is_partial(self) -> bool:
        """Whether words are so common that they are not looked for in all documents."""
        return any(isinstance(one, PhraseReader) and one.is_cut for one in self.phrases())

    @property
    def nbytes(self) -> int:
        """The memory of what was found and cached."""
        phrases = sum(phrase.nbytes for phrase in self.phrases())
        if self.cached is None:
            return phrases
        matches = sum(part.nbytes for part in self.cached.fields)
        return phrases + matches + 14 * len(self.cached.docs)

    def clear(self) -> None:
        """Let go of what was found."""
        self.cached = None
        for phrase in self.phrases():
            phrase.clear()

    def phrases(self) -> Iterator[PhraseReader | SlotAlternatives]:
        """The readers of all its phrases and places."""
        return (
            phrase
            for _, paths in self.fields
            for path in paths
            for phrase in (path.phrase, path.places)
            if phrase is not None
        )


class LeafCache:
    """Cache of the prepared leaves and slots of one snapshot, and of what the latest of them
    matched, in room that grows with the papers.

    Several threads may ask at once. ``slots``: those of phrases, by field and patterns.
    """

    def __init__(self, max_doc: int = 0) -> None:
        self._most = max(_LEAST_ROOM, _ROOM * max_doc)
        self.slots: dict[tuple[str, tuple[TermPattern, ...]], SegmentSlots] = {}
        self._prepared: dict[TermLeaf, PreparedLeaf] = {}
        self._terms = 0
        self._sizes: dict[PreparedLeaf | SlotPostings, int] = {}
        self._bytes = 0
        self._gate = threading.Lock()

    def get(self, leaf: TermLeaf) -> PreparedLeaf | None:
        """The prepared leaf, if it is cached."""
        return self._prepared.get(leaf)

    def add(self, leaf: TermLeaf, prepared: PreparedLeaf, terms: int) -> None:
        """Cache a leaf that stands for so many terms."""
        with self._gate:
            self._make_room(terms)
            self._prepared[leaf] = prepared

    def add_slot(
        self, key: tuple[str, tuple[TermPattern, ...]], slot: SegmentSlots, terms: int
    ) -> None:
        """Cache a slot that so many terms may fill."""
        with self._gate:
            self._make_room(terms)
            self.slots[key] = slot

    def _make_room(self, terms: int) -> None:
        if self._terms > _MOST_TERMS:
            self._prepared, self.slots, self._terms = {}, {}, 0
        self._terms += terms + _EACH

    def keep(self, kept: PreparedLeaf | SlotPostings) -> None:
        """Count what a leaf or slot has cached; what is oldest makes room for it."""
        size = kept.nbytes
        if size > self._most // _SHARE:
            kept.clear()
            size = 0
        with self._gate:
            self._bytes += size - self._sizes.pop(kept, 0)
            if size:
                self._sizes[kept] = size
            while self._bytes > self._most:
                oldest = next(iter(self._sizes))
                oldest.clear()
                self._bytes -= self._sizes.pop(oldest)
