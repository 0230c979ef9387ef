"""Rows of papers: their words weighted by tf-idf, and their meaning, both of length 1.

A word counts ``(1 + ln tf) · idf``, over title and abstract, where idf is that of the library
(``bm25f``). Words that say nothing, and single letters, are left out.
"""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.model import Document
from paperdesk.search.analysis.tokenizer import tokens
from paperdesk.search.codec.array_ops import Floats
from paperdesk.search.key_words import as_written
from paperdesk.search.query.expansion import STOP_WORDS
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.reader.bm25f import idf
from paperdesk.search.schema import field_text
from paperdesk.search.taste.learner import PaperRows, Reals

FIELDS = ("title", "abstract")
"""The fields whose words count."""

_SHORTEST = 2
_MOST_IDFS = 200_000
_GROWTH = 0.5

Embedding = Callable[[Mapping[str, int]], Reals]
"""Vector (of length 1, or 0) of a paper's words, given as stems and how often each stands there."""


@dataclass(frozen=True, slots=True)
class StemCounts:
    """Words of a paper: how often each stem stands there, and how it is written."""

    counts: Mapping[str, int]
    written: Mapping[str, str]


def words_of(document: Document) -> StemCounts:
    """The words of a paper's title and abstract."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for field in FIELDS:
        text = field_text(document, field)
        for token in tokens(text):
            word = token.raw
            if len(word) < _SHORTEST or word in STOP_WORDS or not word[0].isalnum():
                continue
            counts[token.stem] += 1
            if token.stem not in written:
                written[token.stem] = as_written(text, token)
    return StemCounts(counts, written)


class Weights:
    """Weights of words in one generation of the index; idfs that were looked up are kept."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._idfs: dict[str, float] = {}
        self._lengths: Floats | None = None

    def idf(self, stem: str) -> float:
        """The idf of a stem."""
        known = self._idfs.get(stem)
        if known is None:
            if len(self._idfs) > _MOST_IDFS:
                self._idfs = {}
            lookup = self.snapshot.lookup
            counts = [lookup.posting_count(lookup.stem_group(field, stem)) for field in FIELDS]
            known = self._idfs[stem] = idf(
                self.snapshot.max_doc, min(max(counts), self.snapshot.max_doc)
            )
        return known

    def lengths(self) -> Floats:
        """The length of each document's row before it is made 1, about: f4[max_doc]."""
        if self._lengths is None:
            words = sum(map(self.snapshot.lengths, FIELDS), np.zeros(1, np.float32))
            self._lengths = np.maximum(words, 1) ** np.float32(_GROWTH)
        return self._lengths

    def row(self, words: StemCounts) -> dict[str, float]:
        """The weights of a paper's words, of length 1; none for a paper without words."""
        row = {stem: (1 + math.log(n)) * self.idf(stem) for stem, n in words.counts.items()}
        length = math.sqrt(sum(weight * weight for weight in row.values()))
        return {stem: weight / length for stem, weight in row.items()} if length else {}


def paper_rows(
    papers: Sequence[StemCounts], weights: Weights, embed: Embedding | None = None
) -> tuple[PaperRows, list[str]]:
    """The papers as rows, and the stem of each column."""
    columns: dict[str, int] = {}
    entries: list[tuple[int, int, float]] = []
    for number, paper in enumerate(papers):
        for stem, weight in weights.row(paper).items():
            entries.append((number, columns.setdefault(stem, len(columns)), weight))
    vectors = [embed(paper.counts) for paper in papers] if embed else []
    meaning = np.array(vectors, np.float64) if vectors else np.zeros((len(papers), 0))
    table = np.array(entries, np.float64).reshape(-1, 3)
    rows = PaperRows(
        table[:, 0].astype(np.intp), table[:, 1].astype(np.intp), table[:, 2], meaning, len(columns)
    )
    return rows, list(columns)
