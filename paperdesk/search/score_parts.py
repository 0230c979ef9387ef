"""What each clause of a query brought a paper, field by field.

A look's score is ``idf · (k1 + 1) · w / (k1 + w)`` with one sum ``w`` of
weights over all fields (``packed.scoring``); each field's part is its share of
that sum. What a misspelled word was read as counts under the word as written.
"""

from collections.abc import Sequence

import numpy as np

from paperdesk.model import ScorePart
from paperdesk.search.matching import Brought, Matcher
from paperdesk.search.packed.arrays import Floats, Ints


def score_parts(matcher: Matcher, keys: Sequence[int]) -> list[tuple[ScorePart, ...]]:
    """For each key what it owes its place to, as ``matcher`` has ranked it; nothing for others."""
    shot = matcher.snapshot
    papers = shot.numbers(keys)
    row = np.full(shot.size, -1, np.intp)
    row[papers] = np.arange(len(papers))
    parts: list[list[ScorePart]] = [[] for _ in papers]
    for look, brought in matcher.brought.items():
        for place, name, times, score in _shares(matcher, brought, papers, row):
            parts[place].append(ScorePart(look.label, name, times, score))
    of_key = {int(key): tuple(some) for key, some in zip(shot.keys[papers], parts, strict=True)}
    return [of_key.get(key, ()) for key in keys]


def _shares(
    matcher: Matcher, brought: Brought, papers: Ints, row: Ints
) -> list[tuple[int, str, float, float]]:
    """Place in ``papers``, field, times and score of each part that is more than nothing."""
    shot = matcher.snapshot
    weights: dict[str, Floats] = {}
    for name, having, some in brought.fields:
        places = row[having]
        here = np.flatnonzero(places >= 0)
        weights[name] = np.zeros(len(papers), np.float32)
        np.add.at(weights[name], places[here], some[here])
    total = np.zeros(len(papers), np.float32)
    for some in weights.values():
        total += some
    whole = shot.weighting.saturate(total, brought.telling)
    found = []
    for name, some in weights.items():
        norms = shot.norms(name)[papers]
        for place in np.flatnonzero(some).tolist():
            share = float(whole[place] * some[place] / total[place])
            found.append((place, name, float(some[place] / norms[place]), share))
    return found
