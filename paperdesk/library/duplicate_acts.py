"""Acts on duplicates: the part of the facade with which papers become one or are told apart."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, TypeVar

from paperdesk.library.db.error_translation import facade
from paperdesk.library.duplicates import (
    distinct_papers,
    duplicate_search,
    field_choice,
    paper_merge,
    side_by_side,
)
from paperdesk.library.text_acts import TextActs
from paperdesk.model import silent

if TYPE_CHECKING:
    from paperdesk.library.changes.operations import WriteContext
    from paperdesk.model import ActionResult, Progress
    from paperdesk.model.duplicates import DuplicateComparison, DuplicatePair

T = TypeVar("T")


@facade
class DuplicateActs(TextActs):
    """Open library, as far as duplicates in it are dealt with."""

    def duplicates(self, progress: Progress = silent) -> tuple[DuplicatePair, ...]:
        """Pairs of papers that are one, the sure ones first; takes seconds in a large library."""
        return duplicate_search.find(self._database.reader, progress)

    def side_by_side(self, kept: int, other: int) -> DuplicateComparison:
        """Two papers side by side, with what :meth:`Library.merge` would take of each."""
        own = field_choice.own_fields(self._database.reader, kept, other)
        return side_by_side.compare(self.entry(kept), self.entry(other), self.note, own)

    def merge(self, kept: int, other: int, taken: Collection[str] | None = None) -> ActionResult:
        """Make one paper of two; ``taken`` are the fields with the other's value (None: as
        :meth:`side_by_side` proposes)."""
        return self._act(lambda context: paper_merge.merge_papers(context, kept, other, taken))

    def merge_pairs(self, pairs: Iterable[tuple[int, int]]) -> ActionResult:
        """Make one paper of each pair (kept, other), all in one act."""
        return self._act(lambda context: paper_merge.merge_pairs(context, pairs))

    def tell_apart(self, first: int, second: int) -> ActionResult:
        """Remember that two papers are not the same."""
        return self._act(lambda context: distinct_papers.tell_apart(context, first, second))

    @abstractmethod
    def _act(self, act: Callable[[WriteContext], T]) -> T:
        """Do an act in one transaction."""
