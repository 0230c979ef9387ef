"""Slot postings: where the words that may fill one slot of a phrase stand.

A *position key* is one i8, ``doc_id << 26 | 1 << 24 + position``, so that one
sorted array holds where a slot stands in all documents, and a join of two slots
is one ``searchsorted``; the room of 1 << 24 keeps a position less a slot's
distance in its document. 'sea air' in the documents 2 'sea air sea air' and 5
'air sea', keys as (doc id, position)::

    sea, slot 0   (2, 0) (2, 2) (5, 1)     keys less 0
    air, slot 1   (2, 1) (2, 3) (5, 0)     keys less 1: (2, 0) (2, 2) (5, -1)
    both          (2, 0) (2, 2)            count_per_document: [2], [2]
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from paperdesk.search.codec.array_ops import (
    NO_INTS,
    AnyInts,
    Ints,
    Mask,
    expand_ranges,
    is_new,
    lookup_sorted,
    mask_of,
    narrowest,
    offsets,
)
from paperdesk.search.codec.doc_ids import PostingsRange
from paperdesk.search.codec.postings import Postings, neighbours
from paperdesk.search.reader.key_join import SHIFT, Keys, among

AHEAD = 1 << 24
_RANGES = 64  # terms that are read one by one
_SELDOM = 16  # times as many postings as rows of which the positions are looked for
_LONGER = 16  # times as many postings as documents, which are then looked up one by one
_MANY = 50_000  # postings of neighbouring terms that are gone through and not kept
_CALL = 2_000  # postings that are gone through while the documents of one term are looked up


@dataclass(frozen=True, eq=False)
class SlotPostings:
    """Postings of one slot of a phrase in one segment, found once and read often.

    What was read of it stays with it until :meth:`clear`: to read the doc ids
    of a common word and to add up its positions takes longer than all that is
    done with the few documents that are left.

    ``terms`` (rising, each once), any of which may stand there; each has some postings.
    """

    postings: Postings
    terms: Ints

    @cached_property
    def ranges(self) -> tuple[PostingsRange, ...] | None:
        """The postings of each term, if they are few and read one by one."""
        few = len(self.terms) <= _RANGES and not self.postings.paged
        return tuple(self.postings.ranges_of(self.terms)) if few else None

    @cached_property
    def bounds(self) -> Ints:
        """The terms' offsets among all their postings (n + 1)."""
        if self.ranges is None:
            return offsets(self.postings.doc_freqs(self.terms))
        return np.array([0, *itertools.accumulate(one.stop - one.start for one in self.ranges)])

    @cached_property
    def position_starts(self) -> Ints:
        """Where each term's positions begin."""
        starts = self.postings.position_starts
        return NO_INTS if starts is None else starts[self.terms].astype(np.intp)

    @cached_property
    def size(self) -> int:
        """The number of postings."""
        if self.ranges is None:
            return self.postings.posting_count(self.terms)
        return sum(one.stop - one.start for one in self.ranges)

    @cached_property
    def cost(self) -> int:
        """How much there is to read: postings, or of long texts the positions."""
        starts = self.postings.position_starts
        if not self.postings.paged or starts is None:
            return self.size
        return int((starts[self.terms + 1].astype(np.int64) - starts[self.terms]).sum())

    @property
    def nbytes(self) -> int:
        """The memory of what was read."""
        kept = self.__dict__
        begins, _ = kept.get("positions_of_postings", (NO_INTS, NO_INTS))
        arrays = (kept.get("doc_ids", NO_INTS), kept.get("freqs", NO_INTS), begins)
        return sum(array.nbytes for array in arrays)

    def clear(self) -> None:
        """Let go of what was read."""
        self.__dict__.pop("doc_ids", None)
        self.__dict__.pop("freqs", None)
        self.__dict__.pop("positions_of_postings", None)

    def rows_in(self, doc_ids: Ints) -> tuple[Ints, Ints] | None:
        """Of few documents (rising) those that have any of the terms, term after term, and their
        rows; None where it is quicker to go through all postings."""
        if len(self.terms) * (len(doc_ids) * _LONGER + _CALL) > self.size:
            return None
        if len(self.terms) == 1:
            rows, hit = lookup_sorted(self.doc_ids, doc_ids)
            return doc_ids[hit], rows[hit]
        found: list[Ints] = []
        kept: list[Ints] = []
        for start, stop in itertools.pairwise(self.bounds.tolist()):
            rows, hit = lookup_sorted(self.doc_ids[start:stop], doc_ids)
            found.append(doc_ids[hit])
            kept.append(rows[hit] + start)
        return np.concatenate(found), np.concatenate(kept)

    def rows_among(self, accept: Mask) -> tuple[Ints, Ints]:
        """The documents of ``accept`` that have any of the terms, term after term, and their
        rows."""
        if self._are_many and "doc_ids" not in self.__dict__:
            return self.postings.rows_among(int(self.terms[0]), int(self.terms[-1]) + 1, accept)
        rows = accept[self.doc_ids].nonzero()[0]
        return self.doc_ids[rows], rows

    @cached_property
    def _are_many(self) -> bool:
        """Whether they are so many of neighbouring terms that only what is asked for is read."""
        return self.size > _MANY and not self.postings.paged and neighbours(self.terms)

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
        return self.rising(self.keys_of_terms(doc_ids, rows, before))

    def rising(self, keys: Keys) -> Keys:
        """The same, rising, each once, of what :meth:`keys_of_terms` gave or a part of it."""
        if len(self.terms) > 1 and len(keys):
            keys.sort(kind="stable")  # which merges what rises already, term by term
            keys = keys[is_new(keys)]
        return keys

    def keys_of_terms(self, doc_ids: Ints, rows: Ints, before: int = 0) -> Keys:
        """The same, but term after term: those of each rise."""
        if self.postings.positions is None:
            return np.zeros(0, np.int64)
        indexes, counts = self._positions_of(rows)
        ahead = (doc_ids << SHIFT) + (AHEAD - before)
        return self.postings.positions.shifted(indexes, counts, ahead)

    def hold(self, doc_ids: Ints, rows: Ints, keys: Keys, position: int) -> Mask:
        """Which of the ``keys`` have any of the terms ``position`` behind them: of long texts.

        ``rows``: the indexes of ``doc_ids``, which have all documents of the keys.
        """
        positions = self.postings.positions
        indexes, counts = self._positions_of(rows)
        if positions is None or not positions.is_sparse(len(keys), counts):
            return among(keys, self.keys_of_terms(doc_ids, rows, position))
        order = doc_ids.argsort(kind="stable")
        ordered, wanted = doc_ids[order], doc_ids_of(keys)
        first = ordered.searchsorted(wanted)
        several = ordered.searchsorted(wanted, "right") - first
        if not positions.is_sparse(int(several.sum()), counts):
            return among(keys, self.keys_of_terms(doc_ids, rows, position))
        postings = order[expand_ranges(first, several)]
        places = (keys & ((1 << SHIFT) - 1)) - AHEAD + position
        held = positions.hold(indexes, counts, postings, places.repeat(several))
        if len(held) == len(keys):
            return held
        return mask_of(np.arange(len(keys)).repeat(several)[held], len(keys))

    def _positions_of(self, rows: Ints) -> tuple[Ints, Ints]:
        """Where the positions of some postings begin, and how many they are."""
        is_read = "positions_of_postings" in self.__dict__
        if not is_read and len(rows) * _SELDOM < self.size and neighbours(self.terms):
            return self._positions_of_few(rows)
        begins, freqs = self.positions_of_postings
        return begins[rows].astype(np.intp), freqs[rows].astype(np.intp)

    def _positions_of_few(self, rows: Ints) -> tuple[Ints, Ints]:
        """The same of few postings of neighbouring terms, whose rows rise: most have one position,
        and only what others have beyond that is added up."""
        if self._are_many and len(rows):
            first, last = int(self.terms[0]), int(self.terms[-1]) + 1
            ends = np.stack([rows, rows + 1], axis=1).reshape(-1)
            begins, behind = self.postings.freq_sums(first, last, ends).reshape(-1, 2).T
            return begins + self.position_starts[0], behind - begins
        freqs = self.freqs
        several = (freqs != 1).nonzero()[0]
        more = offsets(freqs[several].astype(np.intp) - 1)
        begins = rows + more[several.searchsorted(rows)] + self.position_starts[0]
        return begins, freqs[rows].astype(np.intp)

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


def doc_ids_of(keys: Keys) -> Ints:
    """The doc id of each key."""
    return keys >> SHIFT


def conjunction(
    slots: Sequence[SlotPostings], accept: Mask | None, max_doc: int
) -> list[tuple[Ints, Ints]]:
    """For each slot the doc ids that have every slot, and their rows; empty for none."""
    found: list[tuple[Ints, Ints | None]] = []
    few = None if accept is None else _few(accept)
    for slot in slots:
        rows: Ints | None
        if few is not None and (pair := slot.rows_in(few)) is not None:
            doc_ids, rows = pair
        elif accept is not None:
            doc_ids, rows = slot.rows_among(accept)
        else:
            doc_ids, rows = slot.doc_ids, None
        if not len(doc_ids):
            return []
        found.append((doc_ids, rows))
        accept = mask_of(doc_ids, max_doc)
        few = doc_ids if len(slot.terms) == 1 else _few(accept)
    if accept is None:
        return []
    last, kept = found.pop(), []
    for doc_ids, rows in found:
        rest = accept[doc_ids].nonzero()[0]
        kept.append((doc_ids[rest], rest if rows is None else rows[rest]))
    doc_ids, rows = last
    kept.append((doc_ids, np.arange(len(doc_ids)) if rows is None else rows))
    return kept


def _few(accept: Mask) -> Ints:
    """The documents of a mask, rising."""
    return accept.nonzero()[0]


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
