"""Phrase match: words at given distances, each slot filled by several terms.

'communit* of practise' has three slots. First the documents that have some
term for each slot, the rarest first, by masks (a conjunction, leapfrogging by
bitmap); then, in these documents only, where the terms stand, joined from the
rarest slot to the commonest. So a phrase with a common word costs little more
than to read which documents have that word. Near each other, in any order,
they are found in the same way.

Where all words of a phrase stand everywhere ('out of the'), or two leave too many documents for a
third, the documents that have most of what was found until then are looked at, and the reader says
that it was cut.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from paperdesk.search.codec.array_ops import (
    NO_FLOATS,
    NO_INTS,
    AnyInts,
    Floats,
    Ints,
    Mask,
    lookup_sorted,
    mask_of,
)
from paperdesk.search.reader.key_join import SHIFT, Keys
from paperdesk.search.reader.near_match import (
    batches,
    is_cut,
    most_likely,
    near_keys,
)
from paperdesk.search.reader.slot_postings import (
    SlotPostings,
    conjunction,
    count_per_document,
    doc_ids_of,
)

MOST_READ = 250_000
"""Positions of long texts that are read for one more word of a phrase; half as many for the
rarest."""


@dataclass(slots=True, eq=False)
class PhraseReader:
    """Reader of a phrase in all segments, found once, read often.

    ``parts``: the slots of each segment, its doc base and its max_doc; ``distances``: how far
    each slot stands from the first; ``width``: None for a phrase, else how near the slots must
    stand; ``was_cut``: whether some documents were left out when it was read; ``found``: the keys
    of all documents, once they were read; ``some``: those that were not left out, and how often
    it stands in each.
    """

    parts: tuple[tuple[tuple[SlotPostings, ...], int, int], ...]
    distances: tuple[int, ...]
    width: int | None
    was_cut: bool = False
    found: Keys | None = None
    some: tuple[Ints, AnyInts] | None = None

    @property
    def nbytes(self) -> int:
        """The memory of what was found."""
        kept = (() if self.found is None else (self.found,)) + (self.some or ())
        return sum(array.nbytes for array in kept)

    @property
    def is_cut(self) -> bool:
        """Whether its words are so common that not all documents are looked at."""
        if self.width is None:
            return self.was_cut
        return any(is_cut(slots) for slots, _, _ in self.parts)

    def clear(self) -> None:
        """Let go of what was found."""
        self.found = self.some = None

    def slots(self) -> Iterator[SlotPostings]:
        """The slots of all segments."""
        return (slot for slots, _, _ in self.parts for slot in slots)

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
        if self.found is not None:
            return self.found[accept[doc_ids_of(self.found)]]
        return self._keys(accept, None)

    def read(self, accept: Mask | None = None) -> tuple[Ints, Floats]:
        """The doc ids (of ``accept``) that match, rising, and the phrase frequency in each."""
        if self.found is not None:
            found = count_per_document(self.found if accept is None else self.keys(accept))
        elif self.some is not None and accept is None:
            found = self.some
        else:
            keys = self._keys(accept, self._cut)
            found = count_per_document(keys)
            if accept is None and self.is_cut:
                self.some = found
            elif accept is None:
                self.found = keys
        return found[0], found[1].astype(np.float32)

    def _keys(self, accept: Mask | None, cut: Callable[[], None] | None) -> Keys:
        found = [np.zeros(0, np.int64)]
        for slots, base, max_doc in self.parts:
            accepted = None if accept is None else accept[base : base + max_doc]
            keys = self._keys_of(slots, accepted, max_doc, cut)
            found.append(keys + (base << SHIFT) if base else keys)
        return found[1] if len(found) == 2 else np.concatenate(found)

    def _keys_of(
        self,
        slots: Sequence[SlotPostings],
        accept: Mask | None,
        max_doc: int,
        cut: Callable[[], None] | None = None,
    ) -> Keys:
        """As :meth:`_keys`, of the slots of one segment and from its doc base."""
        if self.width is not None:
            return near_keys(slots, accept, max_doc, self.width)
        return phrase_keys(list(zip(slots, self.distances, strict=True)), accept, max_doc, cut)

    def all(self, expired: Callable[[], bool]) -> Iterator[Ints]:
        """The doc ids that match, however long it takes, or until the time is up."""
        for slots, base, max_doc in self.parts:
            for batch in batches(slots, max_doc):
                if expired():
                    return
                yield count_per_document(self._keys_of(slots, batch, max_doc))[0] + base

    def _cut(self) -> None:
        self.was_cut = True


def phrase_keys(
    slots: Sequence[tuple[SlotPostings, int]],
    accept: Mask | None,
    max_doc: int,
    cut: Callable[[], None] | None = None,
) -> Keys:
    """The keys of the first slot wherever all stand at their distances from it, rising, in the
    documents of ``accept`` (bool[max_doc]).

    With ``cut`` too much work is left undone, and it is called.
    """
    ordered = sorted(slots, key=lambda pair: pair[0].cost)
    rows = conjunction([slot for slot, _ in ordered], accept, max_doc)
    if not rows:
        return np.zeros(0, np.int64)
    rarest = ordered[0][0]
    if cut and rarest.postings.paged and int(rarest.freqs[rows[0][1]].sum()) > MOST_READ // 2:
        rows = most_likely([slot for slot, _ in ordered], rows, max_doc)
        cut()
    first, *others = zip(ordered, rows, strict=True)
    keys = first[0][0].keys(*first[1], first[0][1])
    for (slot, position), pair in others:
        if not len(keys):
            break
        if slot.postings.paged:
            left = _left(keys, pair, max_doc)
            if cut and int(slot.freqs[left[1]].sum()) > MOST_READ:
                keys = _of_most(keys, slot, left, max_doc)
                left = _left(keys, pair, max_doc)
                cut()
            keys = keys[slot.hold(*left, keys, position)]
        else:
            keys = keys[lookup_sorted(slot.keys(*pair, position), keys)[1]]
    return keys


def _left(keys: Keys, pair: tuple[Ints, Ints], max_doc: int) -> tuple[Ints, Ints]:
    """Of doc ids and their rows those of documents that any key is left of: of long texts it is
    the positions that cost."""
    kept = mask_of(doc_ids_of(keys), max_doc)[pair[0]].nonzero()[0]
    return pair[0][kept], pair[1][kept]


def _of_most(keys: Keys, slot: SlotPostings, left: tuple[Ints, Ints], max_doc: int) -> Keys:
    """The keys of those documents that have most of them, as far as ``MOST_READ`` positions of the
    slot reach."""
    doc_ids, counts = count_per_document(keys)
    costs = np.bincount(left[0], slot.freqs[left[1]], max_doc)[doc_ids]
    best = np.argsort(-counts, kind="stable")
    reached = costs[best].cumsum() <= MOST_READ
    reached[0] = True
    found: Keys = keys[mask_of(doc_ids[best[reached]], max_doc)[doc_ids_of(keys)]]
    return found
