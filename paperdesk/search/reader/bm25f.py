"""BM25F: the score of a document for a word, one saturation over all fields.

The weight of a word in a document is the sum, over the fields it stands in, of
``boost · tf / (1 - b + b · length / mean length)``; the score is
``idf · (k1 + 1) · weight / (k1 + weight)`` (Robertson, Zaragoza and Taylor,
'Simple BM25 extension to multiple weighted fields', 2004).
``idf = ln(1 + (N - n + .5) / (n + .5))``, where n is the document frequency of
the word, and N counts deleted documents too.

The pages of a paper hold most words of their subject, many times; what its authors say of it
themselves is to come first. So a word on the pages has at most half the weight of one mention
in an abstract of mean length, approached as mentions add up: ``.5 · x / (x + 4)``, with x their
number normed by length. References are not among the pages, and weigh nothing.

Why not Whoosh's BM25F: it saturates each field by itself and adds up, so that
a word in title and abstract counts as two words. One saturation answers
better on eight of nine test collections. The numbers below were chosen among
six settings; differences of a few thousandths between them mean nothing.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from paperdesk.search.codec.array_ops import AnyInts, Floats

_TEXT_MOST = 0.5  # weight of a word on the pages, however often it stands there
_TEXT_HALF = 4.0  # mentions in a text of mean length that weigh half of that


@dataclass(frozen=True)
class BM25F:
    """Parameters of BM25F. ``boosts`` and ``lengths`` (b) are by field, with a default."""

    k1: float = 1.6
    boosts: Mapping[str, float] = field(
        default_factory=lambda: MappingProxyType({"title": 2.0, "authors": 1.5})
    )
    lengths: Mapping[str, float] = field(
        default_factory=lambda: MappingProxyType({"title": 0.5, "authors": 0.3})
    )
    default_boost: float = 1.0
    default_length: float = 0.6

    def norms(self, name: str, lengths: AnyInts | None, mean: float, max_doc: int) -> Floats:
        """The length norms of a field: ``boost / (1 - b + b · length / mean)``, f4[max_doc]."""
        boost = self.boosts.get(name, self.default_boost)
        if lengths is None or not mean:
            return np.full(max_doc, boost, np.float32)
        b = self.lengths.get(name, self.default_length)
        norms: Floats = np.multiply(lengths, np.float32(b), dtype=np.float32)
        norms /= mean  # in place: memory for each step takes longer than the step
        norms += 1 - b
        return np.divide(boost, norms, out=norms)

    def weigh(self, name: str, freqs: Floats, norms: Floats) -> Floats:
        """The weights of frequencies, each of one document; ``norms`` in step (:meth:`norms`).

        Those on pages are at most :data:`_TEXT_MOST`: less than one mention in an abstract.
        """
        weights: Floats = freqs * norms
        if name != "text":
            return weights
        return weights * np.float32(_TEXT_MOST) / (weights + np.float32(_TEXT_HALF))

    def frequencies(self, name: str, weights: Floats, norms: Floats) -> Floats:
        """The inverse of :meth:`weigh`."""
        if name == "text":
            left = np.maximum(np.float32(_TEXT_MOST) - weights, np.float32(1e-6))
            weights = weights * np.float32(_TEXT_HALF) / left
        frequencies: Floats = weights / norms
        return frequencies

    def frequency(self, name: str, weight: float, norm: float) -> float:
        """The same of one weight, without arrays."""
        if name == "text":
            weight *= _TEXT_HALF / max(_TEXT_MOST - weight, 1e-6)
        return weight / norm

    def saturate(self, weights: Floats, idf: float) -> Floats:
        """The scores of a word's weights."""
        scores: Floats = weights * (idf * (self.k1 + 1))
        scores /= weights + self.k1
        return scores


def idf(doc_count: int, doc_freq: int) -> float:
    """The inverse document frequency of a word in ``doc_freq`` of ``doc_count`` documents."""
    return math.log(1 + (doc_count - doc_freq + 0.5) / (doc_freq + 0.5))
