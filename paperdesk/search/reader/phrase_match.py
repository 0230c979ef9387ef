"""Phrase match: words at given distances, each slot filled by several terms.

'communit* of practise' has three slots. First the documents that have some
term for each slot, the rarest first, by masks (a conjunction, leapfrogging by
bitmap); then, in these documents only, where the terms stand, joined from the
rarest slot to the commonest. So a phrase with a common word costs little more
than to read which documents have that word. Near each other, in any order,
they are found in the same way.

A *position key* is one i8, ``doc_id << 26 | 1 << 24 + position``, so that one
sorted array holds where a slot stands in all documents, and a join of two slots
is one ``searchsorted``; the room of 1 << 24 keeps a position less a slot's
distance in its document. 'sea air' in the documents 2 'sea air sea air' and 5
'air sea', keys as (doc id, position)::

    sea, slot 0   (2, 0) (2, 2) (5, 1)     keys less 0
    air, slot 1   (2, 1) (2, 3) (5, 0)     keys less 1: (2, 0) (2, 2) (5, -1)
    both          (2, 0) (2, 2)            count_per_document: [2], [2]
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import (
    NO_FLOATS,
    NO_INTS,
    AnyInts,
    Floats,
    Ints,
    Mask,
    is_new,
    lookup_sorted,
    mask_of,
    narrowest,
    offsets,
)
from paperdesk.search.codec.doc_ids import PostingsRange
from paperdesk.search.codec.postings import Postings, neighbours

_SHIFT = 26  # bits of a position, and room below and above for the distance of two slots
_AHEAD = 1 << 24
_RANGES = 64  # terms that are read one by one

Keys = NDArray[np.int64]


@dataclass(frozen=True)
class SlotPostings:
    """Postings of one slot of a phrase in one segment, found once and read often.

    What was read of it stays with it until :meth:`clear`: to read the doc ids
    of a common word and to add up its positions takes longer than all that is
    done with the few documents that are left.

    ``terms`` (rising, each once), any of which may stand there; ``position``:
    how far from the first slot; ``bounds``: the terms' offsets among all
    their postings (n + 1); ``position_starts``: where each one's positions begin.
    """

    postings: Postings
    terms: Ints
    position: int
    bounds: Ints
    position_starts: Ints
    ranges: tuple[PostingsRange, ...] | None

    @cached_property
    def size(self) -> int:
        """The number of postings."""
        return int(self.bounds[-1])

    @cached_property
    def cost(self) -> int:
        """How much there is to read: postings, or of long texts the positions."""
        starts = self.postings.position_starts
        if not self.postings.paged or starts is None:
            return self.size
        return int((starts[self.terms + 1].astype(np.int64) - starts[self.terms]).sum())

    def clear(self) -> None:
        """Let go of what was read."""
        self.__dict__.pop("doc_ids", None)
        self.__dict__.pop("freqs", None)
        self.__dict__.pop("positions_of_postings", None)

    @cached_property
    def doc_ids(self) -> Ints:
        """The doc ids of each term, rising, term after term."""
        if self.ranges is None:
            return self.postings.doc_ids_of_terms(self.terms)
        doc_ids = np.empty(self.size, np.intp)
        start = 0
        for postings in self.ranges:
            stop = start + postings.stop - postings.start
            self.postings.read_doc_ids(postings, doc_ids[start:stop])
            start = stop
        return doc_ids

    def keys(self, doc_ids: Ints, rows: Ints, before: int = 0) -> Keys:
        """The keys of any of the terms, less ``before``, in these ``doc_ids``: rising, each once.

        ``rows``: the indexes of ``doc_ids`` among the slot's postings.
        """
        if self.postings.positions is None:
            return np.zeros(0, np.int64)
        begins, freqs = self.positions_of_postings
        indexes, counts = begins[rows].astype(np.intp), freqs[rows].astype(np.intp)
        keys: Keys = (doc_ids << _SHIFT) + (_AHEAD - before)
        if int(counts.sum()) > len(counts):
            keys = keys.repeat(counts)
        keys += self.postings.positions.of_postings(indexes, counts)
        if len(self.terms) > 1 and len(keys):
            keys.sort(kind="stable")  # which merges what rises already, term by term
            keys = keys[is_new(keys)]
        return keys

    @cached_property
    def positions_of_postings(self) -> tuple[AnyInts, AnyInts]:
        """Where each posting's positions begin, and how many they are."""
        freqs = self.freqs
        ends = freqs.cumsum(dtype=np.intp)
        begins = ends - freqs
        first = self.bounds[:-1]
        if neighbours(self.terms):  # their positions follow on each other
            begins += self.position_starts[0]
        else:
            begins += (self.position_starts - begins[first]).repeat(np.diff(self.bounds))
        return narrowest(begins, "<i4", "<i8"), freqs

    @cached_property
    def freqs(self) -> AnyInts:
        """The term frequency of each posting."""
        if self.ranges is None:
            return self.postings.freqs_of_terms(self.terms)
        if len(self.ranges) == 1:
            return self.postings.freqs(int(self.terms[0]))
        freqs = np.empty(self.size, np.int32)
        start = 0
        for postings in self.ranges:
            stop = start + postings.stop - postings.start
            self.postings.read_freqs(postings, freqs[start:stop])
            start = stop
        return narrowest(freqs, "<u1", "<u4")


def slot_postings(postings: Postings, terms: Ints, position: int) -> SlotPostings:
    """The postings of a slot; each of ``terms`` has some."""
    starts = postings.position_starts
    position_starts = NO_INTS if starts is None else starts[terms].astype(np.intp)
    few = len(terms) <= _RANGES and not postings.paged
    ranges = tuple(map(postings.range_of, terms.tolist())) if few else None
    bounds = offsets(postings.doc_freqs(terms))
    return SlotPostings(postings, terms, position, bounds, position_starts, ranges)


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Reader of a phrase in all segments, found once, read often.

    ``parts``: the slots of each segment, its doc base and its max_doc;
    ``width``: None for a phrase, else how near the slots must stand.
    """

    parts: tuple[tuple[tuple[SlotPostings, ...], int, int], ...]
    width: int | None

    @property
    def nbytes(self) -> int:
        """The memory of what was read, at most."""
        return 16 * sum(slot.size for slots, _, _ in self.parts for slot in slots)

    def clear(self) -> None:
        """Let go of what was read."""
        for slots, _, _ in self.parts:
            for slot in slots:
                slot.clear()

    def occurrences(self) -> tuple[Ints, Floats]:
        """Of a phrase of one slot: the doc id of each posting of its terms, and its frequency."""
        doc_ids, freqs = [NO_INTS], [NO_FLOATS]
        for (slot,), base, _ in self.parts:
            doc_ids.append(slot.doc_ids + base if base else slot.doc_ids)
            freqs.append(slot.freqs.astype(np.float32))
        if len(doc_ids) == 2:
            return doc_ids[1], freqs[1]
        return np.concatenate(doc_ids), np.concatenate(freqs)

    def keys(self, accept: Mask) -> Keys:
        """The position keys, rising, at which the phrase begins (or a window of ``width`` ends) in
        the documents of ``accept``."""
        found = [np.zeros(0, np.int64)]
        for slots, base, max_doc in self.parts:
            accepted = accept[base : base + max_doc]
            if self.width is None:
                keys = phrase_keys([(slot, slot.position) for slot in slots], accepted, max_doc)
            else:
                keys = near_keys(slots, accepted, max_doc, self.width)
            found.append(keys + (base << _SHIFT))
        return np.concatenate(found)

    def read(self, accept: Mask | None = None) -> tuple[Ints, Floats]:
        """The doc ids (of ``accept``) that match, rising, and the phrase frequency in each."""
        doc_ids, freqs = [NO_INTS], [NO_FLOATS]
        for slots, base, max_doc in self.parts:
            accepted = None if accept is None else accept[base : base + max_doc]
            if self.width is None:
                matches, counts = match_phrase(slots, accepted, max_doc)
            else:
                matches, counts = match_near(slots, accepted, max_doc, self.width)
            doc_ids.append(matches + base)
            freqs.append(counts.astype(np.float32))
        if len(doc_ids) == 2:
            return doc_ids[1], freqs[1]
        return np.concatenate(doc_ids), np.concatenate(freqs)


def match_phrase(
    slots: Sequence[SlotPostings], accept: Mask | None, max_doc: int
) -> tuple[Ints, AnyInts]:
    """The documents (of ``accept``, bool[max_doc]) with the phrase, rising, and how often."""
    return count_per_document(
        phrase_keys([(slot, slot.position) for slot in slots], accept, max_doc)
    )


def phrase_keys(
    slots: Sequence[tuple[SlotPostings, int]], accept: Mask | None, max_doc: int
) -> Keys:
    """The keys of the first slot wherever all stand at their distances from it, rising."""
    ordered = sorted(slots, key=lambda pair: pair[0].cost)
    rows = _conjunction([slot for slot, _ in ordered], accept, max_doc)
    if not rows:
        return np.zeros(0, np.int64)
    first, *others = zip(ordered, rows, strict=True)
    keys = first[0][0].keys(*first[1], first[0][1])
    for (slot, position), pair in others:
        left = _left(keys, pair, max_doc) if slot.postings.paged else pair
        keys = keys[lookup_sorted(slot.keys(*left, position), keys)[1]]
    return keys


def _left(keys: Keys, pair: tuple[Ints, Ints], max_doc: int) -> tuple[Ints, Ints]:
    """Of doc ids and their rows those of documents that any key is left of: of long texts it is
    the positions that cost."""
    kept = mask_of(doc_ids_of(keys), max_doc)[pair[0]].nonzero()[0]
    return pair[0][kept], pair[1][kept]


def doc_ids_of(keys: Keys) -> Ints:
    """The doc id of each key."""
    return keys >> _SHIFT


def match_near(
    slots: Sequence[SlotPostings], accept: Mask | None, max_doc: int, width: int
) -> tuple[Ints, AnyInts]:
    """The documents (of ``accept``) where a term for each slot stands within ``width`` of the
    others, and how often.

    How often: at how many positions such a window ends, one for each slot that
    the position fills.
    """
    return count_per_document(near_keys(slots, accept, max_doc, width))


def near_keys(slots: Sequence[SlotPostings], accept: Mask | None, max_doc: int, width: int) -> Keys:
    """The keys at which such windows end, rising."""
    ordered = sorted(slots, key=lambda slot: slot.cost)
    rows = _conjunction(ordered, accept, max_doc)
    if not rows:
        return np.zeros(0, np.int64)
    of_each = {id(slot): slot.keys(*pair) for slot, pair in zip(ordered, rows, strict=True)}
    rarest = of_each[id(ordered[0])]
    if ordered[0].postings.paged:
        for slot in ordered[1:]:
            of_each[id(slot)] = _near_any(of_each[id(slot)], rarest, width)
    of_slots = [of_each[id(slot)] for slot in slots]
    keys = np.concatenate(of_slots)
    number = np.repeat(np.arange(len(of_slots)), [len(part) for part in of_slots])
    order = np.lexsort((number, keys))
    keys, number = keys[order], number[order]
    first = keys.copy()  # the earliest of the latest keys of all slots
    for n in range(len(of_slots)):
        latest = np.maximum.accumulate(np.where(number == n, keys, -_AHEAD))
        np.minimum(first, latest, out=first)
    ends: Keys = keys[keys - first <= min(width, _AHEAD)]
    return ends


def _near_any(keys: Keys, others: Keys, width: int) -> Keys:
    """Those of ``keys`` that have one of ``others`` within ``width``."""
    if not len(others):
        return keys[:0]
    behind = others.searchsorted(keys - width)
    found: Keys = keys[others[np.minimum(behind, len(others) - 1)] - keys <= width]
    return found


def _conjunction(
    slots: Sequence[SlotPostings], accept: Mask | None, max_doc: int
) -> list[tuple[Ints, Ints]]:
    """For each slot the doc ids that have every slot, and their rows; empty for none."""
    found: list[tuple[Ints, Ints | None]] = []
    for slot in slots:
        doc_ids, rows = slot.doc_ids, None
        if accept is not None:
            rows = accept[doc_ids].nonzero()[0]
            doc_ids = doc_ids[rows]
        if not len(doc_ids):
            return []
        found.append((doc_ids, rows))
        accept = mask_of(doc_ids, max_doc)
    if accept is None:
        return []
    last, kept = found.pop(), []
    for doc_ids, rows in found:
        rest = accept[doc_ids].nonzero()[0]
        kept.append((doc_ids[rest], rest if rows is None else rows[rest]))
    doc_ids, rows = last
    kept.append((doc_ids, np.arange(len(doc_ids)) if rows is None else rows))
    return kept


def count_per_document(keys: Keys) -> tuple[Ints, AnyInts]:
    """The doc ids of rising keys, each once, and how many of the keys it has."""
    doc_ids = doc_ids_of(keys)
    if not len(doc_ids):
        return NO_INTS, NO_INTS
    first = is_new(doc_ids).nonzero()[0]
    counts = np.empty(len(first), np.intp)
    np.subtract(first[1:], first[:-1], out=counts[:-1])
    counts[-1] = len(doc_ids) - first[-1]
    return doc_ids[first], counts
