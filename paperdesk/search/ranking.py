"""The order in which papers stand that a query finds.

A few words are what a reader wants all of: papers with more of them stand
first; then those that have the word still being typed as a whole word; then
those that have all the words in the title (a single word first as it was
written, then in another form); then by score. A paper without more than half
of them is not found.

A sentence (``Plan.sentence``: a question, a pasted title or abstract) says its
subject in words of which nobody uses all: papers with every one stand first,
the others by score alone, down to a tenth of the best.

Why no bonus for the number of words in a sentence: on judged collections of
questions, to rank by it or to multiply by it answers worse than the sum of the
scores (nDCG@10 .23 to .37 against .38 on one, .23 to .40 against .42 on
another), for the sum knows already that a rare word tells more.

Why one number to sort by: 100,000 papers are sorted by one array of integers
in half a millisecond, by five keys in thirty.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.packed.arrays import Floats, Ints

LEAST = 0.1
"""Share of the best score below which a sentence does not find a paper."""

_PLACE, _SCORE = 24, 32  # bits: 16 million papers, a float
_MOST = 7  # what is counted of a few words: three bits
_ALL = (1 << (64 - _PLACE)) - 1

Tiers = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Papers by number, with what their order depends on, in step.

    ``counts``: how many of the ``wanted`` clauses each has; ``whole``: how
    many without the help of a prefix; ``title``: 2 and 1 for what stands in
    the title best and well.
    """

    wanted: int
    papers: Ints
    scores: Floats
    counts: Ints
    whole: Ints
    title: Ints


def ordered(some: Candidates, keys: NDArray[np.int64], *, sentence: bool) -> Ints:
    """The places of those that have enough of the words, best first; equal ones by key."""
    chosen = _enough(some, sentence=sentence)
    own = keys[some.papers[chosen]]
    if len(own) > 1 and np.any(own[1:] < own[:-1]):
        chosen = chosen[np.argsort(own)]
    if sentence:
        tier: Tiers = (some.counts[chosen] == some.wanted).astype(np.uint64)
    else:
        tier = np.minimum(some.counts[chosen], _MOST).astype(np.uint64)
        tier = (tier << np.uint64(3)) | np.minimum(some.whole[chosen], _MOST).astype(np.uint64)
        tier = (tier << np.uint64(2)) | some.title[chosen].astype(np.uint64)
    bits = np.ascontiguousarray(some.scores[chosen], np.float32).view(np.uint32)
    # Positive floats sort as their bits do. The smaller the number, the better the paper.
    merit = (tier << np.uint64(_SCORE)) | bits
    number = (np.uint64(_ALL) - merit) << np.uint64(_PLACE)
    number |= np.arange(len(chosen), dtype=np.uint64)
    number.sort()
    places: Ints = chosen[(number & np.uint64((1 << _PLACE) - 1)).astype(np.intp)]
    return places


def _enough(some: Candidates, *, sentence: bool) -> Ints:
    """The places of papers that have enough of the words to be found."""
    if some.wanted < 2:
        return np.arange(len(some.papers))
    if not sentence:
        return np.flatnonzero(2 * some.counts > some.wanted)
    best = some.scores.max(initial=0.0)
    return np.flatnonzero((some.scores >= LEAST * best) | (some.counts == some.wanted))
