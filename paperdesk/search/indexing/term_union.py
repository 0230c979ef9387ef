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

from paperdesk.search.codec.array_ops import Ints, offsets
from paperdesk.search.codec.postings import Postings
from paperdesk.search.indexing.intern_table import keys_of

_LONGEST = 16


def union_terms(segments: Sequence[Postings]) -> tuple[list[bytes], list[Ints]]:
    """The union of one field's terms, and for each segment the ordinals of its own in it."""
    blob, starts, sizes, counts = _concatenated(segments)
    first, second = (key.byteswap() for key in keys_of(blob, starts, np.minimum(sizes, _LONGEST)))
    last = np.minimum(sizes, _LONGEST)
    stops = starts + sizes
    long = np.flatnonzero(sizes > _LONGEST)
    spans = zip(starts[long].tolist(), stops[long].tolist(), strict=True)
    texts = [blob[start:stop] for start, stop in spans]
    ranks = {text: rank for rank, text in enumerate(sorted(set(texts)), _LONGEST + 1)}
    last[long] = [ranks[text] for text in texts]
    order = np.lexsort((last, second, first))
    first, second, last = first[order], second[order], last[order]
    is_new = np.ones(len(order), np.bool_)
    is_new[1:] = (first[1:] != first[:-1]) | (second[1:] != second[:-1]) | (last[1:] != last[:-1])
    ordinals = np.empty(len(order), np.intp)
    ordinals[order] = np.cumsum(is_new) - 1
    distinct = order[is_new]
    spans = zip(starts[distinct].tolist(), stops[distinct].tolist(), strict=True)
    terms = [blob[start:stop] for start, stop in spans]
    return terms, np.split(ordinals, np.cumsum(counts)[:-1])


def _concatenated(segments: Sequence[Postings]) -> tuple[bytes, Ints, Ints, list[int]]:
    """The bytes of all terms, start and size of each, and how many each segment has."""
    dictionaries = [postings.term_blob() for postings in segments]
    sizes = np.concatenate([np.diff(starts.astype(np.intp)) for _, starts in dictionaries])
    blob = b"".join(part.tobytes() for part, _ in dictionaries)
    return blob, offsets(sizes)[:-1], sizes, [postings.term_count for postings in segments]
