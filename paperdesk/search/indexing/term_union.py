"""The terms of several segments as one row: in byte order, each once.

By arrays, without making a Python object of every segment's every term: that
is a third of what a merge of many small words would cost. Two terms of up to
16 bytes are alike where their bytes as two numbers and their lengths are; the
few longer ones are compared as they are.
"""

from collections.abc import Sequence

import numpy as np

from paperdesk.search.codec.array_ops import Ints, offsets
from paperdesk.search.codec.postings import Postings
from paperdesk.search.indexing.intern_table import keys_of

_LONGEST = 16


def union_terms(segments: Sequence[Postings]) -> tuple[list[bytes], list[Ints]]:
    """All terms of one field, and for each segment where its own stand among them."""
    whole, starts, sizes, counts = _together(segments)
    first, second = (key.byteswap() for key in keys_of(whole, starts, np.minimum(sizes, _LONGEST)))
    last = np.minimum(sizes, _LONGEST)
    stops = starts + sizes
    long = np.flatnonzero(sizes > _LONGEST)
    spans = zip(starts[long].tolist(), stops[long].tolist(), strict=True)
    texts = [whole[start:stop] for start, stop in spans]
    ranks = {text: rank for rank, text in enumerate(sorted(set(texts)), _LONGEST + 1)}
    last[long] = [ranks[text] for text in texts]
    order = np.lexsort((last, second, first))
    first, second, last = first[order], second[order], last[order]
    is_new = np.ones(len(order), np.bool_)
    is_new[1:] = (first[1:] != first[:-1]) | (second[1:] != second[:-1]) | (last[1:] != last[:-1])
    places = np.empty(len(order), np.intp)
    places[order] = np.cumsum(is_new) - 1
    met = order[is_new]
    spans = zip(starts[met].tolist(), stops[met].tolist(), strict=True)
    terms = [whole[start:stop] for start, stop in spans]
    return terms, np.split(places, np.cumsum(counts)[:-1])


def _together(segments: Sequence[Postings]) -> tuple[bytes, Ints, Ints, list[int]]:
    """The letters of all terms, where each begins, how long it is, how many each segment has."""
    letters = [one.letters() for one in segments]
    sizes = np.concatenate([np.diff(at.astype(np.intp)) for _, at in letters])
    whole = b"".join(blob.tobytes() for blob, _ in letters)
    return whole, offsets(sizes)[:-1], sizes, [one.terms for one in segments]
