"""Document ids of a paged field (``positions``) as gaps, bit-packed.

Of long texts most words stand in many documents: a gap has six bits where ``doc_ids`` takes two
bytes, which is a sixth of the whole index. Array ``doc`` (``bit_packed``) under a field's
prefix: of each posting how far its doc id is from the one before of the same term, of the first
the id itself. Of two terms in the documents 3 4 9 and 2::

    posting_starts  0 3 4       doc  3 1 5 | 2

Titles and abstracts keep ``doc_ids``, which are read without arithmetic.
"""

from collections.abc import Iterator

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints
from paperdesk.search.codec.bit_packed import BitPacked, BitPackedWriter
from paperdesk.search.codec.doc_ids import DocIdRange, DocIdReader, DocIdWriter
from paperdesk.search.codec.positions import gaps_of, summed
from paperdesk.search.codec.term_subset import Starts


class DocGapReader:
    """Decoder of one field's doc ids. ``posting_starts``: the terms' offsets (n + 1)."""

    def __init__(self, numbers: BitPacked, posting_starts: Starts) -> None:
        self._numbers = numbers
        self._starts = posting_starts

    def range_at(self, _term: int, start: int, stop: int) -> DocIdRange:
        """The postings of a term, which begin and end here."""
        return DocIdRange(start, stop)

    def read(self, postings: DocIdRange, out: Ints) -> None:
        """Decode the doc ids of a range, rising, into ``out``."""
        np.cumsum(self._numbers.slice(postings.start, postings.stop), out=out)

    def of_term(self, term: int) -> Ints:
        """The doc ids of one term, rising."""
        start, stop = int(self._starts[term]), int(self._starts[term + 1])
        return self._numbers.slice(start, stop).cumsum(dtype=np.intp)

    def of_span(self, start: int, stop: int) -> Ints:
        """The doc ids of the terms ``start`` to ``stop``, each term's rising, in term order."""
        starts = self._starts[start : stop + 1].astype(np.intp)
        gaps = self._numbers.slice(int(starts[0]), int(starts[-1]))
        return summed(gaps, np.diff(starts)).astype(np.intp)

    def portions(self, start: int, stop: int) -> Iterator[Ints]:
        """The same, some at a time: here all of them."""
        yield self.of_span(start, stop)

    def of_terms(self, terms: Ints) -> Ints:
        """The doc ids of any terms (rising ordinals), each term's rising, term after term."""
        starts = self._starts[terms].astype(np.intp)
        doc_freqs = self._starts[terms + 1].astype(np.intp) - starts
        return summed(self._numbers.runs(starts, doc_freqs), doc_freqs).astype(np.intp)


class DocGapWriter:
    """Encoder of one field's doc ids, some terms at a time."""

    def __init__(self, file: ArrayFileWriter, prefix: str) -> None:
        self._numbers = BitPackedWriter(file, prefix + "doc")

    def add(self, doc_ids: AnyInts, doc_freqs: AnyInts) -> None:
        """Append the postings of the next terms; ``doc_freqs`` says how many each has (one at
        least)."""
        self._numbers.add(gaps_of(doc_ids, doc_freqs))

    def close(self) -> None:
        """Write what was gathered."""
        self._numbers.close()


def open_doc_ids(
    file: ArrayFile, prefix: str, posting_starts: Starts, max_doc: int
) -> DocIdReader | DocGapReader:
    """The reader of a field's doc ids, however they are kept."""
    if f"{prefix}doc.bits" in file:
        return DocGapReader(BitPacked(file, prefix + "doc"), posting_starts)
    return DocIdReader(file, prefix, posting_starts, max_doc)


def doc_ids_writer(
    file: ArrayFileWriter, prefix: str, counts: tuple[int, int], *, paged: bool
) -> DocIdWriter | DocGapWriter:
    """The writer of a field's doc ids; ``counts``: of its postings, and of all documents."""
    return DocGapWriter(file, prefix) if paged else DocIdWriter(file, prefix, *counts)
