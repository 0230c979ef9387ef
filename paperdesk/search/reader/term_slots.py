"""Term slots: what may fill the slots of phrases, as sets of terms, and its postings by segment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.search.codec.array_ops import Floats, Ints, distinct
from paperdesk.search.reader.segment_reader import SegmentReader
from paperdesk.search.reader.slot_alternatives import SlotPattern
from paperdesk.search.reader.slot_postings import SlotPostings


@dataclass(slots=True, eq=False)
class TermSet:
    """Terms of one field, for each segment: their ordinals there, rising.

    ``weights`` of each (None: all alike). ``wide``: so many neighbours that
    only whether a document has any of them is told. ``size``: postings of all of them, once they
    were counted.
    """

    field: str
    terms: tuple[Ints, ...]
    weights: tuple[Floats, ...] | None = None
    wide: bool = False
    size: int | None = None

    def __len__(self) -> int:
        return sum(map(len, self.terms))


SegmentSlots = tuple[SlotPostings | None, ...]
"""A slot of a phrase in each segment; None where none of its terms stands."""

TermSlots = Sequence[tuple[Sequence[TermSet], int]]
"""The slots of a phrase: the terms that may fill each (any of any set, all of one field), and
how far it stands behind the phrase's first slot."""


class PatternSlots:
    """Slots of patterns in one segment; terms that several ask for are read once."""

    def __init__(self, segment: SegmentReader, number: int) -> None:
        self._segment = segment
        self._number = number
        self._cached: dict[tuple[int, ...], SlotPostings | None] = {}

    def patterns(self, patterns: Sequence[tuple[TermSlots, TermSlots]]) -> Iterator[SlotPattern]:
        """The patterns whose slots can all be filled in the segment."""
        for slots, absent in patterns:
            filled = [(slot, at) for sets, at in slots if (slot := self._slot(sets))]
            empty = [(slot, at) for sets, at in absent if (slot := self._slot(sets))]
            if len(filled) == len(slots):
                yield SlotPattern(tuple(filled), tuple(empty))

    def _slot(self, sets: Sequence[TermSet]) -> SlotPostings | None:
        key = tuple(map(id, sets))
        if key not in self._cached:
            self._cached[key] = slot_of(self._segment, self._number, sets)
        return self._cached[key]


def slot_of(segment: SegmentReader, number: int, sets: Sequence[TermSet]) -> SlotPostings | None:
    """The postings of a slot that any term of these sets may fill, in the segment of a number;
    None where none of them stands."""
    postings = segment.postings(sets[0].field)
    terms = _terms_of(sets, number)
    return SlotPostings(postings, terms) if postings is not None and len(terms) else None


def _terms_of(sets: Sequence[TermSet], segment: int) -> Ints:
    """The terms of several sets in one segment, each once."""
    if len(sets) == 1:
        return sets[0].terms[segment]
    return distinct(np.concatenate([term_set.terms[segment] for term_set in sets]))
