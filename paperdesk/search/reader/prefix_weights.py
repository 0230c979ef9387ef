"""How much each word counts that goes on from what was typed.

Why a prefix weighs its completions: of the words that go on from what was
typed, the frequent one is more likely meant, and the whole word most. A
paper's times count in full for the whole word, and for a completion by
``0.5 + 0.4 · log(1 + n) / log(1 + most)``, n being how many papers have it. Of
one or two letters, which nearly all papers have in some word, they are all alike.

Why the words are read side by side and not looked up: each segment has its
own numbers for them, and to search a word in every other segment takes ten
times as long as to read it where it stands between its neighbours.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Floats, Ints
from paperdesk.search.codec.postings import Postings

_MOST = 5_000  # words whose papers are counted in all segments; of more, each in its own


class PrefixWeights(NamedTuple):
    """The words of one segment that begin alike: neighbours, so a slice of its terms."""

    postings: Postings | None
    terms: Ints

    def counts(self) -> NDArray[np.int64]:
        """How many papers of the segment have each."""
        if self.postings is None or not len(self.terms):
            return np.zeros(0, np.int64)
        return self.postings.counts(self.terms)

    def words(self) -> list[bytes]:
        """Each as it is written."""
        if self.postings is None or not len(self.terms):
            return []
        return self.postings.texts(int(self.terms[0]), int(self.terms[-1]) + 1)


def prefix_weights(segments: Sequence[PrefixWeights], typed: bytes) -> tuple[Floats, ...]:
    """What each completion is worth, segment by segment; 1 for the word that was ``typed``."""
    counts = _counts(segments)
    most = max((int(some.max()) for some in counts if len(some)), default=1)
    made = []
    for one, some in zip(segments, counts, strict=True):
        worth = (0.5 + 0.4 * np.log1p(some) / np.log1p(most)).astype(np.float32)
        exact = -1 if one.postings is None else one.postings.find(typed)
        worth[one.terms == exact] = 1
        made.append(worth)
    return tuple(made)


def _counts(segments: Sequence[PrefixWeights]) -> list[NDArray[np.int64]]:
    """How many papers have each word, wherever else it stands."""
    counts = [one.counts() for one in segments]
    having = [len(some) for some in counts if len(some)]
    if len(having) < 2 or sum(having) > _MOST:
        return counts
    words = [one.words() for one in segments]
    totals: dict[bytes, int] = {}
    for texts, some in zip(words, counts, strict=True):
        for text, count in zip(texts, some.tolist(), strict=True):
            totals[text] = totals.get(text, 0) + count
    return [np.array([totals[text] for text in texts], np.int64) for texts in words]
