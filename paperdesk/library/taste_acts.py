"""Acts on taste: the part of the facade with the order for its reader, and why a paper stands where
it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from paperdesk.library.db.error_translation import facade
from paperdesk.library.fact_acts import FactActs
from paperdesk.library.search import wished_words

if TYPE_CHECKING:
    from array import array

    from paperdesk.model import ActionResult, Scope
    from paperdesk.model.search_results import LikedPaper, TastedWord, TasteStatus


@facade
class TasteActs(FactActs):
    """Open library, as far as it learns what its reader likes. ``tag``: what belongs to a tag is
    asked for instead. What is only read here may be asked from any one thread."""

    def taste(self, tag: str = "") -> TasteStatus:
        """What is learned from, what it lacks yet, and the words with a wish."""
        return self._finder.for_me.status(tag)

    def liked(self, keys: Sequence[int], tag: str = "") -> dict[int, tuple[TastedWord, ...]]:
        """The words for and against each of these papers; none while too few are judged."""
        return self._finder.for_me.liked(keys, tag)

    def with_unsure(self, keys: array[int], tag: str = "") -> tuple[array[int], frozenset[int]]:
        """Papers in the order for their reader, with two of each ten of the first pages from which
        it can learn most, and these."""
        return self._finder.for_me.with_unsure(keys, tag)

    def for_me(
        self, scope: Scope, most: int, tag: str = "", wishes: Mapping[str, int] | None = None
    ) -> tuple[LikedPaper, ...]:
        """What this reader would like of a scope, best first. ``wishes`` count this time, beside
        those that are kept. Raises LibraryError while too few papers are judged."""
        return self._finder.for_me.page(self.keys(scope), most, tag, wishes or {})

    def wish(self, word: str, wanted: int) -> ActionResult:
        """Want more of a word (1) in the order for the reader, or less (-1), or leave it to what
        is learned (0). Raises LibraryError for what is no word."""
        return self._act(lambda context: wished_words.wish(context, word, wanted))
