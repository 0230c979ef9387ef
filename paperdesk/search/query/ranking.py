"""Ranking: the order of the documents that a query finds.

A few words are what a reader wants all of: papers with more of them stand
first; then those that have the word still being typed as an exact word; then
those that have them side by side in the title; then those that have all of
them somewhere in the title (a single word first as it was written, then in
another form), or side by side elsewhere (of two words before the former, of
more behind: ``adjacency``); then by score. A paper without more than half of
them is not found: of two words both are needed, of three two.

A sentence (``QueryPlan.sentence``: a question, a pasted title or abstract) says its
subject in words of which nobody uses all: papers with every one stand first (before
all those with every one in the title), the others by score alone, down to a tenth of
the best.

Whichever it is, a paper whose whole title was typed (``whole_title``) comes before all.

Why no bonus for the number of words in a sentence: on judged collections of
questions, to rank by it or to multiply by it answers worse than the sum of the
scores (nDCG@10 .23 to .37 against .38 on one, .23 to .40 against .42 on
another), for the sum knows already that a rare word tells more.

Why one number for each document: what its rank depends on, its score and its key
are bits of one u8, the smaller the better. So the best 50 of 80,000 papers
are picked out in a tenth of a millisecond, all are sorted by one array only
when somebody asks for more, and nothing else need be kept of them. From the
highest bit on, tier and score subtracted from all ones::

    8 bits   tier: 3 of the clause count, 3 of the exact ones, 2 of title or row
    32 bits  score: the bits of its f4, which sort as positive floats do
    24 bits  rank of the document's key: the smaller key first
"""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from operator import neg

import numpy as np
from numpy.typing import NDArray

from paperdesk.model import Ranking
from paperdesk.search.codec.array_ops import Floats, Ints, lookup_sorted
from paperdesk.search.codec.shifted_numbers import ShiftedNumbers
from paperdesk.search.query.docset import ScoreAccumulator

IN_A_ROW = 3
"""All of a few words stand side by side in the title; what is less is 0 to 2."""

LEAST = 0.1
"""Share of the best score below which a sentence does not find a document."""

BEST = 50
"""Documents whose order is known at once."""

FEW = 24
"""Documents that are ordered without arrays: a call of numpy takes as long as three of them."""

_MANY = 2_000  # documents of which a sample is looked at first
_EACH, _OF_SAMPLE = 16, 16  # one in so many; some 270 documents are better than so many of them

_KEY_BITS, _SCORE_BITS = 24, 32  # 16 million documents, a float
_MOST = 7  # what is counted of a few words: three bits
_ALL = (1 << (64 - _KEY_BITS)) - 1

Numbers = NDArray[np.uint64]
Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class KeyOrder:
    """Keys of all documents, rising; ``ranks``: where each document's key stands
    (None: keys rise with the doc ids)."""

    rising: ShiftedNumbers
    ranks: Ints | None


def tier(count: int, exact: int, title: int) -> int:
    """The tier of a document, which ranks before its score.

    Of few words how many it has, how many exactly, and how well the title has
    them or they stand side by side (0 to 3).
    """
    return min(count, _MOST) << 5 | min(exact, _MOST) << 2 | title


def elsewhere(clauses: int) -> int:
    """The level of so many words side by side in another field than the title."""
    return 2 if clauses == 2 else 1


def tiers(
    total: ScoreAccumulator,
    doc_ids: Ints,
    clauses: int,
    levels: Bytes | None,
    whole: Ints | None,
    *,
    sentence: bool,
) -> Numbers:
    """The tiers of documents of which ``total`` says how many of the clauses they have.

    ``levels``: whether the words stand side by side in each document: ``IN_A_ROW`` in
    its title, :func:`elsewhere`, or 0. ``whole``: the doc ids whose title is just that; they
    count as if they had one clause more.
    """
    count = total.count[doc_ids]
    title = total.title[doc_ids] == clauses
    best: Numbers
    if sentence:
        best = (count == clauses).astype(np.uint64)
        best += title
        return _raised(best, doc_ids, whole)
    best = _raised(np.minimum(count, _MOST - 1).astype(np.uint64), doc_ids, whole)
    best <<= 3
    best |= np.minimum(total.exact(doc_ids), _MOST).astype(np.uint64)
    best <<= 2
    scattered = title * np.uint8(IN_A_ROW - elsewhere(clauses))
    best |= scattered if levels is None else np.maximum(levels[doc_ids], scattered)
    return best


def _raised(numbers: Numbers, doc_ids: Ints, raised: Ints | None) -> Numbers:
    """The numbers, those of the documents ``raised`` one higher."""
    if raised is not None and len(raised):
        rows, hit = lookup_sorted(doc_ids, raised)
        numbers[rows[hit]] += np.uint64(1)
    return numbers


def minimum_match(total: ScoreAccumulator, clauses: int, *, sentence: bool) -> Ints:
    """The documents that have enough of the clauses to be found."""
    if not sentence:
        return np.flatnonzero(total.count > clauses // 2)
    found = total.count > 0
    best = total.scores.max(initial=0.0, where=found)
    found &= (total.scores >= LEAST * best) | (total.count == clauses)
    return np.flatnonzero(found)


def sort_numbers(doc_ids: Ints, scores: Floats, tiers: Numbers | int, keys: KeyOrder) -> Numbers:
    """The number that each document is sorted by."""
    bits = np.ascontiguousarray(scores, np.float32).view(np.uint32)
    # Positive floats sort as their bits do. The smaller the number, the better the document.
    numbers = bits.astype(np.uint64)
    numbers += tiers << _SCORE_BITS
    np.subtract(_ALL, numbers, out=numbers)
    numbers <<= _KEY_BITS
    numbers |= (doc_ids if keys.ranks is None else keys.ranks[doc_ids]).view(np.uint64)
    return numbers


def best_numbers(numbers: Numbers, count: int) -> Ints:
    """Where the ``count`` best numbers are, in any order."""
    if len(numbers) <= count:
        return np.arange(len(numbers))
    return np.argpartition(numbers, count - 1)[:count]


def keys_of(numbers: Numbers, keys: KeyOrder) -> NDArray[np.int64]:
    """The keys of the documents that numbers are of."""
    return keys.rising.of((numbers & np.uint64((1 << _KEY_BITS) - 1)).astype(np.intp))


def scores_of(numbers: Numbers) -> Floats:
    """The scores that are part of numbers."""
    bits = _ALL - (numbers >> np.uint64(_KEY_BITS))
    return bits.astype(np.uint32).view(np.float32)


def with_scores(numbers: Numbers, scores: Floats) -> Numbers:
    """The numbers with other scores (0 at least) in the place of theirs."""
    bits = np.uint64((1 << _SCORE_BITS) - 1) - scores.view(np.uint32).astype(np.uint64)
    kept = numbers & ~np.uint64(((1 << _SCORE_BITS) - 1) << _KEY_BITS)
    return kept | bits << np.uint64(_KEY_BITS)


def ranking(numbers: Numbers, keys: KeyOrder) -> Ranking:
    """The documents in order: the best at once, the others when asked for."""
    total = len(numbers)
    if total <= 2 * BEST:
        return Ranking(*_decoded(np.sort(numbers), keys))
    first = _decoded(_best(numbers), keys)
    return Ranking(*first, rest=lambda: _decoded(np.sort(numbers), keys), total=total)


def ranking_by_level(
    doc_ids: Ints, scores: Floats, levels: Bytes, base: int, keys: KeyOrder
) -> Ranking:
    """As :func:`ranking` of :func:`sort_numbers`; the tier of each document is ``base`` and its
    level. Where the highest level has the best, the others are looked at when asked for."""

    def every() -> Numbers:
        return sort_numbers(doc_ids, scores, levels + np.uint64(base), keys)

    if len(doc_ids) > 2 * BEST:
        top = levels.max()
        rows = np.flatnonzero(levels == top)
        if len(rows) >= BEST:
            numbers = sort_numbers(doc_ids[rows], scores[rows], base + int(top), keys)
            first = _decoded(_best(numbers), keys)
            return Ranking(*first, lambda: _decoded(np.sort(every()), keys), len(doc_ids))
    return ranking(every(), keys)


def _best(numbers: Numbers) -> Numbers:
    """The best in order: a partial sort.

    Of very many most are left out before: a sample tells about where the best
    end, which takes a quarter of the time.
    """
    candidates = numbers
    if len(numbers) > _MANY:
        last = np.partition(numbers[::_EACH], _OF_SAMPLE)[_OF_SAMPLE]
        candidates = numbers[numbers <= last]
        if len(candidates) < BEST:
            candidates = numbers
    return np.sort(np.partition(candidates, BEST - 1)[:BEST])


def ranking_of_few(doc_ids: Ints, scores: Floats, tiers: Iterable[int], keys: KeyOrder) -> Ranking:
    """As :func:`ranking` of :func:`sort_numbers`; ``tiers`` may go on for ever."""
    ranks = doc_ids if keys.ranks is None else keys.ranks[doc_ids]
    # The higher the tier and the score, the better; then the smaller the key.
    rows = zip(map(neg, tiers), map(neg, scores.tolist()), ranks.tolist(), strict=False)
    ordered = sorted(rows)
    key_at = keys.rising.item
    found = array("q", [key_at(rank) for _, _, rank in ordered])
    return Ranking(found, array("d", [-score for _, score, _ in ordered]))


def _decoded(numbers: Numbers, keys: KeyOrder) -> "tuple[array[int], array[float]]":
    """The keys and scores of sort numbers."""
    ranks = (numbers & ((1 << _KEY_BITS) - 1)).view(np.intp)
    bits = _ALL - (numbers >> _KEY_BITS)
    scores = bits.astype(np.uint32).view(np.float32).astype(np.float64)
    return array("q", keys.rising.of(ranks).tobytes()), array("d", scores.tobytes())
