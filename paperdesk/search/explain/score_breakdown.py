"""What each clause of a query brought a paper, field by field.

A look's score is ``idf · (k1 + 1) · w / (k1 + w)`` with one sum ``w`` of
weights over all fields (``packed.scoring``); each field's part is its share of
that sum. What a misspelled word was read as counts under the word as written.

Why few papers are gone through one by one: a call of numpy takes as long as to
look three of them up, and one of a dozen that there would be for each field.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property, partial, reduce
from itertools import repeat
from operator import add

import numpy as np

from paperdesk.model import ScorePart
from paperdesk.search.codec.array_ops import Floats, Ints, Mask, lookup_sorted
from paperdesk.search.query.executor import QueryExecutor
from paperdesk.search.query.leaf_scorer import LeafContribution
from paperdesk.search.query.prepared import FieldMatches
from paperdesk.search.query.snapshot import Snapshot

_LITTLE = 64  # postings that were brought, and are gone through one by one
_FEW = 500  # papers that are looked up one by one
_NOTHING = 1e-30  # added to what nothing is divided by
_PART = partial(tuple.__new__, ScorePart)  # a third of the time that its own call takes


def score_parts(matcher: QueryExecutor, keys: Sequence[int]) -> list[tuple[ScorePart, ...]]:
    """For each key what it owes its place to, as ``matcher`` has ranked it; nothing for others."""
    shot = matcher.snapshot
    if _is_little(matcher):
        return _one_by_one(matcher, keys)
    asked = _ScoredClause(np.sort(shot.numbers(list(dict.fromkeys(keys)))), shot.size)
    parts: list[list[ScorePart]] = [[] for _ in range(len(asked.papers))]
    for look, brought in matcher.brought.items():
        for name, rows, times, scores in _shares(shot, brought, asked):
            made = map(_PART, zip(repeat(look.label), repeat(name), times, scores))
            for row, part in zip(rows, made, strict=True):
                parts[row].append(part)
    of_key = dict(zip(shot.keys[asked.papers].tolist(), map(tuple, parts), strict=True))
    return [of_key.get(key, ()) for key in keys]


def _is_little(matcher: QueryExecutor) -> bool:
    """Whether all that was brought, to whatever papers, is little."""
    left = _LITTLE
    for brought in matcher.brought.values():
        for part in brought.parts:
            left -= len(part.papers)
    return left >= 0


def _one_by_one(matcher: QueryExecutor, keys: Sequence[int]) -> list[tuple[ScorePart, ...]]:
    """The same for all papers, without arrays, which for little is quicker."""
    shot = matcher.snapshot
    parts: dict[int, list[ScorePart]] = {}
    k1 = shot.weighting.k1
    for look, brought in matcher.brought.items():
        of_each = [(part.name, _weights(part)) for part in brought.parts]
        total = _added([weights for _, weights in of_each])
        full = brought.telling * (k1 + 1)
        for name, weights in of_each:
            norm = shot.norms(name).item
            for paper, weight in weights.items():
                score = full * weight / (total[paper] + k1)
                one = _PART((look.label, name, weight / norm(paper), score))
                if (some := parts.get(paper)) is None:
                    parts[paper] = [one]
                else:
                    some.append(one)
    if not shot.whole:
        parts = {paper: some for paper, some in parts.items() if shot.live[paper]}
    key_of = shot.keys.item
    of_key = {key_of(paper): tuple(some) for paper, some in parts.items()}
    return [of_key.get(key, ()) for key in keys]


def _weights(part: FieldMatches) -> dict[int, float]:
    """What a part brought each paper."""
    pairs = zip(part.papers.tolist(), part.weights.tolist(), strict=True)
    if part.distinct:
        return dict(pairs)
    weights: dict[int, float] = {}
    for paper, weight in pairs:
        weights[paper] = weights.get(paper, 0.0) + weight
    return weights


def _added(some: Sequence[dict[int, float]]) -> dict[int, float]:
    """The weights of all fields together."""
    if len(some) < 2:
        return some[0] if some else {}
    total = dict(some[0])
    for weights in some[1:]:
        for paper, weight in weights.items():
            total[paper] = total.get(paper, 0.0) + weight
    return total


class _ScoredClause:
    """The papers that are asked about, rising."""

    def __init__(self, papers: Ints, size: int) -> None:
        self.papers = papers
        self._size = size

    @cached_property
    def _mask(self) -> Mask:
        mask: Mask = np.zeros(self._size, np.bool_)
        mask[self.papers] = True
        return mask

    def weights(self, part: FieldMatches) -> Floats:
        """What a part brought each of them."""
        having, weights = part.papers, part.weights
        if part.distinct:
            at, there = lookup_sorted(having, self.papers)
            return weights[at] * there
        if len(having) > _FEW:
            chosen = self._mask[having].nonzero()[0]
            having, weights = having[chosen], weights[chosen]
        at, there = lookup_sorted(self.papers, having)
        added = np.bincount(at[there], weights[there], len(self.papers))
        return added.astype(np.float32)


def _shares(
    shot: Snapshot, brought: LeafContribution, asked: _ScoredClause
) -> Iterator[tuple[str, list[int], list[float], list[float]]]:
    """A field, rows of ``asked``, and the times and score of each that are more than nothing."""
    weights = [asked.weights(part) for part in brought.parts]
    if not weights:
        return
    total = reduce(add, weights)
    share = shot.weighting.saturate(total, brought.telling)
    share /= total + _NOTHING
    for part, some in zip(brought.parts, weights, strict=True):
        rows = some.nonzero()[0]
        if len(rows):
            here = some[rows]
            times = here / shot.norms(part.name)[asked.papers[rows]]
            yield part.name, rows.tolist(), times.tolist(), (here * share[rows]).tolist()
