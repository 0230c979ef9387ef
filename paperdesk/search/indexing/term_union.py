"""Union of the term dictionaries of several segments: in byte order, each term once.

Portion by portion, of neighbouring terms, so that what stands in memory is one portion however many
terms there are; the portions are parted at terms drawn evenly from all segments. And by arrays,
without making a Python object of every segment's every term: that is a third of what a merge of
many small words would cost. A term is known by its first 16 bytes as two numbers, and its length;
the few longer ones by the same numbers and, for a length, 17 and their rank among them. Of the
segments air, sea and sea, the, in one portion::

    terms     air sea | sea the      sorted by (first, second, length): air sea sea the
    is_new    1 1 0 1                ordinal: running count of them, less 1: 0 1 1 2
    union     air sea the            ordinals of the segments: 0 1 and 1 2
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from paperdesk.search.codec.array_ops import AnyInts, Ints, expand_ranges, offsets, spans
from paperdesk.search.codec.postings import Postings
from paperdesk.search.codec.running_sums import BLOCK
from paperdesk.search.indexing.intern_table import keys_of

_LONGEST = 16
_BYTES = 1 << 19  # that are gathered at once


@dataclass(frozen=True)
class Words:
    """Words as arrays: the bytes of many, and of each where it begins and its size."""

    blob: bytes
    starts: AnyInts
    sizes: AnyInts

    def __len__(self) -> int:
        return len(self.sizes)

    def text(self, row: int) -> bytes:
        """One word."""
        start = int(self.starts[row])
        return self.blob[start : start + int(self.sizes[row])]

    def chosen(self, rows: AnyInts | slice) -> "Words":
        """Some of them."""
        return Words(self.blob, self.starts[rows], self.sizes[rows])

    def texts(self) -> list[bytes]:
        """The words."""
        stops = (self.starts + self.sizes).tolist()
        places = zip(self.starts.tolist(), stops, strict=True)
        return [self.blob[start:stop] for start, stop in places]

    def joined(self) -> Iterator[AnyInts]:
        """The bytes of these alone, one word after another, some words at a time: u1."""
        whole = np.frombuffer(self.blob, np.uint8)
        for first, last in spans(self.sizes, _BYTES):
            yield whole[expand_ranges(self.starts[first:last], self.sizes[first:last])]


@dataclass(frozen=True)
class UnionPortion:
    """Neighbouring terms of a union: of each segment which of its terms these are, from the first
    to the one behind the last, and the ordinal of each, counted from the first of the portion."""

    terms: Words
    own: list[tuple[int, int]]
    ordinals: list[Ints]


def union_portions(segments: Sequence[Postings], most: int) -> Iterator[UnionPortion]:
    """The union of one field's terms, in portions of about ``most`` terms of the segments."""
    begins = [0] * len(segments)
    for ends in _bounds(segments, most):
        own = list(zip(begins, ends, strict=True))
        begins = ends
        words, counts = _concatenated(segments, own)
        distinct, ordinals = union_of(words)
        parted = np.split(ordinals, np.cumsum(counts)[:-1])
        yield UnionPortion(words.chosen(distinct), own, parted)


def _bounds(segments: Sequence[Postings], most: int) -> Iterator[list[int]]:
    """Where each portion ends in each segment."""
    total = sum(postings.term_count for postings in segments)
    if total > most:
        step = max(1, most // (2 * BLOCK * len(segments)))
        heads = sorted(head for postings in segments for head in postings.heads(step))
        every = max(1, most // (step * BLOCK))
        for before, head in pairwise([b"", *heads[every - 1 :: every]]):
            if head > before:
                yield [postings.lower_bound(head) for postings in segments]
    yield [postings.term_count for postings in segments]


def union_of(words: Words) -> tuple[Ints, Ints]:
    """Which of some words are the distinct ones, in byte order, and the number of each word among
    these."""
    columns = _columns(words)
    order = np.lexsort(columns[::-1])
    is_new = np.zeros(len(order), np.bool_)
    is_new[:1] = True
    while columns:  # which are large, and let go of one by one
        column = columns.pop()[order]
        is_new[1:] |= column[1:] != column[:-1]
        del column
    ordinals = np.empty(len(order), np.intp)
    ordinals[order] = np.cumsum(is_new, dtype=np.uint32) - 1
    return order[is_new], ordinals


def _columns(words: Words) -> list[AnyInts]:
    """The numbers of each word by which words are in order, the first one first."""
    last = np.minimum(words.sizes, _LONGEST)
    first, second = (key.byteswap(inplace=True) for key in keys_of(words.blob, words.starts, last))
    long = np.flatnonzero(words.sizes > _LONGEST)
    texts = words.chosen(long).texts()
    ranks = {text: rank for rank, text in enumerate(sorted(set(texts)), _LONGEST + 1)}
    last[long] = [ranks[text] for text in texts]
    return [first, second, last]


def _concatenated(
    segments: Sequence[Postings], own: Sequence[tuple[int, int]]
) -> tuple[Words, list[int]]:
    """These terms of each segment, and how many each has."""
    blobs, sizes = [], [np.zeros(0, np.uint32)]
    for postings, (start, stop) in zip(segments, own, strict=True):
        if start < stop:
            blob, starts = postings.span_blob(start, stop)
            blobs.append(blob.tobytes())
            sizes.append(np.diff(starts).astype(np.uint32))
    joined = np.concatenate(sizes)
    words = Words(b"".join(blobs), offsets(joined)[:-1], joined)
    return words, [stop - start for start, stop in own]
