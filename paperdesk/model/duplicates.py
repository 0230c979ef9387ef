"""Duplicates in the library: pairs of papers that may be one, and two papers side by side."""

from dataclasses import dataclass

from paperdesk.model.entry import State
from paperdesk.model.frozen import Value
from paperdesk.model.record_match import Citation, Verdict


@dataclass(frozen=True, slots=True, repr=False)
class DuplicatePair(Value):
    """Two papers of the library that are one for sure (``same``) or perhaps (``doubtful``).

    ``keys``, ``ids`` and ``papers`` (short citations) have the one first that would be kept.
    """

    keys: tuple[int, int]
    ids: tuple[str, str]
    papers: tuple[Citation, Citation]
    verdict: Verdict
    evidence: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether they may be merged without asking."""
        return self.verdict is Verdict.SAME


@dataclass(frozen=True, slots=True, repr=False)
class FieldPair(Value):
    """A field of two papers, as texts, ``""`` where one has none.

    ``choice``: both say something else, and one has to be taken; ``takes_other`` says which,
    unless the reader chooses. Without a choice what one of them has is kept.
    """

    name: str
    kept: str
    other: str
    choice: bool = False
    takes_other: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class DuplicateComparison(Value):
    """Two papers side by side: ``fields`` in the order of Paper, then what the reader did.

    ``tags`` and ``states`` are those of each, ``notes`` the words of each; all are kept when
    the papers are merged.
    """

    keys: tuple[int, int]
    ids: tuple[str, str]
    fields: tuple[FieldPair, ...]
    states: tuple[State, State]
    starred: tuple[bool, bool]
    ratings: tuple[int, int]
    tags: tuple[tuple[str, ...], tuple[str, ...]]
    notes: tuple[str, str]
