"""Term lookup: the term dictionary of a generation asked by pattern.

A pattern is a way to choose terms of a field: one word exactly, all words of a
stem, all that begin alike, all within an edit or two, all that fit a wildcard.
What it chooses (:class:`TermSet`) can then be asked for its postings, or for
the words themselves. Doc ids run through all segments. Of two segments with
the terms air, sea, seas (doc base 0) and sea, the (doc base 3)::

    prefix("f", "sea")    TermSet: terms ([1, 2], [0]), ordinals in each segment
    postings(...)         doc ids of sea and seas, then those of sea plus 3
    posting_count(...)    the sum of the three document frequencies
    words(...)            [("sea", both frequencies added), ("seas", ...)]
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import translate
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import (
    NO_FLOATS,
    NO_INTS,
    AnyInts,
    Floats,
    Ints,
    Mask,
    encode_utf8,
)
from paperdesk.search.codec.doc_ids import PostingsRange
from paperdesk.search.codec.postings import Postings
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.reader.phrase_match import PhraseReader
from paperdesk.search.reader.prefix_weights import Completions, WordCounts, prefix_weights
from paperdesk.search.reader.segment_reader import SegmentReader
from paperdesk.search.reader.slot_alternatives import SlotAlternatives
from paperdesk.search.reader.term_slots import (
    PlacedWords,
    SegmentSlots,
    TermSet,
    slot_of,
)

Number = TypeVar("Number", bound=np.generic)

WIDE = 200_000
"""Postings of a prefix from which on all its documents are alike."""
_WIDE_WEIGHT = 0.7
_RANGES = 32  # terms that are read one by one
_NEIGHBOURS = 8  # as many that stand side by side, which may be read as one
_AT_ONCE = 1 << 17  # postings that are added up
_HOLES = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class PostingsReader:
    """Reader of the postings of a term set, found once and read often.

    ``size``: the number of postings; ``distinct``: no document stands there
    twice; ``ranges``: postings, doc base, range and weight of each term, if few.
    """

    lookup: "TermLookup"
    terms: TermSet
    size: int
    distinct: bool
    ranges: tuple[tuple[Postings, int, PostingsRange, float], ...] | None

    def read(self, accept: Mask | None = None) -> tuple[Ints, Floats]:
        """The doc ids (of ``accept`` only), in any order, and the weight of each.

        A document that has several of the terms may stand there for each.
        """
        if self.ranges is None:
            doc_ids, weights = self.lookup.postings(self.terms)
        else:
            doc_ids, weights = np.empty(self.size, np.intp), np.empty(self.size, np.float32)
            start = 0
            for postings, base, term, weight in self.ranges:
                stop = start + term.stop - term.start
                postings.read(term, doc_ids[start:stop], weights[start:stop])
                if base:
                    doc_ids[start:stop] += base
                if weight != 1:
                    weights[start:stop] *= weight
                start = stop
        if accept is None:
            return doc_ids, weights
        rows = np.flatnonzero(accept[doc_ids])
        return doc_ids[rows], weights[rows]

    def read_summed(self) -> tuple[Ints, Floats] | None:
        """The doc ids, rising, each once, and their weights added up; None where few terms are
        read one by one."""
        if self.ranges is not None or self.distinct:
            return None
        return self.lookup.documents(self.terms)


class TermLookup:
    """Term dictionary of all segments of a generation, and its postings. ``fields`` are those
    that any document has."""

    def __init__(self, generation: IndexGeneration) -> None:
        self._generation = generation
        self.segments = generation.segments
        of_segments = [one.files.fields for one in self.segments]
        self.fields = frozenset(name for fields in of_segments for name in fields)
        self.word_counts = WordCounts()
        self._paged = {name for fields in of_segments for name in fields if fields[name].paged}

    def exact(self, field: str, word: str) -> TermSet:
        """The term that is this word."""
        return self._select(field, lambda s, _: _single(s.find(field, encode_utf8(word))))

    def has_word(self, fields: Iterable[str], word: str) -> bool:
        """Whether any document has this word in one of the fields."""
        text = encode_utf8(word)
        for field in fields:
            for segment in self.segments:
                if segment.find(field, text) >= 0:
                    return True
        return False

    def stem_group(self, field: str, stem: str) -> TermSet:
        """The terms of a stem; where stem groups are not kept, the stem itself."""

        def members(segment: SegmentReader, _: Postings) -> Ints:
            return segment.stem_group(field, encode_utf8(stem))

        return self._select(field, members)

    def prefix(self, field: str, text: str) -> TermSet:
        """The terms that begin so, each weighed by how common it is (``prefix_weights``)."""
        head = encode_utf8(text)
        term_set = self.unweighted_prefix(field, text)
        if self.posting_count(term_set) > WIDE:
            return TermSet(field, term_set.terms, wide=True)
        completions = self.completions(term_set)
        counts = self.word_counts.of(field, completions)
        return TermSet(field, term_set.terms, prefix_weights(completions, counts, head))

    def completions(self, term_set: TermSet) -> list[Completions]:
        """The terms of a prefix, segment by segment."""
        pairs = zip(self.segments, term_set.terms, strict=True)
        return [Completions(segment.postings(term_set.field), terms) for segment, terms in pairs]

    def unweighted_prefix(self, field: str, text: str) -> TermSet:
        """The terms that begin so, all alike."""
        head = encode_utf8(text)
        return self._select(field, lambda _, p: np.arange(*p.prefix_span(head)))

    def fuzzy(self, field: str, word: str, edits: int, prefix_length: int = 0) -> TermSet:
        """The terms within so many edits that share the first ``prefix_length`` letters."""
        head = encode_utf8(word[:prefix_length])

        def near(segment: SegmentReader, postings: Postings) -> Ints:
            return segment.fuzzy_terms(field, word, edits, *postings.prefix_span(head))

        return self._select(field, near)

    def wildcard(self, field: str, pattern: str) -> TermSet:
        """The terms that fit a pattern with ``*`` (any letters) and ``?`` (one letter)."""
        glob = pattern.replace("[", "[[]")
        return self._select(field, lambda _, postings: wildcard_terms(postings, glob))

    def words(self, term_set: TermSet, limit: int | None = None) -> list[tuple[str, int]]:
        """The terms as words, each with its document frequency, most first (then by letters)."""
        totals: dict[bytes, int] = {}
        for segment, terms in zip(self.segments, term_set.terms, strict=True):
            postings = segment.postings(term_set.field)
            if postings is None or not len(terms):
                continue
            doc_freqs = postings.doc_freqs(terms)
            best = terms
            if limit is not None and len(terms) > 20 * limit:
                rows = np.argpartition(-doc_freqs, 10 * limit)[: 10 * limit]
                best, doc_freqs = terms[rows], doc_freqs[rows]
            for term, count in zip(best.tolist(), doc_freqs.tolist(), strict=True):
                text = postings.text(term)
                totals[text] = totals.get(text, 0) + count
        ordered = sorted(totals.items(), key=lambda entry: (-entry[1], entry[0]))
        return [(text.decode(), count) for text, count in ordered[:limit]]

    def documents(self, term_set: TermSet) -> tuple[Ints, Floats]:
        """The doc ids of any of the terms, rising, each once, and their weights added up."""
        if term_set.wide or max(map(len, term_set.terms), default=0) < 2:
            return self.postings(term_set)
        total = np.zeros(self._generation.max_doc, np.float32)
        for ids, weights in self._portions(term_set):
            np.add.at(total, ids, weights)
        doc_ids = np.flatnonzero(total != 0)
        return doc_ids, total[doc_ids]

    def _portions(self, term_set: TermSet) -> Iterator[tuple[Ints, Floats]]:
        """As :meth:`postings`, some thousand at a time: for a million postings of a prefix, memory
        of their own would take longer to get than all the rest."""
        for n, (segment, base) in enumerate(self._bases()):
            postings, terms = segment.postings(term_set.field), term_set.terms[n]
            if postings is None or not len(terms):
                continue
            doc_freqs = postings.doc_freqs(terms)
            ends = doc_freqs.cumsum()
            cuts = ends.searchsorted(np.arange(_AT_ONCE, int(ends[-1]), _AT_ONCE)) + 1
            for start, stop in pairwise(sorted({0, *cuts.tolist(), len(terms)})):
                some = slice(start, stop)
                ids = postings.doc_ids_of_terms(terms[some])
                freqs = postings.weights_of_terms(terms[some])
                if term_set.weights is not None:
                    of_terms = np.repeat(term_set.weights[n][some], doc_freqs[some])
                    freqs = np.multiply(freqs, of_terms, out=of_terms)
                yield ids + base if base else ids, freqs

    def postings(self, term_set: TermSet) -> tuple[Ints, Floats]:
        """The postings of all terms: doc ids, repeats and all, and the weight of each."""
        doc_ids, weights = [NO_INTS], [NO_FLOATS]
        for n, (segment, base) in enumerate(self._bases()):
            postings, terms = segment.postings(term_set.field), term_set.terms[n]
            if postings is None or not len(terms):
                continue
            if term_set.wide:
                start, stop = int(terms[0]), int(terms[-1]) + 1
                ids = segment.doc_ids_of_span(term_set.field, start, stop)
                freqs = np.full(len(ids), _WIDE_WEIGHT, np.float32)
            else:
                ids, freqs = postings.doc_ids_of_terms(terms), postings.weights_of_terms(terms)
                if term_set.weights is not None:
                    freqs = freqs * np.repeat(term_set.weights[n], postings.doc_freqs(terms))
            doc_ids.append(ids + base if base else ids)
            weights.append(freqs)
        return _concatenated(doc_ids), _concatenated(weights)

    def postings_reader(self, term_set: TermSet) -> PostingsReader:
        """The reader of the postings of these terms."""
        size, most = self.posting_count(term_set), max(map(len, term_set.terms), default=0)
        few = _RANGES if term_set.weights is None else _NEIGHBOURS
        if term_set.wide or len(term_set) > few or self.is_paged(term_set.field):
            return PostingsReader(
                self, term_set, size, distinct=term_set.wide or most < 2, ranges=None
            )
        ranges = []
        for n, (segment, base) in enumerate(self._bases()):
            postings, terms = segment.postings(term_set.field), term_set.terms[n]
            if postings is not None and len(terms):
                weights = [1.0] * len(terms)
                if term_set.weights is not None:
                    weights = term_set.weights[n].tolist()
                for term, weight in zip(postings.ranges_of(terms), weights, strict=True):
                    ranges.append((postings, base, term, weight))
        return PostingsReader(self, term_set, size, distinct=most < 2, ranges=tuple(ranges))

    def is_paged(self, field: str) -> bool:
        """Whether a field holds the text of pages."""
        return field in self._paged

    def posting_count(self, term_set: TermSet) -> int:
        """The number of postings of the terms: documents with two of them count twice."""
        if term_set.size is None:
            total = 0
            for segment, terms in zip(self.segments, term_set.terms, strict=True):
                postings = segment.postings(term_set.field)
                if postings is not None and len(terms):
                    total += postings.posting_count(terms)
            term_set.size = total
        return term_set.size

    def alternatives(self, field: str, wanted: Sequence[PlacedWords]) -> SlotAlternatives:
        """The reader of any of some words of a field, with slots that must stay empty."""
        parts = []
        for n, (segment, base) in enumerate(self._bases()):
            patterns = tuple(pattern for words in wanted if (pattern := words.pattern(n)))
            parts.append((patterns, segment, base))
        return SlotAlternatives(field, tuple(parts))

    def slot(self, sets: Sequence[TermSet]) -> SegmentSlots:
        """The postings of a slot that any term of these sets may fill, in each segment."""
        return tuple(slot_of(segment, n, sets) for n, segment in enumerate(self.segments))

    def phrase(
        self, slots: Sequence[tuple[SegmentSlots, int]], width: int | None = None
    ) -> PhraseReader:
        """The reader of a phrase: slots, and how far each stands behind the first; with ``width``,
        of slots in any order within so many words of one another."""
        parts = []
        for n, (segment, base) in enumerate(self._bases()):
            filled = [one for of_segments, _ in slots if (one := of_segments[n]) is not None]
            if len(filled) == len(slots):
                parts.append((tuple(filled), base, segment.max_doc))
        return PhraseReader(tuple(parts), tuple(position for _, position in slots), width)

    def _bases(self) -> Iterator[tuple[SegmentReader, int]]:
        """Each segment and its doc base."""
        return zip(self.segments, self._generation.doc_bases, strict=True)

    def _select(self, field: str, select: Callable[[SegmentReader, Postings], AnyInts]) -> TermSet:
        """The terms that ``select`` finds in each segment that has the field."""
        terms = []
        for segment in self.segments:
            postings = segment.postings(field)
            found = NO_INTS if postings is None else select(segment, postings)
            terms.append(found.astype(np.intp, copy=False))
        return TermSet(field, tuple(terms))


def _single(term: int) -> Ints:
    return NO_INTS if term < 0 else np.array([term], np.intp)


def _concatenated(parts: list[NDArray[Number]]) -> NDArray[Number]:
    """The arrays of all segments as one; the first is empty and says the type."""
    return parts[1] if len(parts) == 2 else np.concatenate(parts)


def wildcard_terms(postings: Postings, pattern: str) -> Ints:
    """The terms that fit a pattern with ``*``, ``?`` and ``[...]``: ordinals, rising.

    Only those are tried that begin with what stands before the first hole.
    """
    hole = _HOLES.search(pattern)
    start, stop = postings.prefix_span(encode_utf8(pattern[: hole.start()] if hole else pattern))
    fits = re.compile(translate(pattern)).match
    texts = postings.texts(start, stop)
    terms = [n for n, text in enumerate(texts, start) if fits(text.decode("utf-8", "replace"))]
    return np.array(terms, np.intp)
