"""Query evaluator: a Whoosh query on one segment, answered with arrays.

Every common kind of query has its own step here, found by type;
any other kind is answered, for that part of the query only, by Whoosh's own
matcher on the same segment (:meth:`QueryEvaluator._by_whoosh`), so that no query
is ever refused. The same documents are found as by Whoosh; scores are our own
(``bm25f``).

Nothing is shared between evaluators but what ``segment_reader`` remembers, so
several threads may search at once.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from whoosh.query import compound, positional, qcore, ranges, spans, terms, wrappers
from whoosh.reading import SegmentReader as WhooshReader
from whoosh.searching import Searcher

from paperdesk.search.codec.array_ops import Floats, Ints, lookup_sorted, mask_of
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.reader.segment_reader import SegmentReader
from paperdesk.search.reader.term_lookup import wildcard_terms
from paperdesk.search.whoosh_compat.collection_stats import CollectionStats, Term, doc_freq
from paperdesk.search.whoosh_compat.match_sets import (
    NOTHING,
    ScoredDocs,
    all_but,
    best_of,
    constant,
    either,
    intersect_scored,
    maybe,
    required,
    without,
)
from paperdesk.search.whoosh_compat.multi_term_queries import (
    encoded,
    fuzzy_terms,
    prefix_span,
    range_span,
)
from paperdesk.search.whoosh_compat.phrases import Nearness, match_together

Query = Any
"""A query object of Whoosh."""


class SameWordQuery(compound.Or):
    """Query of terms in different fields that are one word: scored together, saturated once.

    To Whoosh it is an ordinary Or. It says what an Or of different terms
    cannot: that ``network`` in the title and ``networks`` among the authors'
    unstemmed names are the same word of the reader.
    """


class QueryEvaluator:
    """Evaluator of queries on one segment, deleted documents included.

    ``statistics`` are those of the whole generation.
    """

    def __init__(self, segment: SegmentReader, statistics: CollectionStats) -> None:
        self._segment = segment
        self._statistics = statistics
        self._max_doc = segment.max_doc
        self._steps: dict[type, Callable[[Query], ScoredDocs]] = {
            SameWordQuery: lambda q: self._word([(t.fieldname, t.text) for t in q], q.boost),
            terms.Term: lambda q: self._word([(q.fieldname, q.text)], q.boost),
            terms.Prefix: self._prefix,
            terms.Wildcard: self._wildcard,
            terms.FuzzyTerm: self._fuzzy,
            ranges.TermRange: self._range,
            ranges.NumericRange: self._numbers,
            positional.Phrase: self._phrase,
            spans.SpanNear2: self._near,
            compound.And: lambda q: self._all(q.subqueries),
            compound.Or: self._any,
            compound.DisjunctionMax: self._best,
            compound.AndNot: lambda q: without(self.find(q.a), self.find(q.b), self._max_doc),
            compound.AndMaybe: lambda q: maybe(self.find(q.a), self.find(q.b), self._max_doc),
            compound.Require: lambda q: required(self.find(q.a), self.find(q.b), self._max_doc),
            wrappers.Not: lambda q: all_but(self.find(q.query), self._max_doc),
            wrappers.ConstantScoreQuery: lambda q: constant(self.find(q.child).doc_ids, q.score),
            qcore.Every: self._every,
            type(qcore.NullQuery): lambda _: NOTHING,
        }

    def find(self, query: Query) -> ScoredDocs:
        """The match set of a query."""
        return self._steps.get(type(query), self._by_whoosh)(query)

    def _word(self, texts: Sequence[tuple[str, Any]], boost: float) -> ScoredDocs:
        """The match set of one word in one or several fields."""
        coded = [(field, self._coded(field, text)) for field, text in texts]
        return self._scored([(f, c) for f, c in coded if c is not None], boost)

    def _scored(self, word: Sequence[Term], boost: float) -> ScoredDocs:
        hits = [
            (field, postings, term)
            for field, text in word
            if (term := self._segment.find(field, text)) >= 0
            and (postings := self._segment.postings(field)) is not None
        ]
        if not hits:
            return NOTHING
        weighting, statistics = self._statistics.weighting, self._statistics
        idf = statistics.idf(word) * boost
        if len(hits) == 1:
            field, postings, term = hits[0]
            doc_ids = postings.doc_ids(term)
            weights = self._weights(field, doc_ids, postings.weights(term))
            return ScoredDocs(doc_ids, weighting.saturate(weights, idf))
        total = np.zeros(self._max_doc, np.float32)
        for field, postings, term in hits:
            doc_ids = postings.doc_ids(term)
            total[doc_ids] += self._weights(field, doc_ids, postings.weights(term))
        doc_ids = np.flatnonzero(total)
        return ScoredDocs(doc_ids, weighting.saturate(total[doc_ids], idf))

    def _weights(self, field: str, doc_ids: Ints, freqs: Floats) -> Floats:
        weights: Floats = freqs * self._statistics.norms(self._segment, field)[doc_ids]
        return weights

    def _coded(self, field: str, text: Any) -> bytes | None:
        return encoded(self._segment, field, text) if field in self._segment.schema else None

    def _prefix(self, query: Query) -> ScoredDocs:
        return self._span(query, prefix_span)

    def _range(self, query: Query) -> ScoredDocs:
        return self._span(query, range_span)

    def _span(self, query: Query, bounds: Callable[..., tuple[int, int]]) -> ScoredDocs:
        """The match set of neighbouring terms: their postings are one slice."""
        postings = self._segment.postings(query.fieldname)
        if postings is None:
            return NOTHING
        start, stop = bounds(self._segment, postings, query)
        return self._distinct(postings.doc_ids_of_span(start, stop), query.boost)

    def _distinct(self, doc_ids: Ints, score: float) -> ScoredDocs:
        """The match set of doc ids in any order and repeated."""
        return constant(np.flatnonzero(mask_of(doc_ids, self._max_doc)), score)

    def _wildcard(self, query: Query) -> ScoredDocs:
        postings = self._segment.postings(query.fieldname)
        if postings is None:
            return NOTHING
        return self._terms(query, wildcard_terms(postings, query.text))

    def _fuzzy(self, query: Query) -> ScoredDocs:
        postings = self._segment.postings(query.fieldname)
        if postings is None:
            return NOTHING
        return self._terms(query, fuzzy_terms(self._segment, postings, query))

    def _terms(self, query: Query, chosen: Ints) -> ScoredDocs:
        """The match set of any of some terms of a field."""
        postings = self._segment.files.fields[query.fieldname]
        return self._distinct(postings.doc_ids_of_terms(chosen), query.boost)

    def _numbers(self, query: Query) -> ScoredDocs:
        """The match set of a range of numbers: terms whose bytes sort as they do."""
        return self.find(query._compile_query(self._segment))

    def _phrase(self, query: Query) -> ScoredDocs:
        words = [(query.fieldname, self._coded(query.fieldname, word)) for word in query.words]
        return self._together(query, words, Nearness(slop=query.slop), query.boost)

    def _near(self, query: Query) -> ScoredDocs:
        fields = {getattr(part, "fieldname", None) for part in query.qs}
        if len(fields) != 1 or any(type(part) is not terms.Term for part in query.qs):
            return self._by_whoosh(query)
        words = [(part.fieldname, self._coded(part.fieldname, part.text)) for part in query.qs]
        near = Nearness(query.slop, query.ordered, query.mindist)
        return self._together(query, words, near, getattr(query, "boost", 1.0))

    def _together(
        self, query: Query, words: Sequence[tuple[str, bytes | None]], near: Nearness, boost: float
    ) -> ScoredDocs:
        coded = [(field, text) for field, text in words if text is not None]
        found = [self._segment.find(field, text) for field, text in coded]
        if not words or len(coded) < len(words) or min(found) < 0:
            return NOTHING
        field = coded[0][0]
        postings = self._segment.files.fields[field]
        if postings.positions is None or near.slop < 1:
            return self._by_whoosh(query)
        doc_ids, freqs = match_together(postings, found, near)
        idf = boost * sum(self._statistics.idf([word]) for word in dict.fromkeys(coded))
        weights = self._weights(field, doc_ids, freqs.astype(np.float32))
        return ScoredDocs(doc_ids, self._statistics.weighting.saturate(weights, idf))

    def _all(self, parts: Sequence[Query]) -> ScoredDocs:
        """The conjunction; the rarest first, so that the others are asked about few documents."""
        must = [part for part in parts if type(part) is not wrappers.Not]
        must_not = [part.query for part in parts if type(part) is wrappers.Not]
        must.sort(key=self._upper_bound)
        if must:
            found = self.find(must[0])
            for part in must[1:]:
                if not len(found):
                    return NOTHING
                found = self._and(found, part)
        else:
            found = constant(np.arange(self._max_doc if parts else 0), 0.0)
        for part in must_not:
            found = without(found, self.find(part), self._max_doc)
        return found

    def _and(self, found: ScoredDocs, part: Query) -> ScoredDocs:
        """The conjunction of ``found`` and ``part``; a word is looked up for these only."""
        word = _as_word(part)
        if word and self._upper_bound(part) > 20 * len(found):
            return self._word_in(found, word, part.boost)
        return intersect_scored(found, self.find(part), self._max_doc)

    def _word_in(
        self, found: ScoredDocs, texts: Sequence[tuple[str, Any]], boost: float
    ) -> ScoredDocs:
        """The match set of a common word among a few documents."""
        word = [(f, c) for f, text in texts if (c := self._coded(f, text)) is not None]
        total = np.zeros(len(found), np.float32)
        for field, text in word:
            term, postings = self._segment.find(field, text), self._segment.postings(field)
            if term < 0 or postings is None:
                continue
            rows, hit = lookup_sorted(postings.doc_ids(term), found.doc_ids)
            freqs = postings.weights(term)[rows[hit]]
            total[hit] += self._weights(field, found.doc_ids[hit], freqs)
        keep = total > 0
        idf = self._statistics.idf(word) * boost
        scores = self._statistics.weighting.saturate(total[keep], idf)
        return ScoredDocs(found.doc_ids[keep], found.scores[keep] + scores)

    def _any(self, query: Query) -> ScoredDocs:
        word = _as_word(query)
        if word:
            return self._word(word, query.boost)
        if getattr(query, "minmatch", 0):
            return self._by_whoosh(query)
        must = [part for part in query.subqueries if type(part) is not wrappers.Not]
        must_not = [part.query for part in query.subqueries if type(part) is wrappers.Not]
        found = either([self.find(part) for part in must], self._max_doc)
        for part in must_not:
            found = without(found, self.find(part), self._max_doc)
        return found

    def _best(self, query: Query) -> ScoredDocs:
        return best_of([self.find(part) for part in query.subqueries], self._max_doc)

    def _every(self, query: Query) -> ScoredDocs:
        if query.fieldname is None:
            return constant(np.arange(self._max_doc), query.boost)
        postings = self._segment.postings(query.fieldname)
        if postings is None:
            return NOTHING
        return self._distinct(postings.doc_ids_of_span(0, postings.term_count), query.boost)

    def _upper_bound(self, query: Query) -> int:
        """An upper bound of the matches of a query, about."""
        if type(query) is terms.Term:
            text = self._coded(query.fieldname, query.text)
            return 0 if text is None else doc_freq(self._segment, query.fieldname, text)
        if isinstance(query, compound.Or):
            return sum(map(self._upper_bound, query.subqueries))
        if type(query) is compound.And:
            return min(map(self._upper_bound, query.subqueries), default=0)
        if type(query) is positional.Phrase:
            words = [terms.Term(query.fieldname, word) for word in query.words]
            return min(map(self._upper_bound, words), default=0)
        return self._max_doc

    def _by_whoosh(self, query: Query) -> ScoredDocs:
        """The matches of Whoosh's own matcher, on this segment alone, deleted ones too."""
        whole = PackedSegment(self._segment.segment.indexname, self._max_doc)
        whole.segid = self._segment.segment.segid
        reader = WhooshReader(self._segment.storage, self._segment.schema, whole)
        with Searcher(reader) as searcher:
            ids = query.matcher(searcher, searcher.boolean_context()).all_ids()
            return constant(np.fromiter(ids, np.intp), 1.0)


def _as_word(query: Query) -> list[tuple[str, Any]]:
    """Fields and texts of what is one word: a Term, or an Or of the same text in several fields."""
    if type(query) is terms.Term:
        return [(query.fieldname, query.text)]
    if type(query) not in (compound.Or, SameWordQuery):
        return []
    parts = query.subqueries
    if any(type(part) is not terms.Term or part.boost != 1 for part in parts):
        return []
    fields, texts = {part.fieldname for part in parts}, {part.text for part in parts}
    if len(fields) < len(parts) or (type(query) is compound.Or and len(texts) > 1):
        return []
    return [(part.fieldname, part.text) for part in parts]
