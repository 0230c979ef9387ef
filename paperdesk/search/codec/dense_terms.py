"""Dense terms: the postings of common terms, in blocks of 255 documents, a byte each.

Three quarters of all postings are of some thousand terms, each of which stands in more documents
than there are blocks. Of such a term a block needs one number, how many of its documents have the
term, and a posting one byte, which of the block's it is: a Roaring bitmap's idea (Chambi, Lemire,
Kaser and Godin, 'Better bitmap performance with Roaring bitmaps', 2016) with smaller blocks. Term
frequencies less 1 take as few bits as will do for nearly all, those above stand in a list. Arrays
under a field's prefix, absent where no term is dense::

    dense.term   u4  rising: the ordinals of the dense terms
    dense.first  u4  how many postings the dense terms before this one have (n + 1; or u8)
    dense.bits   u1  how many bits each frequency of the term has: 0, 1, 2, 4, 8,
                     or 32 where some are above 65,536
    dense.at     u4  where the term's record begins in ``dense`` (n + 1; or u8)
    dense        u1  the records, one after another

A record of d postings, in a segment of b blocks::

    b bytes           postings of each block
    d bytes           of each posting its document, counted from the block's first
    d · bits / 8      frequencies less 1, packed (``small_numbers``)
    u4 each           exceptions: in the low byte what stands above the ``bits`` bits, and above it
                      which posting it is of, counted from the term's first

Term 6 in the documents 3, 254, 255 and 700 of 765, so often as 1, 2, 1 and 300::

    dense.term  6      dense.first  0 4      dense.bits  1      dense.at  0 12
    dense       2 1 1 | 3 254 0 190 | 1010b | 149 3 0 0        300 - 1 = 149 << 1 | 1

Why 255 and not 256: as many fit a byte, also where all documents of a block have the term.
Why a record: all of a term lies together, so a first question touches few pages.
"""

from bisect import bisect_left
from functools import cache
from typing import overload

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, Mask, narrowest, offsets
from paperdesk.search.codec.running_sums import RunningSums
from paperdesk.search.codec.small_numbers import packed, packed_size, unpacked
from paperdesk.search.codec.spooled_array import SpooledArray

BLOCK = 255
"""Documents of a block."""

_LEAST = 256  # postings of a dense term, in a segment however small
_FEWEST = 1  # postings for each block, from which on the blocks take less room than they save
_EXCEPTION = 4  # bytes
_WIDTHS = (0, 1, 2, 4, 8, _WHOLE := 32)
_HIGHEST = 0xFF  # what may stand above a frequency's bits


def is_dense(doc_freqs: AnyInts, doc_count: int) -> Mask:
    """Which terms of these document frequencies are dense, in a segment of so many documents."""
    return np.asarray(doc_freqs >= max(_LEAST, _FEWEST * _blocks(doc_count) + 1), np.bool_)


def _blocks(doc_count: int) -> int:
    return -(-doc_count // BLOCK)


@cache
def _first_documents(blocks: int) -> NDArray[np.int32]:
    return np.arange(blocks, dtype=np.int32) * np.int32(BLOCK)


class DenseTerms:
    """Reader of the dense terms of one field. A *row* is a dense term's number among them."""

    def __init__(self, file: ArrayFile, prefix: str, doc_count: int) -> None:
        self.terms, self.first = file[prefix + "dense.term"], file[prefix + "dense.first"]
        self._data = file[prefix + "dense"]
        self._blocks = _blocks(doc_count)
        # Looked at number by number: not as arrays, of which each call takes longer.
        self._terms, self._first = self.terms.data, self.first.data
        self._bits, self._at = file[prefix + "dense.bits"].data, file[prefix + "dense.at"].data

    def row(self, term: int) -> int:
        """The row of a term; -1 where it is not dense."""
        row = bisect_left(self._terms, term)
        return row if row < len(self._terms) and self._terms[row] == term else -1

    def rows(self, start: int, stop: int) -> tuple[int, int]:
        """The rows of the terms ``start`` to ``stop``, as the first and the one behind the last."""
        row = bisect_left(self._terms, start)
        return row, bisect_left(self._terms, stop, row)

    def before(self, term: int) -> int:
        """How many postings the dense terms before ``term`` have."""
        return int(self._first[bisect_left(self._terms, term)])

    def size(self, row: int) -> int:
        """How many postings a dense term has."""
        return int(self._first[row + 1] - self._first[row])

    def doc_ids(self, row: int) -> NDArray[np.int32]:
        """The doc ids of a dense term, rising: an array of its own."""
        begin = self._at[row] + self._blocks
        out = _first_documents(self._blocks).repeat(self._data[begin - self._blocks : begin])
        out += self._data[begin : begin + len(out)]
        return out

    def freqs(self, row: int) -> AnyInts:
        """The term frequencies of a dense term: u1, or u4 where some are larger."""
        size, bits = self.size(row), int(self._bits[row])
        begin = self._at[row] + self._blocks + size
        end = begin + packed_size(size, bits)
        out: AnyInts = np.ones(size, np.uint8)
        if bits:
            out = unpacked(self._data[begin:end], bits)[:size]
            if bits == 8:
                out = out.astype(np.uint16)
            out += 1
        if end < self._at[row + 1]:
            exceptions = np.frombuffer(self._data[end : self._at[row + 1]], "<u4")
            high = (exceptions & _HIGHEST) << bits
            if int(high.max()) + (1 << bits) > 0xFF:
                out = out.astype(np.uint32)
            out[exceptions >> 8] += high.astype(out.dtype)
        return out


class SparseStarts:
    """Offsets of the terms (n + 1) among the postings of those that are not dense: of the latter
    there are none. Asked for as :class:`RunningSums` are."""

    def __init__(self, starts: RunningSums, dense: DenseTerms) -> None:
        self._starts, self._dense = starts, dense

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice | Ints) -> AnyInts: ...
    def __getitem__(self, index: int | slice | Ints) -> int | AnyInts:
        starts, dense = self._starts, self._dense
        if not isinstance(index, slice | np.ndarray):
            return starts[index] - dense.before(index)
        terms = np.arange(index.start, index.stop) if isinstance(index, slice) else index
        rows = dense.terms.searchsorted(terms.astype(dense.terms.dtype))
        return starts[index].astype(np.int64) - dense.first[rows]

    def ranges(self, terms: Ints) -> list[tuple[int, int]]:
        """Where some terms begin and end; of a dense one this means nothing."""
        before = map(self._dense.before, terms.tolist())
        found = zip(self._starts.ranges(terms), before, strict=True)
        return [(start - dense, stop - dense) for (start, stop), dense in found]


class DenseTermsWriter:
    """Encoder of the dense terms of one field, some terms at a time."""

    def __init__(self, file: ArrayFileWriter, prefix: str, doc_count: int) -> None:
        self._file, self._prefix, self._blocks = file, prefix, _blocks(doc_count)
        self._terms: list[int] = []
        self._doc_freqs: list[int] = []
        self._bits: list[int] = []
        self._sizes: list[int] = []
        self._records = SpooledArray(file, prefix + "dense", np.uint8)

    def add(self, term: int, doc_ids: AnyInts, freqs: AnyInts) -> None:
        """Append a term: its doc ids, rising, and how often it stands in each."""
        block, low = np.divmod(doc_ids.astype(np.int32), np.int32(BLOCK))
        counts = np.bincount(block, minlength=self._blocks).astype(np.uint8)
        more = freqs.astype(np.uint32) - np.uint32(1)
        bits = _bits_of(more)
        parts = [counts, low.astype(np.uint8)]
        if bits:
            parts.append(packed(more, bits))
        if bits < _WHOLE:
            high = more >> np.uint32(bits)
            at = np.flatnonzero(high)
            parts.append((at << 8 | high[at]).astype("<u4").view(np.uint8))
        self._records.add(record := np.concatenate(parts))
        self._terms.append(term)
        self._doc_freqs.append(len(doc_ids))
        self._bits.append(bits)
        self._sizes.append(len(record))

    def close(self) -> None:
        """Write the arrays, if there is any such term."""
        if not self._terms:
            return
        add, prefix = self._file.add, self._prefix + "dense."
        add(prefix + "term", np.array(self._terms, np.uint32))
        add(prefix + "bits", np.array(self._bits, np.uint8))
        for name, lengths in (("first", self._doc_freqs), ("at", self._sizes)):
            add(prefix + name, narrowest(offsets(np.array(lengths)), "<u4", "<u8"))
        self._records.close()


def _bits_of(numbers: AnyInts) -> int:
    """In how many bits each the numbers and their exceptions take the least room."""

    def cost(bits: int) -> int:
        exceptions = 0 if bits == _WHOLE else int(np.count_nonzero(numbers >> np.uint32(bits)))
        return packed_size(len(numbers), bits) + _EXCEPTION * exceptions

    most = int(numbers.max())
    return min((n for n in _WIDTHS if n == _WHOLE or most >> n <= _HIGHEST), key=cost)
