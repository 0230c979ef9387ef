"""Array primitives of the packed index: types, ranges, sorted look-up.

Shapes: every array here is one-dimensional. A document id (doc id) is a
document's position in its segment, counted from 0.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.intp]
"""Indexes: numpy gathers and scatters twice as fast with its own index type."""

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
AnyInts = NDArray[Any]
"""Integers of any width, as they stand in a file."""

_MOST = {name: int(np.iinfo(name).max) for name in ("<u1", "<u2", "<u4", "<u8", "<i4", "<i8")}
NO_INTS: Ints = np.zeros(0, np.intp)
NO_FLOATS: Floats = np.zeros(0, np.float32)


def encode_utf8(text: str) -> bytes:
    """The UTF-8 bytes of a term. Half a letter (a lone surrogate), which no term holds, passes.

    So a query made of anything at all finds nothing instead of failing.
    """
    return text.encode("utf-8", "surrogatepass")


def expand_ranges(starts: AnyInts, lengths: AnyInts) -> Ints:
    """The indexes of several ranges, one range after another.

    ``expand_ranges([5, 0], [3, 2])`` is ``[5, 6, 7, 0, 1]``: a gather of several
    slices in one step.
    """
    ends = lengths.cumsum(dtype=np.intp)
    total = int(ends[-1]) if len(ends) else 0
    shift = starts - (ends - lengths)
    out: Ints = shift.astype(np.intp, copy=False).repeat(lengths)
    out += np.arange(total, dtype=np.intp)
    return out


def lookup_sorted(ordered: AnyInts, keys: AnyInts) -> tuple[Ints, Mask]:
    """The index of each of ``keys`` in the sorted ``ordered``, and whether it is there at all.

    The index of a key that is absent is some valid one, of no meaning. Both
    must have one dtype: numpy would otherwise copy all of ``ordered``.
    """
    if not len(ordered):
        return np.zeros(len(keys), np.intp), np.zeros(len(keys), np.bool_)
    indexes = ordered.searchsorted(keys)
    np.minimum(indexes, len(ordered) - 1, out=indexes)
    return indexes, ordered[indexes] == keys


def mask_of(doc_ids: AnyInts, max_doc: int) -> Mask:
    """These documents as bool[max_doc]."""
    mask = np.zeros(max_doc, np.bool_)
    mask[doc_ids] = True
    return mask


def offsets(lengths: AnyInts, dtype: type[np.integer[Any]] = np.int64) -> AnyInts:
    """Offsets of consecutive ranges: where each begins, and where the last ends (n + 1).

    ``offsets([3, 0, 2])`` is ``[0, 3, 3, 5]``.
    """
    out = np.zeros(len(lengths) + 1, dtype)
    np.cumsum(lengths, dtype=dtype, out=out[1:])
    return out


def range_lengths(starts: AnyInts) -> NDArray[np.int64]:
    """Lengths of consecutive ranges: the inverse of :func:`offsets`."""
    ends: NDArray[np.int64] = starts.astype(np.int64)
    return ends[1:] - ends[:-1]


def spans(counts: AnyInts, most: int) -> Iterator[tuple[int, int]]:
    """Consecutive spans of the counts, each of one at least, that add up to about ``most``.

    ``spans([2, 3, 9, 1], 5)`` is ``(0, 2), (2, 3), (3, 4)``.
    """
    ends = np.cumsum(counts)
    start = 0
    while start < len(counts):
        done = int(ends[start - 1]) if start else 0
        stop = max(start + 1, int(ends.searchsorted(done + most, "right")))
        yield start, stop
        start = stop


def interleave(mask: Mask, chosen: AnyInts, others: AnyInts) -> AnyInts:
    """One array: ``chosen`` where ``mask`` is set, ``others`` in between, both in their order.

    ``interleave([1, 0, 1], [7, 8], [9])`` is ``[7, 9, 8]``.
    """
    out = np.empty(len(mask), chosen.dtype)
    out[mask] = chosen
    out[~mask] = others
    return out


def is_new(rising: AnyInts) -> Mask:
    """Which of rising numbers (one or more) differ from the one before them; the first does."""
    new = np.empty(len(rising), np.bool_)
    new[0] = True
    np.not_equal(rising[1:], rising[:-1], out=new[1:])
    return new


def distinct(numbers: AnyInts) -> AnyInts:
    """The numbers, rising, each once. As ``np.unique``, of which the first call imports a tenth of
    numpy that nothing else needs."""
    rising = np.sort(numbers, kind="stable")
    return rising[is_new(rising)] if len(rising) else rising


def narrowest(array: AnyInts, *widths: str) -> AnyInts:
    """The same numbers in the first of ``widths`` (dtype names, rising) that holds them all.

    OverflowError where none does.
    """
    top = int(array.max()) if array.size else 0
    for width in widths:
        if top <= _MOST[width]:
            return array.astype(width, copy=False)
    raise OverflowError(f"{top} does not fit {widths[-1]}")
