"""Term slots: what may fill the slots of phrases, as sets of terms, and its postings by segment."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

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

PlacedSlots = list[tuple[SegmentSlots, int]]
"""Slots of a phrase, each with how far it stands behind the phrase's first slot."""


class PlacedWords(NamedTuple):
    """Words of a phrase with slots that must stay empty: of ``absent`` none stands at its
    distance, and at those of ``empty`` no word at all."""

    slots: PlacedSlots
    absent: PlacedSlots
    empty: list[int]

    def pattern(self, segment: int) -> SlotPattern | None:
        """The pattern in the segment of a number; None: not all of its slots can be filled."""
        slots, absent = (
            tuple((slot, at) for of_segments, at in one if (slot := of_segments[segment]))
            for one in (self.slots, self.absent)
        )
        return (
            SlotPattern(slots, absent, tuple(self.empty)) if len(slots) == len(self.slots) else None
        )


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
