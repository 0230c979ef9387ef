"""How well a paper answers a word: BM25F, one saturation over all fields.

A word's weight in a paper is the sum, over the fields it stands in, of
``boost · tf / (1 - b + b · length / mean length)``; the score is
``idf · (k1 + 1) · weight / (k1 + weight)`` (Robertson, Zaragoza, Taylor 2004).
``idf = ln(1 + (N - n + .5) / (n + .5))``, where n is the number of papers that
have the word in the field where most have it, and N counts deleted papers too.

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


@dataclass(frozen=True)
class BM25F:
    """What counts how much. ``boosts`` and ``lengths`` (b) are by field, with a default."""

    k1: float = 1.6
    boosts: Mapping[str, float] = field(
        default_factory=lambda: MappingProxyType({"title": 2.0, "authors": 1.5})
    )
    lengths: Mapping[str, float] = field(
        default_factory=lambda: MappingProxyType({"title": 0.5, "authors": 0.3})
    )
    default_boost: float = 1.0
    default_length: float = 0.6

    def norms(self, name: str, lengths: AnyInts | None, mean: float, papers: int) -> Floats:
        """``boost / (1 - b + b · length / mean)`` of a field, for each paper."""
        boost = self.boosts.get(name, self.default_boost)
        if lengths is None or not mean:
            return np.full(papers, boost, np.float32)
        b = self.lengths.get(name, self.default_length)
        return (boost / (1 - b + b * lengths / mean)).astype(np.float32)

    def saturate(self, weights: Floats, idf: float) -> Floats:
        """Weights of a word to scores."""
        scores: Floats = weights * (idf * (self.k1 + 1))
        scores /= weights + self.k1
        return scores


def idf(papers: int, having: int) -> float:
    """How telling a word is that ``having`` of ``papers`` papers have."""
    return math.log(1 + (papers - having + 0.5) / (having + 0.5))
