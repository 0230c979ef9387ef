"""Term dictionary of one field: its terms in the order of their bytes, found by halving.

Two arrays of a segment's file ``.pdt``, ``FIELD/blob`` and ``FIELD/size``, which ``postings``
shows with the others. A term is known by its *ordinal*, its number in that order.

Why sizes and no offsets: most are below 256, and what is asked of their sums is soon
added up (``running_sums``).
"""

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

import numpy as np

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, narrowest
from paperdesk.search.codec.block_heads import BlockHeads, place_of
from paperdesk.search.codec.running_sums import BLOCK, RunningSums, write_block_sums


class TermDictionary:
    """Reader of one field's terms."""

    def __init__(self, file: ArrayFile, field: str) -> None:
        self._file, self._prefix = file, f"{field}/"
        self._blob = file.raw(self._prefix + "blob")
        self._sizes = file[self._prefix + "size"]
        self.term_count = len(self._sizes)

    @cached_property
    def _term_starts(self) -> RunningSums:
        """Offsets of the terms in the blob (n + 1)."""
        return RunningSums.of(self._file, self._prefix + "size")

    def text(self, term: int) -> bytes:
        """The bytes of a term."""
        return self._text_at(self._term_starts[term], term)

    def _text_at(self, start: int, term: int) -> bytes:
        return bytes(self._blob[start : start + int(self._sizes[term])])

    def texts(self, start: int, stop: int) -> list[bytes]:
        """The bytes of the terms ``start`` to ``stop``."""
        starts = self._term_starts[start : stop + 1].tolist()
        base = starts[0]
        blob = bytes(self._blob[base : starts[-1]])
        return [blob[a - base : b - base] for a, b in itertools.pairwise(starts)]

    def term_blob(self) -> tuple[AnyInts, AnyInts]:
        """The bytes of all terms (u1), and the offset of each (n + 1): for many at once."""
        return np.frombuffer(self._blob, np.uint8), self._term_starts.whole

    @cached_property
    def _heads(self) -> BlockHeads:
        firsts, sizes, blob = self._term_starts.firsts, self._sizes.data, self._blob

        def head_at(block: int) -> bytes:
            start = firsts[block]
            return bytes(blob[start : start + sizes[block * BLOCK]])

        return BlockHeads(self._term_starts.block_count, head_at)

    def heads(self, step: int) -> list[bytes]:
        """The first term of every ``step``-th block of 64, without the first of all."""
        firsts = self._term_starts.firsts
        blocks = range(step, self._term_starts.block_count, step)
        return [self._text_at(firsts[block], block * BLOCK) for block in blocks]

    def span_blob(self, start: int, stop: int) -> tuple[AnyInts, AnyInts]:
        """The bytes of the terms ``start`` to ``stop``, and the offset of each: as
        :meth:`term_blob`."""
        starts = self._term_starts[start : stop + 1]
        first, last = int(starts[0]), int(starts[-1])
        return np.frombuffer(self._blob[first:last], np.uint8), starts - starts.dtype.type(first)

    def lower_bound(self, text: bytes) -> int:
        """The ordinal of the first term that is ``text`` or comes after it: a binary search for
        the block that it must be in, and one in it."""
        block = self._heads.before(text)
        if not block:
            return 0
        text_at = self._text_at
        first, start, sizes = self._term_starts.block(block - 1)
        begins = list(itertools.accumulate(sizes[:-1], initial=start))
        terms = range(len(sizes))
        return first + bisect_left(terms, text, key=lambda n: text_at(begins[n], first + n))

    def prefix_span(self, prefix: bytes) -> tuple[int, int]:
        """The span of the terms that begin with ``prefix``, as start and stop (b"": all)."""
        head = prefix.rstrip(b"\xff")
        if not head:
            return self.lower_bound(prefix), self.term_count
        return self.lower_bound(prefix), self.lower_bound(head[:-1] + bytes([head[-1] + 1]))

    def find(self, text: bytes) -> int:
        """The ordinal of a term, or -1."""
        starts, block = self._term_starts, self._heads.block_of(text)
        if block < 0:
            return -1
        joined = bytes(self._blob[starts.firsts[block] : starts.firsts[block + 1]])
        if text not in joined:
            return -1
        first, _, sizes = starts.block(block)
        place = place_of(text, joined, list(itertools.accumulate(sizes, initial=0)))
        return -1 if place < 0 else first + place


def write_terms(file: ArrayFileWriter, prefix: str, terms: Sequence[bytes]) -> None:
    """Write the terms of a field, which are in byte order."""
    file.add(prefix + "blob", b"".join(terms))
    write_term_sizes(file, prefix, np.fromiter(map(len, terms), np.int64, len(terms)))


def write_term_sizes(file: ArrayFileWriter, prefix: str, sizes: AnyInts) -> None:
    """Write how many bytes each term has, behind those bytes."""
    file.add(prefix + "size", narrowest(sizes, "<u1", "<u2", "<u4"))
    write_block_sums(file, prefix + "size", sizes)
