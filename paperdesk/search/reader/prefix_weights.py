"""Prefix weights: how much each completion of a typed prefix counts.

Why a prefix weighs its completions: of the words that go on from what was
typed, the frequent one is more likely meant, and the whole word most. A
document's term frequency counts in full for the whole word, and for a completion by
``0.5 + 0.4 · log(1 + n) / log(1 + most)``, n being its document frequency. Of
one or two letters, which nearly all papers have in some word, they are all alike.

Why the words are read side by side and not looked up: each segment has its
own ordinals for them, and to search a word in every other segment takes ten
times as long as to read it where it stands between its neighbours.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Floats, Ints
from paperdesk.search.codec.postings import Postings

Counts = NDArray[np.int64]

_MOST = 5_000  # words whose documents are counted in all segments; of more, each in its own


class Completions(NamedTuple):
    """The terms of one segment that begin alike: neighbours, so a span of its dictionary."""

    postings: Postings | None
    terms: Ints

    @property
    def span(self) -> tuple[int, int]:
        """The first of them, and the one behind the last; 0 and 0 for none."""
        return (int(self.terms[0]), int(self.terms[-1]) + 1) if len(self.terms) else (0, 0)

    def doc_freqs(self) -> Counts:
        """The document frequency of each in the segment."""
        if self.postings is None or not len(self.terms):
            return np.zeros(0, np.int64)
        return self.postings.doc_freqs(self.terms)

    def has_whole(self, prefix: bytes) -> bool:
        """Whether the first of them is nothing but what they all begin with."""
        if self.postings is None or not len(self.terms):
            return False
        return self.postings.text(int(self.terms[0])) == prefix

    def texts(self) -> list[bytes]:
        """The bytes of each."""
        if self.postings is None or not len(self.terms):
            return []
        return self.postings.texts(int(self.terms[0]), int(self.terms[-1]) + 1)


class WordCounts:
    """Document frequencies of words in all segments together, by field. Those of the beginning
    that was asked for last are kept: what begins longer is part of it."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[list[tuple[int, int]], list[Counts]]] = {}

    def of(self, field: str, segments: Sequence[Completions], most: int = _MOST) -> list[Counts]:
        """The document frequency of each completion; of more words than ``most`` in each segment
        by itself."""
        sizes = [len(one.terms) for one in segments if len(one.terms)]
        if len(sizes) < 2 or sum(sizes) > most:
            return [segment.doc_freqs() for segment in segments]
        spans = [one.span for one in segments]
        known = self._kept.get(field)
        if known is None or not all(map(_is_inside, spans, known[0])):
            known = self._kept[field] = spans, _doc_freqs(segments)
        pairs = zip(spans, *known, strict=True)
        return [counts[start - first : stop - first] for (start, stop), (first, _), counts in pairs]


def _is_inside(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span[0] == span[1] or (other[0] <= span[0] and span[1] <= other[1])


def prefix_weights(
    segments: Sequence[Completions], doc_freqs: Sequence[Counts], prefix: bytes
) -> tuple[Floats, ...]:
    """The weight of each completion, f4, segment by segment; 1 for ``prefix`` itself."""
    most = max((int(counts.max()) for counts in doc_freqs if len(counts)), default=1)
    weights = []
    for segment, counts in zip(segments, doc_freqs, strict=True):
        weight = (0.5 + 0.4 * np.log1p(counts) / np.log1p(most)).astype(np.float32)
        if segment.has_whole(prefix):
            weight[0] = 1
        weights.append(weight)
    return tuple(weights)


def _doc_freqs(segments: Sequence[Completions]) -> list[Counts]:
    """The document frequency of each word in all segments together."""
    counts = [segment.doc_freqs() for segment in segments]
    texts = [segment.texts() for segment in segments]
    totals = dict(zip(texts[0], counts[0].tolist(), strict=True))
    for part, numbers in zip(texts[1:], counts[1:], strict=True):
        for text, count in zip(part, numbers.tolist(), strict=True):
            totals[text] = totals.get(text, 0) + count
    return [np.fromiter(map(totals.__getitem__, part), np.int64, len(part)) for part in texts]
