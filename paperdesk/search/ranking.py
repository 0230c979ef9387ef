"""The order in which papers stand that a query finds.

A few words are what a reader wants all of: papers with more of them stand
first; then those that have the word still being typed as a whole word; for a
single word, then those that have it in the title as it was written, then in
another form; then by score. A paper without more than half of them is not
found.

A sentence (``Plan.sentence``: a question, a pasted title or abstract) says its
subject in words of which nobody uses all: papers with every one stand first,
the others by score alone, down to a tenth of the best.

Why no bonus for the number of words in a sentence: on judged collections of
questions, to rank by it or to multiply by it answers worse than the sum of the
scores (nDCG@10 .23 to .37 against .38 on one, .23 to .40 against .42 on
another), for the sum knows already that a rare word tells more.

Why one number to sort by: 100,000 papers are sorted by one array of integers
in a millisecond, by five keys in thirty.
"""

from dataclasses import dataclass

import numpy as np

from paperdesk.search.snapshot import Bools, Floats, Ints

LEAST = 0.1
"""Share of the best score below which a sentence does not find a paper."""

_PLACE = 24  # bits for up to 16 million papers
_SCORE = 32
_SMALL = 7  # the most that a count in the tier may say


@dataclass(slots=True)
class Tally:
    """What is known of each paper: one entry a paper in each array.

    ``count``: how many of the ``clauses`` it has; ``whole``: how many without
    the help of a prefix; ``title``: 2 for a single word as written in the
    title, 1 for another form of it there.
    """

    clauses: int
    score: Floats
    count: Ints
    whole: Ints
    title: Ints

    @classmethod
    def of(cls, clauses: int, size: int) -> "Tally":
        """Nothing known yet of ``size`` papers."""
        count, whole, title = (np.zeros(size, np.int64) for _ in range(3))
        return cls(clauses, np.zeros(size), count, whole, title)

    def enough(self, allowed: Bools, *, sentence: bool) -> Bools:
        """Those of ``allowed`` that have enough of the words to be found."""
        if not self.clauses:
            return allowed
        if not sentence:
            return allowed & (2 * self.count > self.clauses)
        some = allowed & (self.count > 0)
        best = self.score[some].max(initial=0.0)
        enough: Bools = some & ((self.score >= LEAST * best) | (self.count == self.clauses))
        return enough

    def ordered(self, found: Bools, keys: Ints, *, sentence: bool) -> Ints:
        """The numbers of the ``found`` papers, best first; equal ones by their keys."""
        (docs,) = np.nonzero(found)
        if np.any(np.diff(keys[docs]) < 0):
            docs = docs[np.argsort(keys[docs])]
        if sentence:
            tier = (self.count[docs] == self.clauses).astype(np.uint64)
        else:
            tier = np.minimum(self.count[docs], _SMALL).astype(np.uint64) << np.uint64(5)
            tier |= np.minimum(self.whole[docs], _SMALL).astype(np.uint64) << np.uint64(2)
            tier |= self.title[docs].astype(np.uint64)
        bits = np.maximum(self.score[docs], 0.0).astype(np.float32).view(np.uint32)
        merit = (tier << np.uint64(_SCORE)) | bits  # positive floats sort as their bits do
        rank = ((np.uint64((1 << 40) - 1) - merit) << np.uint64(_PLACE)) | np.arange(
            len(docs), dtype=np.uint64
        )
        rank.sort()
        return docs[(rank & np.uint64((1 << _PLACE) - 1)).astype(np.intp)]
