"""Slot alternatives: any of several phrases, each with slots that must stay empty.

So a name is found in each of its forms: 'U. Reed' where no other word of the
author stands before. A pattern is a phrase whose words are looked for at given
distances from its start; what may not stand there is looked up at the end, in
the few documents that are left. Where that is any word at all, the segment knows
(``occupied_positions``).
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
    mask_of,
)
from paperdesk.search.reader.key_join import Keys
from paperdesk.search.reader.segment_reader import SegmentReader
from paperdesk.search.reader.slot_postings import (
    SlotPostings,
    conjunction,
    count_per_document,
    doc_ids_of,
)

PlacedSlot = tuple[SlotPostings, int]
"""A slot, and how far from the start it stands (before it: less than 0)."""


@dataclass(frozen=True, slots=True)
class SlotPattern:
    """Phrase of one segment: slots that must be filled, ``absent`` ones that must not, and at
    which distances from its start no word at all may stand (``empty``)."""

    slots: tuple[PlacedSlot, ...]
    absent: tuple[PlacedSlot, ...]
    empty: tuple[int, ...]


@dataclass(slots=True, eq=False)
class SlotAlternatives:
    """Reader of a disjunction of patterns in a field, found once, read often.

    ``parts``: the patterns of each segment, and its doc base. ``found``: the doc ids that match,
    rising, and how often, once they were read.
    """

    field: str
    parts: tuple[tuple[tuple[SlotPattern, ...], SegmentReader, int], ...]
    found: tuple[Ints, Floats] | None = None

    @property
    def nbytes(self) -> int:
        """The memory of what was found."""
        return sum(array.nbytes for array in self.found or ())

    def clear(self) -> None:
        """Let go of what was found; what was read is the slots'."""
        self.found = None

    def read(self, accept: Mask | None = None) -> tuple[Ints, Floats]:
        """The doc ids (of ``accept``) that match any pattern, rising, and how often."""
        found = self.found
        if found is None:
            found = self._read(accept)
            if accept is None:
                self.found = found
        elif accept is not None:
            rows = accept[found[0]].nonzero()[0]
            found = found[0][rows], found[1][rows]
        return found

    def _read(self, accept: Mask | None) -> tuple[Ints, Floats]:
        doc_ids, freqs = [NO_INTS], [NO_FLOATS]
        for patterns, segment, base in self.parts:
            accepted = None if accept is None else accept[base : base + segment.max_doc]
            matches, counts = count_per_document(self._starts(patterns, segment, accepted))
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

    def _starts(
        self, patterns: Sequence[SlotPattern], segment: SegmentReader, accept: Mask | None
    ) -> Keys:
        """The keys at which any of the patterns begins, each once."""
        found: list[tuple[Keys, Sequence[PlacedSlot]]] = []
        joined = _JoinedSlots(accept, segment.max_doc)
        for pattern in patterns:
            keys = joined.keys(pattern.slots)
            for distance in pattern.empty if len(keys) else ():
                keys = keys[~segment.occupied(self.field).hold(keys + distance)]
            if len(keys):
                found.append((keys, pattern.absent))
        if not found:
            return np.zeros(0, np.int64)
        return distinct(np.concatenate(list(_without_absent(found, segment.max_doc))))


class _JoinedSlots:
    """Where slots stand at their distances, for patterns most of which have the same slots at
    other distances: what documents have them, and where, is read once."""

    def __init__(self, accept: Mask | None, max_doc: int) -> None:
        self._accept, self._max_doc = accept, max_doc
        self._known: dict[tuple[int, ...], list[Keys]] = {}

    def keys(self, slots: Sequence[PlacedSlot]) -> Keys:
        """The keys of the start wherever all slots stand at their distances from it, rising."""
        ordered = sorted(slots, key=lambda pair: pair[0].cost)
        name = tuple(id(slot) for slot, _ in ordered)
        of_slots = self._known.get(name)
        if of_slots is None:
            of_slots = self._known[name] = self._read([slot for slot, _ in ordered])
        if not of_slots:
            return np.zeros(0, np.int64)
        keys = of_slots[0] - ordered[0][1]
        for others, (_, distance) in zip(of_slots[1:], ordered[1:], strict=True):
            keys = keys[lookup_sorted(others, keys + distance)[1]]
        return keys

    def _read(self, slots: Sequence[SlotPostings]) -> list[Keys]:
        """The keys of each slot in the documents that have all; none where no document has."""
        rows = conjunction(slots, self._accept, self._max_doc)
        return [slot.keys(*pair) for slot, pair in zip(slots, rows, strict=True)] if rows else []


def _without_absent(
    found: Sequence[tuple[Keys, Sequence[PlacedSlot]]], max_doc: int
) -> Iterator[Keys]:
    """The keys from which no slot that must be absent stands at its distance."""
    candidates: Mask | None = None
    keys_of_slots: dict[int, Keys] = {}
    for keys, absent in found:
        kept = keys
        for slot, position in absent:
            if candidates is None:
                candidates = mask_of(doc_ids_of(np.concatenate([one for one, _ in found])), max_doc)
            if id(slot) not in keys_of_slots:
                rows = candidates[slot.doc_ids].nonzero()[0]
                keys_of_slots[id(slot)] = slot.keys(slot.doc_ids[rows], rows)
            kept = kept[~lookup_sorted(keys_of_slots[id(slot)], kept + position)[1]]
        yield kept
