"""Slot alternatives: any of several phrases, each with slots that must stay empty.

So a name is found in each of its forms: 'U. Reed' where no other word of the
author stands before. A pattern is a phrase whose words are looked for at given
distances from its start; what may not stand there is looked up at the end, in
the few documents that are left, since it may be any word at all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.search.codec.array_ops import (
    NO_FLOATS,
    NO_INTS,
    Floats,
    Ints,
    Mask,
    distinct,
    lookup_sorted,
)
from paperdesk.search.reader.key_join import Keys
from paperdesk.search.reader.phrase_match import phrase_keys
from paperdesk.search.reader.slot_postings import (
    SlotPostings,
    count_per_document,
    doc_ids_of,
)

PlacedSlot = tuple[SlotPostings, int]
"""A slot, and how far from the start it stands (before it: less than 0)."""


@dataclass(frozen=True, slots=True)
class SlotPattern:
    """Phrase of one segment: slots that must be filled, and ``absent`` ones that must not."""

    slots: tuple[PlacedSlot, ...]
    absent: tuple[PlacedSlot, ...]


@dataclass(frozen=True, slots=True)
class SlotAlternatives:
    """Reader of a disjunction of patterns, found once, read often.

    ``parts``: the patterns of each segment, its doc base and its max_doc.
    """

    parts: tuple[tuple[tuple[SlotPattern, ...], int, int], ...]

    nbytes = 0  # of what is kept besides its slots

    def clear(self) -> None:
        """Let go of nothing: what was read is the slots'."""

    def read(self, accept: Mask | None = None) -> tuple[Ints, Floats]:
        """The doc ids (of ``accept``) that match any pattern, rising, and how often."""
        doc_ids, freqs = [NO_INTS], [NO_FLOATS]
        for patterns, base, max_doc in self.parts:
            accepted = None if accept is None else accept[base : base + max_doc]
            matches, counts = count_per_document(_starts(patterns, accepted, max_doc))
            doc_ids.append(matches + base)
            freqs.append(counts.astype(np.float32))
        return np.concatenate(doc_ids), np.concatenate(freqs)

    def slots(self) -> Iterator[SlotPostings]:
        """Every slot once."""
        slots = {
            id(slot): slot
            for patterns, _, _ in self.parts
            for pattern in patterns
            for slot, _ in (*pattern.slots, *pattern.absent)
        }
        return iter(slots.values())


def _starts(patterns: Sequence[SlotPattern], accept: Mask | None, max_doc: int) -> Keys:
    """The keys at which any of the patterns begins, each once."""
    found = [(phrase_keys(p.slots, accept, max_doc), p.absent) for p in patterns]
    found = [(keys, absent) for keys, absent in found if len(keys)]
    if not found:
        return np.zeros(0, np.int64)
    candidates = np.zeros(max_doc, np.bool_)
    for keys, _ in found:
        candidates[doc_ids_of(keys)] = True
    keys_of_slots: dict[int, Keys] = {}
    kept = []
    for starts, absent in found:
        keys = starts
        for slot, position in absent:
            if id(slot) not in keys_of_slots:
                rows = candidates[slot.doc_ids].nonzero()[0]
                keys_of_slots[id(slot)] = slot.keys(slot.doc_ids[rows], rows)
            keys = keys[~lookup_sorted(keys_of_slots[id(slot)], keys + position)[1]]
        kept.append(keys)
    return distinct(np.concatenate(kept))
