"""Taste of the reader beside an open index: learned when first asked, anew as the index grows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.model import Document
from paperdesk.model.search_results import TastedWord
from paperdesk.search.index import SearchIndex
from paperdesk.search.meaning.paper_vectors import PaperVectors
from paperdesk.search.meaning.word_vectors import word_vectors
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.taste.learner import Reals
from paperdesk.search.taste.taste import Examples, Taste, along_words, learned, reasons
from paperdesk.search.taste.term_rows import KnownWords, Weights, words_of


@dataclass(frozen=True, slots=True)
class _Known:
    """What was learned of one state of the index and its vectors; the score of each document."""

    weights: Weights
    vectors: PaperVectors | None
    taste: Taste
    scores: Reals


class ReaderTaste:
    """What a reader who kept and dismissed these papers (at least one of each) likes.

    ``others``: papers that nobody judged; ``wishes``: 1 for more of a word, -1 for less. For one
    thread. ``words``: where words of papers are kept for the next taste.
    """

    def __init__(
        self,
        index: SearchIndex,
        kept: Sequence[Document],
        dismissed: Sequence[Document],
        others: Sequence[Document] = (),
        *,
        wishes: Mapping[str, int] | None = None,
        words: KnownWords | None = None,
    ) -> None:
        self._index, self._wishes = index, dict(wishes or {})
        documents = [*kept, *dismissed, *others]
        self._keys = [one.key for one in documents]
        self._words = words or KnownWords()
        papers = [*map(self._words.of, documents)]
        self._examples = Examples(papers, len(kept), len(dismissed))
        self._known: _Known | None = None

    def scores(self, keys: Sequence[int]) -> Reals:
        """How much each of these papers is to the taste, liked above 0; -inf for one that the
        index has not yet."""
        with self._index.reading() as snapshot:
            known = self._learned(snapshot)
            found = np.full(len(keys), -np.inf)
            doc_ids, there = snapshot.lookup_keys(keys)
            found[there] = known.scores[doc_ids[there]]
            return found

    def reasons(self, documents: Sequence[Document]) -> list[tuple[TastedWord, ...]]:
        """For each paper the words that spoke most for it, then those most against it."""
        with self._index.reading() as snapshot:
            known = self._learned(snapshot)
            meant = word_vectors() if known.vectors is not None else None
            return [reasons(known.taste, words_of(one), known.weights, meant) for one in documents]

    def _learned(self, snapshot: Snapshot) -> _Known:
        vectors, known = self._index.vectors.of(snapshot.generation), self._known
        if known is None or known.weights.snapshot is not snapshot or known.vectors is not vectors:
            known = self._known = self._learn(self._words.weights(snapshot), vectors)
        return known

    def _learn(self, weights: Weights, vectors: PaperVectors | None) -> _Known:
        examples, meaning = self._examples, None
        if vectors is not None:
            meaning = np.zeros((len(self._keys), len(vectors.mean)))
            doc_ids, there = weights.snapshot.lookup_keys(self._keys)
            meaning[there] = vectors.of(doc_ids[there])
        examples = Examples(examples.papers, examples.kept, examples.dismissed, meaning)
        taste = learned(examples, self._wishes, weights)
        scores = along_words(taste, weights)
        if vectors is not None:
            scores += vectors.along(taste.meaning.astype(np.float32))
        return _Known(weights, vectors, taste, scores)
