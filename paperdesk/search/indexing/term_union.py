"""Union of the term dictionaries of several segments: in byte order, each term once.

By arrays, without making a Python object of every segment's every term: that
is a third of what a merge of many small words would cost. A term is known by
its first 16 bytes as two numbers, and its length; the few longer ones by the
same numbers and, for a length, 17 and their rank among them. Of the segments
air, sea and sea, the::

    terms     air sea | sea the      sorted by (first, second, length): air sea sea the
    is_new    1 1 0 1                ordinal: running count of them, less 1: 0 1 1 2
    union     air sea the            ordinals of the segments: 0 1 and 1 2
"""

from collections.abc import Sequence

import numpy as np

from paperdesk.search.codec.array_ops import AnyInts, Ints, offsets
from paperdesk.search.codec.postings import Postings
from paperdesk.search.indexing.intern_table import keys_of

_LONGEST = 16


def union_terms(segments: Sequence[Postings]) -> tuple[list[bytes], list[Ints]]:
    """The union of one field's terms, and for each segment the ordinals of its own in it."""
    blob, starts, sizes, counts = _concatenated(segments)
    columns = _columns(blob, starts, sizes)
    order = np.lexsort(columns[::-1])
    is_new = np.zeros(len(order), np.bool_)
    is_new[:1] = True
    while columns:  # which are large, and let go of one by one
        column = columns.pop()[order]
        is_new[1:] |= column[1:] != column[:-1]
        del column
    distinct = order[is_new]
    ordinals = np.empty(len(order), np.intp)
    ordinals[order] = np.cumsum(is_new, dtype=np.uint32) - 1
    del order
    begins = starts[distinct]
    spans = zip(begins.tolist(), (begins + sizes[distinct]).tolist(), strict=True)
    terms = [blob[start:stop] for start, stop in spans]
    return terms, np.split(ordinals, np.cumsum(counts)[:-1])


def _columns(blob: bytes, starts: AnyInts, sizes: AnyInts) -> list[AnyInts]:
    """The numbers of each term by which terms are in order, the first one first."""
    last = np.minimum(sizes, _LONGEST)
    first, second = (key.byteswap(inplace=True) for key in keys_of(blob, starts, last))
    long = np.flatnonzero(sizes > _LONGEST)
    spans = zip(starts[long].tolist(), (starts[long] + sizes[long]).tolist(), strict=True)
    texts = [blob[start:stop] for start, stop in spans]
    ranks = {text: rank for rank, text in enumerate(sorted(set(texts)), _LONGEST + 1)}
    last[long] = [ranks[text] for text in texts]
    return [first, second, last]


def _concatenated(segments: Sequence[Postings]) -> tuple[bytes, AnyInts, AnyInts, list[int]]:
    """The bytes of all terms, start and size of each, and how many each segment has."""
    dictionaries = [postings.term_blob() for postings in segments]
    sizes = np.concatenate([np.diff(starts).astype(np.uint32) for _, starts in dictionaries])
    blob = b"".join(part.tobytes() for part, _ in dictionaries)
    narrow = np.uint32 if len(blob) < 1 << 32 else np.int64
    starts = offsets(sizes, narrow)[:-1]
    return blob, starts, sizes, [postings.term_count for postings in segments]
