"""Near match: words within so many of each other, in any order.

A window is as wide as it may be at most and has a word for each slot; it is told by the position
key (``slot_postings``) of its last word.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from paperdesk.search.codec.array_ops import Ints, Mask, distinct, mask_of
from paperdesk.search.reader.key_join import Keys, near
from paperdesk.search.reader.slot_postings import (
    AHEAD,
    SlotPostings,
    conjunction,
)

MOST_NEAR = 125_000
"""Positions of long texts that are read to find words near each other: beyond, as of 'the' near
'of', only in the documents that have most of all of them."""


def is_cut(slots: Sequence[SlotPostings]) -> bool:
    """Whether the words are so common that not all documents are looked at."""
    return sum(slot.cost for slot in slots if slot.postings.paged) > MOST_NEAR


def near_keys(slots: Sequence[SlotPostings], accept: Mask | None, max_doc: int, width: int) -> Keys:
    """The keys, rising, at which windows end in which a term for each slot stands within
    ``width`` of the others, in the documents of ``accept``; one for each slot that the position
    fills."""
    ordered = sorted(slots, key=lambda slot: slot.cost)
    rows = conjunction(ordered, accept, max_doc)
    if not rows:
        return np.zeros(0, np.int64)
    if is_cut(slots):
        rows = most_likely(ordered, rows, max_doc)
    found = [slot.keys_of_terms(*pair) for slot, pair in zip(ordered, rows, strict=True)]
    if ordered[0].postings.paged:
        for n in range(1, len(found)):
            found[n] = near(found[n], found[0], width)
            found[0] = near(found[0], found[n], width)
    of_each = {id(slot): slot.rising(keys) for slot, keys in zip(ordered, found, strict=True)}
    bits = len(slots).bit_length()  # of a slot's number, behind its keys: a merge of what rises
    numbered = [(of_each[id(slot)] << bits) + n for n, slot in enumerate(slots)]
    merged = np.concatenate(numbered)
    merged.sort(kind="stable")
    keys, number = merged >> bits, merged & ((1 << bits) - 1)
    first = keys.copy()  # the earliest of the latest keys of all slots
    for n in range(len(slots)):
        of_slot = number == n
        latest = np.append(-AHEAD, keys[of_slot.nonzero()[0]])
        np.minimum(first, latest[of_slot.cumsum(dtype=np.int32)], out=first)
    ends: Keys = keys[(keys - first <= min(width, AHEAD)).nonzero()[0]]
    return ends


def most_likely(
    slots: Sequence[SlotPostings], rows: list[tuple[Ints, Ints]], max_doc: int
) -> list[tuple[Ints, Ints]]:
    """Of doc ids and rows of each slot those of the documents in which the slot that stands least
    often stands most often, as far as ``MOST_NEAR`` positions reach."""
    counts = np.array(
        [
            np.bincount(doc_ids, slot.freqs[places], max_doc)
            for slot, (doc_ids, places) in zip(slots, rows, strict=True)
        ]
    )
    best = np.argsort(-counts.min(axis=0), kind="stable")
    reached = counts.sum(axis=0)[best].cumsum() <= MOST_NEAR
    reached[0] = True
    chosen = mask_of(best[reached], max_doc)
    return [(doc_ids[chosen[doc_ids]], places[chosen[doc_ids]]) for doc_ids, places in rows]


def batches(slots: Sequence[SlotPostings], max_doc: int) -> Iterator[Mask | None]:
    """All documents, a few at a time: as many as can be looked at without leaving any out."""
    if not is_cut(slots):
        yield None
        return
    counts = sum(np.bincount(slot.doc_ids, slot.freqs, max_doc) for slot in slots)
    half = MOST_NEAR / 2
    # Each begins in some half; a document that is longer than that is looked at alone.
    number = 2 * ((np.cumsum(counts) - counts) // half) + (counts > half)
    for one in distinct(number):
        yield number == one
