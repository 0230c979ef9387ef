"""What a part of a query finds, and how the findings of several parts are joined.

Few papers stand in a list (:class:`SparseDocs`), many as one number for each paper
of the snapshot (:class:`DenseDocs`): from a sixteenth of all papers on it is
quicker to compute with all than to pick some out. Each says of a paper its
score, whether a whole word was found (and not only the beginning of one), and
whether it stands in the title.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np

from paperdesk.search.codec.array_ops import AnyInts, Floats, Ints, Mask

_SHARE = 8  # of all papers, below which they are few

Saturate = Callable[[Floats], Floats]
"""Makes scores of weights."""


@dataclass(frozen=True, slots=True)
class SparseDocs:
    """Papers, rising, each once, with a score each; ``whole`` and ``title`` None: all are."""

    papers: Ints
    scores: Floats
    whole: Mask | None = None
    title: Mask | None = None

    def __len__(self) -> int:
        return len(self.papers)

    def among(self, mask: Mask) -> "SparseDocs":
        """Those that are in ``mask``."""
        keep = mask[self.papers]
        if keep.all():
            return self
        whole = None if self.whole is None else self.whole[keep]
        title = None if self.title is None else self.title[keep]
        return SparseDocs(self.papers[keep], self.scores[keep], whole, title)

    def mask(self, size: int) -> Mask:
        """Which of ``size`` papers they are."""
        there = np.zeros(size, np.bool_)
        there[self.papers] = True
        return there

    def listed(self) -> "SparseDocs":
        """The papers in a list: itself."""
        return self

    def scored(self, saturate: Saturate) -> "SparseDocs":
        """The same with weights made scores."""
        return SparseDocs(self.papers, saturate(self.scores), self.whole, self.title)


@dataclass(frozen=True)
class DenseDocs:
    """A weight for every paper, 0 where it is not ``there``; ``whole`` None: all are.

    Weights are scores, unless ``saturate`` makes them so.
    """

    there: Mask
    weights: Floats
    whole: Mask | None
    title: Mask
    saturate: Saturate | None = None

    def __len__(self) -> int:
        return int(np.count_nonzero(self.there))

    def among(self, mask: Mask) -> "DenseDocs":
        """Those that are in ``mask``."""
        return replace(self, there=self.there & mask, weights=self.weights * mask)

    def mask(self, size: int) -> Mask:  # noqa: ARG002
        """Which papers they are."""
        return self.there

    def scored(self, saturate: Saturate) -> "DenseDocs":
        """The same with weights that are to be made scores."""
        return replace(self, saturate=saturate)

    @property
    def scores(self) -> Floats:
        """The score of every paper."""
        return self.weights if self.saturate is None else self.saturate(self.weights)

    def listed(self) -> SparseDocs:
        """The papers in a list."""
        papers = np.flatnonzero(self.there)
        scores = self.weights[papers]
        if self.saturate is not None:
            scores = self.saturate(scores)
        whole = None if self.whole is None else self.whole[papers]
        return SparseDocs(papers, scores, whole, self.title[papers])


Finding = SparseDocs | DenseDocs


class DocFilter:
    """The papers that matter: a mask, or a list of them. If they are ``few``, they are picked
    out early."""

    def __init__(self, size: int, mask: Mask | None = None, papers: Ints | None = None) -> None:
        self._size = size
        if mask is not None:
            self.mask = mask
            self.few = int(np.count_nonzero(mask)) * _SHARE < size
        if papers is not None:
            self.papers = papers
            self.few = len(papers) * _SHARE < size

    @cached_property
    def mask(self) -> Mask:
        """Which papers they are."""
        mask: Mask = np.zeros(self._size, np.bool_)
        mask[self.papers] = True
        return mask

    @cached_property
    def papers(self) -> Ints:
        """The papers, rising."""
        return np.flatnonzero(self.mask)


def intersect(found: Finding, other: Finding) -> SparseDocs:
    """The papers of ``other``, all of which ``found`` has; scores added, kinds of both."""
    some = other.listed()
    if isinstance(found, DenseDocs):
        found = replace(found, there=other.mask(len(found.there))).listed()
    at = np.searchsorted(found.papers, some.papers)
    whole = _and(found.whole, some.whole, at)
    title = _and(found.title, some.title, at)
    return SparseDocs(some.papers, found.scores[at] + some.scores, whole, title)


def _and(of_all: Mask | None, of_some: Mask | None, at: Ints) -> Mask | None:
    if of_all is None:
        return of_some
    return of_all[at] if of_some is None else of_all[at] & of_some


def constant_score(mask: Mask) -> DenseDocs:
    """Papers that pass a filter."""
    return DenseDocs(mask, np.zeros(len(mask), np.float32), None, mask)


class ScoreAccumulator:
    """Adds up to ``parts`` findings up, paper by paper: scores, and how many there were of
    each kind."""

    def __init__(self, size: int, parts: int) -> None:
        kind: type[np.uint8 | np.uint16] = np.uint8 if parts < 256 else np.uint16
        self.scores: Floats = np.zeros(size, np.float32)
        self.count: AnyInts = np.zeros(size, kind)
        self.title: AnyInts = np.zeros(size, kind)
        self._not_whole: AnyInts | None = None

    def add(self, found: SparseDocs | DenseDocs) -> Self:
        """Add one finding."""
        if isinstance(found, DenseDocs):
            self.scores += found.scores
            self.count += found.there.view(np.uint8)
            self.title += (found.title & found.there).view(np.uint8)
            if found.whole is not None:
                self._loose += (found.there & ~found.whole).view(np.uint8)
            return self
        papers = found.papers
        np.add.at(self.scores, papers, found.scores)
        self.count[papers] += 1
        self.title[papers if found.title is None else papers[found.title]] += 1
        if found.whole is not None:
            self._loose[papers[~found.whole]] += 1
        return self

    @property
    def _loose(self) -> AnyInts:
        if self._not_whole is None:
            self._not_whole = np.zeros_like(self.count)
        return self._not_whole

    @_loose.setter
    def _loose(self, counts: AnyInts) -> None:
        self._not_whole = counts

    def whole(self, papers: Ints) -> AnyInts:
        """In how many findings each of the papers is by whole words."""
        count = self.count[papers]
        return count if self._not_whole is None else count - self._not_whole[papers]

    def any(self) -> DenseDocs:
        """The papers that are in any finding; ``whole`` and ``title``: in any so."""
        whole = None if self._not_whole is None else self.count > self._not_whole
        return DenseDocs(self.count > 0, self.scores, whole, self.title > 0)
