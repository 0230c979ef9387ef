"""Query executor: the documents that a plan finds, ranked.

Score: BM25F (Robertson and Zaragoza, 'The Probabilistic Relevance Framework',
2009, section 3.6) with one saturation over all fields, boosts and length norms
as in ``bm25f``; idf = ln(1 + (N - n + .5) / (n + .5)), n counted over the
documents that the clause finds (``leaf_scorer``). What must hold together is
looked for from the rarest on, each among the documents that are left.

The order is that of ``ranking``. A word that stands in no document beside the
others is likely a misspelling: when no document has all the words, documents with
the nearest that the library knows will do (``query_correction``), and the answer says so.

All work ends at the deadline; what was found until then is the answer, said to be cut.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import reduce
from itertools import repeat
from operator import and_, or_

import numpy as np

from paperdesk.model import Ranking
from paperdesk.model.query.ast import Filter
from paperdesk.search.codec.array_ops import NO_INTS, Ints, Mask, lookup_sorted
from paperdesk.search.meaning.paper_vectors import PaperVectors
from paperdesk.search.query.adjacency import adjacent
from paperdesk.search.query.docset import (
    DocFilter,
    DocSet,
    ScoreAccumulator,
    SparseDocs,
    constant_score,
    filter_of,
    in_company,
    intersect,
)
from paperdesk.search.query.leaf_preparer import LeafPreparer
from paperdesk.search.query.leaf_scorer import LeafContribution, LeafScorer
from paperdesk.search.query.plan import (
    AndNode,
    FilterLeaf,
    NotNode,
    OrNode,
    PlanNode,
    QueryPlan,
    TermLeaf,
)
from paperdesk.search.query.query_correction import respelled, spellings
from paperdesk.search.query.ranking import (
    FEW,
    Numbers,
    minimum_match,
    ranking,
    ranking_by_level,
    ranking_of_few,
    sort_numbers,
    tier,
    tiers,
)
from paperdesk.search.query.rerank import reranked
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.query.term_resolver import Deadline, TermResolver
from paperdesk.search.query.whole_title import whole_phrases, whole_titles

_EXACT, _PREFIX = tier(1, 1, 0), tier(1, 0, 0)


@dataclass(frozen=True, slots=True)
class TopDocs:
    """Documents in rank order; the first ``full`` have every should clause."""

    ranking: Ranking
    full: int
    cut: bool


class QueryExecutor:
    """Executor of one plan on one snapshot.

    ``contributions`` says afterwards what each leaf added to the scores, ``corrections`` what
    was looked for beside a word that is likely misspelled (by its label).
    """

    def __init__(
        self, snapshot: Snapshot, sets: Mapping[Filter, Set[int]], deadline: Deadline
    ) -> None:
        self.snapshot = snapshot
        self.sets = sets
        self.vectors: PaperVectors | None = None  # by which sentences are reranked, if any
        self.deadline = deadline
        self.terms = TermResolver(snapshot.lookup, deadline)
        self.contributions: dict[TermLeaf, LeafContribution] = {}
        self.corrections: dict[str, tuple[str, ...]] = {}
        self._preparer = LeafPreparer(snapshot.lookup, self.terms, snapshot.leaf_cache)
        self._scorer = LeafScorer(snapshot, self._preparer)

    def rank(
        self, plan: QueryPlan, within: Set[int] | None = None, without: Set[int] = frozenset()
    ) -> TopDocs:
        """All documents that the plan finds among ``within`` (None: all) but ``without``, best
        first."""
        doc_filter = self._allowed(plan, within, without)
        must: SparseDocs | None = None
        if plan.must:
            found = self._conjunction(plan.must, doc_filter)
            doc_filter = filter_of(found, self.snapshot.max_doc)
            if not all(isinstance(node, FilterLeaf | NotNode) for node in plan.must):
                must = found.sparse()
        should = self._preparer.rarest(plan.should, self.snapshot.max_doc)
        if len(should) == 1:
            docs = self._docs(should[0], doc_filter)
            if must is None and isinstance(docs, SparseDocs) and len(docs) <= FEW:
                few = self._rank_few(should[0], docs)
                return TopDocs(few, len(docs), self._is_cut or plan.cut)
            ranked = self._rank_single(should[0], docs.sparse(), must)
            return TopDocs(ranked, len(docs), self._is_cut or plan.cut)
        if should:
            full, numbers = self._rank_several(should, doc_filter, must, plan)
            numbers = reranked(numbers, plan, self.snapshot, self.vectors)
        else:
            live = self.snapshot.live_docs if doc_filter is None else doc_filter.mask
            docs = must or constant_score(live).sparse()
            numbers = sort_numbers(docs.doc_ids, docs.scores, 0, self.snapshot.key_order)
            full = len(numbers)
        return TopDocs(ranking(numbers, self.snapshot.key_order), full, self._is_cut or plan.cut)

    @property
    def _is_cut(self) -> bool:
        return self.deadline.cut or self.deadline.is_partial

    def _allowed(
        self, plan: QueryPlan, within: Set[int] | None, without: Set[int]
    ) -> DocFilter | None:
        """The documents that may be found at all; None: every one."""
        snapshot = self.snapshot
        if not snapshot.has_deletions and within is None and not (without or plan.must_not):
            return None
        allowed = snapshot.live_docs.copy()
        if within is not None:
            allowed &= snapshot.mask(within)
        if without:
            allowed &= ~snapshot.mask(without)
        for node in plan.must_not:
            if isinstance(node, TermLeaf):
                for doc_ids in self._scorer.doc_ids(node):
                    allowed[doc_ids] = False
            else:
                allowed &= ~self._mask(node)
        return None if allowed.all() else DocFilter(snapshot.max_doc, allowed)

    def _rank_few(self, node: PlanNode, docs: SparseDocs) -> Ranking:
        """As :meth:`_rank_single`, in order."""
        title = [True] * len(docs) if docs.title is None else docs.title.tolist()
        exact = title if docs.exact is None else docs.exact.tolist()
        tiers: Iterable[int] = repeat(_EXACT)
        if docs.exact is not None or any(title):
            titled = np.ones(len(docs), np.bool_) if docs.title is None else docs.title
            written = set(self._as_written(node, docs, titled).tolist())
            rows = zip(docs.doc_ids.tolist(), title, exact, strict=True)
            tiers = [
                (_EXACT if docs.exact is None or is_exact else _PREFIX)
                | in_title << (doc_id in written)
                for doc_id, in_title, is_exact in rows
            ]
        return ranking_of_few(docs.doc_ids, docs.scores, tiers, self.snapshot.key_order)

    def _rank_single(self, node: PlanNode, found: SparseDocs, must: SparseDocs | None) -> Ranking:
        """The documents of the one should clause."""
        scores, exact, size = found.scores, found.exact, len(found)
        level = np.ones(size, np.uint8) if found.title is None else found.title.view(np.uint8)
        if level.any():
            written = self._as_written(node, found, level.view(np.bool_))
            rows, hit = lookup_sorted(found.doc_ids, written)
            level = level.copy()
            level[rows[hit]] <<= 1
        if must is not None:
            scores = scores + must.scores[np.searchsorted(must.doc_ids, found.doc_ids)]
        if exact is not None:
            level = level + (exact.view(np.uint8) << 2)
        base = _EXACT if exact is None else _PREFIX
        return ranking_by_level(found.doc_ids, scores, level, base, self.snapshot.key_order)

    def _rank_several(
        self,
        should: tuple[PlanNode, ...],
        doc_filter: DocFilter | None,
        must: SparseDocs | None,
        plan: QueryPlan,
    ) -> tuple[int, Numbers]:
        """The documents that have enough of the clauses: how many have all, and numbers."""
        found = [self._docs(node, doc_filter) for node in should]
        total, full = self._sum(found, must, plan)
        if not full and (others := respelled(self._with_doc_freqs(should, found), self.terms)):
            pairs = zip(should, found, strict=True)
            meant = [self._corrected(*pair, others, doc_filter) for pair in pairs]
            total, full = self._sum(meant, must, plan)
        doc_ids = minimum_match(total, len(should), sentence=plan.sentence)
        levels = whole = None
        if full and self.corrections:
            whole = whole_titles(should, (), total, None, self.snapshot)
        elif full:
            levels = adjacent(self._preparer, should, plan.positions, total)
            whole = whole_titles(should, plan.positions, total, levels, self.snapshot)
        of_each = tiers(total, doc_ids, len(should), levels, whole, sentence=plan.sentence)
        key_order = self.snapshot.key_order
        return full, sort_numbers(doc_ids, total.scores[doc_ids], of_each, key_order)

    def _sum(
        self, found: Sequence[DocSet], must: SparseDocs | None, plan: QueryPlan
    ) -> tuple[ScoreAccumulator, int]:
        """The sum of all doc sets, and how many documents are in each of them."""
        if not plan.sentence:
            found = in_company(found, self.snapshot.max_doc)
        total = ScoreAccumulator(self.snapshot.max_doc, len(found))
        for docs in found:
            total.add(docs)
        if must is not None:
            total.scores[must.doc_ids] += must.scores
        return total, int(np.count_nonzero(total.count == len(found)))

    def _with_doc_freqs(
        self, nodes: Sequence[PlanNode], found: Sequence[DocSet]
    ) -> Iterator[tuple[TermLeaf, int]]:
        """The words with their document frequencies, also among those that are filtered out."""
        for node, docs in zip(nodes, found, strict=True):
            if isinstance(node, TermLeaf):
                doc_freq = self._preparer.prepare(node).doc_freq
                yield node, len(docs) if doc_freq is None else doc_freq

    def _corrected(
        self,
        node: PlanNode,
        docs: DocSet,
        others: Mapping[TermLeaf, TermLeaf],
        doc_filter: DocFilter | None,
    ) -> DocSet:
        """What ``node`` finds, or finds spelled as the library spells it."""
        if not isinstance(node, TermLeaf) or (other := others.get(node)) is None:
            return docs
        found = self._score(other, doc_filter).sparse()
        if len(found):
            self.corrections[node.label] = spellings(other)
        none = np.zeros(len(found), np.bool_)
        inexact = SparseDocs(found.doc_ids, found.scores, none, found.title)
        return ScoreAccumulator(self.snapshot.max_doc, 2).add(docs).add(inexact).any()

    def _as_written(self, node: PlanNode, found: SparseDocs, titled: Mask) -> Ints:
        """The documents with ``node`` in the title as the reader wrote it; of a phrase those
        (``titled``: of ``found`` the ones with it there) whose title is nothing else."""
        if not isinstance(node, TermLeaf):
            return NO_INTS
        if len(node.variants[0]) > 1:
            return whole_phrases(node, found.doc_ids[titled], self.snapshot)
        for written in self._preparer.as_written(node):
            return written.read()[0]
        return NO_INTS

    def _docs(self, node: PlanNode, doc_filter: DocFilter | None) -> DocSet:
        """The documents (of ``doc_filter``) that a node finds."""
        match node:
            case TermLeaf():
                return self._score(node, doc_filter)
            case AndNode(nodes):
                return self._conjunction(nodes, doc_filter)
            case OrNode(nodes):
                total = ScoreAccumulator(self.snapshot.max_doc, len(nodes))
                for inner in nodes:
                    total.add(self._docs(inner, doc_filter))
                return total.any()
            case FilterLeaf() | NotNode():
                mask = self._mask(node)
                return constant_score(mask if doc_filter is None else mask & doc_filter.mask)

    def _conjunction(self, nodes: Sequence[PlanNode], doc_filter: DocFilter | None) -> DocSet:
        """The documents that all nodes find; the rarest first, each among those of the last."""
        masks = [self._mask(node) for node in nodes if isinstance(node, FilterLeaf | NotNode)]
        for mask in masks:
            accept = mask if doc_filter is None else mask & doc_filter.mask
            doc_filter = DocFilter(self.snapshot.max_doc, accept)
        others = [node for node in nodes if not isinstance(node, FilterLeaf | NotNode)]
        if not others:
            live = self.snapshot.live_docs if doc_filter is None else doc_filter.mask
            return constant_score(live)
        first, *others = sorted(others, key=self._upper_bound)
        docs = self._docs(first, doc_filter)
        for node in others:
            if not len(docs):
                break
            doc_filter = filter_of(docs, self.snapshot.max_doc)
            docs = intersect(docs, self._docs(node, doc_filter))
        return docs

    def _upper_bound(self, node: PlanNode) -> int:
        """The documents that a node finds at most, about."""
        if isinstance(node, TermLeaf):
            return self._preparer.prepare(node).size
        return self.snapshot.max_doc

    def _mask(self, node: PlanNode) -> Mask:
        """The documents that a node finds, without a score; not to be changed."""
        match node:
            case FilterLeaf(chosen):
                return self.snapshot.mask(self.sets.get(chosen, frozenset()))
            case NotNode(inner):
                return ~self._mask(inner)
            case TermLeaf():
                mask = np.zeros(self.snapshot.max_doc, np.bool_)
                for doc_ids in self._scorer.doc_ids(node):
                    mask[doc_ids] = True
                return mask
            case AndNode(nodes):
                return reduce(and_, map(self._mask, nodes))
            case OrNode(nodes):
                return reduce(or_, map(self._mask, nodes))

    def _score(self, leaf: TermLeaf, doc_filter: DocFilter | None) -> DocSet:
        docs, self.contributions[leaf] = self._scorer.score(leaf, doc_filter)
        return docs
