"""Taste of the reader beside an open index: learned when first asked, anew as the index grows."""

from collections.abc import Mapping, Sequence

from paperdesk.model import Document
from paperdesk.model.search_results import TastedWord
from paperdesk.search.index import SearchIndex
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.taste.learner import Reals
from paperdesk.search.taste.taste import Taste, along_words, learned, reasons, scores
from paperdesk.search.taste.term_rows import Weights, words_of


class ReaderTaste:
    """What a reader who kept and dismissed these papers (at least one of each) likes.

    ``wishes``: 1 for more of a word, -1 for less. For one thread.
    """

    def __init__(
        self,
        index: SearchIndex,
        kept: Sequence[Document],
        dismissed: Sequence[Document],
        wishes: Mapping[str, int],
    ) -> None:
        self._index, self._wishes = index, dict(wishes)
        self._kept, self._dismissed = [*map(words_of, kept)], [*map(words_of, dismissed)]
        self._known: tuple[Weights, Taste, Reals] | None = None

    def scores(self, keys: Sequence[int]) -> list[float]:
        """How much each of these papers is to the taste, liked above 0; -inf for one that the
        index has not yet."""
        with self._index.reading() as snapshot:
            weights, _, along = self._learned(snapshot)
            found: list[float] = scores(along, weights, keys).tolist()
            return found

    def reasons(self, documents: Sequence[Document]) -> list[tuple[TastedWord, ...]]:
        """For each paper the words that spoke most for it, then those most against it."""
        with self._index.reading() as snapshot:
            weights, taste, _ = self._learned(snapshot)
            return [reasons(taste, words_of(one), weights) for one in documents]

    def _learned(self, snapshot: Snapshot) -> tuple[Weights, Taste, Reals]:
        if self._known is None or self._known[0].snapshot is not snapshot:
            weights = Weights(snapshot)
            taste = learned(self._kept, self._dismissed, self._wishes, weights)
            self._known = weights, taste, along_words(taste, weights)
        return self._known
