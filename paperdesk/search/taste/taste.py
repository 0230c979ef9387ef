"""Taste of a reader: what was learned from papers kept and dismissed, and why it ranks one so.

Words that the reader asked for more or less of count beside what was learned, each
:data:`WISH` times the largest weight of a word: a reader who says so knows better. They are kept
apart, so that a wish can be taken back.

Why all papers are scored from the postings of the words, not each from its text: 100,000
papers are scored in the time that it takes to read some hundred. Only the length of a row is not in
the index; it is taken to grow with the number of words as it does in the papers learned from.

A paper's score is a sum over its words, by what each weighs and by what it adds to the paper's
meaning, so the words for and against it are exact but for their scale.
"""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.model.search_results import TastedWord
from paperdesk.search.analysis.tokenizer import tokens
from paperdesk.search.meaning.word_vectors import WordVectors, weight
from paperdesk.search.taste.learner import Reals, learn
from paperdesk.search.taste.term_rows import FIELDS, StemCounts, Weights, paper_rows

_FOR, _AGAINST = 3, 2
"""Words that are named for and against a paper."""

WISH = 3.0
"""A word that is asked for counts so many times the largest weight that was learned."""

_MOST_WORDS = 200
"""Words that are looked up, those that weigh most. Why no more: with 800 an order of 100,000
papers takes three times as long, and readers of single words find fewer of what they want."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Papers that a taste is learned from: the ``kept`` first ones, the ``dismissed`` behind
    them, and others that nobody judged; ``meaning``: the vector of each."""

    papers: Sequence[StemCounts]
    kept: int
    dismissed: int
    meaning: Reals | None = None


@dataclass(frozen=True, slots=True)
class Taste:
    """What was learned: the weight of each stem and dimension; ``growth`` of the length of rows."""

    words: Mapping[str, float]
    meaning: Reals
    bias: float
    growth: float


def learned(examples: Examples, wishes: Mapping[str, int], weights: Weights) -> Taste:
    """The taste of who kept and dismissed these; ``wishes``: 1 for more of a word, -1 for less."""
    rows, stems = paper_rows(examples.papers, weights, examples.meaning)
    judged = examples.kept + examples.dismissed
    direction = learn(rows, np.arange(len(rows)) < examples.kept, judged)
    words = dict(zip(stems, direction.words.tolist(), strict=True))
    step = WISH * max(map(abs, words.values()), default=0.0)
    for word, wish in wishes.items():
        for stem in {token.stem for token in tokens(word)}:
            words[stem] = words.get(stem, 0.0) + wish * step
    growth = weights.growth(examples.papers)
    return Taste(words, direction.meaning, direction.bias, growth)


def along_words(taste: Taste, weights: Weights) -> Reals:
    """The bias, and what the words of each document of the index add: f8[max_doc]."""
    snapshot, lookup = weights.snapshot, weights.snapshot.lookup
    total = np.zeros(snapshot.max_doc, np.float32)
    in_title = np.zeros(snapshot.max_doc, np.float32)
    title, abstract = FIELDS
    most = sorted(taste.words.items(), key=lambda one: (-abs(one[1]), one[0]))[:_MOST_WORDS]
    for stem, weight_of in most:
        factor = np.float32(weight_of * weights.idf(stem))
        titled, title_counts = lookup.documents(lookup.stem_group(title, stem))
        told, counts = lookup.documents(lookup.stem_group(abstract, stem))
        in_title[titled] = title_counts
        total[told] += factor * (1 + np.log(counts + in_title[told]))
        in_title[told] = 0
        rest = titled[in_title[titled] > 0]
        total[rest] += factor * (1 + np.log(in_title[rest]))
        in_title[rest] = 0
    lengths = weights.root_lengths() * np.float32(taste.growth)
    return np.asarray(total / lengths + taste.bias, np.float64)


def reasons(
    taste: Taste, words: StemCounts, weights: Weights, known: WordVectors | None = None
) -> tuple[TastedWord, ...]:
    """The words that spoke most for a paper, then those that spoke most against it."""
    row = weights.row(words)
    meant = _meant(taste, words, known)
    parts = [
        (taste.words.get(stem, 0.0) * part + meant.get(stem, 0.0), words.written[stem])
        for stem, part in row.items()
    ]
    said = heapq.nlargest(_FOR, (one for one in parts if one[0] > 0))
    said += heapq.nsmallest(_AGAINST, (one for one in parts if one[0] < 0))
    return tuple(TastedWord(word, part) for part, word in said)


def _meant(taste: Taste, words: StemCounts, known: WordVectors | None) -> dict[str, float]:
    """What the words of a paper add along the meaning that is liked."""
    if known is None or len(taste.meaning) != known.dims or not words.counts:
        return {}
    rows = known.rows(words.written[stem].lower().encode() for stem in words.counts)
    counts = np.fromiter(words.counts.values(), np.float32, len(rows))
    table = known.vectors(np.maximum(rows, 0))
    table *= np.where(rows < 0, 0, weight(counts))[:, np.newaxis]
    length = max(float(np.linalg.norm(table.sum(axis=0))), 1e-9)
    found = table @ taste.meaning / length
    return dict(zip(words.counts, found.tolist(), strict=True))
