"""Dense terms: the doc ids of common terms, in blocks of 255 documents, a byte each.

Three quarters of all postings are of some thousand terms, each of which stands in more documents
than there are blocks. Of such a term a block needs one number, how many of its documents have the
term, and a posting one byte, which of the block's it is: a Roaring bitmap's idea (Chambi, Lemire,
Kaser and Godin, 'Better bitmap performance with Roaring bitmaps', 2016) with smaller blocks.
Arrays under a field's prefix, absent where no term is dense::

    dense.term, .first  which terms are dense (``term_subset``)
    dense.count     u1  a row for each: the postings of each block
    dense.low       u1  of each posting its document, counted from the first of its block

Term 6 in the documents 3, 254, 255 and 700 of 765 (were that enough)::

    dense.term  6      dense.first  0 4      dense.count  2 1 1      dense.low  3 254 0 190

Why 255 and not 256: as many fit a byte, also where all documents of a block have the term. Why
not a bitmap where that is smaller: to find what is set in it takes three times as long.
"""

from collections.abc import Iterator
from functools import cache

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, Mask, expand_ranges, offsets, spans
from paperdesk.search.codec.term_subset import TermSubset, write_subset

BLOCK = 255
"""Documents of a block."""

NAME = "dense"
_LEAST = 256  # postings of a dense term, in a segment however small
_AT_ONCE = 1 << 15  # postings that are gone through together
_WRITTEN_AT_ONCE = 1 << 18


def is_dense(doc_freqs: AnyInts, doc_count: int) -> Mask:
    """Which terms of these document frequencies are dense, in a segment of so many documents:
    those whose row takes less than it saves."""
    return np.asarray(doc_freqs > max(_LEAST, _blocks(doc_count)), np.bool_)


def _blocks(doc_count: int) -> int:
    return -(-doc_count // BLOCK)


@cache
def _first_documents(blocks: int) -> Ints:
    return np.arange(blocks) * BLOCK


class DenseTerms(TermSubset):
    """Reader of the dense terms of one field."""

    def __init__(self, file: ArrayFile, prefix: str, doc_count: int) -> None:
        super().__init__(file, prefix + NAME)
        self._first_documents = _first_documents(_blocks(doc_count))
        counts = file[f"{prefix}{NAME}.count"]
        self._counts = counts.reshape(-1, len(self._first_documents))
        self._low = file[f"{prefix}{NAME}.low"]

    def doc_ids(self, row: int) -> Ints:
        """The doc ids of a dense term, rising: an array of its own."""
        start, stop = self.range(row)
        out = self._first_documents.repeat(self._counts[row])
        out += self._low[start:stop]
        return out

    def doc_ids_of_rows(self, start: int, stop: int) -> Ints:
        """The doc ids of neighbouring rows, one row after another."""
        first, last = int(self.first[start]), int(self.first[stop])
        return self._joined(self._counts[start:stop], self._low[first:last])

    def portions(self, start: int, stop: int) -> Iterator[Ints]:
        """The same, some thousand at a time: whoever only goes through them needs no memory for
        all, which takes longer to get than they take to decode."""
        for first, last in spans(np.diff(self.first[start : stop + 1]), _AT_ONCE):
            yield self.doc_ids_of_rows(start + first, start + last)

    def doc_ids_of_some(self, rows: Ints) -> Ints:
        """The doc ids of any rows, one row after another."""
        starts = self.first[rows].astype(np.intp)
        sizes = self.first[rows + 1].astype(np.intp) - starts
        return self._joined(self._counts[rows], self._low[expand_ranges(starts, sizes)])

    def _joined(self, counts: AnyInts, low: AnyInts) -> Ints:
        out: Ints = np.tile(self._first_documents, len(counts)).repeat(counts.reshape(-1))
        out += low
        return out


class DenseTermsWriter:
    """Encoder of the dense terms of one field, some terms at a time. ``doc_freqs`` of all terms."""

    def __init__(
        self, file: ArrayFileWriter, prefix: str, dense: Mask, doc_freqs: AnyInts, doc_count: int
    ) -> None:
        self._file, self._name, self._blocks = file, prefix + NAME, _blocks(doc_count)
        self._terms = np.flatnonzero(dense)
        if len(self._terms):
            doc_freqs = doc_freqs[dense]
            write_subset(file, self._name, self._terms, doc_freqs)
            file.reserve(f"{self._name}.count", np.uint8, len(self._terms) * self._blocks)
            file.reserve(f"{self._name}.low", np.uint8, int(doc_freqs.sum()))

    def add(self, doc_ids: AnyInts, doc_freqs: AnyInts) -> None:
        """Append the postings of the next dense terms, ``doc_freqs`` of each."""
        ends = offsets(doc_freqs)
        counts = np.zeros(len(doc_freqs) * self._blocks, np.int64)
        for start in range(0, len(doc_ids), _WRITTEN_AT_ONCE):
            some = doc_ids[start : start + _WRITTEN_AT_ONCE].astype(np.uint32, copy=False)
            sizes = np.diff(ends.clip(start, start + len(some)))
            block = some // np.uint32(BLOCK)  # which is a multiplication, as np.divmod is not
            low = (some - block * np.uint32(BLOCK)).astype(np.uint8)
            block = block.astype(np.intp)
            block += (np.arange(len(sizes)) * self._blocks).repeat(sizes)
            counts += np.bincount(block, minlength=len(counts))
            self._file.fill(f"{self._name}.low", low)
        self._file.fill(f"{self._name}.count", counts.astype(np.uint8))
