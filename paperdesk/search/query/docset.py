"""Doc sets: what a part of a query matches, and how the matches of several parts are joined.

Few documents stand in a list (:class:`SparseDocs`), many as one number for each
document of the snapshot (:class:`DenseDocs`): from a sixteenth of all on it is
quicker to compute with all than to pick some out. Each says of a document its
score, whether an exact word matched (and not only the prefix of one), and
whether it stands in the title. Documents 1 and 3 of four::

    SparseDocs  doc_ids  1 3         scores   2. .5        exact  1 0       title  0 1
    DenseDocs   docs     0 1 0 1     weights  0 2. 0 .5    exact  0 1 0 0   title  0 0 0 1
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from operator import or_
from typing import Self

import numpy as np

from paperdesk.search.codec.array_ops import AnyInts, Floats, Ints, Mask, is_new, mask_of

_SHARE = 8  # of all documents, below which they are few
_MANY = 16  # a share of the documents from which on all are computed with
_FEW = 64  # documents that are always a list

Saturate = Callable[[Floats], Floats]
"""The scores of weights."""


def is_sparse(max_doc: int, postings: int) -> bool:
    """Whether it is quicker to compute with so many postings than with all documents."""
    return postings <= _FEW or postings * _MANY < max_doc


def merged(pairs: Sequence[tuple[Ints, Floats]], join: np.ufunc) -> tuple[Ints, Floats]:
    """Each doc id once, rising, its numbers joined."""
    doc_ids = np.concatenate([ids for ids, _ in pairs])
    numbers = np.concatenate([values for _, values in pairs])
    if not len(doc_ids):
        return doc_ids, numbers
    order = doc_ids.argsort(kind="stable")
    doc_ids = doc_ids[order]
    first = np.flatnonzero(is_new(doc_ids))
    return doc_ids[first], join.reduceat(numbers[order], first)


def added_up(max_doc: int, pairs: Sequence[tuple[Ints, Floats]]) -> tuple[Ints, Floats]:
    """Each doc id once, rising, its numbers (none is 0) added up."""
    if is_sparse(max_doc, sum(len(ids) for ids, _ in pairs)):
        return merged(pairs, np.add)
    total = np.zeros(max_doc, np.float32)
    for ids, numbers in pairs:
        np.add.at(total, ids, numbers)
    doc_ids = (total != 0).nonzero()[0]
    return doc_ids, total[doc_ids]


@dataclass(frozen=True, slots=True)
class SparseDocs:
    """Doc set as a list: doc ids, rising, each once, with a score each.

    ``exact`` and ``title`` in step with them; None: all are.
    """

    doc_ids: Ints
    scores: Floats
    exact: Mask | None = None
    title: Mask | None = None

    def __len__(self) -> int:
        return len(self.doc_ids)

    def filtered(self, accept: Mask) -> "SparseDocs":
        """Those that are in ``accept``."""
        rows = accept[self.doc_ids].nonzero()[0]  # quicker to pick out by than a mask
        if len(rows) == len(self.doc_ids):
            return self
        exact = None if self.exact is None else self.exact[rows]
        title = None if self.title is None else self.title[rows]
        return SparseDocs(self.doc_ids[rows], self.scores[rows], exact, title)

    def mask(self, max_doc: int) -> Mask:
        """The documents as bool[max_doc]."""
        return mask_of(self.doc_ids, max_doc)

    def sparse(self) -> "SparseDocs":
        """The doc set as a list: itself."""
        return self

    def scored(self, saturate: Saturate) -> "SparseDocs":
        """The same with weights made scores."""
        return SparseDocs(self.doc_ids, saturate(self.scores), self.exact, self.title)


@dataclass(frozen=True)
class DenseDocs:
    """Doc set as arrays of max_doc: ``docs`` says which match, 0 weighs the others.

    ``exact`` None: all are. Weights are scores, unless ``saturate`` makes them so.
    """

    docs: Mask
    weights: Floats
    exact: Mask | None
    title: Mask
    saturate: Saturate | None = None

    def __len__(self) -> int:
        return int(np.count_nonzero(self.docs))

    def filtered(self, accept: Mask) -> "DenseDocs":
        """Those that are in ``accept``."""
        return replace(self, docs=self.docs & accept, weights=self.weights * accept)

    def mask(self, max_doc: int) -> Mask:  # noqa: ARG002
        """The documents as bool[max_doc]."""
        return self.docs

    def scored(self, saturate: Saturate) -> "DenseDocs":
        """The same with weights that are to be made scores."""
        return replace(self, saturate=saturate)

    @property
    def scores(self) -> Floats:
        """The score of every document: f4[max_doc]."""
        return self.weights if self.saturate is None else self.saturate(self.weights)

    def sparse(self) -> SparseDocs:
        """The doc set as a list."""
        doc_ids = self.docs.nonzero()[0]
        scores = self.weights[doc_ids]
        if self.saturate is not None:
            scores = self.saturate(scores)
        exact = None if self.exact is None else self.exact[doc_ids]
        return SparseDocs(doc_ids, scores, exact, self.title[doc_ids])


DocSet = SparseDocs | DenseDocs


class DocFilter:
    """Filter of documents: a mask, or a list of them. If they are ``few``, they are picked
    out early."""

    def __init__(self, max_doc: int, mask: Mask | None = None, doc_ids: Ints | None = None) -> None:
        self._max_doc = max_doc
        if mask is not None:
            self.mask = mask
            self.few = int(np.count_nonzero(mask)) * _SHARE < max_doc
        if doc_ids is not None:
            self.doc_ids = doc_ids
            self.few = len(doc_ids) * _SHARE < max_doc

    @cached_property
    def mask(self) -> Mask:
        """The documents as bool[max_doc]."""
        return mask_of(self.doc_ids, self._max_doc)

    @cached_property
    def doc_ids(self) -> Ints:
        """The doc ids, rising."""
        return np.flatnonzero(self.mask)


def intersect(larger: DocSet, subset: DocSet) -> SparseDocs:
    """The conjunction of two doc sets of which ``larger`` has all of ``subset``: scores added."""
    chosen = subset.sparse()
    if isinstance(larger, DenseDocs):
        larger = replace(larger, docs=subset.mask(len(larger.docs))).sparse()
    rows = np.searchsorted(larger.doc_ids, chosen.doc_ids)
    exact = _and(larger.exact, chosen.exact, rows)
    title = _and(larger.title, chosen.title, rows)
    return SparseDocs(chosen.doc_ids, larger.scores[rows] + chosen.scores, exact, title)


def in_company(found: Sequence[DocSet], max_doc: int) -> Sequence[DocSet]:
    """Doc sets of which a document that is in one alone does not matter: the largest without
    those that it alone has, where they are many."""
    *others, largest = sorted(found, key=len)
    are_few = others and sum(map(len, others)) * _SHARE <= len(largest)
    if not (are_few and isinstance(largest, SparseDocs)):
        return found
    masks = [docs.mask(max_doc) for docs in others]
    fewer = largest.filtered(reduce(or_, masks))
    return [fewer if docs is largest else docs for docs in found]


def _and(of_larger: Mask | None, of_subset: Mask | None, rows: Ints) -> Mask | None:
    if of_larger is None:
        return of_subset
    return of_larger[rows] if of_subset is None else of_larger[rows] & of_subset


def constant_score(mask: Mask) -> DenseDocs:
    """The doc set of a filter: score 0 for each document."""
    return DenseDocs(mask, np.zeros(len(mask), np.float32), None, mask)


class ScoreAccumulator:
    """Sum of up to ``parts`` doc sets, document by document: scores, and how many match so.

    ``scores`` f4, ``count`` and ``title`` u1 or u2, all of max_doc.
    """

    def __init__(self, max_doc: int, parts: int) -> None:
        kind: type[np.uint8 | np.uint16] = np.uint8 if parts < 256 else np.uint16
        self.scores: Floats = np.zeros(max_doc, np.float32)
        self.count: AnyInts = np.zeros(max_doc, kind)
        self.title: AnyInts = np.zeros(max_doc, kind)
        self._inexact: AnyInts | None = None
        self._is_empty = True

    def add(self, found: DocSet) -> Self:
        """Add one doc set."""
        if isinstance(found, DenseDocs):
            self._is_empty = False
            self.scores += found.scores
            self.count += found.docs.view(np.uint8)
            self.title += (found.title & found.docs).view(np.uint8)
            if found.exact is not None:
                self._prefixes += (found.docs & ~found.exact).view(np.uint8)
            return self
        doc_ids = found.doc_ids
        titled = doc_ids if found.title is None else doc_ids[found.title]
        if self._is_empty:  # nothing is there that it would be added to
            self.scores[doc_ids], self.count[doc_ids], self.title[titled] = found.scores, 1, 1
        else:
            np.add.at(self.scores, doc_ids, found.scores)
            self.count[doc_ids] += 1
            self.title[titled] += 1
        self._is_empty = False
        if found.exact is not None:
            self._prefixes[doc_ids[~found.exact]] += 1
        return self

    @property
    def _prefixes(self) -> AnyInts:
        """How many doc sets match each document by a prefix alone; made when first needed."""
        if self._inexact is None:
            self._inexact = np.zeros_like(self.count)
        return self._inexact

    @_prefixes.setter
    def _prefixes(self, counts: AnyInts) -> None:
        self._inexact = counts

    def exact(self, doc_ids: Ints) -> AnyInts:
        """The number of doc sets that match each of some documents by exact words."""
        count = self.count[doc_ids]
        return count if self._inexact is None else count - self._inexact[doc_ids]

    def any(self) -> DenseDocs:
        """The disjunction of all doc sets; ``exact`` and ``title``: in any so."""
        exact = None if self._inexact is None else self.count > self._inexact
        return DenseDocs(self.count > 0, self.scores, exact, self.title > 0)


def filter_of(docs: DocSet, max_doc: int) -> DocFilter:
    """The filter that lets just these documents pass."""
    if isinstance(docs, DenseDocs):
        return DocFilter(max_doc, docs.docs)
    return DocFilter(max_doc, doc_ids=docs.doc_ids)
