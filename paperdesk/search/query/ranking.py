"""The order in which papers stand that a query finds.

A few words are what a reader wants all of: papers with more of them stand
first; then those that have the word still being typed as a whole word; then
those that have them side by side in the title; then those that have all of
them somewhere in the title (a single word first as it was written, then in
another form), or side by side elsewhere (of two words before the former, of
more behind: ``adjacency``); then by score. A paper without more than half of
them is not found: of two words both are needed, of three two.

A sentence (``Plan.sentence``: a question, a pasted title or abstract) says its
subject in words of which nobody uses all: papers with every one stand first,
the others by score alone, down to a tenth of the best.

Why no bonus for the number of words in a sentence: on judged collections of
questions, to rank by it or to multiply by it answers worse than the sum of the
scores (nDCG@10 .23 to .37 against .38 on one, .23 to .40 against .42 on
another), for the sum knows already that a rare word tells more.

Why one number for each paper: what its place depends on, its score and its key
are bits of one integer, the smaller the better. So the best 50 of 80,000 papers
are picked out in a tenth of a millisecond, all are sorted by one array only
when somebody asks for more, and nothing else need be kept of them.
"""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from operator import neg

import numpy as np
from numpy.typing import NDArray

from paperdesk.model import Ranking
from paperdesk.search.codec.array_ops import Floats, Ints
from paperdesk.search.query.docset import ScoreAccumulator

IN_A_ROW = 3
"""All of a few words stand side by side in the title; what is less is 0 to 2."""

LEAST = 0.1
"""Share of the best score below which a sentence does not find a paper."""

BEST = 50
"""Papers whose order is known at once."""

FEW = 24
"""Papers that are ordered without arrays: a call of numpy takes as long as three of them."""

_MANY = 2_000  # papers of which a sample is looked at first
_EACH, _OF_SAMPLE = 16, 16  # one in so many; some 270 papers are better than so many of them

_PLACE, _SCORE = 24, 32  # bits: 16 million papers, a float
_MOST = 7  # what is counted of a few words: three bits
_ALL = (1 << (64 - _PLACE)) - 1

Numbers = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class KeyOrder:
    """The keys of all papers, rising; ``places``: where each paper's is (None: papers rise so)."""

    rising: NDArray[np.int64]
    places: Ints | None


def tier(count: int, whole: int, title: int) -> int:
    """What stands before the score: of few words how many, how many whole, and how well the
    title has them or they stand side by side (0 to 3)."""
    return min(count, _MOST) << 5 | min(whole, _MOST) << 2 | title


def elsewhere(wanted: int) -> int:
    """What it counts that so many words stand side by side in another field than the title."""
    return 2 if wanted == 2 else 1


def tiers(
    total: ScoreAccumulator,
    papers: Ints,
    wanted: int,
    rows: "NDArray[np.uint8] | None",
    *,
    sentence: bool,
) -> Numbers:
    """The tiers of papers of which ``total`` says how many of the ``wanted`` clauses they have.

    ``rows``: whether the words stand side by side in each paper: ``IN_A_ROW`` in its title,
    :func:`elsewhere`, or 0.
    """
    count = total.count[papers]
    if sentence:
        all_of_them: Numbers = (count == wanted).astype(np.uint64)
        return all_of_them
    best: Numbers = np.minimum(count, _MOST).astype(np.uint64)
    best <<= 3
    best |= np.minimum(total.whole(papers), _MOST).astype(np.uint64)
    best <<= 2
    title = total.title[papers] == wanted
    scattered = title * np.uint8(IN_A_ROW - elsewhere(wanted))
    best |= scattered if rows is None else np.maximum(rows[papers], scattered)
    return best


def enough(total: ScoreAccumulator, wanted: int, *, sentence: bool) -> Ints:
    """The papers that have enough of the wanted clauses to be found."""
    if not sentence:
        return np.flatnonzero(total.count > wanted // 2)
    there = total.count > 0
    best = total.scores.max(initial=0.0, where=there)
    there &= (total.scores >= LEAST * best) | (total.count == wanted)
    return np.flatnonzero(there)


def sort_keys(papers: Ints, scores: Floats, tiers: Numbers | int, keys: KeyOrder) -> Numbers:
    """The number that each paper is sorted by."""
    bits = np.ascontiguousarray(scores, np.float32).view(np.uint32)
    # Positive floats sort as their bits do. The smaller the number, the better the paper.
    numbers = bits.astype(np.uint64)
    numbers += tiers << _SCORE
    np.subtract(_ALL, numbers, out=numbers)
    numbers <<= _PLACE
    numbers |= (papers if keys.places is None else keys.places[papers]).view(np.uint64)
    return numbers


def ranking(numbers: Numbers, keys: KeyOrder) -> Ranking:
    """The papers in order: the best at once, the others when asked for."""
    total = len(numbers)
    if total <= 2 * BEST:
        return Ranking(*_told(np.sort(numbers), keys))
    first = _told(_best(numbers), keys)
    return Ranking(*first, rest=lambda: _told(np.sort(numbers), keys), total=total)


def _best(numbers: Numbers) -> Numbers:
    """The best in order.

    Of very many most are left out before: a sample tells about where the best
    end, which takes a quarter of the time.
    """
    some = numbers
    if len(numbers) > _MANY:
        last = np.partition(numbers[::_EACH], _OF_SAMPLE)[_OF_SAMPLE]
        some = numbers[numbers <= last]
        if len(some) < BEST:
            some = numbers
    return np.sort(np.partition(some, BEST - 1)[:BEST])


def ranking_of_few(papers: Ints, scores: Floats, tiers: Iterable[int], keys: KeyOrder) -> Ranking:
    """As :func:`ranking` of :func:`sort_keys`; ``tiers`` may go on for ever."""
    places = papers if keys.places is None else keys.places[papers]
    # The higher the tier and the score, the better; then the smaller the key.
    rows = zip(map(neg, tiers), map(neg, scores.tolist()), places.tolist(), strict=False)
    ordered = sorted(rows)
    key_at = keys.rising.item
    found = array("q", [key_at(place) for _, _, place in ordered])
    return Ranking(found, array("d", [-score for _, score, _ in ordered]))


def _told(numbers: Numbers, keys: KeyOrder) -> "tuple[array[int], array[float]]":
    places = (numbers & ((1 << _PLACE) - 1)).view(np.intp)
    bits = _ALL - (numbers >> _PLACE)
    scores = bits.astype(np.uint32).view(np.float32).astype(np.float64)
    return array("q", keys.rising[places].tobytes()), array("d", scores.tobytes())
