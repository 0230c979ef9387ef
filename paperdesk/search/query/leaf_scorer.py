"""Leaf scorer: the documents of one query leaf, and their BM25F scores.

Of the access paths of a leaf in a field the best counts, none twice; the weights
of all fields are added up and saturated once (``bm25f``). The idf counts the
documents that match the leaf anywhere, also where only some of them are asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from paperdesk.search.codec.array_ops import NO_FLOATS, NO_INTS, Floats, Ints, Mask
from paperdesk.search.query.docset import (
    DenseDocs,
    DocFilter,
    DocSet,
    SparseDocs,
    is_sparse,
    merged,
)
from paperdesk.search.query.leaf_preparer import LeafPreparer
from paperdesk.search.query.plan import TermLeaf
from paperdesk.search.query.prepared import (
    AccessPath,
    CachedMatches,
    FieldMatches,
    Occurrences,
    PreparedLeaf,
)
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.reader.bm25f import idf


@dataclass(frozen=True, slots=True)
class LeafContribution:
    """Contribution of a leaf to the scores: its idf, and its matches by field, unsaturated."""

    idf: float
    fields: Sequence[FieldMatches]


class LeafScorer:
    """Scorer of leaves in one snapshot, for one search."""

    def __init__(self, snapshot: Snapshot, preparer: LeafPreparer) -> None:
        self._snapshot = snapshot
        self._preparer = preparer
        self._deadline = preparer.deadline

    def score(
        self, leaf: TermLeaf, doc_filter: DocFilter | None
    ) -> tuple[DocSet, LeafContribution]:
        """The documents (of ``doc_filter``) that match, scored, and what each field contributes."""
        prepared = self._preparer.prepare(leaf)
        early = doc_filter is not None and doc_filter.few and prepared.doc_freq is not None
        fields, docs = self._matches(prepared, doc_filter if early else None)
        self._deadline.is_partial |= prepared.is_partial
        doc_freq = len(docs) if prepared.doc_freq is None else prepared.doc_freq
        if not self._deadline.cut:
            prepared.doc_freq = doc_freq
        leaf_idf = idf(self._snapshot.max_doc, doc_freq)
        scored = docs.scored(partial(self._snapshot.weighting.saturate, idf=leaf_idf))
        if doc_filter is not None and not early:
            scored = scored.filtered(doc_filter.mask)
        return scored, LeafContribution(leaf_idf, fields)

    def doc_ids(self, leaf: TermLeaf) -> list[Ints]:
        """The doc ids that match, in any order and repeated. Of words however common all: what is
        not to be found must not be found for being too much."""
        prepared = self._preparer.prepare(leaf)
        if (cached := prepared.cached) is not None:
            return [cached.docs.doc_ids]
        paths = [path for _, paths in prepared.fields for path in paths]
        found = [
            doc_ids
            for path in paths
            if not self._deadline.expired
            for doc_ids in path.doc_ids(lambda: self._deadline.expired)
        ]
        self._preparer.keep(prepared)
        return found

    def _matches(
        self, prepared: PreparedLeaf, few: DocFilter | None
    ) -> tuple[Sequence[FieldMatches], DocSet]:
        """The matches of each field (in the documents of ``few``), and all added up, unscored."""
        max_doc, cached = self._snapshot.max_doc, prepared.cached
        if cached is not None and few is None:
            return cached.fields, cached.docs
        if cached is not None and few is not None:
            fields = tuple(field.filtered(few) for field in cached.fields)
            fields = tuple(field for field in fields if len(field.doc_ids))
            return fields, _sum_of_fields(max_doc, fields, has_prefix=prepared.has_prefix)
        accept = None if few is None else few.mask
        likely = not prepared.unlikely
        pairs = [
            self._field_matches(field, paths, accept, likely=likely)
            for field, paths in prepared.fields
        ]
        found = [pair for pair in pairs if pair is not None]
        fields = tuple(field for field, _ in found)
        docs = _sum_of_fields(max_doc, fields, has_prefix=prepared.has_prefix).sparse()
        if few is None and not (self._deadline.cut or prepared.is_partial):
            prepared.fields = tuple((field.field, paths) for field, paths in found)
            self._preparer.keep(prepared, CachedMatches(fields, docs))
        else:
            self._preparer.keep(prepared)
        return fields, docs

    def _field_matches(
        self, field: str, paths: Sequence[AccessPath], accept: Mask | None, *, likely: bool
    ) -> tuple[FieldMatches, tuple[AccessPath, ...]] | None:
        """The matches of one field, and the paths that found any; None where none does."""
        max_doc = self._snapshot.max_doc
        read: list[Occurrences] = []
        by_path: list[tuple[Ints, bool]] = []
        useful: list[AccessPath] = []
        for path in paths:
            if self._deadline.expired:
                break
            found = [one for one in path.read(accept, max_doc) if len(one.doc_ids)]
            if len(found) > 1:
                found = [Occurrences.of(*_best_path(max_doc, found), distinct=True)]
            if path.weight != 1.0:
                found = [one._replace(freqs=one.freqs * np.float32(path.weight)) for one in found]
            if found:
                read += found
                by_path.append((found[0].doc_ids, path.exact and likely))
                useful.append(path)
        if not read:
            return None
        doc_ids, freqs, distinct, _ = read[0]
        if len(read) > 1 or not distinct:
            doc_ids, freqs = _best_path(max_doc, read)
        if len(by_path) == 1:
            by_path = [(doc_ids, by_path[0][1])]
        norms = self._snapshot.norms_of(field, doc_ids)
        weights = self._snapshot.weighting.weigh(field, freqs, norms)
        return FieldMatches(field, doc_ids, weights, by_path), tuple(useful)


def _sum_of_fields(max_doc: int, fields: Sequence[FieldMatches], *, has_prefix: bool) -> DocSet:
    """The weights of all fields added up, in place of scores."""
    if is_sparse(max_doc, sum(len(field.doc_ids) for field in fields)):
        return _sparse_sum(fields, has_prefix=has_prefix)
    weights = np.zeros(max_doc, np.float32)
    exact, title, title_prefix = (np.zeros(max_doc, np.bool_) for _ in range(3))
    for n, field in enumerate(fields):
        if n:
            weights[field.doc_ids] += field.weights
        else:
            weights[field.doc_ids] = field.weights
        for doc_ids, is_exact in field.paths:
            if is_exact and has_prefix:
                exact[doc_ids] = True
            if field.field == "title":
                (title if is_exact else title_prefix)[doc_ids] = True
    if not has_prefix:
        return DenseDocs(weights != 0, weights, None, title)
    title_prefix &= ~exact
    title |= title_prefix
    return DenseDocs(weights != 0, weights, exact, title)


def _sparse_sum(fields: Sequence[FieldMatches], *, has_prefix: bool) -> SparseDocs:
    """The same for few documents."""
    if not fields:
        return SparseDocs(NO_INTS, NO_FLOATS)
    if len(fields) == 1:
        doc_ids, weights = fields[0].doc_ids, fields[0].weights
    else:
        doc_ids, weights = merged([(field.doc_ids, field.weights) for field in fields], np.add)
    title = np.zeros(len(doc_ids), np.bool_)
    exact, title_prefix = (title.copy(), title.copy()) if has_prefix else (None, None)
    for field in fields:
        for ids, is_exact in field.paths if has_prefix or field.field == "title" else ():
            rows = np.searchsorted(doc_ids, ids)
            if exact is not None and is_exact:
                exact[rows] = True
            if field.field == "title" and is_exact:
                title[rows] = True
            elif field.field == "title" and title_prefix is not None:
                title_prefix[rows] = True
    if exact is not None and title_prefix is not None:
        title |= title_prefix & ~exact
    return SparseDocs(doc_ids, weights, exact, title)


def _best_path(max_doc: int, read: Sequence[Occurrences]) -> tuple[Ints, Floats]:
    """For each document the greatest frequency of any path: doc ids, rising, and those."""
    if is_sparse(max_doc, sum(one.size for one in read)):
        totals = [
            (doc_ids, freqs) if distinct else merged([(doc_ids, freqs)], np.add)
            for doc_ids, freqs, distinct, _ in read
        ]
        return totals[0] if len(totals) == 1 else merged(totals, np.maximum)
    best = np.zeros(max_doc, np.float32)
    several, once = ([one for one in read if one.distinct is each] for each in (False, True))
    for n, (doc_ids, freqs, _, _) in enumerate(several):
        total = np.zeros(max_doc, np.float32) if n else best
        np.add.at(total, doc_ids, freqs)
        if n:
            np.maximum(best, total, out=best)
    once.sort(key=lambda one: -len(one.doc_ids))  # the most need not be looked up
    for n, (doc_ids, freqs, _, _) in enumerate(once):
        best[doc_ids] = np.maximum(best[doc_ids], freqs) if n or several else freqs
    doc_ids = (best != 0).nonzero()[0]
    return doc_ids, best[doc_ids]
