"""What each clause of a query brought a paper, field by field.

A look's score is ``idf · (k1 + 1) · w / (k1 + w)`` with one sum ``w`` of
weights over all fields (``packed.scoring``); each field's part is its share of
that sum. What a misspelled word was read as counts under the word as written.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import repeat

import numpy as np

from paperdesk.model import ScorePart
from paperdesk.search.looking import Brought
from paperdesk.search.matching import Matcher
from paperdesk.search.packed.arrays import Floats, Ints, Mask, places
from paperdesk.search.ways import Part

_FEW = 500  # papers that are looked up one by one
_PART = partial(tuple.__new__, ScorePart)  # a third of the time that its own call takes


def score_parts(matcher: Matcher, keys: Sequence[int]) -> list[tuple[ScorePart, ...]]:
    """For each key what it owes its place to, as ``matcher`` has ranked it; nothing for others."""
    shot = matcher.snapshot
    papers = np.sort(shot.numbers(list(dict.fromkeys(keys))))
    asked = np.zeros(shot.size, np.bool_)
    asked[papers] = True
    parts: list[list[ScorePart]] = [[] for _ in range(len(papers))]
    for look, brought in matcher.brought.items():
        for name, rows, times, scores in _shares(matcher, brought, papers, asked):
            made = map(_PART, zip(repeat(look.label), repeat(name), times, scores))
            for row, part in zip(rows, made, strict=True):
                parts[row].append(part)
    of_key = dict(zip(shot.keys[papers].tolist(), map(tuple, parts), strict=True))
    return [of_key.get(key, ()) for key in keys]


def _shares(
    matcher: Matcher, brought: Brought, papers: Ints, asked: Mask
) -> Iterator[tuple[str, list[int], list[float], list[float]]]:
    """A field, places in ``papers``, and the times and score of each that are more than nothing."""
    shot = matcher.snapshot
    found = [(part.name, _of_each(papers, asked, part)) for part in brought.parts]
    total = np.zeros(len(papers), np.float32)
    for _, some in found:
        total += some
    share = shot.weighting.saturate(total, brought.telling)
    share /= np.maximum(total, np.finfo(np.float32).tiny)
    for name, some in found:
        rows = np.flatnonzero(some > 0)
        if len(rows):
            here = some[rows]
            times = here / shot.norms(name)[papers[rows]]
            yield name, rows.tolist(), times.tolist(), (here * share[rows]).tolist()


def _of_each(papers: Ints, asked: Mask, part: Part) -> Floats:
    """The weights of each of the papers, added up."""
    having, weights = part.papers, part.weights
    if len(having) > _FEW:
        chosen = np.flatnonzero(asked[having])
        having, weights = having[chosen], weights[chosen]
    at, there = places(papers, having)
    added = np.bincount(at[there], weights[there], len(papers))
    return added.astype(np.float32)
