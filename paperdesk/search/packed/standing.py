"""Phrases whose every place may be filled by several words: 'communit* of practise'.

First the papers that have some word for each place, by masks; then, in these
papers only, where the words stand, joined from the rarest place to the
commonest. So a phrase with a common word costs what its rare words cost. Near
each other, in any order, they are found in the same way.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.packed.arrays import NO_INTS, AnyInts, Ints, Mask, offsets, places, runs
from paperdesk.search.packed.postings import Postings

_SHIFT = 26  # bits of a position, and room below and above for the distance of two places
_AHEAD = 1 << 24

Spot = tuple[Ints, int]
"""Terms (rising, each once) any of which may stand there, and how far from the first place."""


def standing(postings: Postings, spots: Sequence[Spot], size: int) -> tuple[Ints, AnyInts]:
    """The papers (of ``size``) where all spots are filled so, rising, and how often."""
    ordered = sorted(spots, key=lambda spot: postings.count_of_terms(spot[0]))
    having = _having_all(postings, ordered, size)
    if postings.place is None or not having.any():
        return NO_INTS, NO_INTS
    terms, at = ordered[0]
    found = _keys(postings, terms, having) - at
    for terms, at in ordered[1:]:
        found = found[places(_keys(postings, terms, having) - at, found)[1]]
    return _counted(found >> _SHIFT)


def standing_near(
    postings: Postings, spots: Sequence[Spot], size: int, width: int
) -> tuple[Ints, AnyInts]:
    """The papers where a word for each spot stands within ``width`` words of the others.

    How often: at how many places such a stretch ends, one for each spot that
    the place fills.
    """
    having = _having_all(postings, sorted(spots, key=lambda spot: len(spot[0])), size)
    if postings.place is None or not having.any():
        return NO_INTS, NO_INTS
    keys = [_keys(postings, terms, having) for terms, _ in spots]
    place = np.concatenate(keys)
    spot = np.repeat(np.arange(len(keys)), [len(some) for some in keys])
    order = np.lexsort((spot, place))
    place, spot = place[order], spot[order]
    first = place.copy()  # the earliest of the latest places of all spots
    for number in range(len(keys)):
        latest = np.maximum.accumulate(np.where(spot == number, place, -_AHEAD))
        np.minimum(first, latest, out=first)
    ends = place[place - first <= min(width, _AHEAD)]
    return _counted(ends >> _SHIFT)


def stretches(terms: Ints) -> list[tuple[int, int]]:
    """Runs of neighbouring terms, as start and stop."""
    if not len(terms):
        return []
    breaks = (np.flatnonzero(np.diff(terms) != 1) + 1).tolist()
    starts, stops = [0, *breaks], [*breaks, len(terms)]
    return [(int(terms[a]), int(terms[b - 1]) + 1) for a, b in zip(starts, stops, strict=True)]


def _having_all(postings: Postings, spots: Sequence[Spot], size: int) -> Mask:
    """Which papers have a word for every spot."""
    having: Mask = np.ones(size, np.bool_)
    for terms, _ in spots:
        there = np.zeros(size, np.bool_)
        there[postings.papers_of_terms(terms)] = True
        having &= there
        if not having.any():
            break
    return having


def _keys(postings: Postings, terms: Ints, having: Mask) -> NDArray[np.int64]:
    """Where any of the terms stands in these papers, each place once, rising."""
    parts = [_keys_of_span(postings, start, stop, having) for start, stop in stretches(terms)]
    keys = np.concatenate([np.zeros(0, np.int64), *parts])
    if len(terms) > 1 and len(keys):
        keys.sort()
        keys = keys[np.append(True, keys[1:] != keys[:-1])]
    return keys


def _counted(papers: NDArray[np.int64]) -> tuple[Ints, AnyInts]:
    """Each of the rising papers once, and how often it stands there."""
    if not len(papers):
        return NO_INTS, NO_INTS
    first = np.flatnonzero(np.append(True, papers[1:] != papers[:-1]))
    return papers[first], np.diff(np.append(first, len(papers)))


def _keys_of_span(postings: Postings, start: int, stop: int, having: Mask) -> NDArray[np.int64]:
    if postings.place is None or postings.positions is None:
        return np.zeros(0, np.int64)
    papers = postings.papers_of_span(start, stop)
    rows = np.flatnonzero(having[papers])
    times = postings.times_of_span(start, stop)
    begins = offsets(times)[rows] + int(postings.place[start])
    counts = times[rows].astype(np.intp)
    positions = postings.positions.take(runs(begins, counts)).astype(np.int64)
    keys: NDArray[np.int64] = np.repeat(papers[rows].astype(np.int64) << _SHIFT, counts)
    return keys + positions + _AHEAD
