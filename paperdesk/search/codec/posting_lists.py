"""Posting lists of one field: doc ids and term frequencies, decoded, of dense terms and others.

The postings of dense terms (``dense_terms``) stand apart from those of all others (``doc_ids``,
``patched_quarters``); here they are woven together again, in the order of the terms. Of three
terms, of which the second is dense::

    others   3 | | 4 9      dense  5 6 7      of all three   3 | 5 6 7 | 4 9

Fields of pages (``positions``) keep all alike, bit-packed; so does a segment that is merged before
anybody asks it, byte by byte.
"""

from collections.abc import Callable, Iterable

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import (
    AnyInts,
    Ints,
    Mask,
    expand_ranges,
    lookup_sorted,
)
from paperdesk.search.codec.bit_packed import BitPacked, BitPackedWriter
from paperdesk.search.codec.dense_terms import (
    DenseTerms,
    DenseTermsWriter,
    SparseStarts,
    is_dense,
)
from paperdesk.search.codec.doc_gaps import doc_ids_writer, open_doc_ids
from paperdesk.search.codec.doc_ids import PostingsRange
from paperdesk.search.codec.patched_bytes import PatchedBytes, PatchedBytesWriter
from paperdesk.search.codec.patched_quarters import SUFFIX, PatchedQuarters, PatchedQuartersWriter
from paperdesk.search.codec.running_sums import RunningSums


class PostingLists:
    """Decoder of one field's doc ids and frequencies. ``posting_starts``: the terms' offsets."""

    def __init__(
        self, file: ArrayFile, prefix: str, posting_starts: RunningSums, max_doc: int
    ) -> None:
        self._dense = dense = None
        if prefix + "dense.term" in file:
            self._dense = dense = DenseTerms(file, prefix, max_doc)
        self._all_starts = posting_starts
        self._starts = posting_starts if dense is None else SparseStarts(posting_starts, dense)
        self._doc_ids = open_doc_ids(file, prefix, self._starts, max_doc)
        self._freqs = _open_freqs(file, prefix + "tf")

    def doc_ids(self, term: int) -> AnyInts:
        """The doc ids of a term, rising."""
        if self._dense is not None and (row := self._dense.row(term)) >= 0:
            return self._dense.doc_ids(row).astype(np.intp)
        return self._doc_ids.of_term(term)

    def ranges_of(self, terms: Ints) -> list[PostingsRange]:
        """The postings of each of some terms (rising ordinals)."""
        ranges = self._doc_ids.ranges_of(terms)
        if (dense := self._dense) is not None:
            for n, term in enumerate(terms.tolist()):
                if (row := dense.row(term)) >= 0:
                    ranges[n] = PostingsRange(0, dense.size(row), row=row)
        return ranges

    def read_doc_ids(self, postings: PostingsRange, out: Ints) -> None:
        """Decode the doc ids of a range, rising, into ``out``."""
        if self._dense is not None and postings.row >= 0:
            out[:] = self._dense.doc_ids(postings.row)
        else:
            self._doc_ids.read(postings, out)

    def freqs_of_range(self, postings: PostingsRange) -> AnyInts:
        """The frequencies of a range."""
        if self._dense is not None and postings.row >= 0:
            return self._dense.freqs(postings.row)
        return self._freqs.slice(postings.start, postings.stop)

    def doc_ids_of_span(self, start: int, stop: int) -> AnyInts:
        """The doc ids of the terms ``start`` to ``stop``, each term's rising, in term order."""
        others = self._doc_ids.of_span(start, stop)
        if self._dense is None:
            return others
        return self._woven_span(start, stop, others, self._dense.doc_ids)

    def freqs_of_span(self, start: int, stop: int) -> AnyInts:
        """The frequencies of the same."""
        others = self._freqs.slice(int(self._starts[start]), int(self._starts[stop]))
        if self._dense is None:
            return others
        return self._woven_span(start, stop, others, self._dense.freqs)

    def set_bits(self, start: int, stop: int, bits: Mask) -> None:
        """Set in ``bits`` (bool[max_doc]) every document of the terms ``start`` to ``stop``."""
        self._doc_ids.set_bits(start, stop, bits)
        if self._dense is not None:
            for row in range(*self._dense.rows(start, stop)):
                bits[self._dense.doc_ids(row)] = True

    def doc_ids_of_terms(self, terms: Ints) -> AnyInts:
        """The doc ids of any terms (rising ordinals), each term's rising, term after term."""
        if self._dense is None:
            return self._doc_ids.of_terms(terms)
        return self._woven_terms(terms, self._doc_ids.of_terms, self._dense.doc_ids)

    def freqs_of_terms(self, terms: Ints) -> AnyInts:
        """The frequencies of the same."""
        if self._dense is None:
            return self._freqs_of_others(terms)
        return self._woven_terms(terms, self._freqs_of_others, self._dense.freqs)

    def _freqs_of_others(self, terms: Ints) -> AnyInts:
        starts = self._starts[terms].astype(np.intp)
        return self._freqs.take(
            expand_ranges(starts, self._starts[terms + 1].astype(np.intp) - starts)
        )

    def _woven_span(
        self, start: int, stop: int, others: AnyInts, of_dense: Callable[[int], AnyInts]
    ) -> AnyInts:
        dense = self._dense
        if dense is None or (rows := range(*dense.rows(start, stop))).start == rows.stop:
            return others
        terms = dense.terms[rows.start : rows.stop].astype(np.intp)
        begins = self._all_starts[terms].astype(np.int64) - self._all_starts[start]
        return _woven(others, begins.tolist(), map(of_dense, rows))

    def _woven_terms(
        self,
        terms: Ints,
        of_others: Callable[[Ints], AnyInts],
        of_dense: Callable[[int], AnyInts],
    ) -> AnyInts:
        dense = self._dense
        if dense is None:
            return of_others(terms)
        rows, hit = lookup_sorted(dense.terms, terms.astype(dense.terms.dtype))
        if not hit.any():
            return of_others(terms)
        starts = self._all_starts[terms].astype(np.int64)
        doc_freqs = self._all_starts[terms + 1].astype(np.int64) - starts
        begins = (doc_freqs.cumsum() - doc_freqs)[hit]
        return _woven(of_others(terms[~hit]), begins.tolist(), map(of_dense, rows[hit].tolist()))


class PostingListsWriter:
    """Writer of one field's doc ids and frequencies, some terms at a time. ``doc_freqs`` of all
    terms; ``alike``: none is dense."""

    def __init__(
        self,
        file: ArrayFileWriter,
        prefix: str,
        doc_freqs: AnyInts,
        doc_count: int,
        *,
        paged: bool,
        alike: bool,
        interim: bool,
    ) -> None:
        self._is_dense = is_dense(doc_freqs, doc_count)
        if paged or alike or interim:
            self._is_dense[:] = False
        self._dense = DenseTermsWriter(file, prefix, doc_count)
        count = int(doc_freqs[~self._is_dense].sum())
        self._doc_ids = doc_ids_writer(file, prefix, (count, doc_count), paged=paged)
        self._freqs: BitPackedWriter | PatchedBytesWriter | PatchedQuartersWriter
        if paged:
            self._freqs = BitPackedWriter(file, prefix + "tf")
        else:
            kind = PatchedBytesWriter if interim else PatchedQuartersWriter
            self._freqs = kind(file, prefix + "tf", count)
        self._term = 0

    def add(self, doc_ids: AnyInts, doc_freqs: AnyInts, freqs: AnyInts) -> None:
        """Append the postings of the next terms, ``doc_freqs`` of each."""
        first, self._term = self._term, self._term + len(doc_freqs)
        dense = self._is_dense[first : self._term]
        if dense.any():
            ends = doc_freqs.cumsum(dtype=np.int64)
            for n in np.flatnonzero(dense).tolist():
                some = slice(ends[n] - int(doc_freqs[n]), ends[n])
                self._dense.add(first + n, doc_ids[some], freqs[some])
            others = ~dense.repeat(doc_freqs)
            doc_ids, freqs = doc_ids[others], freqs[others]
            doc_freqs = np.where(dense, 0, doc_freqs)
        self._doc_ids.add(doc_ids, doc_freqs)
        self._freqs.add(freqs)

    def close(self) -> None:
        """Write what is known only at the end."""
        self._doc_ids.close()
        self._freqs.close()
        self._dense.close()


def _woven(others: AnyInts, begins: list[int], dense: Iterable[AnyInts]) -> AnyInts:
    """The numbers of the others, and those of dense terms in between, where each begins."""
    parts, at, taken = [], 0, 0
    for begin, part in zip(begins, dense, strict=True):
        parts.append(others[taken : taken + begin - at])
        taken, at = taken + begin - at, begin + len(part)
        parts.append(part)
    return np.concatenate([*parts, others[taken:]])


def _open_freqs(file: ArrayFile, name: str) -> BitPacked | PatchedBytes | PatchedQuarters:
    if name + SUFFIX in file:
        return PatchedQuarters(file, name)
    return BitPacked(file, name) if f"{name}.bits" in file else PatchedBytes(file, name)
