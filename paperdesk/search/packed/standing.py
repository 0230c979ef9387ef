"""Phrases whose every place may be filled by several words: 'communit* of practise'.

First the papers that have some word for each place, the rarest first, by
masks; then, in these papers only, where the words stand, joined from the rarest
place to the commonest. So a phrase with a common word costs little more than to
read which papers have that word. Near each other, in any order, they are found
in the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.packed.arrays import NO_INTS, AnyInts, Ints, Mask, offsets, places, runs
from paperdesk.search.packed.numbers import Run
from paperdesk.search.packed.postings import Postings

_SHIFT = 26  # bits of a position, and room below and above for the distance of two places
_AHEAD = 1 << 24
_RUNS = 64  # terms that are read one by one

Keys = NDArray[np.int64]


@dataclass(frozen=True)
class Spot:
    """A place of a phrase in one segment, found once and read often.

    ``terms`` (rising, each once), any of which may stand there; ``at``: how
    far from the first place; ``bounds``: where each one's postings begin among
    all of theirs, and the end; ``places``: where each one's positions begin.
    """

    postings: Postings
    terms: Ints
    at: int
    bounds: Ints
    places: Ints
    runs: tuple[Run, ...] | None

    @property
    def size(self) -> int:
        """How many postings there are."""
        return int(self.bounds[-1])

    def papers(self) -> Ints:
        """The papers of each term, rising, term after term."""
        if self.runs is None:
            return self.postings.papers_of_terms(self.terms)
        papers = np.empty(self.size, np.intp)
        at = 0
        for run in self.runs:
            end = at + run.stop - run.start
            self.postings.read_papers(run, papers[at:end])
            at = end
        return papers

    def keys(self, papers: Ints, rows: Ints) -> Keys:
        """Where any of the terms stands in the ``papers`` of these ``rows``; each place once,
        rising."""
        if self.postings.positions is None:
            return np.zeros(0, np.int64)
        times = self._times()
        counts = times[rows].astype(np.intp)
        ends = np.cumsum(times, dtype=np.intp)
        begins = ends[rows] - counts
        if len(self.terms) == 1:
            begins += self.places[0]
        else:
            starts = self.bounds[:-1]
            shift = self.places - (ends[starts] - times[starts])
            begins += shift[np.searchsorted(starts, rows, "right") - 1]
        positions = self.postings.positions.take(runs(begins, counts)).astype(np.int64)
        positions += np.repeat((papers[rows] << _SHIFT) + _AHEAD, counts)
        if len(self.terms) > 1 and len(positions):
            positions.sort()
            positions = positions[np.append(True, positions[1:] != positions[:-1])]
        return positions

    def _times(self) -> AnyInts:
        """How often each term stands in each of its papers."""
        if self.runs is None:
            return self.postings.times_of_terms(self.terms)
        if len(self.runs) == 1:
            return self.postings.times_of_span(int(self.terms[0]), int(self.terms[0]) + 1)
        times = np.empty(self.size, np.int32)
        at = 0
        for run in self.runs:
            end = at + run.stop - run.start
            self.postings.read_times(run, times[at:end])
            at = end
        return times


def spot(postings: Postings, terms: Ints, at: int) -> Spot:
    """The terms, each of which has postings, ready to be read."""
    first = postings.first
    counts = first[terms + 1].astype(np.intp) - first[terms]
    begins = NO_INTS if postings.place is None else postings.place[terms].astype(np.intp)
    some = tuple(map(postings.run, terms.tolist())) if len(terms) <= _RUNS else None
    return Spot(postings, terms, at, offsets(counts), begins, some)


def standing(spots: Sequence[Spot], having: Mask | None, size: int) -> tuple[Ints, AnyInts]:
    """The papers (of ``having``, of ``size``) where all spots are filled so, rising, and how
    often."""
    ordered = sorted(spots, key=lambda one: one.size)
    rows = _rows(ordered, having, size)
    if not rows:
        return NO_INTS, NO_INTS
    found: Keys | None = None
    for one, (papers, there) in zip(ordered, rows, strict=True):
        keys = one.keys(papers, there) - one.at
        found = keys if found is None else found[places(keys, found)[1]]
    return (NO_INTS, NO_INTS) if found is None else _counted(found >> _SHIFT)


def standing_near(
    spots: Sequence[Spot], having: Mask | None, size: int, width: int
) -> tuple[Ints, AnyInts]:
    """The papers (of ``having``, of ``size``) where a word for each spot stands within ``width``
    of the others.

    How often: at how many places such a stretch ends, one for each spot that
    the place fills.
    """
    ordered = sorted(spots, key=lambda one: one.size)
    rows = _rows(ordered, having, size)
    if not rows:
        return NO_INTS, NO_INTS
    keys = [one.keys(*pair) for one, pair in zip(ordered, rows, strict=True)]
    place = np.concatenate(keys)
    number = np.repeat(np.arange(len(keys)), [len(some) for some in keys])
    order = np.lexsort((number, place))
    place, number = place[order], number[order]
    first = place.copy()  # the earliest of the latest places of all spots
    for one in range(len(keys)):
        latest = np.maximum.accumulate(np.where(number == one, place, -_AHEAD))
        np.minimum(first, latest, out=first)
    ends = place[place - first <= min(width, _AHEAD)]
    return _counted(ends >> _SHIFT)


def _rows(spots: Sequence[Spot], having: Mask | None, size: int) -> list[tuple[Ints, Ints]]:
    """For each spot its papers, and which of them have a word for every spot; empty for none."""
    found: list[tuple[Ints, Ints]] = []
    for one in spots:
        papers = one.papers()
        rows = np.arange(len(papers)) if having is None else np.flatnonzero(having[papers])
        if not len(rows):
            return []
        found.append((papers, rows))
        having = np.zeros(size, np.bool_)
        having[papers[rows]] = True
    if having is None:
        return []
    return [(papers, rows[having[papers[rows]]]) for papers, rows in found]


def _counted(papers: NDArray[np.int64]) -> tuple[Ints, AnyInts]:
    """Each of the rising papers once, and how often it stands there."""
    if not len(papers):
        return NO_INTS, NO_INTS
    first = np.flatnonzero(np.append(True, papers[1:] != papers[:-1]))
    return papers[first], np.diff(np.append(first, len(papers)))
