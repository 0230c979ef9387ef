"""Merged field: one field of a segment that is merged, read without the deleted documents."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from paperdesk.search.codec.array_ops import AnyInts, Floats, Mask, range_lengths, spans
from paperdesk.search.codec.positions import summed
from paperdesk.search.codec.postings import Postings

POSTINGS_AT_ONCE = 250_000
"""Postings that are gone through at a time."""


@dataclass(frozen=True)
class LivePostings:
    """Live postings of some terms of a segment.

    ``terms``: which of the terms have any; of each of these how many it has, and how many
    positions (i8); of all postings the new doc ids, the frequencies, the weights (None: the
    frequencies) and the positions.
    """

    terms: AnyInts | slice
    doc_freqs: AnyInts
    doc_ids: AnyInts
    freqs: AnyInts
    weights: Floats | None
    position_counts: AnyInts
    positions: AnyInts

    @property
    def weighed(self) -> AnyInts | Floats:
        """The weights, whether they are the frequencies or not."""
        return self.freqs if self.weights is None else self.weights


@dataclass(frozen=True)
class MergedField:
    """One field of a segment that is merged; ``live``: its live documents, bool[max_doc], or None
    for all; ``new_ids``: the doc ids that they get."""

    postings: Postings
    live: Mask | None
    new_ids: AnyInts

    @property
    def as_gaps(self) -> bool:
        """Whether its positions are kept as gaps."""
        return self.postings.positions is not None and self.postings.positions.as_gaps

    def hold(self, start: int, stop: int) -> None:
        """Have at hand where the postings of some terms stand; these alone are asked for next."""
        self.postings.posting_starts.hold(start, stop)
        if self.postings.position_starts is not None:
            self.postings.position_starts.hold(start, stop)

    def counts(self, start: int, stop: int) -> tuple[AnyInts, AnyInts]:
        """How many live postings some terms have, and how many positions (0 where none are kept):
        i8."""
        postings, positions = self.postings.posting_starts, self.postings.position_starts
        doc_freqs = postings.lengths.slice(start, stop).astype(np.int64)
        if self.live is None:
            if positions is None:
                return doc_freqs, np.zeros_like(doc_freqs)
            return doc_freqs, positions.lengths.slice(start, stop).astype(np.int64)
        self.hold(start, stop)
        found = []
        for first, last in spans(doc_freqs, POSTINGS_AT_ONCE):
            live = self.live[self.postings.doc_ids_of_span(start + first, start + last)]
            owner = np.arange(last - first).repeat(doc_freqs[first:last])[live]
            freqs = self.postings.freqs_of_span(start + first, start + last)[live]
            of_docs = np.bincount(owner, minlength=last - first)
            found.append((of_docs, np.bincount(owner, freqs, last - first).astype(np.int64)))
        of_docs, of_positions = (np.concatenate(one) for one in zip(*found, strict=True))
        return of_docs, of_positions

    def take(
        self, start: int, stop: int, *, as_gaps: bool = False, places: bool = True
    ) -> LivePostings:
        """The live postings of the terms ``start`` to ``stop``; with ``places`` the positions too,
        ``as_gaps`` or as they are."""
        postings = self.postings
        doc_freqs = range_lengths(postings.posting_starts[start : stop + 1])
        doc_ids = postings.doc_ids_of_span(start, stop)
        freqs = postings.freqs_of_span(start, stop)
        weights = postings.weights_of_span(start, stop) if postings.weighted else None
        positions, counts = np.zeros(0, np.uint32), np.zeros_like(doc_freqs)
        if places and postings.positions is not None and postings.position_starts is not None:
            starts = postings.position_starts[start : stop + 1]
            positions = self._stored(int(starts[0]), int(starts[-1]), freqs, as_gaps=as_gaps)
            counts = range_lengths(starts)
        terms: AnyInts | slice = slice(None)
        if self.live is not None:
            live = self.live[doc_ids]
            owner = np.arange(len(doc_freqs)).repeat(doc_freqs)[live]
            if len(positions):
                positions = positions[live.repeat(freqs)]
                counts = np.bincount(owner, freqs[live], len(doc_freqs)).astype(np.int64)
            doc_freqs = np.bincount(owner, minlength=len(doc_freqs))
            terms = doc_freqs.nonzero()[0]
            doc_freqs, counts = doc_freqs[terms], counts[terms]
            doc_ids, freqs = doc_ids[live], freqs[live]
            weights = None if weights is None else weights[live]
        return LivePostings(
            terms, doc_freqs, self.new_ids[doc_ids], freqs, weights, counts, positions
        )

    def positions(
        self, start: int, stop: int, *, as_gaps: bool
    ) -> Iterator[tuple[AnyInts, AnyInts]]:
        """The positions of the same, of some postings at a time, and how many each has."""
        postings = self.postings
        if postings.position_starts is None:
            return
        freqs, begin = postings.freqs_of_span(start, stop), postings.position_starts[start]
        live = None if self.live is None else self.live[postings.doc_ids_of_span(start, stop)]
        for first in range(0, len(freqs), POSTINGS_AT_ONCE):
            some = freqs[first : first + POSTINGS_AT_ONCE]
            end = begin + int(some.sum(dtype=np.int64))
            positions = self._stored(begin, end, some, as_gaps=as_gaps)
            if live is not None:
                alive = live[first : first + POSTINGS_AT_ONCE]
                positions, some = positions[alive.repeat(some)], some[alive]
            yield positions, some
            begin = end

    def _stored(self, start: int, stop: int, freqs: AnyInts, *, as_gaps: bool) -> AnyInts:
        """A range of positions, those of postings of these frequencies."""
        if self.postings.positions is None:
            return np.zeros(0, np.uint32)
        stored = self.postings.positions.stored(start, stop)
        return summed(stored, freqs) if self.as_gaps and not as_gaps else stored
