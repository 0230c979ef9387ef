"""What a query finds in one segment, and how findings are joined."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from paperdesk.search.codec.array_ops import NO_FLOATS, NO_INTS, Floats, Ints, Mask, lookup_sorted


@dataclass(frozen=True)
class ScoredDocs:
    """Papers of one segment, rising, deleted ones too, and the score of each (0 or more)."""

    papers: Ints
    scores: Floats

    def __len__(self) -> int:
        return len(self.papers)


NOTHING = ScoredDocs(NO_INTS, NO_FLOATS)


def constant(papers: Ints, score: float) -> ScoredDocs:
    """These papers, all with one score."""
    return ScoredDocs(papers, np.full(len(papers), score, np.float32))


def intersect_scored(one: ScoredDocs, other: ScoredDocs, papers: int) -> ScoredDocs:
    """Papers in both, scores added. ``papers`` is the size of the segment."""
    keep, scores = _of_other(one.papers, other, papers)
    return ScoredDocs(one.papers[keep], one.scores[keep] + scores[keep])


def maybe(one: ScoredDocs, other: ScoredDocs, papers: int) -> ScoredDocs:
    """Papers of ``one``; what ``other`` scores for them is added."""
    keep, scores = _of_other(one.papers, other, papers)
    return ScoredDocs(one.papers, one.scores + np.where(keep, scores, np.float32(0)))


def required(one: ScoredDocs, other: ScoredDocs, papers: int) -> ScoredDocs:
    """Papers of ``one`` that are in ``other`` too, with the scores of ``one``."""
    keep, _ = _of_other(one.papers, other, papers)
    return ScoredDocs(one.papers[keep], one.scores[keep])


def without(one: ScoredDocs, other: ScoredDocs, papers: int) -> ScoredDocs:
    """Papers of ``one`` that are not in ``other``."""
    keep = ~_of_other(one.papers, other, papers)[0]
    return ScoredDocs(one.papers[keep], one.scores[keep])


def either(parts: Iterable[ScoredDocs], papers: int) -> ScoredDocs:
    """Papers in any part, scores added."""
    some = [part for part in parts if len(part)]
    if len(some) < 2:
        return some[0] if some else NOTHING
    scores = np.zeros(papers, np.float32)
    there = np.zeros(papers, np.bool_)
    for part in some:
        scores[part.papers] += part.scores
        there[part.papers] = True
    joined = np.flatnonzero(there)
    return ScoredDocs(joined, scores[joined])


def best_of(parts: Iterable[ScoredDocs], papers: int) -> ScoredDocs:
    """Papers in any part, each with its best score."""
    scores = np.full(papers, -1, np.float32)
    for part in parts:
        scores[part.papers] = np.maximum(scores[part.papers], part.scores)
    joined = np.flatnonzero(scores >= 0)
    return ScoredDocs(joined, scores[joined])


def all_but(other: ScoredDocs, papers: int) -> ScoredDocs:
    """Every paper of the segment that is not in ``other``, without a score."""
    there = np.ones(papers, np.bool_)
    there[other.papers] = False
    return constant(np.flatnonzero(there), 0.0)


def _of_other(wanted: Ints, other: ScoredDocs, papers: int) -> tuple[Mask, Floats]:
    """Which of ``wanted`` are in ``other``, and its score for each that is."""
    if len(wanted) * 20 < len(other) or len(wanted) * 20 < papers:
        where, there = lookup_sorted(other.papers, wanted)
        return there, other.scores[where] if len(other) else np.zeros(len(wanted), np.float32)
    scores = np.full(papers, -1, np.float32)
    scores[other.papers] = other.scores
    mine = scores[wanted]
    return mine >= 0, mine
