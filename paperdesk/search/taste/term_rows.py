"""Rows of papers: their words weighted by tf-idf, and their meaning, both of length 1.

A word counts ``(1 + ln tf) · idf``, over title and abstract, where idf is that of the library
(``bm25f``). Words that say nothing, and single letters, are left out.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
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
_MOST_PAPERS = 5_000
_SAMPLED = 200


@dataclass(frozen=True, slots=True)
class StemCounts:
    """Words of a paper: how often each stem stands there, how it is written, and how many words
    there are in all."""

    counts: Mapping[str, int]
    written: Mapping[str, str]
    length: int


def words_of(document: Document) -> StemCounts:
    """The words of a paper's title and abstract."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    length = 0
    for field in FIELDS:
        text = field_text(document, field)
        found = tokens(text)
        length += len(found)
        for token in found:
            word = token.raw
            if len(word) < _SHORTEST or word in STOP_WORDS or not word[0].isalnum():
                continue
            counts[token.stem] += 1
            if token.stem not in written:
                written[token.stem] = as_written(text, token)
    return StemCounts(counts, written, length)


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

    def root_lengths(self) -> Floats:
        """The root of the number of words of each document: f4[max_doc]. The length of a row
        before it is made 1 grows like it (:func:`growth`)."""
        if self._lengths is None:
            words = sum(map(self.snapshot.lengths, FIELDS), np.zeros(1, np.float32))
            self._lengths = np.sqrt(np.maximum(words, 1))
        return self._lengths

    def row(self, words: StemCounts) -> dict[str, float]:
        """The weights of a paper's words, of length 1; none for a paper without words."""
        row, length = self._row(words)
        return {stem: weight / length for stem, weight in row.items()} if length else {}

    def growth(self, papers: Sequence[StemCounts]) -> float:
        """How many times the root of its number of words the row of a paper is long, before it
        is made 1: the median of some of these."""
        sample = papers[:: len(papers) // _SAMPLED + 1]
        found = [self._row(one)[1] / math.sqrt(max(one.length, 1)) for one in sample]
        return float(np.median([one for one in found if one > 0] or [1.0]))

    def _row(self, words: StemCounts) -> tuple[dict[str, float], float]:
        row = {stem: (1 + math.log(n)) * self.idf(stem) for stem, n in words.counts.items()}
        return row, math.sqrt(sum(weight * weight for weight in row.values()))


class KnownWords:
    """Words of papers and their weights that were asked for before: kept while the papers say the
    same, and while the index is the same."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Document, StemCounts]] = {}
        self._weights: Weights | None = None

    def of(self, document: Document) -> StemCounts:
        """The words of a paper."""
        known = self._known.get(document.key)
        if known is None or known[0] != document:
            if len(self._known) >= _MOST_PAPERS:
                self._known = {}
            known = self._known[document.key] = document, words_of(document)
        return known[1]

    def weights(self, snapshot: Snapshot) -> Weights:
        """The weights of words in a state of the index."""
        if self._weights is None or self._weights.snapshot is not snapshot:
            self._weights = Weights(snapshot)
        return self._weights


def paper_rows(
    papers: Sequence[StemCounts], weights: Weights, meaning: Reals | None = None
) -> tuple[PaperRows, list[str]]:
    """The papers as rows, and the stem of each column. ``meaning``: their vectors, in step."""
    columns: dict[str, int] = {}
    entries: list[tuple[int, int, float]] = []
    for number, paper in enumerate(papers):
        for stem, weight in weights.row(paper).items():
            entries.append((number, columns.setdefault(stem, len(columns)), weight))
    meaning = np.zeros((len(papers), 0)) if meaning is None else meaning
    table = np.array(entries, np.float64).reshape(-1, 3)
    rows = PaperRows(
        table[:, 0].astype(np.intp), table[:, 1].astype(np.intp), table[:, 2], meaning, len(columns)
    )
    return rows, list(columns)
