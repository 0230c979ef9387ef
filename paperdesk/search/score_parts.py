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
from paperdesk.search.looking import Brought
from paperdesk.search.matching import Matcher
from paperdesk.search.packed.arrays import Floats, Ints, Mask, places
from paperdesk.search.snapshot import Snapshot
from paperdesk.search.ways import Part

_ONE_BY_ONE, _LITTLE = 24, 100  # papers asked about, postings that were brought
_FEW = 500  # papers that are looked up one by one
_NOTHING = 1e-30  # added to what nothing is divided by
_PART = partial(tuple.__new__, ScorePart)  # a third of the time that its own call takes


def score_parts(matcher: Matcher, keys: Sequence[int]) -> list[tuple[ScorePart, ...]]:
    """For each key what it owes its place to, as ``matcher`` has ranked it; nothing for others."""
    shot = matcher.snapshot
    numbers = shot.numbers(list(dict.fromkeys(keys)))
    if _is_little(matcher, len(numbers)):
        return _one_by_one(matcher, numbers, keys)
    asked = _Asked(np.sort(numbers), shot.size)
    parts: list[list[ScorePart]] = [[] for _ in range(len(asked.papers))]
    for look, brought in matcher.brought.items():
        for name, rows, times, scores in _shares(shot, brought, asked):
            made = map(_PART, zip(repeat(look.label), repeat(name), times, scores))
            for row, part in zip(rows, made, strict=True):
                parts[row].append(part)
    of_key = dict(zip(shot.keys[asked.papers].tolist(), map(tuple, parts), strict=True))
    return [of_key.get(key, ()) for key in keys]


def _is_little(matcher: Matcher, papers: int) -> bool:
    """Whether few papers are asked about, and all that was brought is little."""
    if papers > _ONE_BY_ONE:
        return False
    parts = (part for brought in matcher.brought.values() for part in brought.parts)
    return sum(len(part.papers) for part in parts) <= _LITTLE


def _one_by_one(matcher: Matcher, papers: Ints, keys: Sequence[int]) -> list[tuple[ScorePart, ...]]:
    """The same without arrays, which for little is quicker."""
    shot = matcher.snapshot
    parts: dict[int, list[ScorePart]] = {paper: [] for paper in papers.tolist()}
    norm = {name: shot.norms(name).item for name in _fields(matcher)}
    k1 = shot.weighting.k1
    for look, brought in matcher.brought.items():
        total: dict[int, float] = {}
        of_each: list[tuple[str, dict[int, float]]] = []
        for part in brought.parts:
            weights: dict[int, float] = {}
            for paper, weight in zip(part.papers.tolist(), part.weights.tolist(), strict=True):
                if paper in parts:
                    weights[paper] = weights.get(paper, 0.0) + weight
                    total[paper] = total.get(paper, 0.0) + weight
            of_each.append((part.name, weights))
        full = brought.telling * (k1 + 1)
        for name, weights in of_each:
            for paper, weight in weights.items():
                score = full * weight / (total[paper] + k1)
                times = weight / norm[name](paper)
                parts[paper].append(_PART((look.label, name, times, score)))
    key_of = shot.keys.item
    of_key = {key_of(paper): tuple(some) for paper, some in parts.items()}
    return [of_key.get(key, ()) for key in keys]


def _fields(matcher: Matcher) -> set[str]:
    return {part.name for brought in matcher.brought.values() for part in brought.parts}


class _Asked:
    """The papers that are asked about, rising."""

    def __init__(self, papers: Ints, size: int) -> None:
        self.papers = papers
        self._size = size

    @cached_property
    def _mask(self) -> Mask:
        mask: Mask = np.zeros(self._size, np.bool_)
        mask[self.papers] = True
        return mask

    def weights(self, part: Part) -> Floats:
        """What a part brought each of them."""
        having, weights = part.papers, part.weights
        if part.distinct:
            at, there = places(having, self.papers)
            return weights[at] * there
        if len(having) > _FEW:
            chosen = self._mask[having].nonzero()[0]
            having, weights = having[chosen], weights[chosen]
        at, there = places(self.papers, having)
        added = np.bincount(at[there], weights[there], len(self.papers))
        return added.astype(np.float32)


def _shares(
    shot: Snapshot, brought: Brought, asked: _Asked
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
