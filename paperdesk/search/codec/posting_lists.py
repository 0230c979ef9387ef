"""Posting lists of one field: doc ids and term frequencies, decoded, wherever a term has them.

Doc ids of dense terms stand apart (``dense_terms``) from those of all others (``doc_ids``), and so
do the frequencies of *frequent* terms, such as 'the', of which four bits each are best and not two
(``patched_small``); here they are woven together again, in the order of the terms. Arrays, beside
those of the modules named::

    tf.2              frequencies, in two bits each, of all terms but the frequent ones
    tf.4              of these in four bits, where there are any
    often.term, .first  which they are (``term_subset``)

Fields of pages (``positions``) keep all alike, bit-packed; so does a segment that is merged before
anybody asks it, byte by byte in ``tf`` (``patched_bytes``).
"""

from collections.abc import Iterable

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import (
    NO_INTS,
    AnyInts,
    Ints,
    Mask,
    expand_ranges,
    narrowest,
    offsets,
)
from paperdesk.search.codec.bit_packed import BitPacked, BitPackedWriter
from paperdesk.search.codec.dense_terms import NAME as DENSE
from paperdesk.search.codec.dense_terms import DenseTerms, DenseTermsWriter, is_dense
from paperdesk.search.codec.doc_gaps import doc_ids_writer, open_doc_ids
from paperdesk.search.codec.doc_ids import DocIdRange
from paperdesk.search.codec.patched_bytes import PatchedBytes, PatchedBytesWriter
from paperdesk.search.codec.patched_small import PatchedSmall, PatchedSmallWriter
from paperdesk.search.codec.running_sums import RunningSums
from paperdesk.search.codec.term_subset import OtherStarts, Starts, TermSubset, woven, write_subset

_OFTEN = "often"
_FEWEST = 256  # postings of a frequent term
_EXCEPTION = 5  # bytes
_MOST_KEPT = 1 << 18  # postings, of eight bytes each
Freqs = BitPacked | PatchedBytes | PatchedSmall


class _KeptPostings:
    """Postings of the span ``start`` to ``stop`` in the documents of ``accept``: doc ids and rows,
    i4 or i8, rising by row."""

    def __init__(self, start: int, stop: int, accept: Mask, doc_ids: Ints, rows: Ints) -> None:
        self.start, self._stop = start, stop
        self._others = np.packbits(~accept)
        self.doc_ids, self.rows = (narrowest(one, "<i4", "<i8") for one in (doc_ids, rows))

    def holds(self, start: int, stop: int, accept: Mask) -> bool:
        """Whether the postings of this span in these documents are among them."""
        inside = self.start <= start and stop <= self._stop
        return inside and not (np.packbits(accept) & self._others).any()


class DocIdLists:
    """Decoder of one field's doc ids. ``starts``: the terms' offsets (n + 1)."""

    def __init__(self, file: ArrayFile, prefix: str, starts: RunningSums, max_doc: int) -> None:
        self._starts = starts
        self._dense: DenseTerms | None = None
        of_others: Starts = starts
        if f"{prefix}{DENSE}.term" in file:
            self._dense = DenseTerms(file, prefix, max_doc)
            of_others = OtherStarts(starts, self._dense)
        self._others = open_doc_ids(file, prefix, of_others, max_doc)
        self._kept: _KeptPostings | None = None

    def of_term(self, term: int) -> AnyInts:
        """The doc ids of a term, rising."""
        if self._dense is not None and (row := self._dense.place(term)[0]) >= 0:
            return self._dense.doc_ids(row).astype(np.intp)
        return self._others.of_term(term)

    def range_at(self, term: int, start: int, stop: int) -> DocIdRange:
        """The postings of a term, which is at ``start`` to ``stop`` among all."""
        if self._dense is None:
            return self._others.range_at(term, start, stop)
        row, before = self._dense.place(term)
        if row < 0:
            return self._others.range_at(term, start - before, stop - before)
        return DocIdRange(start, stop, row=row)

    def read(self, postings: DocIdRange, out: Ints) -> None:
        """Decode the doc ids of a range, rising, into ``out``."""
        if self._dense is not None and postings.row >= 0:
            out[:] = self._dense.doc_ids(postings.row)
        else:
            self._others.read(postings, out)

    def of_span(self, start: int, stop: int) -> AnyInts:
        """The doc ids of the terms ``start`` to ``stop``, each term's rising, in term order."""
        others, dense = self._others.of_span(start, stop), self._dense
        if dense is None or (rows := slice(*dense.rows(start, stop))).start == rows.stop:
            return others
        begins = self._starts[dense.terms[rows].astype(np.intp)] - self._starts[start]
        sizes = np.diff(dense.first[rows.start : rows.stop + 1])
        return woven(others, begins, dense.doc_ids_of_rows(rows.start, rows.stop), sizes)

    def of_terms(self, terms: Ints) -> AnyInts:
        """The doc ids of any terms (rising ordinals), each term's rising, term after term."""
        if self._dense is None:
            return self._others.of_terms(terms)
        rows, dense = self._dense.rows_of(terms)
        others = self._others.of_terms(terms[~dense])
        if not len(rows):
            return others
        sizes, begins = _places(self._starts, terms)
        return woven(others, begins[dense], self._dense.doc_ids_of_some(rows), sizes[dense])

    def set_bits(self, start: int, stop: int, bits: Mask) -> None:
        """Set in ``bits`` (bool[max_doc]) every document of the terms ``start`` to ``stop``."""
        for doc_ids in self._others.portions(start, stop):
            bits[doc_ids] = True
        if self._dense is not None:
            for doc_ids in self._dense.portions(*self._dense.rows(start, stop)):
                bits[doc_ids] = True

    def keep_among(self, start: int, stop: int, accept: Mask) -> None:
        """Keep what :meth:`rows_among` finds, for all spans and documents that are part of these;
        one such answer is kept, and none that is large."""
        kept = self._kept
        if kept is None or not kept.holds(start, stop, accept):
            found = self._rows_among(start, stop, accept)
            if len(found[0]) <= _MOST_KEPT:
                self._kept = _KeptPostings(start, stop, accept, *found)

    def rows_among(self, start: int, stop: int, accept: Mask) -> tuple[Ints, Ints]:
        """Of a span the postings in documents of ``accept`` (bool[max_doc]), in their order: the
        doc ids, and which postings of the span they are."""
        kept = self._kept
        if kept is None or not kept.holds(start, stop, accept):
            return self._rows_among(start, stop, accept)
        begin, end = (self._starts[term] - self._starts[kept.start] for term in (start, stop))
        some = slice(*kept.rows.searchsorted([begin, end]).tolist())
        doc_ids = kept.doc_ids[some].astype(np.intp)
        chosen = accept[doc_ids].nonzero()[0]
        return doc_ids[chosen], kept.rows[some][chosen].astype(np.intp) - begin

    def _rows_among(self, start: int, stop: int, accept: Mask) -> tuple[Ints, Ints]:
        doc_ids, rows = _among(self._others.portions(start, stop), accept)
        if (dense := self._dense) is None:
            return doc_ids, rows
        of_dense, numbers = _among(dense.portions(*dense.rows(start, stop)), accept)
        places = dense.within(self._starts, start, stop)
        rows = np.concatenate([places.rows_of_others(rows), places.rows_of_subset(numbers)])
        order = rows.argsort(kind="stable")
        return np.concatenate([doc_ids, of_dense])[order], rows[order]


def _among(portions: Iterable[Ints], accept: Mask) -> tuple[Ints, Ints]:
    """Of doc ids, portion by portion, those of ``accept``, and which of all they are."""
    found, rows, before = [NO_INTS], [NO_INTS], 0
    for doc_ids in portions:
        kept = accept[doc_ids].nonzero()[0]
        found.append(doc_ids[kept])
        rows.append(kept + before)
        before += len(doc_ids)
    return np.concatenate(found), np.concatenate(rows)


class FreqLists:
    """Decoder of one field's term frequencies. ``starts``: the terms' offsets (n + 1)."""

    def __init__(self, file: ArrayFile, prefix: str, starts: RunningSums) -> None:
        self._starts: RunningSums = starts
        self._of_others: Starts = starts
        self._often: TermSubset | None = None
        self._others = _open_freqs(file, prefix + "tf")
        if f"{prefix}{_OFTEN}.term" in file:
            self._often = TermSubset(file, prefix + _OFTEN)
            self._numbers = PatchedSmall(file, prefix + "tf.4", 4)
            self._of_others = OtherStarts(starts, self._often)

    def place(self, term: int, start: int) -> tuple[int, bool]:
        """Where the frequencies of a term begin, which is at ``start`` among all, and whether it
        is frequent."""
        if self._often is None:
            return start, False
        row, before = self._often.place(term)
        return (start - before, False) if row < 0 else (before, True)

    def slice(self, often: bool, start: int, stop: int) -> AnyInts:
        """A range of the frequencies of frequent terms, or of those of all others."""
        return (self._numbers if often else self._others).slice(start, stop)

    def of_span(self, start: int, stop: int) -> AnyInts:
        """The frequencies of the terms ``start`` to ``stop``."""
        if (often := self._often) is None:
            return self._others.slice(self._starts[start], self._starts[stop])
        rows = slice(*often.rows(start, stop))
        if rows.start < rows.stop == rows.start + stop - start:
            return self._numbers.slice(int(often.first[rows.start]), int(often.first[rows.stop]))
        others = self._others.slice(self._of_others[start], self._of_others[stop])
        if rows.start == rows.stop:
            return others
        begins = self._starts[often.terms[rows].astype(np.intp)] - self._starts[start]
        first = often.first[rows.start : rows.stop + 1]
        numbers = self._numbers.slice(int(first[0]), int(first[-1]))
        return woven(others, begins, numbers, np.diff(first))

    def sums_before(self, start: int, stop: int, rows: Ints) -> AnyInts:
        """Of a span the sum of all frequencies before each of some postings, which are told by
        their number in it: rising, the last may be the one behind it."""
        first = self._of_others[start]
        if not isinstance(self._others, PatchedSmall):
            return offsets(self.of_span(start, stop))[rows]
        if self._often is None:
            return self._others.sums(first, first + rows)
        before = self._often.within(self._starts, start, stop).before(rows)
        sums = self._others.sums(first, first + rows - before)
        if before[-1]:
            apart = int(self._often.first[self._often.rows(start, stop)[0]])
            sums += self._numbers.sums(apart, apart + before)
        return sums

    def of_terms(self, terms: Ints) -> AnyInts:
        """The frequencies of any terms (rising ordinals)."""
        if self._often is None:
            return self._others.take(_indexes(self._starts, terms))
        rows, often = self._often.rows_of(terms)
        others = self._others.take(_indexes(self._of_others, terms[~often]))
        if not len(rows):
            return others
        first = self._often.first.astype(np.intp)
        numbers = self._numbers.take(expand_ranges(first[rows], first[rows + 1] - first[rows]))
        sizes, begins = _places(self._starts, terms)
        return woven(others, begins[often], numbers, sizes[often])


class PostingListsWriter:
    """Writer of one field's doc ids and frequencies, some terms at a time. ``doc_freqs`` of all
    terms; ``interim``: for a segment that is merged before anybody asks it."""

    def __init__(
        self,
        file: ArrayFileWriter,
        prefix: str,
        doc_freqs: AnyInts,
        doc_count: int,
        *,
        paged: bool,
        interim: bool,
    ) -> None:
        alike = paged or interim
        self._file, self._prefix = file, prefix
        self._is_dense = is_dense(doc_freqs, doc_count) & (not alike)
        self._dense = DenseTermsWriter(file, prefix, self._is_dense, doc_freqs, doc_count)
        count = int(doc_freqs.sum())
        others = int(doc_freqs[~self._is_dense].sum())
        self._doc_ids = doc_ids_writer(file, prefix, (others, doc_count), paged=paged)
        self._often = None if alike else PatchedSmallWriter(file, prefix + "tf.4", 4)
        self._freqs = _freqs_writer(file, prefix + "tf", count, paged=paged, interim=interim)
        self._terms = 0
        self._often_terms, self._often_doc_freqs = list[AnyInts](), list[AnyInts]()

    def add(self, doc_ids: AnyInts, doc_freqs: AnyInts, freqs: AnyInts) -> None:
        """Append the postings of the next terms, ``doc_freqs`` (1 at least) of each."""
        first, self._terms = self._terms, self._terms + len(doc_freqs)
        if not len(doc_ids):
            return
        freqs = narrowest(freqs, "<u1", "<u2", "<u4")  # what is looked at again and again
        if self._often is not None:
            often = _is_frequent(freqs, doc_freqs)
            if often.any():
                apart = often.repeat(doc_freqs)
                self._often.add(freqs[apart])
                freqs = freqs[~apart]
                self._often_terms.append(np.flatnonzero(often) + first)
                self._often_doc_freqs.append(doc_freqs[often])
        self._freqs.add(freqs)
        dense = self._is_dense[first : self._terms]
        if dense.all():
            self._dense.add(doc_ids, doc_freqs)
            doc_ids, doc_freqs = doc_ids[:0], np.zeros_like(doc_freqs)
        elif dense.any():
            apart = dense.repeat(doc_freqs)
            doc_ids = doc_ids.astype(np.int32, copy=False)
            self._dense.add(doc_ids[apart], doc_freqs[dense])
            doc_ids, doc_freqs = doc_ids[~apart], np.where(dense, 0, doc_freqs)
        self._doc_ids.add(doc_ids, doc_freqs)

    def close(self) -> None:
        """Write what is known only at the end."""
        self._doc_ids.close()
        self._freqs.close()
        if self._often is not None and self._often_terms:
            terms, doc_freqs = map(np.concatenate, (self._often_terms, self._often_doc_freqs))
            write_subset(self._file, self._prefix + _OFTEN, terms, doc_freqs)
            self._often.close()


def _is_frequent(freqs: AnyInts, doc_freqs: AnyInts) -> Mask:
    """Which terms take less room in four bits a frequency, with their exceptions, than in two."""
    begins = offsets(doc_freqs)[:-1]
    spared = np.add.reduceat((freqs > 4) & (freqs <= 16), begins, dtype=np.int64) * _EXCEPTION
    return np.asarray((doc_freqs > _FEWEST) & (spared > doc_freqs / 4), np.bool_)


def _places(starts: RunningSums, terms: Ints) -> tuple[AnyInts, AnyInts]:
    """How many postings each of some terms has, and where it begins among these."""
    sizes = starts[terms + 1].astype(np.int64) - starts[terms]
    return sizes, sizes.cumsum() - sizes


def _indexes(starts: Starts, terms: Ints) -> Ints:
    first = starts[terms].astype(np.intp)
    return expand_ranges(first, starts[terms + 1].astype(np.intp) - first)


def _open_freqs(file: ArrayFile, name: str) -> Freqs:
    if f"{name}.2" in file:
        return PatchedSmall(file, f"{name}.2", 2)
    return BitPacked(file, name) if f"{name}.bits" in file else PatchedBytes(file, name)


def _freqs_writer(
    file: ArrayFileWriter, name: str, count: int, *, paged: bool, interim: bool
) -> BitPackedWriter | PatchedBytesWriter | PatchedSmallWriter:
    if paged:
        return BitPackedWriter(file, name)
    if interim:
        return PatchedBytesWriter(file, name, count)
    return PatchedSmallWriter(file, f"{name}.2", 2)
