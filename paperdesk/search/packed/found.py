"""What a query finds in one segment, and how findings are joined."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from paperdesk.search.packed.arrays import NO_FLOATS, NO_INTS, Floats, Ints, Mask, places


@dataclass(frozen=True)
class Found:
    """Papers of one segment, rising, deleted ones too, and the score of each (0 or more)."""

    papers: Ints
    scores: Floats

    def __len__(self) -> int:
        return len(self.papers)


NOTHING = Found(NO_INTS, NO_FLOATS)


def constant(papers: Ints, score: float) -> Found:
    """These papers, all with one score."""
    return Found(papers, np.full(len(papers), score, np.float32))


def both(one: Found, other: Found, papers: int) -> Found:
    """Papers in both, scores added. ``papers`` is the size of the segment."""
    keep, scores = _of_other(one.papers, other, papers)
    return Found(one.papers[keep], one.scores[keep] + scores[keep])


def maybe(one: Found, other: Found, papers: int) -> Found:
    """Papers of ``one``; what ``other`` scores for them is added."""
    keep, scores = _of_other(one.papers, other, papers)
    return Found(one.papers, one.scores + np.where(keep, scores, np.float32(0)))


def required(one: Found, other: Found, papers: int) -> Found:
    """Papers of ``one`` that are in ``other`` too, with the scores of ``one``."""
    keep, _ = _of_other(one.papers, other, papers)
    return Found(one.papers[keep], one.scores[keep])


def without(one: Found, other: Found, papers: int) -> Found:
    """Papers of ``one`` that are not in ``other``."""
    keep = ~_of_other(one.papers, other, papers)[0]
    return Found(one.papers[keep], one.scores[keep])


def either(parts: Iterable[Found], papers: int) -> Found:
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
    return Found(joined, scores[joined])


def best_of(parts: Iterable[Found], papers: int) -> Found:
    """Papers in any part, each with its best score."""
    scores = np.full(papers, -1, np.float32)
    for part in parts:
        scores[part.papers] = np.maximum(scores[part.papers], part.scores)
    joined = np.flatnonzero(scores >= 0)
    return Found(joined, scores[joined])


def all_but(other: Found, papers: int) -> Found:
    """Every paper of the segment that is not in ``other``, without a score."""
    there = np.ones(papers, np.bool_)
    there[other.papers] = False
    return constant(np.flatnonzero(there), 0.0)


def _of_other(wanted: Ints, other: Found, papers: int) -> tuple[Mask, Floats]:
    """Which of ``wanted`` are in ``other``, and its score for each that is."""
    if len(wanted) * 20 < len(other) or len(wanted) * 20 < papers:
        where, there = places(other.papers, wanted)
        return there, other.scores[where] if len(other) else np.zeros(len(wanted), np.float32)
    scores = np.full(papers, -1, np.float32)
    scores[other.papers] = other.scores
    mine = scores[wanted]
    return mine >= 0, mine
