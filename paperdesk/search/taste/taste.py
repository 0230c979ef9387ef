"""Taste of a reader: what was learned from papers kept and dismissed, and why it ranks one so.

Words that the reader asked for more or less of count beside what was learned, each
:data:`WISH` times the largest weight of a word: a reader who says so knows better. They are kept
apart, so that a wish can be taken back.

Why all papers are scored from the postings of the words, not each from its text: 100,000
papers are scored in the time that it takes to read some hundred. Only the length of a row is not in
the index; it is taken to be that of the papers whose texts have so many words.
"""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.model.search_results import TastedWord
from paperdesk.search.analysis.tokenizer import tokens
from paperdesk.search.taste.learner import Reals, learn
from paperdesk.search.taste.term_rows import (
    FIELDS,
    Embedding,
    StemCounts,
    Weights,
    paper_rows,
)

_FOR, _AGAINST = 3, 2
"""Words that are named for and against a paper."""

WISH = 3.0
"""A word that is asked for counts so many times the largest weight that was learned."""

_MOST_WORDS = 800
"""Words that are looked up, those that weigh most; the others change the order little."""


@dataclass(frozen=True, slots=True)
class Taste:
    """What was learned: the weight of each stem and dimension. ``papers``: how many were judged."""

    words: Mapping[str, float]
    meaning: Reals
    bias: float
    papers: int


def learned(
    kept: Sequence[StemCounts],
    dismissed: Sequence[StemCounts],
    wishes: Mapping[str, int],
    weights: Weights,
    embed: Embedding | None = None,
) -> Taste:
    """The taste of who kept and dismissed these; ``wishes``: 1 for more of a word, -1 for less."""
    rows, stems = paper_rows([*kept, *dismissed], weights, embed)
    direction = learn(rows, np.arange(len(rows)) < len(kept))
    words = dict(zip(stems, direction.words.tolist(), strict=True))
    step = WISH * max(map(abs, words.values()), default=0.0)
    for word, wish in wishes.items():
        for stem in {token.stem for token in tokens(word)}:
            words[stem] = words.get(stem, 0.0) + wish * step
    return Taste(words, direction.meaning, direction.bias, len(rows))


def scores(along: Reals, weights: Weights, keys: Sequence[int]) -> Reals:
    """What :func:`along_words` says of these papers; -inf for one that the index has not."""
    found = np.full(len(keys), -np.inf)
    doc_ids, there = weights.snapshot.lookup_keys(keys)
    found[there] = along[doc_ids[there]]
    return found


def along_words(taste: Taste, weights: Weights) -> Reals:
    """The bias, and what the words of each document of the index add: f8[max_doc]."""
    snapshot, lookup = weights.snapshot, weights.snapshot.lookup
    total = np.zeros(snapshot.max_doc, np.float32)
    in_title = np.zeros(snapshot.max_doc, np.float32)
    most = sorted(taste.words.items(), key=lambda one: (-abs(one[1]), one[0]))[:_MOST_WORDS]
    for stem, weight in most:
        factor = np.float32(weight * weights.idf(stem))
        titled, title_counts = lookup.documents(lookup.stem_group(FIELDS[0], stem))
        told, counts = lookup.documents(lookup.stem_group(FIELDS[1], stem))
        in_title[titled] = title_counts
        total[told] += factor * (1 + np.log(counts + in_title[told]))
        in_title[told] = 0
        rest = titled[in_title[titled] > 0]
        total[rest] += factor * (1 + np.log(in_title[rest]))
        in_title[rest] = 0
    return np.asarray(total / weights.lengths() + taste.bias, np.float64)


def reasons(taste: Taste, words: StemCounts, weights: Weights) -> tuple[TastedWord, ...]:
    """The words that spoke most for a paper, then those that spoke most against it."""
    row = weights.row(words)
    parts = [
        (taste.words.get(stem, 0.0) * weight, words.written[stem]) for stem, weight in row.items()
    ]
    said = heapq.nlargest(_FOR, (one for one in parts if one[0] > 0))
    said += heapq.nsmallest(_AGAINST, (one for one in parts if one[0] < 0))
    return tuple(TastedWord(word, part) for part, word in said)
