"""Phrases whose every place may be filled by several words: 'communit* of practise'.

First the papers that have some word for each place, the rarest first, by
masks; then, in these papers only, where the words stand, joined from the rarest
place to the commonest. So a phrase with a common word costs little more than to
read which papers have that word. Near each other, in any order, they are found
in the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import (
    NO_INTS,
    AnyInts,
    Ints,
    Mask,
    expand_ranges,
    lookup_sorted,
    narrowest,
    offsets,
)
from paperdesk.search.codec.doc_ids import PostingsRange
from paperdesk.search.codec.postings import Postings, neighbours

_SHIFT = 26  # bits of a position, and room below and above for the distance of two places
_AHEAD = 1 << 24
_RUNS = 64  # terms that are read one by one

Keys = NDArray[np.int64]


@dataclass(frozen=True)
class SlotPostings:
    """A place of a phrase in one segment, found once and read often.

    What was read of it stays with it until :meth:`forget`: to read the papers
    of a common word and to add up its positions takes longer than all that is
    done with the few papers that are left.

    ``terms`` (rising, each once), any of which may stand there; ``at``: how
    far from the first place; ``bounds``: where each one's postings begin among
    all of theirs, and the end; ``lookup_sorted``: where each one's positions begin.
    """

    postings: Postings
    terms: Ints
    at: int
    bounds: Ints
    places: Ints
    runs: tuple[PostingsRange, ...] | None

    @cached_property
    def size(self) -> int:
        """How many postings there are."""
        return int(self.bounds[-1])

    def forget(self) -> None:
        """Let go of what was read."""
        self.__dict__.pop("papers", None)
        self.__dict__.pop("starts", None)

    @cached_property
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

    def keys(self, papers: Ints, rows: Ints, before: int = 0) -> Keys:
        """So far ``before`` where any of the terms stands in these ``papers``, which are at
        ``rows``; each place once, rising."""
        if self.postings.positions is None:
            return np.zeros(0, np.int64)
        begins, times = self.starts
        wanted, counts = begins[rows].astype(np.intp), times[rows]
        keys: Keys = (papers << _SHIFT) + (_AHEAD - before)
        if int(counts.sum()) > len(counts):
            counts = counts.astype(np.intp)
            wanted, keys = expand_ranges(wanted, counts), keys.repeat(counts)
        keys += self.postings.positions.take(wanted)
        if len(self.terms) > 1 and len(keys):
            keys.sort(kind="stable")  # which merges what rises already, term by term
            keys = keys[_new(keys)]
        return keys

    @cached_property
    def starts(self) -> tuple[AnyInts, AnyInts]:
        """Where each posting's positions begin, and how many they are."""
        times = self._times()
        ends = times.cumsum(dtype=np.intp)
        begins = ends - times
        first = self.bounds[:-1]
        if neighbours(self.terms):  # their positions follow on each other
            begins += self.places[0]
        else:
            begins += (self.places - begins[first]).repeat(np.diff(self.bounds))
        return narrowest(begins, "<i4", "<i8"), times

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
        return narrowest(times, "<u1", "<u4")


def slot_postings(postings: Postings, terms: Ints, at: int) -> SlotPostings:
    """The terms, each of which has postings, ready to be read."""
    first = postings.first
    counts = first[terms + 1].astype(np.intp) - first[terms]
    begins = NO_INTS if postings.place is None else postings.place[terms].astype(np.intp)
    some = tuple(map(postings.run, terms.tolist())) if len(terms) <= _RUNS else None
    return SlotPostings(postings, terms, at, offsets(counts), begins, some)


def match_phrase(
    spots: Sequence[SlotPostings], having: Mask | None, size: int
) -> tuple[Ints, AnyInts]:
    """The papers (of ``having``, of ``size``) where all spots are filled so, rising, and how
    often."""
    return counted(keys_of_row([(one, one.at) for one in spots], having, size))


def keys_of_row(spots: Sequence[tuple[SlotPostings, int]], having: Mask | None, size: int) -> Keys:
    """Where, in papers of ``having``, words stand so far from a first place: that place, rising."""
    ordered = sorted(spots, key=lambda pair: pair[0].size)
    rows = _rows([one for one, _ in ordered], having, size)
    if not rows:
        return np.zeros(0, np.int64)
    first, *others = zip(ordered, rows, strict=True)
    found = first[0][0].keys(*first[1], first[0][1])
    for (one, at), pair in others:
        found = found[lookup_sorted(one.keys(*pair, at), found)[1]]
    return found


def paper_of(keys: Keys) -> Ints:
    """The papers of places."""
    return keys >> _SHIFT


def match_near(
    spots: Sequence[SlotPostings], having: Mask | None, size: int, width: int
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
    of_each = {id(one): one.keys(*pair) for one, pair in zip(ordered, rows, strict=True)}
    keys = [of_each[id(one)] for one in spots]
    place = np.concatenate(keys)
    number = np.repeat(np.arange(len(keys)), [len(some) for some in keys])
    order = np.lexsort((number, place))
    place, number = place[order], number[order]
    first = place.copy()  # the earliest of the latest places of all spots
    for one in range(len(keys)):
        latest = np.maximum.accumulate(np.where(number == one, place, -_AHEAD))
        np.minimum(first, latest, out=first)
    ends = place[place - first <= min(width, _AHEAD)]
    return counted(ends)


def _rows(spots: Sequence[SlotPostings], having: Mask | None, size: int) -> list[tuple[Ints, Ints]]:
    """For each spot the papers that have a word for every spot, and their rows; empty for none."""
    found: list[tuple[Ints, Ints | None]] = []
    for one in spots:
        papers, rows = one.papers, None
        if having is not None:
            rows = having[papers].nonzero()[0]
            papers = papers[rows]
        if not len(papers):
            return []
        found.append((papers, rows))
        having = np.zeros(size, np.bool_)
        having[papers] = True
    if having is None:
        return []
    last, kept = found.pop(), []
    for papers, rows in found:
        there = having[papers].nonzero()[0]
        kept.append((papers[there], there if rows is None else rows[there]))
    papers, rows = last
    kept.append((papers, np.arange(len(papers)) if rows is None else rows))
    return kept


def counted(keys: Keys) -> tuple[Ints, AnyInts]:
    """The papers of rising places, each once, and how many of the places it has."""
    papers = paper_of(keys)
    if not len(papers):
        return NO_INTS, NO_INTS
    first = _new(papers).nonzero()[0]
    times = np.empty(len(first), np.intp)
    np.subtract(first[1:], first[:-1], out=times[:-1])
    times[-1] = len(papers) - first[-1]
    return papers[first], times


def _new(rising: NDArray[np.int64]) -> Mask:
    """Which of the numbers differ from the one before them."""
    new = np.empty(len(rising), np.bool_)
    new[0] = True
    np.not_equal(rising[1:], rising[:-1], out=new[1:])
    return new
